// Generated is not posted: what went to the post is recorded beside the run, and nothing else is touched.
import { appendFileSync, cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCp932 } from '../../src/export/cp932-encoding.js';
import { readCsvTable } from '../support/csv-table.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const post = (run: string, batch: string, date = '2022-03-01', ...args: readonly string[]): Promise<CliResult> => (
  runCli(['posted', run, '--batch', batch, '--date', date, ...args], { cwd: folder }));
const recordOf = (run: string): readonly Readonly<Record<string, string>>[] => readCsvTable(readFileSync(at(run, 'posted.csv'))).lines;

function copyOf(name: string): string {
  cpSync(at('run'), at(name), { recursive: true });
  return name;
}

beforeAll(async () => {
  await sampleRun(folder);
});

test('each batch is a line with its day, letters, numbers and checksum, for its owner alone', async () => {
  const run = copyOf('two-days');
  const { exitCode, stdout, stderr } = await post(run, '２-3');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/2022-03-01 の発送として記録しました: ロット 2-3（3通）[^]*oshirase posted two-days --batch 1 --date/);
  expect((await post(run, '0001', '2022-03-02')).stdout).toContain('oshirase status two-days');
  const report = JSON.parse(readFileSync(at(run, 'report.json'), 'utf8')) as { batches: readonly { sha256: string }[] };
  expect(recordOf(run)).toEqual([
    { ロット: '0002', 発送日: '2022-03-01', 通数: '2', 最初の発送番号: '000003-4', 最後の発送番号: '000004-2', sha256: report.batches[1]?.sha256 },
    { ロット: '0003', 発送日: '2022-03-01', 通数: '1', 最初の発送番号: '000005-9', 最後の発送番号: '000005-9', sha256: report.batches[2]?.sha256 },
    { ロット: '0001', 発送日: '2022-03-02', 通数: '2', 最初の発送番号: '000001-8', 最後の発送番号: '000002-6', sha256: report.batches[0]?.sha256 },
  ]);
  expect(statSync(at(run, 'posted.csv')).mode & 0o777).toBe(0o600);
});

test('the same again changes nothing and is no fault', async () => {
  const run = copyOf('again');
  await post(run, '1');
  const before = readFileSync(at(run, 'posted.csv'));
  const { exitCode, stdout } = await post(run, '1', '2022-03-01', '--json');
  expect([exitCode, JSON.parse(stdout)]).toEqual([0, { date: '2022-03-01', recorded: [], recordedBefore: ['0001'], notPosted: ['0002', '0003'] }]);
  expect(readFileSync(at(run, 'posted.csv'))).toEqual(before);
});

test('a batch recorded with another day is refused with that day, and nothing is added', async () => {
  const run = copyOf('other-day');
  await post(run, '2');
  const { exitCode, stderr } = await post(run, '1-3', '2022-03-05');
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/0002.*2022-03-01.*\[batch-posted\]/)]);
  expect(recordOf(run).map(({ ロット }) => ロット)).toEqual(['0002']);
});

test('a record saved by a spreadsheet in Shift-JIS, its zeros and the form of its days lost, goes on', async () => {
  const run = copyOf('spreadsheet');
  await post(run, '1');
  const saved = readFileSync(at(run, 'posted.csv'), 'utf8').replace('\ufeff', '').replaceAll('"', '').replace('0001,2022-03-01', '1,2022/3/1');
  writeFileSync(at(run, 'posted.csv'), Buffer.concat(Array.from(saved, (character) => encodeCp932(character) ?? Buffer.from(character))));
  expect((await post(run, '1')).stdout).toContain('すでに 2022-03-01');
  expect((await post(run, '2')).exitCode).toBe(0);
  expect(recordOf(run)).toHaveLength(2);
});

test.each([
  ['a batch the run lacks', '3-4', '2022-03-01', /0004.*\[batch-unknown\]/],
  ['what is no list of batches', '3-1', '2022-03-01', /--batch.*\[option-value-wrong\]/],
  ['batch zero', '0', '2022-03-01', /--batch.*\[option-value-wrong\]/],
  ['a day that does not exist', '1', '2022-02-29', /--date.*\[option-value-wrong\]/],
])('%s is refused, and nothing is recorded', async (_, batch, date, message) => {
  const { exitCode, stderr } = await post('run', batch, date);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(existsSync(at('run', 'posted.csv'))).toBe(false);
});

test.each(['letters/0002.pdf', 'manifest.csv', 'report.json'])('a run whose %s is not as it was sealed is refused', async (file) => {
  const run = copyOf(`damaged-${file.replace('/', '-')}`);
  appendFileSync(at(run, file), ' ');
  const { exitCode, stderr } = await post(run, '2');
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(new RegExp(`${file}.*\\[run-damaged\\]`))]);
  expect(existsSync(at(run, 'posted.csv'))).toBe(false);
});

test('a folder that is no finished run is refused', async () => {
  expect((await post('incident', '1')).stderr).toContain('[run-not-finished]');
});

test('the record of another run is refused at its line', async () => {
  const run = copyOf('foreign');
  await post(run, '1');
  const record = readFileSync(at(run, 'posted.csv'), 'utf8');
  writeFileSync(at(run, 'posted.csv'), record.replace(/"[0-9a-f]{64}"/, `"${'0'.repeat(64)}"`));
  expect((await post(run, '2')).stderr).toMatch(/posted\.csv:2.*\[record-foreign\]/);
});

test('a run with records is still whole to generate and to package', async () => {
  const run = copyOf('recorded');
  await post(run, '1-3');
  const generated = await runCli(['generate', 'payments.csv', '--out', run, '--batch-size', '2', '--incident', 'incident/incident.yaml'], { cwd: folder });
  expect([generated.exitCode, generated.stdout]).toEqual([1, expect.stringContaining('すでに')]);
  expect((await runCli(['package', run, '--out', 'house'], { cwd: folder })).exitCode).toBe(0);
  expect(existsSync(at('house/posted.csv'))).toBe(false);
});
