// `npm run bench`: writes the same letters with us and with every peer that is installed, runs the whole command on a generated export, and
// leaves RESULTS.md and memory.svg beside this file's source. `-- --letters 460395` is the real case; the default is a tenth of it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem, type as systemName } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareLetter } from '../src/run/prepare-letter.js';
import { peerData } from './letters.js';
import { marginal, type Marginal } from './marginal.js';
import { memoryPicture } from './memory-picture.js';
import { OURS, PEERS } from './peers.js';
import { resultsText, type Machine, type PeerResult } from './results.js';
import { stageTimes } from './stages.js';
import { startUps } from './start-up.js';
import { profiledRun, wholeRun } from './whole-command.js';

const BENCH = join(import.meta.dirname, '../..');
const JOBS = 2;

const { values } = parseArgs({ options: { letters: { type: 'string', default: '46040' } } });
const people = Number(values.letters);
if (!Number.isSafeInteger(people) || people < 1) throw new Error('npm run bench -- --letters N');
if (process.platform !== 'linux') throw new Error('memory and CPU of the programs are read from /proc: run this on Linux');

const folder = await mkdtemp(join(tmpdir(), 'oshirase-bench-'));
try {
  const peers = await measurePeers();
  const ours = peers.find(({ peer }) => peer === OURS)?.result;
  if (ours === undefined || typeof ours === 'string') throw new Error(`our own pages were not measured: ${ours ?? ''}`);
  const starts = await startUps(folder);
  const half = await wholeRun(Math.round(people / 2), JOBS, folder);
  const run = await wholeRun(people, JOBS, folder);
  const stages = stageTimes(await profiledRun(people, JOBS, folder));
  const text = resultsText({ machine: machine(), peers, ours, starts, half, run, stages });
  await writeFile(join(BENCH, 'RESULTS.md'), text);
  await writeFile(join(BENCH, 'memory.svg'), memoryPicture(run.samples, `oshirase generate, ${run.letters.toLocaleString('en')} letters, ${JOBS} jobs`));
  process.stdout.write(`\n${text}`);
} finally {
  await rm(folder, { recursive: true });
}

/** One after another: two at a time would share the cores. */
async function measurePeers(): Promise<readonly PeerResult[]> {
  const dataFile = join(folder, 'letters.json');
  await writeFile(dataFile, JSON.stringify(peerData(await prepareLetter(undefined))));
  const results: PeerResult[] = [];
  for (const peer of PEERS) {
    const { command } = peer;
    const result = typeof command === 'string' ? command : await marginal(command, peer, dataFile, join(folder, 'letters')).catch(failure);
    process.stderr.write(`${peer.name}: ${said(result)}\n`);
    results.push({ peer, result });
  }
  return results;
}

/** A peer that fails is a line of the table, not the end of the run; why goes to the terminal alone. */
function failure(error: unknown): string {
  process.stderr.write(`${String(error)}\n`);
  return 'failed';
}

function said(result: Marginal | string): string {
  return typeof result === 'string' ? result : `${result.lettersASecond.toFixed(0)} letters/s`;
}

function machine(): Machine {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? 'unknown CPU',
    memoryGb: totalmem() / 2 ** 30,
    system: systemName(),
    node: process.version.slice(1),
    date: new Date().toISOString().slice(0, 10),
  };
}
