// `oshirase generate` from a cp932 export to the sealed run, as staff run it: reading, selecting, gathering, addresses, barcodes, print
// files, lists. Once as it is, for time and memory, and once under Node's profiler, for the stage table.
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largeExport, type LargeExportSize } from '../fixtures/generate/large-export.js';
import { allPlaces } from '../fixtures/generate/places.js';
import { bytesOf } from './marginal.js';
import { measuredProcess, type Usage } from './measured-process.js';
import type { CpuProfile } from './stages.js';

/** The real case: people, payments in scope, other rows. */
const REAL_CASE = { customers: 460_395, payments: 600_000, outOfScopeRows: 90_000 } as const;
export const LAUNCHER = join(import.meta.dirname, '../../../bin/oshirase.js');
/** The same program, module by module as it was compiled: a profile tells the time of a file, and the bundle has few. */
const BY_MODULE = ['--input-type=module', '--eval', `const { main } = await import('${new URL('../../../dist/cli/main.js', import.meta.url).href}'); await main(process.argv.slice(1));`];
const LETTERS_A_FILE = 1_000;

export interface WholeRun extends Usage {
  readonly size: LargeExportSize;
  readonly jobs: number;
  /** Of the print files. */
  readonly bytes: number;
  readonly letters: number;
}

/** As it is, from an export made for it. */
export async function wholeRun(people: number, jobs: number, folder: string): Promise<WholeRun> {
  const size = sizeFor(people);
  const { generate, out } = await prepared(size, jobs, folder);
  const usage = await measuredProcess(process.execPath, [LAUNCHER, ...generate]);
  const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as { readonly letters: { readonly count: number } };
  return { ...usage, size, jobs, letters: report.letters.count, bytes: await bytesOf(join(out, 'letters'), '.pdf') };
}

/** Under the profiler, a profile a thread. */
export async function profiledRun(people: number, jobs: number, folder: string): Promise<readonly CpuProfile[]> {
  const profileFolder = join(folder, 'profiles');
  await mkdir(profileFolder);
  const { generate } = await prepared(sizeFor(people), jobs, folder);
  await measuredProcess(process.execPath, ['--cpu-prof', '--cpu-prof-dir', profileFolder, ...BY_MODULE, ...generate]);
  const names = await readdir(profileFolder);
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(profileFolder, name), 'utf8')) as CpuProfile));
}

async function prepared(size: LargeExportSize, jobs: number, folder: string): Promise<{ readonly generate: readonly string[]; readonly out: string }> {
  const file = join(folder, 'payments.csv');
  const out = join(folder, 'run');
  await rm(out, { recursive: true, force: true });
  await pipeline(Readable.from(largeExport(size, allPlaces())), createWriteStream(file));
  return { out, generate: ['generate', file, '--out', out, '--jobs', String(jobs), '--batch-size', String(LETTERS_A_FILE), '--quiet'] };
}

function sizeFor(customers: number): LargeExportSize {
  const inProportion = (count: number): number => Math.round((count * customers) / REAL_CASE.customers);
  return { customers, payments: inProportion(REAL_CASE.payments), outOfScopeRows: inProportion(REAL_CASE.outOfScopeRows), seed: 1 };
}
