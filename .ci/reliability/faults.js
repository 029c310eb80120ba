// Faults of the disk at every call of every command that writes: always exit code 2 and a sentence, nothing left behind, and the same
// command then ends with the bytes of an undisturbed run. Each call fails once with every code of CODES, then with everything after it, as
// when a disk goes away; and each print file is held open elsewhere, as a viewer does on Windows.
//   node --import ./.ci/reliability/inject.js .ci/reliability/faults.js [EVERY [FROM [SCENE]]]      every EVERY-th fault only, from the FROM-th on; of one command
// A run of five letters waits for its disk more than it works: with TMPDIR on a tmpfs the same faults take a fraction of the time.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../dist/cli/main.js';
import { SCENES, writeInputs } from './fault-scenes.js';

const CODES = { read: ['EIO', 'EMFILE'], write: ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'EBUSY', 'EPERM'] };
const READS = /^(?:open-read|read|readFile|readdir) /;
/** Where a file cannot be given a second name, it is copied and held against its seal (second-name.ts). */
const SECOND_NAME = /^(?:link|fchmod|fsync) out\/unfinished\//;
const [every, from, only] = [Number(process.argv[2] ?? '1'), Number(process.argv[3] ?? '1'), process.argv[4]];
const home = process.cwd();
const place = mkdtempSync(join(tmpdir(), 'oshirase-faults-'));
const [scene, work, log] = ['scene', 'work', 'log'].map((name) => join(place, name));

const started = performance.now();
let [tried, position] = [0, 0];
const wrong = [];
for (const { name, made, args, out, struck = /^/ } of SCENES.filter((one) => only === undefined || one.name === only)) {
  rmSync(scene, { recursive: true, force: true });
  mkdirSync(scene);
  process.chdir(home);
  writeInputs(scene);
  for (const step of made) {
    const { code, said } = await command(step, scene);
    if (code > 1) throw new Error(`${step.join(' ')}: ${said}`);
  }
  const before = tree(scene);
  fresh();
  writeFileSync(log, '');
  const undisturbed = await command(args, work, { root: work, log });
  const after = tree(work);
  const calls = readFileSync(log, 'utf8').trimEnd().split('\n');
  const faults = calls.filter((call) => struck.test(call)).flatMap((at) => [
    ...(READS.test(at) ? CODES.read : CODES.write).map((code) => ({ at, code })),
    ...(READS.test(at) ? [] : [{ at, code: 'EIO', onwards: true }, { at, code: 'EROFS', onwards: true }]),
  ]);
  const held = [...after.keys()].filter((file) => file.startsWith('out/') && file.endsWith('.pdf')).flatMap((file) => [file, file.replace('/', '/unfinished/')]).map((file) => ({ held: file }));
  const here = [...faults, ...(out === 'out' ? held : [])].filter(() => (position++ - from + 1) % every === 0);
  for (const fault of here) {
    const problem = await tryOne({ args, out, before, after, undisturbed }, fault);
    if (problem !== undefined) wrong.push(`${name}: ${JSON.stringify(fault)}: ${problem}`);
  }
  tried += here.length;
  console.log(`  ${name}: ${calls.length} calls, ${here.length} faults, ${((performance.now() - started) / 1000).toFixed(0)} s so far`);
}
process.chdir(home);
rmSync(place, { recursive: true });
for (const one of wrong) console.error(one);
console.log(`${tried} of ${position} faults of the disk, ${wrong.length} of them not answered as promised`);
process.exit(wrong.length === 0 ? 0 : 1);

/** What is wrong with how the program answers this fault; undefined if nothing is. */
async function tryOne({ args, out, before, after, undisturbed }, fault) {
  fresh();
  writeFileSync(log, '');
  const { code, said } = await command(args, work, { root: work, log, ...fault });
  const lies = tree(work);
  const isStruck = readFileSync(log, 'utf8') !== '';
  const isWhole = same(lies, after);
  // Whoever can do without a call that failed may go on, if what is made is the same.
  const isUnharmed = code === undisturbed.code && isWhole && (!isStruck || READS.test(fault.at ?? '') || fault.held !== undefined || (args[0] === 'account' && SECOND_NAME.test(fault.at)));
  if (!isStruck && fault.held === undefined) return 'the call was not made';
  // Nothing is left to go on with; a second package in one folder is refused.
  if (isUnharmed) return undefined;
  const isAllThere = [...after.keys()].every((file) => lies.get(file) === after.get(file));
  if (code !== 2) return `exit code ${code}: ${said}`;
  if (!/\[[a-z-]+\]/.test(said) || /at .*dist\//.test(said)) return `no sentence: ${said}`;
  const isLasting = fault.onwards === true || fault.held !== undefined;
  const isAsBefore = same(lies, before);
  // A disk that fails behind the seal leaves a whole run and what was to be cleared away; a record that is in place is recorded.
  if (!isAsBefore && !isLasting && !isAllThere) return `something is left: ${differing(lies, before).join(' ')}; ${said}`;
  if (isLasting && !isAsBefore) {
    const shown = differing(lies, before).filter((file) => !/(?:^|\/)unfinished(?:\/|$)|\.partial$|\.lock$/.test(file) && lies.has(file));
    const isSealed = shown.some((file) => /SHA256SUMS$/.test(file));
    if ((isSealed || (!/^(?:out|house|own)$/.test(out) && shown.length > 0)) && !isAllThere) return `looks finished: ${shown.join(' ')}`;
    if (/Nothing half-done was left/.test(said)) return `says that nothing was left: ${differing(lies, before).join(' ')}`;
  }
  const again = await command(args, work);
  // A disk that was gone behind the last byte left all files of `init` as they were to be: they are there already, and are somebody's to edit.
  if (isAllThere && /\[init-file-exists\]/.test(again.said)) return undefined;
  if (again.code !== undisturbed.code) return `exit code ${again.code} without the fault: ${again.said}`;
  const ends = tree(work);
  if (!same(ends, after)) return `other bytes without the fault: ${differing(ends, after).join(' ')}`;
  return undefined;
}

/** Runs the program in this process, where fonts and tables are read already. */
async function command(args, folder, fault) {
  let said = '';
  const [out, err] = [process.stdout.write, process.stderr.write];
  process.stdout.write = () => true;
  process.stderr.write = (text) => {
    said += text;
    return true;
  };
  process.chdir(folder);
  process.exitCode = 0;
  if (fault !== undefined) process.env.OSHIRASE_FAULT = JSON.stringify(fault);
  try {
    await main([...args, '--lang', 'en', '--quiet']);
  } finally {
    delete process.env.OSHIRASE_FAULT;
    [process.stdout.write, process.stderr.write] = [out, err];
    process.removeAllListeners('SIGINT');
    process.stdout.removeAllListeners('error');
  }
  return { code: process.exitCode, said };
}

function fresh() {
  process.chdir(home);
  rmSync(work, { recursive: true, force: true });
  cpSync(scene, work, { recursive: true });
}

/** Every file and folder, with a checksum; run.log, which tells the time, without. */
function tree(folder) {
  return new Map(readdirSync(folder, { recursive: true }).sort().map((name) => {
    const path = resolve(folder, name);
    const isFile = statSync(path).isFile();
    return [name, isFile && !name.endsWith('run.log') ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''];
  }));
}

function same(one, other) {
  return differing(one, other).length === 0;
}

function differing(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}
