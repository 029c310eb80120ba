// The mutations themselves, on a thread, so that whoever watches can tell when one does not come back. An input that reaches blocks of the
// program no other has reached (V8's own coverage, asked after each) becomes one from which further ones are made.
import inspector from 'node:inspector';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { seededRandom } from '../../fixtures/dist/fixtures/generate/seeded-random.js';
import { mutated } from './mutants.js';
import { outcomeOf } from './planned-case.js';

const { count, seed, at, guided } = workerData;
const KINDS = { 'incident.yaml': 'settings', 'letter.md': 'letter' };
/** One in so many is rendered too: what a plan lets through must come out on paper. */
const RENDERED = 25;
const random = seededRandom(seed);
const progress = new Int32Array(at);

const session = new inspector.Session();
session.connect();
const post = promisify(session.post.bind(session));
await post('Profiler.enable');
if (guided) await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const reached = new Set();

/** Whether blocks of the program were reached that were not before. */
async function reachesMore() {
  if (!guided) return false;
  const before = reached.size;
  const { result } = await post('Profiler.takePreciseCoverage');
  for (const { url, functions } of result) {
    if (!url.includes('/dist/') || url.includes('/fixtures/') || url.includes('/node_modules/')) continue;
    for (const { ranges } of functions) for (const { startOffset, endOffset, count: times } of ranges) if (times > 0) reached.add(`${url}:${startOffset}-${endOffset}`);
  }
  return reached.size > before;
}

const pool = fixtureCases();
const tally = { planned: 0, letters: 0, refused: new Map(), slowestMs: 0, kept: 0 };
for (const files of pool) await outcomeOf(files, true).catch((error) => crash(error, files, -1));
await reachesMore();
for (let index = 0; index < count; index += 1) {
  Atomics.store(progress, 0, index + 1);
  const parent = random.pick(pool);
  const files = { ...parent };
  do {
    const name = random.pick(Object.keys(files));
    files[name] = mutated(Buffer.from(files[name]), KINDS[name] ?? 'table', random);
  } while (random.chance(0.2));
  parentPort.postMessage({ files });
  const started = performance.now();
  try {
    const { plan, refused = [] } = await outcomeOf(files, index % RENDERED === 0);
    tally.planned += plan === undefined ? 0 : 1;
    tally.letters += plan?.report.letters.count ?? 0;
    for (const code of new Set(refused)) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
  } catch (error) {
    crash(error, files, index);
  }
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - started);
  if (await reachesMore()) {
    pool.push(files);
    tally.kept += 1;
  }
  if ((index + 1) % 10_000 === 0) parentPort.postMessage({ tried: index + 1 });
}
parentPort.postMessage({ done: { ...tally, blocks: reached.size } });

function crash(error, files, index) {
  parentPort.postMessage({ crash: { index, message: error instanceof Error ? error.stack : String(error), files } });
}

/** Every fixture that a run reads, with the built-in letter where it has none of its own. */
function fixtureCases() {
  const folders = readdirSync('fixtures', { recursive: true, withFileTypes: true }).filter((entry) => entry.name === 'payments.csv').map((entry) => entry.parentPath);
  return folders.filter((folder) => folder !== 'fixtures').map((folder) => {
    const own = (name, otherwise) => readFileSync(existsSync(join(folder, name)) ? join(folder, name) : otherwise);
    const beside = ['members.csv', 'exclude.csv', 'exceptions.csv', 'gaiji.csv'].filter((name) => existsSync(join(folder, name)));
    const template = Math.abs(folder.length) % 2 === 0 ? 'card-breach' : 'annual-fee';
    return {
      'payments.csv': readFileSync(join(folder, 'payments.csv')),
      'incident.yaml': own('incident.yaml', `templates/${template}/incident.yaml`),
      'letter.md': own('letter.md', `templates/${existsSync(join(folder, 'incident.yaml')) ? 'card-breach' : template}/letter.md`),
      ...Object.fromEntries(beside.map((name) => [name, readFileSync(join(folder, name))])),
    };
  });
}
