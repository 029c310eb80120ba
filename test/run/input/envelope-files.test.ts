// The envelope that incident.yaml names: one of ours by its name, or a file beside it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envelopesFor, loadEnvelope } from '../../../src/run/input/envelope-files.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { problemsOf } from '../../export/sample-source.js';
import { builtInEnvelope, ENVELOPE_NAMES } from '../../support/built-in-envelope.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const INCIDENT = join(folder, 'incident.yaml');
const AT = { file: 'incident.yaml', line: 9, column: 'letter.envelope' };
const KAKU2 = readFileSync(packageFile('templates/envelopes/kaku2-110x85.yaml'), 'utf8');
const OURS = KAKU2.replace('name: kaku2-110x85', 'name: 当協会の封筒');

beforeAll(() => {
  writeFileSync(INCIDENT, 'incident:\n');
  writeFileSync(join(folder, 'wide.yml'), OURS);
  writeFileSync(join(folder, 'own.YAML'), OURS);
  writeFileSync(join(folder, 'letter.md'), OURS);
});

test('one of ours is named without an ending, and report.json told of its file', async () => {
  expect(await loadEnvelope('kaku2-110x85', INCIDENT, AT)).toEqual({
    profile: builtInEnvelope('kaku2-110x85'),
    provenance: { role: 'envelope', file: 'kaku2-110x85.yaml', sha256: createHash('sha256').update(KAKU2).digest('hex'), bytes: Buffer.byteLength(KAKU2) },
  });
});

test.each(['wide.yml', 'own.YAML'])('a file of one\'s own (%s) lies beside the incident file', async (name) => {
  const { profile, provenance } = await loadEnvelope(name, INCIDENT, AT);
  expect([profile.name, provenance.file]).toEqual(['当協会の封筒', name]);
});

test('an unknown name is refused where it stands, with those that are known in order', async () => {
  expect(await problemsOf(() => loadEnvelope('kaku3', INCIDENT, AT))).toEqual([
    { code: 'envelope-unknown', detail: { name: 'kaku3', known: 'kaku2-110x85, naga3-100x55, naga3-90x45' }, at: AT },
  ]);
  expect(await problemsOf(() => loadEnvelope('gone.yaml', INCIDENT, AT))).toMatchObject([{ code: 'file-missing', detail: { file: 'gone.yaml' }, at: AT }]);
});

test('to choose from are ours and profiles beside the incident file, each with the name to write; other settings are none', async () => {
  const found = await envelopesFor(INCIDENT);
  expect(found.map(({ name, profile }) => [name, profile.name])).toEqual([...[...ENVELOPE_NAMES].sort().map((name) => [name, name]), ['own.YAML', '当協会の封筒'], ['wide.yml', '当協会の封筒']]);
  mkdirSync(join(folder, 'folder.yaml'));
  expect((await envelopesFor(INCIDENT)).length).toBe(found.length);
});

test('a file that cannot be looked at, for another reason than a run would give, is not passed over', async () => {
  mkdirSync(join(folder, 'huge'));
  writeFileSync(join(folder, 'huge/own.yaml'), '');
  truncateSync(join(folder, 'huge/own.yaml'), 3e9);
  await expect(envelopesFor(join(folder, 'huge/incident.yaml'))).rejects.toMatchObject({ code: 'ERR_FS_FILE_TOO_LARGE' });
});

test('of a folder that is not there yet ours are to choose from', async () => {
  expect((await envelopesFor(join(folder, 'not-there/incident.yaml'))).map(({ name }) => name)).toEqual([...ENVELOPE_NAMES].sort());
});
