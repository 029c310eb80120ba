// A child process and what it took: wall time, CPU and peak memory, of all its threads and of the processes it starts (a typesetter's
// work is done by them). Read from /proc (Linux) while it runs, the same way for every program whatever it is written in; the last look is
// at most INTERVAL_MS before its end.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Usage {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  /** Memory at each look. */
  readonly samples: readonly MemorySample[];
}

export interface MemorySample {
  readonly second: number;
  readonly mb: number;
}

const INTERVAL_MS = 10;
/** USER_HZ, 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;
const KEPT_OF_ERRORS = 400;
/** Without the certificates that a machine may name for programs that go online: every start of Node takes them apart, which is a third of `--help`, and nothing here goes online. */
const ENVIRONMENT = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

/** Throws with the end of what it said when the program fails. `sampleMs` is how far apart the samples are. */
export async function measuredProcess(command: string, parameters: readonly string[], sampleMs = 100): Promise<Usage> {
  const start = performance.now();
  const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], env: ENVIRONMENT });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-KEPT_OF_ERRORS)));
  let cpuSeconds = 0;
  let peakMb = 0;
  const samples: MemorySample[] = [];
  const watch = setInterval(() => {
    const look = lookAt(child.pid ?? 0);
    if (look === undefined) return;
    // A process that ends between two looks at the tree is missing until its parent has waited for it.
    cpuSeconds = Math.max(cpuSeconds, look.cpuSeconds);
    peakMb = Math.max(peakMb, look.peakMb);
    const second = (performance.now() - start) / 1000;
    if (second >= samples.length * (sampleMs / 1000)) samples.push({ second, mb: look.mb });
  }, INTERVAL_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(watch));
  if (code !== 0) throw new Error(`${command} ${parameters[0] ?? ''} ended with ${String(code)}: ${errors}`);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds, peakMb, samples };
}

interface Look {
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly mb: number;
}

/** The process and all it started that still run, together. Undefined once the process is gone. */
function lookAt(pid: number): Look | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, peak] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
    const [, resident] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
    if (peak === undefined || resident === undefined) return undefined;
    // After the name in brackets: utime, stime, cutime and cstime are the 12th to the 15th.
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').slice(11, 15);
    const own = { cpuSeconds: ticks.reduce((sum, tick) => sum + Number(tick), 0) / TICKS_A_SECOND, peakMb: Number(peak) / 1024, mb: Number(resident) / 1024 };
    return startedBy(pid).map(lookAt).filter((look) => look !== undefined).reduce(together, own);
  } catch {
    return undefined;
  }
}

/** A child belongs to the thread that started it, which is not the main one for LibreOffice's. */
function startedBy(pid: number): readonly number[] {
  try {
    const lists = readdirSync(`/proc/${pid}/task`).map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '').map(Number);
  } catch {
    return [];
  }
}

function together(some: Look, others: Look): Look {
  return { cpuSeconds: some.cpuSeconds + others.cpuSeconds, peakMb: some.peakMb + others.peakMb, mb: some.mb + others.mb };
}
