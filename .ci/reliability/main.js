// `npm run reliability [-- [--short] CHECK...]`: what is claimed of interruptions, failing disks, damaged inputs and damaged runs; all checks,
// or those named; at full size, on an export of 20,000 people, or as .ci/run has it, on the sample. Figures stand in docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { largeExport } from '../../fixtures/dist/fixtures/generate/large-export.js';
import { allPlaces } from '../../fixtures/dist/fixtures/generate/places.js';

const folder = mkdtempSync(join(tmpdir(), 'oshirase-reliability-'));
const LARGE = join(folder, 'payments.csv');
const SAMPLE = 'fixtures/payments.csv';
const file = (name) => join(import.meta.dirname, name);
const injected = ['--import', file('inject.js'), file('faults.js')];
/** By name: the arguments of node, at full size and in the short form. */
const CHECKS = {
  kills: { full: [file('kills.js'), LARGE, '200', '200'], short: [file('kills.js'), SAMPLE, '6', '5'] },
  disk: { full: [file('full-disk.js'), LARGE, '20', '200'], short: [file('full-disk.js'), SAMPLE, '3', '20'] },
  bits: { full: [file('bits.js'), '1000', '1'], short: [file('bits.js'), '40', '1'] },
  mutations: { full: [file('mutations.js'), '100000', '1'], short: [file('mutations.js'), '500', '1'] },
  faults: { full: injected, short: [...injected, '250'] },
};
const ALL = Object.keys(CHECKS).join(', ');

const { short, names } = asked();
const size = short ? 'short' : 'full';
if (names.some((name) => CHECKS[name][size].includes(LARGE))) {
  await pipeline(Readable.from(largeExport({ customers: 20_000, payments: 26_000, outOfScopeRows: 4_000, seed: 1 }, allPlaces())), createWriteStream(LARGE));
}
const broken = [];
for (const name of names) {
  const started = performance.now();
  console.log(`== ${name}, ${size === 'short' ? 'short form' : 'full size'}`);
  const { status } = spawnSync(process.execPath, CHECKS[name][size], { stdio: 'inherit' });
  console.log(`== ${name}: ${status === 0 ? 'holds' : 'does NOT hold'}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (status !== 0) broken.push(name);
}
rmSync(folder, { recursive: true });
console.log(broken.length === 0 ? 'everything that was tried holds' : `NOT holding: ${broken.join(', ')}`);
process.exitCode = broken.length === 0 ? 0 : 1;

/** What was typed; ends with a word where it cannot be understood. */
function asked() {
  try {
    const { values, positionals } = parseArgs({ options: { short: { type: 'boolean', default: false } }, allowPositionals: true });
    const unknown = positionals.filter((name) => !Object.hasOwn(CHECKS, name));
    if (unknown.length > 0) throw new Error(`There is no check ${unknown.join(', ')}.`);
    return { short: values.short, names: positionals.length > 0 ? positionals : Object.keys(CHECKS) };
  } catch (error) {
    console.error(`${error.message} Usage: npm run reliability -- [--short] [CHECK...], with ${ALL}; all of them without a name.`);
    rmSync(folder, { recursive: true });
    process.exit(2);
  }
}
