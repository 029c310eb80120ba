// A run that knows the runs before it, as the disk and the mathematics of its counts have it: sealed, verified, sharded, approved.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.js';
import { joinShards } from '../../src/run/shard/join-shards.js';
import type { NotifiedManifest } from '../../src/run/input/notified-files.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { performShard } from '../../src/run/shard/perform-shard.js';
import { perform } from '../../src/run/perform.js';
import type { PlanRequest } from '../../src/run/plan-request.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { numbersOf, renderJobOf } from '../../src/run/render/render-job.js';
import { verifyRun } from '../../src/run/verify/verify-run.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const EXPORT = packageFile('fixtures/payments.csv');
const planned = (request: Partial<PlanRequest> = {}): Promise<PreparedRun> => (
  prepare({ exports: [EXPORT], batchSize: 50, ...request }, { rowsRead: () => undefined, planning: () => undefined }));
const makeIn = (run: PreparedRun, out: string): Promise<unknown> => perform(run, { ...AT_THE_DESK, folder: at(out), onBatch: () => undefined });
const knowing = (path: string, more: Partial<NotifiedManifest> = {}): NotifiedManifest => ({ path, returned: new Set(), records: [], ...more });
const notified = [knowing(at('first/manifest.csv'))];

let first: PreparedRun;
let second: PreparedRun;
beforeAll(async () => {
  const lines = readFileSync(EXPORT, 'latin1').split('\r\n').slice(0, 150);
  writeFileSync(at('some.csv'), `${lines.join('\r\n')}\r\n`, 'latin1');
  first = await planned({ exports: [at('some.csv')] });
  await makeIn(first, 'first');
  second = await planned({ notified });
  await makeIn(second, 'second');
});

const letters = ({ plan }: PreparedRun): number => plan.report.letters.count;
const codesOf = async (work: Promise<unknown>): Promise<readonly unknown[]> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof Refusal ? error.problems.map(({ code, detail }) => [code, ...Object.values(detail as Readonly<Record<string, unknown>>)]) : [error];
};

test('only people who are not in the manifest get a letter, and numbers go on', async () => {
  const whole = await planned();
  expect(letters(first)).toBeGreaterThan(0);
  expect(letters(second)).toBe(letters(whole) - letters(first));
  expect(second.plan.report).toMatchObject({
    customers: { alreadyNotified: letters(first), affected: whole.plan.report.customers.affected },
    notified: { letters: letters(first), highest: first.plan.report.batches.at(-1)?.last, returned: { again: 0, unchanged: 0 } },
  });
  expect(second.plan.report.inputs.at(-1)).toMatchObject({ file: 'manifest.csv', role: 'notified', rows: letters(first), encoding: 'utf-8', preset: null });
  const numbers = second.plan.batches.flatMap((batch) => numbersOf(renderJobOf(batch)).map((number) => Number(number.slice(0, 6))));
  expect(numbers).toEqual(numbers.map((_, index) => letters(first) + index + 1));
});

test('the run is whole to verify; made up counts and a first number that does not follow are found though sealed anew', async () => {
  expect(await verifyRun(at('second'))).toMatchObject({ differences: [], letters: letters(second) });
  const report = readFileSync(at('second/report.json'), 'utf8');
  const highest = second.plan.report.notified?.highest ?? '';
  const changes: readonly (readonly [from: string | RegExp, to: string, place: string])[] = [
    [`"highest": "${highest}"`, '"highest": null', 'batches[0].first'],
    [`"highest": "${highest}"`, '"highest": "000001-8"', 'batches[0].first'],
    [/"letters": \d+,\s+"highest"/, '"letters": 3, "highest"', 'notified.letters'],
    ['"unchanged": 0', '"unchanged": 9999', 'notified.returned'],
    [`"alreadyNotified": ${letters(first)}`, '"alreadyNotified": 3', 'customers.affected'],
    ['"role": "notified"', '"role": "other"', 'notified'],
  ];
  for (const [from, to, place] of changes) {
    const edited = report.replace(from, to);
    expect(edited).not.toBe(report);
    cpSync(at('second'), at('edited'), { recursive: true });
    writeFileSync(at('edited/report.json'), edited);
    const sha256 = createHash('sha256').update(edited).digest('hex');
    writeFileSync(at('edited/SHA256SUMS'), readFileSync(at('second/SHA256SUMS'), 'utf8').replace(/[0-9a-f]{64}(?= {2}report\.json)/, sha256));
    const { differences } = await verifyRun(at('edited'));
    expect(differences).toContainEqual(expect.objectContaining({ code: 'count-other', file: 'report.json', at: expect.arrayContaining([place]) as unknown }));
  }
});

