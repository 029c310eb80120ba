// Exports, lists, incident files and letters damaged at random, in great number: no crash, no count that does not balance, nothing that takes
// longer than five seconds. What fails is written into a folder, to be looked at. The same seed gives the same mutations.
//   node .ci/reliability/mutations.js COUNT [SEED] [--unguided]
// --unguided does without coverage, which makes it several times as fast, and every mutation is then one of a fixture.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Of the processor's time, which a machine busy with something else does not lengthen. */
const LONGEST_MS = 5000;
const usedMs = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
const [count, seed] = [Number(process.argv[2]), Number(process.argv[3] ?? '1') || 1];
const at = new SharedArrayBuffer(4);
const progress = new Int32Array(at);
const worker = new Worker(new URL('./mutation-worker.js', import.meta.url), { workerData: { count, seed, at, guided: !process.argv.includes('--unguided') } });

let [files, seen, since, crashes] = [{}, 0, usedMs(), 0];
const known = new Set();
const watch = setInterval(() => {
  const now = Atomics.load(progress, 0);
  if (now !== seen) [seen, since] = [now, usedMs()];
  else if (seen > 0 && usedMs() - since > LONGEST_MS) {
    console.error(`mutation ${seen - 1} of seed ${seed} takes longer than ${LONGEST_MS / 1000} s; see ${kept(files)}`);
    process.exit(1);
  }
}, 250);

worker.on('error', (error) => {
  console.error('the mutations ended by themselves:', error, kept(files));
  process.exit(1);
});
// Whoever waits for what never comes ends without a word.
worker.on('exit', () => {
  console.error(`mutation ${Atomics.load(progress, 0) - 1} of seed ${seed} did not come back; see ${kept(files)}`);
  process.exit(1);
});
worker.on('message', (message) => {
  if (message.files !== undefined) files = message.files;
  if (message.tried !== undefined) console.log(`  ${message.tried} mutations, ${crashes} crashes`);
  if (message.crash !== undefined) {
    crashes += 1;
    // Where a fault lies is told by its stack; one example of each is enough.
    const place = message.crash.message.replace(/\d{3,}/g, 'N').split('\n').slice(0, 3).join('\n');
    if (known.has(place)) return;
    known.add(place);
    console.error(`mutation ${message.crash.index} of seed ${seed}: ${message.crash.message.slice(0, 1500)}\n  see ${kept(message.crash.files)}`);
  }
  if (message.done !== undefined) {
    clearInterval(watch);
    const { planned, letters, refused, slowestMs, kept: added, blocks } = message.done;
    console.log(`${count} mutations, seed ${seed}: ${planned} planned with ${letters} letters, ${count - planned - crashes} refused with ${refused.size} different codes, ${crashes} crashes (${known.size} different); slowest ${slowestMs.toFixed(0)} ms; ${added} kept because they reached new blocks, ${blocks} blocks in all`);
    process.exit(crashes === 0 ? 0 : 1);
  }
});

function kept(these) {
  const folder = mkdtempSync(join(tmpdir(), 'oshirase-mutation-'));
  for (const [name, bytes] of Object.entries(these)) writeFileSync(join(folder, name), bytes);
  return folder;
}
