// Every character a registered name can hold: all of cp932, all of JIS X 0213, every variation sequence of the body's font. Each is
// printed as itself, which is judged by its outline and by what another reader extracts, or it is known to be missing, which
// holds the person before anything is printed.
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import type { Font } from 'fontkit';
import iconv from 'iconv-lite';
import { writePrintFile } from '../../src/print/print-file.js';
import { clustersOf, codePointsOf } from '../../src/typesetting/cluster.js';
import { missingClusters } from '../../src/typesetting/font-chain.js';
import { readPdfPages } from '../support/read-pdf.js';
import { referredTo, takeApart } from './pdf-structure.js';
import type { PdfStructure } from './pdf-structure.js';
import { BARE_LETTER, FALLBACK, FONTS, MINCHO, bareTexts, placed } from './sample-letter.js';

const { mincho } = FONTS.chains;
const CP932 = cp932Characters();
const JIS_X_0213 = jisCharacters();
const SEQUENCES = variationSequences(MINCHO.bytes);
/** Kana with a voicing mark of its own, half-width ones as they are registered, kanji beyond U+FFFF and their variants. */
const COMBINED = ['か\u3099', 'ハ\u309A', 'う\u3099', 'ﾊ', 'ﾟ', 'ｰ', '𠮷', '𡈽', '辻\u{E0100}', '\u{20B9F}'];

test('cp932 has 7,484 characters that are not private, and the built-in fonts have them all', () => {
  expect(CP932).toHaveLength(7484);
  expect(CP932.filter(isMissing)).toEqual([]);
});

test('of JIS X 0213 the built-in fonts lack ⦅, ⦆ and letters with marks that no single code point has', () => {
  expect(JIS_X_0213.length).toBeGreaterThan(11_200);
  const missing = [...new Set(JIS_X_0213)].filter(isMissing);
  expect(missing.filter((cluster) => cluster.normalize('NFC').length === 1).map(codePointsOf)).toEqual(['U+2985', 'U+2986']);
  expect(missing).toHaveLength(25);
});

test('what is missing is told by its code points, and never drawn as something else', () => {
  for (const cluster of JIS_X_0213.filter(isMissing)) {
    expect(missingClusters(`清水${cluster}子`, mincho)).toEqual([cluster]);
    const write = () => writePrintFile(BARE_LETTER, [bareTexts(placed(cluster))], FONTS, { title: 'お知らせ' });
    expect(write).toThrow(codePointsOf(cluster));
  }
});

test('each is printed with the outline its font has for it, and comes out as it went in', async () => {
  const clusters = [...new Set([...CP932, ...JIS_X_0213, ...COMBINED])].filter((cluster) => !isMissing(cluster));
  expect(clusters.length).toBeGreaterThan(11_400);
  await expectPrinted(clusters);
});

test('every variation sequence of the body\'s font is found, though fontkit overlooks most, and printed', async () => {
  const own = SEQUENCES.filter(({ glyphId }) => glyphId !== undefined);
  expect(own.length).toBeGreaterThan(400);
  expect(SEQUENCES.length).toBeGreaterThan(10_000);
  expect(own.filter(({ sequence, glyphId }) => MINCHO.typeface.glyphIdOf(sequence) !== glyphId)).toEqual([]);
  const bases = SEQUENCES.filter(({ glyphId }) => glyphId === undefined);
  expect(bases.filter(({ sequence, base }) => MINCHO.typeface.glyphIdOf(sequence) !== MINCHO.typeface.glyphIdOf(base))).toEqual([]);
  await expectPrinted(own.map(({ sequence }) => sequence));
});

function isMissing(cluster: string): boolean {
  return mincho.find(cluster) === undefined;
}

/** Each cluster as a text of its own, read back, and every outline in the file held against the fonts'. */
async function expectPrinted(clusters: readonly string[]): Promise<void> {
  const texts = clusters.map((cluster, index) => placed(cluster, { xMm: 10 + (index % 40) * 4, yMm: 10 + (index / 40) % 280 }));
  const bytes = writePrintFile(BARE_LETTER, [bareTexts(...texts)], FONTS, { title: 'お知らせ' });
  const [page] = await readPdfPages(bytes);
  expect(page?.texts.map(({ text }) => text)).toEqual(clusters);
  const structure = takeApart(bytes);
  const drawn = structure.ofType('Font').filter(({ text }) => text.includes('/Type0')).flatMap(({ text }) => drawnBy(structure, text));
  expect(drawn.map(({ cluster }) => cluster).sort()).toEqual([...clusters].sort());
  expect(drawn.filter(({ isRight }) => !isRight).map(({ cluster }) => codePointsOf(cluster))).toEqual([]);
}

