// Single bits flipped in a finished run, each in a place drawn at random: `verify` finds every one, and finds nothing once it is turned back.
//   node .ci/reliability/bits.js PLACES [SEED]      PLACES in each of print file, manifest, report, exceptions and seal
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRun } from '../../dist/run/verify/verify-run.js';
import { seededRandom } from '../../fixtures/dist/fixtures/generate/seeded-random.js';

const [places, seed] = [Number(process.argv[2]), Number(process.argv[3] ?? '1')];
const folder = mkdtempSync(join(tmpdir(), 'oshirase-bits-'));
const run = join(folder, 'run');
spawnSync(process.execPath, ['bin/oshirase.js', 'generate', 'fixtures/payments.csv', '--out', run, '--batch-size', '50', '--quiet']);

const random = seededRandom(seed);
const missed = [];
for (const file of ['letters/0002.pdf', 'manifest.csv', 'report.json', 'exceptions.csv', 'SHA256SUMS']) {
  const bytes = readFileSync(join(run, file));
  for (let flips = 0; flips < places; flips += 1) {
    const [at, bit] = [random.integer(0, bytes.length - 1), random.integer(0, 7)];
    const flipped = Buffer.from(bytes);
    flipped[at] ^= 1 << bit;
    writeFileSync(join(run, file), flipped);
    if ((await verifyRun(run)).differences.length === 0) missed.push(`${file} byte ${at} bit ${bit}`);
  }
  writeFileSync(join(run, file), bytes);
}
const { differences, letters } = await verifyRun(run);
rmSync(folder, { recursive: true });
for (const one of missed) console.error(`not found: ${one}`);
console.log(`${places} single bits in each of 5 files of a run of ${letters} letters, seed ${seed}: ${missed.length} not found; ${differences.length} differences when all are turned back`);
process.exitCode = missed.length === 0 && differences.length === 0 && letters > 0 ? 0 : 1;
