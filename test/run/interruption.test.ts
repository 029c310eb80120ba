// A run that was cut off goes on from there and ends with the bytes of an undisturbed one; two runs never work in one folder.
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { perform, type Performed } from '../../src/run/perform.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { reportText } from '../../src/run/report.js';
import type { LockOwner } from '../../src/run/disk/run-lock.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const undisturbed = join(folder, 'undisturbed');
const LONG_AGO = new Date('2022-01-01T00:00:00Z');

let run: PreparedRun;
beforeAll(async () => {
  const silent = { rowsRead: () => undefined, planning: () => undefined };
  run = await prepare({ exports: [packageFile('fixtures/payments.csv')], batchSize: 50 }, silent);
  await going(undisturbed);
});

interface Outcome extends Performed {
  readonly kept: number;
}

async function going(out: string, owner: Partial<LockOwner> = {}): Promise<Outcome> {
  let kept = 0;
  const performed = await perform(run, {
    ...AT_THE_DESK, folder: out, onBatch: () => undefined, owner: { ...AT_THE_DESK.owner, ...owner }, onKept: (count) => (kept = count),
  });
  return { ...performed, kept };
}

/** DIR as a run leaves it that is switched off after `made` print files. */
function cutOff(name: string, made: number): string {
  const out = join(folder, name);
  const workshop = join(out, 'unfinished');
  mkdirSync(join(workshop, 'letters'), { recursive: true });
  mkdirSync(join(workshop, 'post'));
  writeFileSync(join(workshop, 'lock'), 'desk 4711\n');
  writeFileSync(join(workshop, 'plan.json'), reportText(run.plan.report));
  for (const { file } of run.plan.batches.slice(0, made)) {
    cpSync(join(undisturbed, file), join(workshop, file));
    utimesSync(join(workshop, file), LONG_AGO, LONG_AGO);
    appendFileSync(join(workshop, 'journal'), sealLine(file));
  }
  return out;
}

function sealLine(file: string): string {
  return readFileSync(join(undisturbed, 'SHA256SUMS'), 'utf8').split('\n').find((line) => line.endsWith(`  ${file}`))! + '\n';
}

function expectUndisturbed(out: string): void {
  const names = (of: string): string[] => readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
  expect(names(out)).toEqual(names(undisturbed));
  for (const name of names(out).filter((one) => one !== 'run.log' && statSync(join(out, one)).isFile())) {
    expect([name, readFileSync(join(out, name)).equals(readFileSync(join(undisturbed, name)))]).toEqual([name, true]);
  }
}

test('print files finished before the interruption are kept and not made again', async () => {
  const out = cutOff('kept', 2);
  expect((await going(out)).kept).toBe(2);
  expectUndisturbed(out);
  expect(run.plan.batches.filter(({ file }) => statSync(join(out, file)).mtimeMs === LONG_AGO.getTime())).toHaveLength(2);
});

test('a kept print file that is no longer what was written is made again', async () => {
  const out = cutOff('damaged', 2);
  const [first] = run.plan.batches;
  appendFileSync(join(out, 'unfinished', first!.file), 'x');
  expect((await going(out)).kept).toBe(1);
  expectUndisturbed(out);
});

test('half a print file, half a line of the journal and files of nobody are not kept', async () => {
  const out = cutOff('half', 1);
  const second = run.plan.batches[1]!.file;
  writeFileSync(join(out, 'unfinished', `${second}.partial`), '%PDF-1.4');
  writeFileSync(join(out, 'unfinished/letters/9999.pdf'), '%PDF-1.4');
  appendFileSync(join(out, 'unfinished/journal'), sealLine(second).slice(0, 40));
  expect((await going(out)).kept).toBe(1);
  expectUndisturbed(out);
});

test.each([1, 2, 3, 4, 5, 6, 7])('interrupted while results were being moved into place, after %i of them', async (moved) => {
  const out = cutOff(`moved-${moved}`, run.plan.batches.length);
  const workshop = join(out, 'unfinished');
  cpSync(undisturbed, workshop, { recursive: true });
  for (const name of ['letters', 'post', 'manifest.csv', 'exceptions.csv', 'report.html', 'report.json', 'run.log'].slice(0, moved)) renameSync(join(workshop, name), join(out, name));
  expect((await going(out)).kept).toBe(run.plan.batches.length);
  expectUndisturbed(out);
});

test('interrupted after the seal was in place, a run is finished, and what is left over is swept away', async () => {
  const out = join(folder, 'sealed');
  cpSync(undisturbed, out, { recursive: true });
  mkdirSync(join(out, 'unfinished'));
  writeFileSync(join(out, 'unfinished/journal'), '');
  expect((await going(out)).alreadyThere).toBe(true);
  expectUndisturbed(out);
});

test.each(['lock', 'nothing'])('interrupted before there was a plan to go by (%s), a run begins', async (left) => {
  const out = join(folder, `early-${left}`);
  mkdirSync(join(out, 'unfinished/letters'), { recursive: true });
  if (left === 'lock') writeFileSync(join(out, 'unfinished/lock'), 'desk 47');
  expect((await going(out)).kept).toBe(0);
  expectUndisturbed(out);
});

test('a workshop of another plan of the same inputs is not gone on with', async () => {
  const out = cutOff('other-plan', 2);
  const planned = run.plan.report;
  writeFileSync(join(out, 'unfinished/plan.json'), reportText({ ...planned, letters: { ...planned.letters, count: planned.letters.count + 1 } }));
  expect((await going(out)).kept).toBe(0);
  expectUndisturbed(out);
});

test.each([
  ['a living run of this machine', { isRunning: (pid: number) => pid === 4711 }],
  ['a run of another machine', { host: 'elsewhere' }],
])('%s is not disturbed', async (_, owner) => {
  const out = cutOff(`in-use-${Object.keys(owner).join('')}`, 1);
  const error: unknown = await going(out, owner).catch((thrown: unknown) => thrown);
  expect(error instanceof Refusal && error.problems.map(({ code }) => code)).toEqual(['out-in-use']);
  expect(readFileSync(join(out, 'unfinished/lock'), 'utf8')).toBe('desk 4711\n');
  // Folders too in which nothing lies yet: the other run will put its files there.
  expect(readdirSync(join(out, 'unfinished')).sort()).toEqual(['journal', 'letters', 'lock', 'plan.json', 'post']);
  expect(existsSync(join(out, 'unfinished/letters/0001.pdf'))).toBe(true);
  rmSync(out, { recursive: true });
});

test('a run that begins while another comes to its end leaves what that made', async () => {
  const out = cutOff('overtaken', 5);
  // Asked whether the owner of the lock still runs, the other run ends.
  const isRunning = (): boolean => {
    rmSync(out, { recursive: true });
    cpSync(undisturbed, out, { recursive: true });
    mkdirSync(join(out, 'unfinished'));
    writeFileSync(join(out, 'unfinished/lock'), 'desk 4711\n');
    utimesSync(join(out, 'manifest.csv'), LONG_AGO, LONG_AGO);
    return false;
  };
  expect(await going(out, { isRunning })).toMatchObject({ alreadyThere: true, kept: 0 });
  expect(statSync(join(out, 'manifest.csv')).mtimeMs).toBe(LONG_AGO.getTime());
  expectUndisturbed(out);
});
