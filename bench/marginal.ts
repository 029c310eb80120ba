// One program measured with few and with many letters. The difference is what letters cost: start-up, fonts and shared pages are in both.
// Each size is run several times and its fastest run counts, because others' work on the machine can only make a run slower.
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { measuredProcess, type Usage } from './measured-process.js';
import type { Peer } from './peers.js';

export interface Marginal {
  readonly lettersASecond: number;
  readonly cpuMicrosALetter: number;
  readonly peakMb: number;
  readonly bytesALetter: number;
}

interface SizedUsage extends Usage {
  readonly bytes: number;
}

const ROUNDS = 3;
/** A run longer than this is not repeated: noise is small beside it. */
const LONG_SECONDS = 15;

export async function marginal(command: readonly string[], { letters: [few, many] }: Peer, dataFile: string, folder: string): Promise<Marginal> {
  const small = await fastest(command, dataFile, few, folder);
  const large = await fastest(command, dataFile, many, folder);
  const letters = many - few;
  return {
    lettersASecond: letters / (large.seconds - small.seconds),
    cpuMicrosALetter: ((large.cpuSeconds - small.cpuSeconds) / letters) * 1e6,
    peakMb: large.peakMb,
    bytesALetter: (large.bytes - small.bytes) / letters,
  };
}

async function fastest([program = '', ...first]: readonly string[], dataFile: string, letters: number, folder: string): Promise<SizedUsage> {
  const runs: SizedUsage[] = [];
  while (runs.length < ROUNDS) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const usage = await measuredProcess(program, [...first, dataFile, String(letters), folder]);
    runs.push({ ...usage, bytes: await bytesOf(folder, '.pdf') });
    if (usage.seconds > LONG_SECONDS) break;
  }
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

/** Of all files in the folder with this ending. */
export async function bytesOf(folder: string, ending: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
