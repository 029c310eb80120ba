// Two people who record at once: no line is lost, and whoever cannot be told from a living owner of the records is not overruled.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recording } from '../../src/ledger/recording.js';
import { Refusal } from '../../src/refusal.js';
import type { LockOwner } from '../../src/run/disk/run-lock.js';
import { verifyRun } from '../../src/run/verify/verify-run.js';
import { readCsvTable } from '../support/csv-table.js';
import { runCli } from '../support/run-cli.js';
import { sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const NUMBERS = ['000001-8', '000002-6', '000003-4', '000004-2', '000005-9'];
const desk = (pid: number, isRunning = true): LockOwner => ({ pid, host: 'desk', isRunning: () => isRunning });
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.problems[0].code : String(error)));
let run: string;
let lock: string;

beforeAll(async () => {
  run = await sampleRun(folder);
  lock = join(run, 'records.lock');
});

test('eight processes that record at the same moment lose no line', async () => {
  const work = NUMBERS.map((number, index) => {
    const list = join(folder, `returned-${index}.csv`);
    writeFileSync(list, `${number}\n`);
    return runCli(['returns', run, '--file', list]);
  });
  const results = await Promise.all([...work, ...['1', '2', '3'].map((batch) => runCli(['posted', run, '--batch', batch, '--date', '2022-03-01']))]);
  expect(results.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(results.map(() => [0, '']));
  const column = (file: string, name: string): readonly (string | undefined)[] => readCsvTable(readFileSync(join(run, file))).lines.map((line) => line[name]).sort();
  expect(column('returns.csv', '発送番号')).toEqual(NUMBERS);
  expect(column('posted.csv', 'ロット')).toEqual(['0001', '0002', '0003']);
  expect(readdirSync(run).filter((name) => name.includes('lock'))).toEqual([]);
});

test('the records are given back whatever happened, and are no difference to verify while somebody has them', async () => {
  const during = await recording(run, desk(1), async () => {
    expect(readFileSync(lock, 'utf8')).toBe('desk 1\n');
    return (await verifyRun(run)).differences;
  });
  expect(during).toEqual([]);
  await expect(recording(run, desk(1), () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
  expect(existsSync(lock)).toBe(false);
});

test.each([
  ['of a process that is gone', 'desk 2\n', desk(1, false), 'done'],
  ['of a process that ended before it wrote its name', '', desk(1), 'done'],
  ['of a process at work', 'desk 2\n', desk(1), 'records-in-use'],
  ['of another machine', 'laptop 2\n', desk(1, false), 'records-in-use'],
])('a lock %s: %j, asked for by %j: %s', async (_, text, owner, code) => {
  writeFileSync(lock, text);
  expect(await codeOf(recording(run, owner, () => Promise.resolve()))).toBe(code);
  expect(existsSync(lock) ? readFileSync(lock, 'utf8') : 'done').toBe(code === 'done' ? code : text);
});

test('of many that find the lock of a process that is gone, one at a time has the records', async () => {
  writeFileSync(lock, 'desk 99\n');
  let inside = 0;
  const most: number[] = [];
  const owners = Array.from({ length: 6 }, (_, index): LockOwner => ({ pid: index + 1, host: 'desk', isRunning: (pid) => pid !== 99 }));
  const outcomes = await Promise.all(owners.map((owner) => codeOf(recording(run, owner, async () => {
    most.push(inside += 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
  }))));
  expect([outcomes, Math.max(...most)]).toEqual([owners.map(() => 'done'), 1]);
  expect(readdirSync(run).filter((name) => name.includes('lock'))).toEqual([]);
});

test('a folder that is no run is not written to', async () => {
  expect(await codeOf(recording(join(folder, 'incident'), desk(1), () => Promise.resolve()))).toBe('run-not-finished');
  expect(readdirSync(join(folder, 'incident'))).not.toContain('records.lock');
});
