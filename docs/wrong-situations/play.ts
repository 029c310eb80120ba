// Plays situations with the program itself, each at a desk of its own; both streams in the order in which a terminal would show them.
// A machine that has a fault is a process of its own; the others share one a language (stage.js).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFile } from '../../src/run/input/package-file.js';
import type { Language } from '../../src/wording/wording.js';
import { Desk, leaveSample } from './desk.js';
import type { MachineFault, Situation } from './situation.js';

/** What was shown, and how it ended. */
export interface Played {
  readonly shown: string;
  readonly exitCode: number | null;
}

/** A command line and where it is typed. */
export interface Play {
  readonly cwd: string;
  readonly args: readonly string[];
  /** As a terminal shows it. */
  readonly color?: boolean;
}

const HERE = (name: string): string => packageFile(`docs/wrong-situations/${name}`);
const GENERATE = ['generate', 'payments.csv', '--out', 'letters', '--batch-size', '2'];

/** A house of desks, with the runs that some of them begin from. */
export class House {
  private readonly folder = mkdtempSync(join(tmpdir(), 'situations-'));

  /** Makes the runs that desks can take. */
  async open(): Promise<void> {
    const [plain, samples, posted] = (['plain', 'samples', 'posted'] as const).map((kind) => Desk.at(join(this.folder, kind)).folder);
    if (plain === undefined || samples === undefined || posted === undefined) throw new Error('no desks');
    leaveSample(new Desk(samples));
    const played = await onStage([
      ...[plain, samples, posted].map((cwd) => ({ cwd, args: GENERATE })), { cwd: posted, args: ['posted', 'letters', '--batch', '1', '--date', '2022-03-01'] },
    ]);
    for (const { shown, exitCode } of played) if (exitCode !== 0) throw new Error(shown);
  }

  /** All of them in one language, in the order given. */
  async play(situations: readonly Situation[], language: Language): Promise<readonly Played[]> {
    const plays = situations.map((situation, index): Play & Situation => {
      const desk = Desk.at(join(this.folder, `${language}${index}`));
      situation.prepare?.(desk);
      return { ...situation, cwd: desk.folder, args: [...situation.typed, ...(language === 'en' ? ['--lang', 'en'] : [])] };
    });
    const staged = await onStage(plays.filter(({ fault }) => fault === undefined));
    const next = staged.values();
    const played: Played[] = [];
    for (const play of plays) played.push(play.fault === undefined ? next.next().value ?? missing() : await onFaultyMachine(play, play.fault));
    for (const { shown } of played) if (shown.includes(this.folder)) throw new Error(`a path of this machine is shown:\n${shown}`);
    return played;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function onStage(plays: readonly Play[]): Promise<readonly Played[]> {
  const { shown } = await ended([HERE('stage.js')], process.cwd(), {}, JSON.stringify(plays.map(({ cwd, args, color }) => ({ cwd, args, color }))));
  return JSON.parse(shown) as readonly Played[];
}

function onFaultyMachine({ cwd, args }: Play, fault: MachineFault): Promise<Played> {
  return ended(['--import', pathToFileURL(HERE('faulty-machine.js')).href, packageFile('bin/oshirase.js'), ...args], cwd, { FAULT: JSON.stringify(fault) });
}

/** A Node process at its end. Of the two streams one is empty in a refusal, so that their order is known. */
async function ended(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, input = ''): Promise<Played> {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '', ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const [out, told, exitCode] = await Promise.all([
    textOf(child.stdout), textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ]);
  return { shown: told + out, exitCode };
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function missing(): never {
  throw new Error('a situation was not played');
}
