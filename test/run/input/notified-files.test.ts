// Manifests of earlier runs, and the records beside them that decide who gets a second letter.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notifiedFor, type NotifiedManifest } from '../../../src/run/input/notified-files.js';
import { letterNumber } from '../../../src/run/letter-number.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { notifiedCsv, notifiedRow } from '../sample-notified.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
const FIRST = notifiedCsv(notifiedRow(1), notifiedRow(2));
const SECOND = notifiedCsv(notifiedRow(3));
const manifest = (run: string, more: Partial<NotifiedManifest> = {}): NotifiedManifest => ({ path: at(`${run}/manifest.csv`), returned: new Set(), records: [], ...more });

beforeAll(() => {
  for (const [name, content] of Object.entries({ first: FIRST, second: SECOND, none: notifiedCsv() })) {
    mkdirSync(at(name));
    writeFileSync(at(`${name}/manifest.csv`), content);
  }
  writeFileSync(at('first/returns.csv'), 'came back');
  writeFileSync(at('second/handled.csv'), 'by telephone');
});

test('without a manifest nobody has a letter, and numbers begin with the first', async () => {
  expect(await notifiedFor([])).toEqual({ lists: {}, inputs: [], earlier: undefined, manifests: [], files: [] });
});

test('letters of all manifests are known, by the place of their manifest and whether they came back', async () => {
  const { lists, manifests, earlier } = await notifiedFor([manifest('first', { returned: new Set([letterNumber(2)]) }), manifest('second')]);
  expect(['C1', 'C2', 'C3', 'C4'].map((customer) => lists.notified!.letterTo(customer, () => []))).toMatchObject([
    { manifest: 0, number: '000001-8', isReturned: false }, { manifest: 0, number: '000002-6', isReturned: true }, { manifest: 1, number: '000003-4', isReturned: false }, undefined,
  ]);
  expect(manifests).toEqual([{ name: 'first/manifest.csv', letters: 2, numbers: { first: 1, last: 2 } }, { name: 'second/manifest.csv', letters: 1, numbers: { first: 3, last: 3 } }]);
  expect(earlier).toEqual({ letters: 3, lastNumber: 3 });
});

test('the highest number counts, whichever manifest has it, and none where there is no letter', async () => {
  expect((await notifiedFor([manifest('second'), manifest('first')])).earlier).toEqual({ letters: 3, lastNumber: 3 });
  expect(await notifiedFor([manifest('none')])).toMatchObject({ earlier: { letters: 0, lastNumber: 0 }, manifests: [{ name: 'manifest.csv', letters: 0, numbers: undefined }] });
});

test('report.json is told of every manifest and of every record that was asked, each under the name of its run', async () => {
  const { inputs, files } = await notifiedFor([
    manifest('first', { records: [{ role: 'returns', path: at('first/returns.csv') }] }), manifest('second', { records: [{ role: 'handled', path: at('second/handled.csv') }] }),
  ]);
  expect(inputs).toEqual([
    { file: 'first/manifest.csv', role: 'notified', sha256: hash(FIRST), bytes: Buffer.byteLength(FIRST), encoding: 'utf-8', preset: null, rows: 2 },
    { file: 'second/manifest.csv', role: 'notified', sha256: hash(SECOND), bytes: Buffer.byteLength(SECOND), encoding: 'utf-8', preset: null, rows: 1 },
  ]);
  expect(files).toEqual([
    { role: 'returns', file: 'first/returns.csv', sha256: hash('came back'), bytes: 9 }, { role: 'handled', file: 'second/handled.csv', sha256: hash('by telephone'), bytes: 12 },
  ]);
});

test('the records of one manifest have their own names', async () => {
  const { files } = await notifiedFor([manifest('first', { records: [{ role: 'returns', path: at('first/returns.csv') }] })]);
  expect(files.map(({ file }) => file)).toEqual(['returns.csv']);
});

test('a manifest given twice, and a file that is none, are refused', async () => {
  expect(await problemsOf(() => notifiedFor([manifest('first'), manifest('first')]))).toMatchObject([{ code: 'export-twice' }]);
  expect(await problemsOf(() => notifiedFor([{ ...manifest('first'), path: at('first/returns.csv') }]))).toMatchObject([{ code: 'manifest-header-wrong' }]);
});
