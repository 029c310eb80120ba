// `npm run bench:memory`: memory must not grow with rows outside the window. The same people among few and among many rows
// that are out of scope; the larger run must stay under the limit and close to the smaller. Linux: the peak is /proc's VmHWM.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largeExport } from '../fixtures/generate/large-export.js';
import { allPlaces } from '../fixtures/generate/places.js';
import { LAUNCHER } from './whole-command.js';

const LIMIT_MB = 300;
const PEOPLE = 1_000;
const OUT_OF_SCOPE = [50_000, 4_000_000];

const folder = await mkdtemp(join(tmpdir(), 'oshirase-bench-'));
try {
  for (const outOfScopeRows of OUT_OF_SCOPE) {
    const file = join(folder, `${outOfScopeRows}.csv`);
    await pipeline(Readable.from(largeExport({ customers: PEOPLE, payments: PEOPLE * 1.3, outOfScopeRows, seed: 1 }, allPlaces())), createWriteStream(file));
    const peakMb = await peakOfCheck(file);
    process.stdout.write(`${outOfScopeRows} rows out of scope: peak ${peakMb.toFixed(0)} MB, limit ${LIMIT_MB} MB\n`);
    if (peakMb > LIMIT_MB) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}

async function peakOfCheck(file: string): Promise<number> {
  const child = spawn(process.execPath, [LAUNCHER, 'check', file, '--quiet'], { stdio: 'inherit' });
  let peakKb = 0;
  const watch = setInterval(() => {
    try {
      peakKb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1] ?? peakKb);
    } catch {
      // The process ended between two looks.
    }
  }, 50);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  return peakKb / 1024;
}
