// The incident file as typed, as found, or the built-in one; and what it names, beside it.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../../src/run/input/package-file.js';
import { namedFonts, readIncident, readLetter } from '../../../src/run/input/read-incident.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const OWN = join(folder, 'own.yaml');
const BUILT_IN = packageFile('templates/card-breach/incident.yaml');
const before = process.cwd();
const hash = (content: string): string => createHash('sha256').update(content).digest('hex');

beforeAll(() => {
  mkdirSync(join(folder, 'words'));
  cpSync(packageFile('templates/card-breach/letter.md'), join(folder, 'words/letter.md'));
});
beforeEach(() => {
  writeFileSync(OWN, readFileSync(BUILT_IN, 'utf8').replace('template: letter.md', 'template: words/letter.md').concat('fonts:\n  fallback: [more.ttf, fonts/most.ttf]\n'));
  process.chdir(folder);
});
afterEach(() => process.chdir(before));

test('the file that was typed is read from the current folder, whatever else lies there', async () => {
  writeFileSync(join(folder, 'incident.yaml'), 'incident: no\n');
  const { incident, provenance, path, isBuiltIn } = await readIncident('own.yaml');
  expect([incident.letter.template, path, isBuiltIn]).toEqual(['words/letter.md', OWN, false]);
  expect(provenance).toEqual({ role: 'incident', file: 'own.yaml', sha256: hash(readFileSync(OWN, 'utf8')), bytes: readFileSync(OWN).length });
  rmSync(join(folder, 'incident.yaml'));
});

test('untyped it is incident.yaml of the current folder, else the built-in one, which is told', async () => {
  expect(await readIncident(undefined)).toMatchObject({ path: BUILT_IN, isBuiltIn: true, provenance: { file: 'incident.yaml' } });
  cpSync(OWN, join(folder, 'incident.yaml'));
  expect(await readIncident(undefined)).toMatchObject({ path: join(folder, 'incident.yaml'), isBuiltIn: false });
  rmSync(join(folder, 'incident.yaml'));
});

test('a file that is not there, and one that is wrong, are refused by their name', async () => {
  expect(await problemsOf(() => readIncident('gone.yaml'))).toMatchObject([{ code: 'file-missing', detail: { file: 'gone.yaml' } }]);
  writeFileSync(OWN, 'incident: no\n');
  expect((await problemsOf(() => readIncident('own.yaml')))[0]).toMatchObject({ at: { file: 'own.yaml' } });
});

test('the letter lies where the incident file says, beside it, and has its facts', async () => {
  const { letter, provenance, path } = await readLetter(await readIncident('own.yaml'));
  const words = readFileSync(join(folder, 'words/letter.md'), 'utf8');
  expect([path, provenance]).toEqual([join(folder, 'words/letter.md'), { role: 'template', file: 'letter.md', sha256: hash(words), bytes: Buffer.byteLength(words) }]);
  expect([letter.kind, JSON.stringify(letter)]).toEqual(['breach-notice', expect.stringContaining('0120-816620')]);
  expect(JSON.stringify(letter)).not.toContain('placeholder');
});

test('a letter that is not there is refused where the incident file names it', async () => {
  writeFileSync(OWN, readFileSync(OWN, 'utf8').replace('words/letter.md', 'word/letter.md'));
  const incident = await readIncident('own.yaml');
  expect(await problemsOf(() => readLetter(incident))).toEqual([
    { code: 'file-missing', detail: { file: 'letter.md', near: '' }, at: incident.incident.at(['letter', 'template']) },
  ]);
  expect(incident.incident.at(['letter', 'template'])).toMatchObject({ file: 'own.yaml', column: 'letter.template' });
});

test('further fonts lie beside the incident file, and know where it names them', async () => {
  const incident = await readIncident('own.yaml');
  const at = incident.incident.at(['fonts', 'fallback']);
  expect(namedFonts(incident)).toEqual([{ path: join(folder, 'more.ttf'), at }, { path: join(folder, 'fonts/most.ttf'), at }]);
  expect(at).toMatchObject({ file: 'own.yaml', column: 'fonts.fallback' });
});
