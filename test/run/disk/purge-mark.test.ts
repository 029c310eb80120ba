// What a purge leaves behind, as every other command sees it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { purgeState, PURGED, PURGING, refusePurged } from '../../../src/run/disk/purge-mark.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = join(temporaryFolder(), 'run');
const DRAFT = { customers: { affected: 7, letters: 5 }, files: [{ file: 'manifest.csv', sha256: 'x' }, { file: 'letters/0001.pdf' }], note: 'kept' };
const RECORD = { ...DRAFT, purgedOn: '2022-09-01' };
const put = (name: string, content: unknown): void => writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

test('a run that was not purged is marked by nothing, and used', async () => {
  expect(await purgeState(folder)).toEqual({ kind: 'none' });
  await expect(refusePurged(folder)).resolves.toBeUndefined();
});

test('a run that is gone tells since when, how many people it was of, which files there were, and all of its record', async () => {
  put(PURGED, RECORD);
  expect(await purgeState(folder)).toEqual({ kind: 'purged', day: '2022-09-01', mark: { people: 7, files: ['manifest.csv', 'letters/0001.pdf'], document: RECORD } });
  expect(await problemsOf(() => refusePurged(folder))).toEqual([{ code: 'run-purged', detail: { folder, day: '2022-09-01' } }]);
});

test('a run that is going is told as such, whatever lies there beside', async () => {
  put(PURGED, RECORD);
  put(PURGING, DRAFT);
  expect(await purgeState(folder)).toEqual({ kind: 'begun', mark: { people: 7, files: ['manifest.csv', 'letters/0001.pdf'], document: DRAFT } });
  expect(await problemsOf(() => refusePurged(folder))).toEqual([{ code: 'purge-unfinished', detail: { folder, people: 7 } }]);
});

test.each<[string, unknown]>([
  ['half a file', '{"customers":'], ['a record without its day', DRAFT], ['one of no people', { ...RECORD, customers: {} }],
  ['one whose number is text', { ...RECORD, customers: { affected: '7' } }], ['one of no files', { ...RECORD, files: undefined }], ['one whose files have no name', { ...RECORD, files: [{}] }],
])('%s under such a name marks nothing', async (_, content) => {
  put(PURGED, content);
  if (content !== DRAFT) put(PURGING, content);
  expect(await purgeState(folder)).toEqual({ kind: 'none' });
});
