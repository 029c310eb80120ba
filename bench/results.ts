// A run of `npm run bench` as Markdown: the machine, who was measured and how, the tables.
import type { Marginal } from './marginal.js';
import type { Peer } from './peers.js';
import { isIdle, type StageTime } from './stages.js';
import type { StartUp } from './start-up.js';
import type { WholeRun } from './whole-command.js';

export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly date: string;
}

/** A string says why a program was skipped. */
export interface PeerResult {
  readonly peer: Peer;
  readonly result: Marginal | string;
}

export interface Results {
  readonly machine: Machine;
  readonly peers: readonly PeerResult[];
  readonly ours: Marginal;
  readonly starts: readonly StartUp[];
  /** Of half the people. */
  readonly half: WholeRun;
  readonly run: WholeRun;
  readonly stages: readonly StageTime[];
}

export function resultsText({ machine, peers, ours, starts, half, run, stages }: Results): string {
  return `# What letters cost, ours and others'

Written by \`npm run bench\` on ${machine.date}: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb.toFixed(0)} GB, ${machine.system}, Node ${machine.node}.
Other work on the machine makes every rate smaller; the ratios, measured in the same run, say more.

## Writing pages

The same letters of two pages for all: the built-in template, up to ten lines of a reader's own, a customer barcode of 67 bars, an embedded subset font. Every program asks
for one thread; its CPU and memory are those of the whole process, helper threads of its runtime and processes it starts (TeX, LibreOffice) included. Rates are marginal: the difference between few and many letters,
each the fastest of three runs, so that start-up, fonts and shared pages do not count. Others get every text placed and every barcode encoded, as JSON; we get people with their address lines set.
We write 1,000 letters a print file, as PDF/A-1b in three fonts; the others one file (LibreOffice: one for 250 letters) in one of them, BIZ UDMincho.

${table(
    ['program', 'letters/s', 'CPU us a letter', 'peak MB', 'bytes a letter', 'our rate is', 'letters'],
    peers.map(({ peer, result }) => peerCells(peer, result, ours)),
  )}

## The whole command

\`oshirase generate --jobs ${run.jobs}\`: from a cp932 export to the sealed run. ${count(run.size.customers)} people, ${count(run.size.payments)} payments in scope, ${count(run.size.outOfScopeRows)} other rows; 1,000 letters a print file.

${table(
    ['letters', 'wall s', 'CPU s', 'peak MB', 'letters/s', 'bytes a letter'],
    [half, run].map((one) => [
      count(one.letters), one.seconds.toFixed(1), one.cpuSeconds.toFixed(1), one.peakMb.toFixed(0), count(one.letters / one.seconds), count(one.bytes / one.letters),
    ]),
  )}

${growthText(half, run)}

![Memory over time](memory.svg)

## Before there is much to do

Each command ${starts[0]?.runsMs.length ?? 0} times, a process each, without certificates that NODE_EXTRA_CA_CERTS may name on a machine, which Node would read at each start (some 35 ms).

${table(['command', 'fastest ms', 'median ms', 'target ms'], starts.map(({ command, runsMs, targetMs }) => (
    [command, count(runsMs[0] ?? 0), count(runsMs[Math.floor(runsMs.length / 2)] ?? 0), count(targetMs)])))}

## Where the time goes

The same command under Node's profiler, all threads together, module by module as compiled and not bundled. A sample counts for the nearest file of ours up its stack; shares are of what was not idle. Worker threads compile and load the fonts
anew, which counts where it happens.

${table(['stage', 's', 'share', 'us a letter'], stageCells(stages, run.letters))}
`;
}

function growthText(half: WholeRun, run: WholeRun): string {
  const people = run.size.customers - half.size.customers;
  const memory = count(((run.peakMb - half.peakMb) * 2 ** 20) / people);
  return `Twice the letters take ${twoFigures(run.seconds / half.seconds)} times the time and ${twoFigures(run.cpuSeconds / half.cpuSeconds)} times the CPU; each further person takes ${memory} bytes of peak memory.`;
}

function peerCells({ name, letters }: Peer, result: Marginal | string, ours: Marginal): readonly string[] {
  if (typeof result === 'string') return [name, result, '', '', '', '', ''];
  const { lettersASecond, cpuMicrosALetter, peakMb, bytesALetter } = result;
  return [
    name, twoFigures(lettersASecond), twoFigures(cpuMicrosALetter), peakMb.toFixed(0), count(bytesALetter),
    result === ours ? '1' : `${twoFigures(ours.lettersASecond / lettersASecond)} ×`, letters.map(count).join(' and '),
  ];
}

function stageCells(stages: readonly StageTime[], letters: number): readonly (readonly string[])[] {
  const busy = stages.filter((stage) => !isIdle(stage)).reduce((sum, { seconds }) => sum + seconds, 0);
  return stages.map((stage) => [
    stage.stage, stage.seconds.toFixed(2), isIdle(stage) ? '' : `${((100 * stage.seconds) / busy).toFixed(1)} %`, isIdle(stage) ? '' : ((stage.seconds / letters) * 1e6).toFixed(1),
  ]);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligned = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Noise does not carry a third figure. */
function twoFigures(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en', { maximumSignificantDigits: 2 });
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
