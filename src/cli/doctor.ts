// `oshirase doctor`: is this machine fit? Asked before the day it matters, or when something does not work.
import { availableParallelism, totalmem } from 'node:os';
import { tryFolder } from '../run/machine/folder-trial.js';
import type { MachineFacts, TerminalFacts } from '../run/machine/machine-facts.js';
import { judge, verdictOf, type Check } from '../run/machine/machine-fitness.js';
import { requiredNode } from '../run/input/package-file.js';
import { programFacts } from '../run/machine/program-files.js';
import { DOCTOR_TERMINAL as SAYS } from '../wording/doctor-terminal.js';
import { checkSentence } from '../wording/machine-checks.js';
import type { Language, Sentence } from '../wording/wording.js';
import type { Emphasis, Screen } from './screen.js';

const EXIT = { fit: 0, look: 1, unfit: 2 } as const;
const COLORS = { fit: 'green', look: 'yellow', unfit: 'red' } as const satisfies Record<string, Emphasis>;

/** Returns the exit code: 0 all fit, 1 something to look at, 2 unfit. */
export async function doctor(screen: Screen): Promise<number> {
  const { language } = screen;
  const checks = judge(await machineFacts());
  const verdict = verdictOf(checks);
  if (screen.json) {
    screen.print(JSON.stringify({ verdict, checks: checks.map((check) => ({ ...check, ...sentenceOf(check, language) })) }, null, 2));
  } else if (!screen.quiet) {
    showChecks(checks, screen);
    screen.print('');
    screen.print(screen.mark(COLORS[verdict], SAYS.verdict[language]({ verdict })));
  }
  return EXIT[verdict];
}

/** Before a guided run: only what has to be mended or known, and whether a run can be made here. */
export async function isFit(screen: Screen): Promise<boolean> {
  const checks = judge(await machineFacts());
  const verdict = verdictOf(checks);
  showChecks(checks.filter((check) => check.verdict !== 'fit'), screen);
  screen.print(screen.mark(COLORS[verdict], SAYS.verdict[screen.language]({ verdict })));
  return verdict !== 'unfit';
}

function showChecks(checks: readonly Check[], { language, mark, print }: Screen): void {
  for (const check of checks) {
    const { message, hint } = sentenceOf(check, language);
    print(`${mark(COLORS[check.verdict], SAYS[check.verdict][language]())} ${message}`);
    if (hint !== undefined) print(`    → ${hint}`);
  }
}

function sentenceOf({ code, detail }: Check, language: Language): Sentence {
  return checkSentence({ code, detail }, language);
}

async function machineFacts(): Promise<MachineFacts> {
  return {
    node: { version: process.versions.node, required: requiredNode() },
    program: await programFacts(),
    folder: await tryFolder('.'),
    terminal: terminalFacts(),
    clock: { year: new Date().getFullYear(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    cores: availableParallelism(),
    memoryBytes: totalmem(),
  };
}

function terminalFacts(): TerminalFacts {
  const { env, platform, stdout } = process;
  return {
    windows: platform === 'win32',
    // A variable that is set and empty counts as not set.
    locale: [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '',
    columns: stdout.isTTY ? stdout.columns : undefined,
    noColor: Boolean(env['NO_COLOR']),
  };
}
