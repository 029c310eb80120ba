// `npm run reliability`: what is claimed of interruptions and full disks, on an export of 20,000 people. Figures stand in docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largeExport } from '../../fixtures/dist/fixtures/generate/large-export.js';
import { allPlaces } from '../../fixtures/dist/fixtures/generate/places.js';

const folder = mkdtempSync(join(tmpdir(), 'oshirase-reliability-'));
const payments = join(folder, 'payments.csv');
await pipeline(Readable.from(largeExport({ customers: 20_000, payments: 26_000, outOfScopeRows: 4_000, seed: 1 }, allPlaces())), createWriteStream(payments));
for (const [check, times] of [['kills.js', '200'], ['full-disk.js', '20']]) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, check), payments, times, '200'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
