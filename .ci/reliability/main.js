// `npm run reliability [-- CHECK...]`: what is claimed of interruptions, failing disks, damaged inputs and damaged runs, at full size; of all
// checks, or of those named. Figures stand in docs/reliability.md.
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
const file = (name) => join(import.meta.dirname, name);
/** By name: the arguments of node. */
const CHECKS = {
  kills: [file('kills.js'), payments, '200', '200'],
  disk: [file('full-disk.js'), payments, '20', '200'],
  bits: [file('bits.js'), '1000', '1'],
  mutations: [file('mutations.js'), '100000', '1'],
  faults: ['--import', file('inject.js'), file('faults.js')],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`no check ${unknown.join(', ')}; there are ${Object.keys(CHECKS).join(', ')}`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : Object.keys(CHECKS);
if (names.some((name) => CHECKS[name].includes(payments))) {
  await pipeline(Readable.from(largeExport({ customers: 20_000, payments: 26_000, outOfScopeRows: 4_000, seed: 1 }, allPlaces())), createWriteStream(payments));
}
for (const name of names) {
  const started = performance.now();
  console.log(`== ${name}`);
  const { status } = spawnSync(process.execPath, CHECKS[name], { stdio: 'inherit' });
  console.log(`== ${name}: ${status === 0 ? 'holds' : 'does NOT hold'}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (status !== 0) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
