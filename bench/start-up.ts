// What a command takes before there is much to do: staff try things out on small files, and every wait of a second is one too many.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largeExport } from '../fixtures/generate/large-export.js';
import { allPlaces } from '../fixtures/generate/places.js';
import { measuredProcess } from './measured-process.js';
import { LAUNCHER } from './whole-command.js';

export interface StartUp {
  readonly command: string;
  readonly targetMs: number;
  /** Wall time of each run, ascending. */
  readonly runsMs: readonly number[];
}

const RUNS = 9;
const PEOPLE = 300;

/** The commands and their targets; each run is a process of its own and begins with an empty DIR. */
export async function startUps(folder: string): Promise<readonly StartUp[]> {
  const file = join(folder, 'few.csv');
  const out = join(folder, 'few');
  await pipeline(Readable.from(largeExport({ customers: PEOPLE, payments: PEOPLE, outOfScopeRows: 0, seed: 1 }, allPlaces())), createWriteStream(file));
  return [
    await startUp('--help', 100, ['--help'], out),
    await startUp(`check, ${PEOPLE} rows`, 400, ['check', file, '--quiet'], out),
    await startUp(`generate, ${PEOPLE} letters`, 1200, ['generate', file, '--out', out, '--quiet'], out),
  ];
}

async function startUp(command: string, targetMs: number, parameters: readonly string[], out: string): Promise<StartUp> {
  const runsMs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { seconds } = await measuredProcess(process.execPath, [LAUNCHER, ...parameters]);
    runsMs.push(seconds * 1000);
    await rm(out, { recursive: true, force: true });
  }
  return { command, targetMs, runsMs: runsMs.sort((one, other) => one - other) };
}
