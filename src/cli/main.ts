// The command line: which command, with which options, in which language; and the one place where an outcome becomes an
// exit code. A known fault becomes a sentence; an unknown one is a bug and says so, without anything personal.
import { CommanderError } from 'commander';
import { Refusal } from '../refusal.js';
import { unforeseenFault } from '../run/disk/disk-refusal.js';
import { TERMINAL } from '../wording/terminal-text.js';
import type { Language } from '../wording/wording.js';
import { showRefusal } from './problem-report.js';
import { program } from './program.js';
import { screen, type Screen } from './screen.js';
import { usageRefusal } from './usage.js';

const EXIT = { done: 0, attention: 1, refused: 2, interrupted: 130 } as const;

/** Runs what `args` say (without node and script) and sets the process's exit code (contract, section 1). */
export async function main(args: readonly string[]): Promise<void> {
  // Known before anything is parsed, because a slip in the arguments is answered in the language they ask for.
  const language: Language = valueAfter('--lang', args) === 'en' ? 'en' : 'ja';
  const shown = screen({ language, json: args.includes('--json'), quiet: args.includes('--quiet'), color: !args.includes('--no-color') });
  process.once('SIGINT', () => {
    shown.tell(TERMINAL.interrupted[language]());
    process.exit(EXIT.interrupted);
  });
  // A reader that has seen enough (| head) closes the pipe; that is no fault of anybody.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  // What escapes every promise must not show its message either, nor end with node's own exit code, which means something else here.
  const escaped = (error: unknown): void => {
    fail(error, shown);
    process.exit();
  };
  process.once('uncaughtException', escaped);
  try {
    process.exitCode = await run(args, shown);
  } catch (error) {
    fail(error, shown);
  } finally {
    process.off('uncaughtException', escaped);
  }
}

/** Exit code 2, with a sentence where it is a fault that can be named. */
function fail(error: unknown, shown: Screen): void {
  process.exitCode = EXIT.refused;
  const refusal = error instanceof Refusal ? error : unforeseenFault(error);
  if (refusal === undefined) showBug(error, shown);
  else showRefusal(refusal, shown);
}

async function run(args: readonly string[], shown: Screen): Promise<number> {
  let exitCode: number = EXIT.done;
  const command = program(shown, (code) => (exitCode = code));
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageRefusal(error, command);
  }
  return exitCode;
}

function showBug(error: unknown, { tell, language }: Screen): void {
  tell(TERMINAL.bug[language]());
  // The message of an unforeseen error may quote data; its kind and the places it passed do not.
  tell(`  ${error instanceof Error ? error.name : typeof error}`);
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  for (const frame of frames) tell(frame);
}

function valueAfter(option: string, args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const place = args.indexOf(option);
  return place < 0 ? undefined : args[place + 1];
}
