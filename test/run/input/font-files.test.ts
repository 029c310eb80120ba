// Fonts that the incident file names, and nothing else beside the built-in chain.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../src/refusal.js';
import { loadFonts, openFonts } from '../../../src/run/input/font-files.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const AT = { file: 'incident.yaml', line: 7 };
const GOTHIC = packageFile('node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf');

test('a fallback font stands at the end of every chain, with its checksum among what the letters were made from', async () => {
  const { bytes, provenance } = await loadFonts([{ path: GOTHIC, at: AT }]);
  const last = bytes.files.length - 1;
  expect([bytes.families.mincho.at(-1), bytes.families.gothic.at(-1)]).toEqual([last, last]);
  expect(provenance[last]).toEqual({
    role: 'font', file: 'BIZUDGothic_400Regular.ttf', bytes: readFileSync(GOTHIC).length, sha256: createHash('sha256').update(readFileSync(GOTHIC)).digest('hex'),
  });
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
])('a font %s is refused at its line in the incident file', async (_, name, content, code) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const error: unknown = await loadFonts([{ path, at: AT }]).catch((caught: unknown) => caught);
  expect(error instanceof Refusal && error.problems).toMatchObject([{ code, at: AT }]);
});