test('shares of it join into the bytes of an unsharded run', async () => {
  for (const part of [1, 2]) await performShard(second, { part, of: 2 }, { ...AT_THE_DESK, folder: at('shares'), onBatch: () => undefined });
  await joinShards({ folder: at('shares'), record: AT_THE_DESK.record, owner: AT_THE_DESK.owner, onFile: () => undefined });
  expect(readFileSync(at('shares/SHA256SUMS'), 'utf8')).toBe(readFileSync(at('second/SHA256SUMS'), 'utf8'));
});

test('a DIR of the same manifest is found as it is; without it, or with another, it is of other inputs, which are named', async () => {
  expect(await makeIn(second, 'second')).toMatchObject({ alreadyThere: true });
  expect(await codesOf(makeIn(await planned(), 'second'))).toEqual([['out-other-inputs', at('second'), '--notified manifest.csv']]);
  cpSync(at('first/manifest.csv'), at('manifest.csv'));
  writeFileSync(at('manifest.csv'), readFileSync(at('manifest.csv'), 'utf8').replace('2021-1', '2021-0'));
  expect(await codesOf(makeIn(await planned({ notified: [knowing(at('manifest.csv'))] }), 'second'))).toEqual([['out-other-inputs', at('second'), '--notified manifest.csv']]);
});

test('an approval is of the run with its manifests; a record beside one changes it only where it changes who gets a letter', async () => {
  writeFileSync(at('first/returns.csv'), 'whatever');
  const records = [{ role: 'returns' as const, path: at('first/returns.csv') }];
  const recorded = await planned({ notified: [knowing(at('first/manifest.csv'), { records })] });
  expect((await planned()).plan.report.approval).not.toBe(second.plan.report.approval);
  expect(recorded.plan.report.approval).toBe(second.plan.report.approval);
  expect(recorded.plan.report.settings.files).toContainEqual(expect.objectContaining({ role: 'returns', file: 'returns.csv' }));
  expect(await codesOf(makeIn(recorded, 'second'))).toEqual([['out-other-inputs', at('second'), 'returns.csv']]);
});

test('of two manifests of one name each is called by its folder; the same one twice, by whatever way, is refused', async () => {
  const both = await planned({ notified: [knowing(at('first/manifest.csv')), knowing(at('second/manifest.csv'))] });
  expect(both.plan.report.inputs.map(({ file }) => file)).toEqual(['payments.csv', 'first/manifest.csv', 'second/manifest.csv']);
  expect(both.plan.report).toMatchObject({ letters: { count: 0 }, batches: [], customers: { alreadyNotified: letters(first) + letters(second) } });
  expect(await codesOf(planned({ notified: [...notified, knowing(at('second/../first/manifest.csv'))] }))).toEqual([['export-twice', 'manifest.csv']]);
});

test('who must not be written to stays excluded, whoever wrote to them before', async () => {
  const [person] = second.plan.notified;
  const number = person?.payments[0]?.cells.customerId.text ?? '';
  writeFileSync(at('exclude.csv'), `顧客番号,理由\r\n${number},死亡\r\n`);
  const { plan } = await planned({ notified, exclude: at('exclude.csv') });
  expect(plan.report.customers).toMatchObject({ excluded: 1, alreadyNotified: letters(first) - 1 });
});
