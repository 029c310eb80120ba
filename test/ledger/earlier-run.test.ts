// What the records beside a manifest say of the letters in it.
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { earlierRuns, type EarlierRun } from '../../src/ledger/earlier-run.js';
import { Refusal } from '../../src/refusal.js';
import { csvText } from '../../src/run/csv-text.js';
import { sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
let copies = 0;

beforeAll(async () => {
  await sampleRun(folder);
});

/** The sample run, five letters in three print files, with these records beside it. */
function runWith(records: Readonly<Record<string, string>>): string {
  const run = join(folder, `run-${(copies += 1)}`);
  cpSync(join(folder, 'run'), run, { recursive: true });
  for (const [name, text] of Object.entries(records)) writeFileSync(join(run, name), text);
  return run;
}

const RETURNS = (...numbers: readonly string[]): string => csvText(['発送番号', '返戻日', '理由'], numbers.map((number) => [number, '', '']));
const HANDLED = (number: string): string => csvText(['発送番号', '顧客番号', 'ファイル', '行', '方法', '日付', '備考'], [[number, '', '', '', '電話', '2022-03-20', '']]);

/** Batch 2 alone, as `oshirase posted` records it. */
function posted(run: string): string {
  const { batches } = JSON.parse(readFileSync(join(run, 'report.json'), 'utf8')) as { batches: readonly { letters: number; first: string; last: string; sha256: string }[] };
  const { letters, first, last, sha256 } = batches[1]!;
  return csvText(['ロット', '発送日', '通数', '最初の発送番号', '最後の発送番号', 'sha256'], [['0002', '2022-03-01', String(letters), first, last, sha256]]);
}

async function lookedAt(run: string): Promise<EarlierRun> {
  const [earlier] = await earlierRuns([join(run, 'manifest.csv')]);
  return earlier!;
}

async function refusalOf(run: string): Promise<readonly string[]> {
  const error: unknown = await lookedAt(run).catch((thrown: unknown) => thrown);
  return error instanceof Refusal ? error.problems.map(({ code }) => code) : [String(error)];
}

test('without records nothing was posted and nothing came back', async () => {
  const { manifest, made } = await lookedAt(runWith({}));
  expect([[...manifest.returned], manifest.records, made?.unposted.map(({ file }) => file), made?.batches]).toEqual([
    [], [], ['letters/0001.pdf', 'letters/0002.pdf', 'letters/0003.pdf'], 3,
  ]);
  expect(made?.fateOf('000001-8', '0001')).toBe('notPosted');
});

test('what was posted is no part of a plan: it names no file that the plan depends on', async () => {
  const run = runWith({});
  writeFileSync(join(run, 'posted.csv'), posted(run));
  const { manifest, made } = await lookedAt(run);
  expect([manifest.records, made?.unposted.map(({ file }) => file)]).toEqual([[], ['letters/0001.pdf', 'letters/0003.pdf']]);
  expect([made?.fateOf('000003-4', '0002'), made?.fateOf('000005-9', '0003')]).toEqual(['posted', 'notPosted']);
});

test('who was reached otherwise is not waiting for a letter that was not posted', async () => {
  const { manifest, made } = await lookedAt(runWith({ 'handled.csv': HANDLED('000001-8') }));
  expect([made?.fateOf('000001-8', '0001'), manifest.records]).toEqual(['handled', []]);
});

test('letters that came back are those of people whom nobody reached otherwise, and both records decide that', async () => {
  const run = runWith({ 'returns.csv': RETURNS('000001-8', '000002-6'), 'handled.csv': HANDLED('000002-6') });
  const { manifest, made } = await lookedAt(run);
  expect([...manifest.returned]).toEqual(['000001-8']);
  expect(manifest.records).toEqual([{ role: 'returns', path: join(run, 'returns.csv') }, { role: 'handled', path: join(run, 'handled.csv') }]);
  expect([made?.fateOf('000001-8', '0001'), made?.fateOf('000002-6', '0001')]).toEqual(['returnedOpen', 'handled']);
});

test('a manifest without its seal beside it lies alone', async () => {
  const [unsealed, unlisted] = [runWith({}), runWith({})];
  rmSync(join(unsealed, 'SHA256SUMS'));
  writeFileSync(join(unlisted, 'SHA256SUMS'), `${'0'.repeat(64)}  other.csv\n`);
  expect((await Promise.all([unsealed, unlisted].map(lookedAt))).map(({ made }) => made)).toEqual([undefined, undefined]);
  expect((await earlierRuns([join(folder, 'run', 'exceptions.csv'), 'nowhere/manifest.csv'])).map(({ made }) => made)).toEqual([undefined, undefined]);
});

test.each(['manifest.csv', 'report.json'])('a run whose %s is not as it was sealed is refused; exceptions.csv filled in by staff is in order', async (file) => {
  const run = runWith({});
  appendFileSync(join(run, 'exceptions.csv'), '可');
  expect((await lookedAt(run)).made).toBeDefined();
  appendFileSync(join(run, file), ' ');
  expect(await refusalOf(run)).toEqual(['notified-damaged']);
});

test('records of another run are refused', async () => {
  expect(await refusalOf(runWith({ 'returns.csv': RETURNS('000009-1') }))).toEqual(['letter-number-unknown']);
  const run = runWith({});
  writeFileSync(join(run, 'posted.csv'), posted(run).replace(/[0-9a-f]{64}/, '0'.repeat(64)));
  expect(await refusalOf(run)).toEqual(['record-foreign']);
});
