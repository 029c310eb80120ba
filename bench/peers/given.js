// What every JavaScript program here is given: `PROGRAM DATA LETTERS FOLDER`. The letters of DATA come again and again under numbers of
// their own until there are LETTERS of them. Packages that are no dependency of ours come from the folder OSHIRASE_BENCH_PEERS names.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { create } from 'fontkit';

const [, , dataFile, count, outFolder] = process.argv;

export const data = JSON.parse(readFileSync(dataFile, 'utf8'));
/** Programs of several steps work in it too; only PDF files count. */
export const folder = outFolder;
export const outFile = join(folder, 'letters.pdf');
export const PAPER = [595.28, 841.89];
export const peerRequire = createRequire(join(resolve(process.env.OSHIRASE_BENCH_PEERS ?? '.'), 'any.js'));

export function* letters() {
  const { letters: different } = data;
  for (let index = 0; index < Number(count); index += 1) {
    const letter = different[index % different.length];
    const [printed] = letter.texts.find(([, , , text]) => /^\d{6}-\d$/.test(text)).slice(3);
    const number = `${String(index + 1).padStart(6, '0')}-0`;
    yield { ...letter, texts: letter.texts.map(([x, y, size, text]) => [x, y, size, text.startsWith(printed) ? text.replace(printed, number) : text]) };
  }
}

/** x, y, width and height of each bar. */
export function barRectangles({ bars, barsAt: [left, bottom], barScale }) {
  const { long, half, timing, pitch, width } = data.bar;
  return Array.from(bars, (bar, index) => {
    const [from, height] = { 1: [0, long], 2: [long - half, half], 3: [0, half], 4: [half - timing, timing] }[bar];
    return [left + index * pitch * barScale, bottom + from * barScale, width * barScale, height * barScale];
  });
}

/** For pdf-lib, whose own fork of fontkit leaves glyphs out of small subsets; it asks for a subset as a stream. */
export const pdfLibFontkit = {
  create(bytes) {
    const font = create(bytes);
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset();
      subset.encodeStream = () => Readable.from([Buffer.from(subset.encode())]);
      return subset;
    };
    return font;
  },
};
