// Fonts that the incident file names, and nothing else beside the built-in chain.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { besideFile, builtInFontFiles, fontProvenance, loadFonts, openFonts, readBuiltInFont } from '../../../src/run/input/font-files.js';
import { fontChecksums } from '../../../src/run/input/font-checksums.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const AT = { file: 'incident.yaml', line: 7 };
const SERIF = packageFile('node_modules/@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf');
const GOTHIC = packageFile('node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf');

test('a fallback font stands at the end of every chain, with its checksum among what the letters were made from', async () => {
  const fonts = await loadFonts([{ path: GOTHIC, at: AT }]);
  const { bytes } = fonts;
  const last = bytes.files.length - 1;
  expect([bytes.families.mincho.at(-1), bytes.families.gothic.at(-1)]).toEqual([last, last]);
  expect((await fontProvenance(fonts))[last]).toEqual({
    role: 'font', file: 'BIZUDGothic_400Regular.ttf', bytes: readFileSync(GOTHIC).length, sha256: createHash('sha256').update(readFileSync(GOTHIC)).digest('hex'),
  });
});

test('what cannot be hashed is told, and not waited for', async () => {
  await expect(fontChecksums([readFileSync(GOTHIC), {} as Uint8Array])).rejects.toThrow('must be of type string or an instance of Buffer');
});

test('several stand there in the order of the incident file', async () => {
  const { bytes, names } = await loadFonts([{ path: GOTHIC, at: AT }, { path: SERIF, at: AT }]);
  const last = bytes.files.length - 1;
  expect([bytes.families.mincho.slice(-2), bytes.families.gothic.slice(-2)]).toEqual([[last - 1, last], [last - 1, last]]);
  expect(names.slice(-2)).toEqual(['BIZUDGothic_400Regular.ttf', 'NotoSerifJP_400Regular.ttf']);
});

test('the built-in chain is named, and each of its files can be read; what is named in the incident file lies beside it', async () => {
  const files = await builtInFontFiles();
  expect(files.map((file) => basename(file))).toEqual(['BIZUDMincho_400Regular.ttf', 'BIZUDGothic_700Bold.ttf', 'NotoSerifJP_400Regular.ttf', 'BIZUDPMincho_400Regular.ttf']);
  for (const file of files) expect((await readBuiltInFont(file)).length).toBeGreaterThan(100_000);
  await expect(readBuiltInFont('@expo-google-fonts/not-there/font.ttf')).rejects.toThrow('not-there');
  expect(besideFile('/case/incident.yaml', 'fonts/more.ttf')).toBe(join('/case', 'fonts/more.ttf'));
});

test('Latin letters are proportional and no fallback, digits are all of one width', async () => {
  const { chains } = openFonts((await loadFonts([])).bytes);
  const advances = (text: string): unknown[] => [...new Set(Array.from(text, (character) => chains.mincho.find(character)?.advanceEm))];
  expect(advances('iWm').length).toBe(3);
  expect(advances('0123456789')).toEqual([0.5]);
  expect(chains.mincho.find('W')?.fallback).toBe(false);
});

test.each([
  ['that is not there', 'none.ttf', undefined, 'font-unreadable'],
  ['that is no font', 'text.ttf', Buffer.from('not a font'), 'font-unreadable'],
  ['whose outlines are none of TrueType', 'cff.otf', withoutOutlines(), 'font-not-truetype'],
])('a font %s is refused at its line in the incident file', async (_, name, content, code) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  expect(await problemsOf(() => loadFonts([{ path, at: AT }]))).toEqual([{ code, detail: { file: name }, at: AT }]);
});

/** A font whose table of outlines goes by the name that PostScript outlines have. */
function withoutOutlines(): Buffer {
  const bytes = readFileSync(GOTHIC);
  bytes.write('CFF ', bytes.indexOf('glyf', 0, 'latin1'), 'latin1');
  return bytes;
}
