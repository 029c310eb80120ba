// SIGKILL at random moments of a real run, resumed each time: in the end the bytes of an undisturbed run, nothing that looks finished before,
// and no print file made again that was finished before a kill.
//   node .ci/reliability/kills.js EXPORT KILLS BATCH_SIZE
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [exportFile, kills, batchSize] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const place = mkdtempSync(join(tmpdir(), 'oshirase-kills-'));
const [undisturbed, out] = [join(place, 'undisturbed'), join(place, 'out')];
const command = (folder) => ['bin/oshirase.js', 'generate', exportFile, '--out', folder, '--batch-size', batchSize, '--jobs', '2', '--quiet'];
/** 0 and 1 are both finished runs. */
const finished = (code) => code === 0 || code === 1;

const started = performance.now();
if (!finished(spawnSync(process.execPath, command(undisturbed)).status)) fail('the undisturbed run did not finish');
const wholeMs = performance.now() - started;

let [killed, runs, kept] = [0, 0, 0];
while (killed < kills || existsSync(out)) {
  const before = noted();
  const code = await killedAfter(killed < kills ? Math.random() * wholeMs * 1.2 : undefined);
  runs += 1;
  kept += before.size;
  const folder = code === null ? join(out, 'unfinished') : out;
  // A kill may come while print files are on their way between the workshop and DIR.
  for (const [file, time] of before) {
    const now = [folder, out].map((one) => join(one, file)).find((path) => existsSync(path));
    if (now === undefined || statSync(now).mtimeMs !== time) fail(`${file} was finished and was made again`);
  }
  if (code === null) {
    killed += 1;
    if (killed % 20 === 0) console.log(`  ${killed} kills in ${runs} runs`);
    if (existsSync(join(out, 'SHA256SUMS'))) same(); // The kill came after the last thing a run does.
  } else if (finished(code)) {
    same();
    rmSync(out, { recursive: true });
  } else fail(`exit code ${code}`);
}
rmSync(place, { recursive: true });
console.log(`${killed} kills in ${runs} runs of ${wholeMs.toFixed(0)} ms undisturbed; ${kept} times a finished print file was kept; always the same bytes`);

/** Starts the run, and kills it unless it ends before; its exit code, null when it was killed. */
function killedAfter(ms) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command(out), { stdio: 'ignore' });
    const timer = ms === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** Print files that the journal names, with the time at which they were written. */
function noted() {
  const journal = join(out, 'unfinished/journal');
  const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').slice(0, -1) : [];
  return new Map(lines.map((line) => line.slice(66)).flatMap((file) => {
    const path = [join(out, 'unfinished', file), join(out, file)].find((one) => existsSync(one));
    return path === undefined ? [] : [[file, statSync(path).mtimeMs]];
  }));
}

function same() {
  const names = (folder) => readdirSync(folder, { recursive: true }).filter((name) => !/^unfinished/.test(name) && statSync(join(folder, name)).isFile()).sort();
  if (names(out).join() !== names(undisturbed).join()) fail('other files than in an undisturbed run');
  for (const name of names(out)) {
    if (name !== 'run.log' && !readFileSync(join(out, name)).equals(readFileSync(join(undisturbed, name)))) fail(`${name} differs from the undisturbed run's`);
  }
}

function fail(what) {
  console.error(`kills.js: ${what}; see ${place}`);
  process.exit(1);
}