/** What an embedded font draws, by its ToUnicode map, and whether it is drawn as the font file draws it. */
function drawnBy(structure: PdfStructure, font: string): readonly { readonly cluster: string; readonly isRight: boolean }[] {
  const streamOf = (text: string, key: string): Buffer => structure.object(referredTo(text, key)).stream ?? Buffer.alloc(0);
  const cidFont = structure.object(Number(/\/DescendantFonts \[(\d+)/u.exec(font)?.[1])).text;
  const glyphs = streamOf(cidFont, 'CIDToGIDMap');
  const embedded = opened(streamOf(structure.object(referredTo(cidFont, 'FontDescriptor')).text, 'FontFile2'));
  const [source, file] = font.includes('NotoSerif') ? [FALLBACK, opened(FALLBACK.bytes)] : [MINCHO, opened(MINCHO.bytes)];
  const notdef = outline(file, 0);
  return Array.from(streamOf(font, 'ToUnicode').toString('latin1').matchAll(/<(\w{4})> <(\w+)>/gu), ([, code = '', utf16 = '']) => {
    const cluster = Buffer.from(utf16, 'hex').swap16().toString('utf16le');
    const shown = outline(embedded, glyphs.readUInt16BE(2 * Number.parseInt(code, 16)));
    const isRight = shown === outline(file, source.typeface.glyphIdOf(cluster)) && shown !== notdef && (shown !== '' || isBlank(cluster));
    return { cluster, isRight };
  }).filter(({ cluster }) => cluster !== '\uFFFF');
}

function opened(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('a collection');
  return font;
}

function outline(font: Font, glyphId: number): string {
  return font.getGlyph(glyphId).path.commands.map(({ command, args }) => `${command}${args.join(' ')}`).join('');
}

function isBlank(cluster: string): boolean {
  return /^\p{Z}$/u.test(cluster);
}

function cp932Characters(): readonly string[] {
  const singles = Array.from({ length: 0xe0 }, (_, index) => [index + 0x20]).filter(([byte = 0]) => byte < 0x7f || (byte > 0xa0 && byte < 0xe0));
  const leads = Array.from({ length: 0x7c }, (_, index) => index + 0x81).filter((byte) => byte < 0xa0 || byte > 0xdf);
  const pairs = leads.flatMap((lead) => Array.from({ length: 0xbd }, (_, index) => [lead, index + 0x40]));
  const characters = [...singles, ...pairs].map((codes) => iconv.decode(Buffer.from(codes), 'cp932'));
  return [...new Set(characters.filter((text) => text.length === 1 && !/[\uFFFD\uE000-\uF8FF]/u.test(text)))];
}

/** As test/support/write-jis-x-0213.py wrote them: rows of characters, parted by spaces where one is two code points. */
function jisCharacters(): readonly string[] {
  const rows = readFileSync(new URL('../support/jis-x-0213.txt', import.meta.url), 'utf8').trimEnd().split('\n');
  return rows.flatMap((row) => (row.includes(' ') ? row.split(' ') : Array.from(row))).flatMap(clustersOf);
}

interface VariationSequence {
  readonly sequence: string;
  readonly base: string;
  /** Where the font has a glyph for the sequence other than that of its base. */
  readonly glyphId: number | undefined;
}

interface SelectorRecord {
  readonly varSelector: number;
  readonly defaultUVS: readonly { readonly startUnicodeValue: number; readonly additionalCount: number }[] | null;
  readonly nonDefaultUVS: readonly { readonly unicodeValue: number; readonly glyphID: number }[] | null;
}

/** As fontkit decodes the table of format 14, whatever its lookup then makes of it. */
function variationSequences(bytes: Uint8Array): readonly VariationSequence[] {
  const { cmap } = opened(bytes) as unknown as { cmap: { tables: readonly { table: { version: number; varSelectors: { toArray(): readonly SelectorRecord[] } } }[] } };
  const selectors = cmap.tables.find(({ table }) => table.version === 14)?.table.varSelectors.toArray() ?? [];
  return selectors.flatMap(({ varSelector, defaultUVS, nonDefaultUVS }) => {
    const sequence = (codePoint: number, glyphId?: number): VariationSequence =>
      ({ sequence: String.fromCodePoint(codePoint, varSelector), base: String.fromCodePoint(codePoint), glyphId });
    const own = (nonDefaultUVS ?? []).map(({ unicodeValue, glyphID }) => sequence(unicodeValue, glyphID));
    const listed = new Set(own.map(({ base }) => base));
    const defaults = (defaultUVS ?? []).flatMap(({ startUnicodeValue, additionalCount }) =>
      Array.from({ length: additionalCount + 1 }, (_, index) => sequence(startUnicodeValue + index)));
    return [...own, ...defaults.filter(({ base }) => !listed.has(base))];
  });
}
