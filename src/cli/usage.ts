// Slips in the command line, answered in the reader's language and with the name that was probably meant.
// Commander tells them apart by code; what it does not hand over stands quoted in its message.
import type { Command, CommanderError } from 'commander';
import { nearName } from '../near-name.js';
import { problem, Refusal, type Problem } from '../refusal.js';
import { EXAMPLES } from './program.js';

/** The same slip as a refusal. A code this version of commander does not have yet is shown as an unknown option. */
export function usageRefusal(error: CommanderError, root: Command): Refusal {
  return new Refusal([usageProblem(error, root)]);
}

function usageProblem({ code, message }: CommanderError, root: Command): Problem {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const option = quoted.split(/[ ,=]/)[0] ?? quoted;
  switch (code) {
    case 'commander.unknownCommand':
    case 'commander.excessArguments':
      return commandOrArgument(code, root, quoted);
    case 'commander.missingArgument':
      return problem('argument-missing', { example: exampleOf(root.args[0]) });
    case 'commander.optionMissingArgument':
      return problem('option-value-missing', { option, command: commandLine(root) });
    default:
      return optionProblem(option, root);
  }
}

function commandOrArgument(code: string, root: Command, quoted: string): Problem {
  const name = code === 'commander.unknownCommand' ? quoted : (root.args[0] ?? '');
  const known = root.commands.map((command) => command.name());
  if (known.includes(name)) return problem('argument-surplus', { example: exampleOf(name) });
  return problem('command-unknown', { name, near: nearName(name, known) ?? '' });
}

/** An option that other commands have is no slip of spelling; else the nearest of those that the command typed has. */
function optionProblem(option: string, root: Command): Problem {
  const typed = root.commands.find((command) => command.name() === root.args[0]) ?? root;
  const commands = root.commands.filter((command) => optionsOf(command).includes(option)).map((command) => command.name());
  return problem('option-unknown', { option, near: nearName(option, optionsOf(typed)) ?? '', commands });
}

/** What `--help` is added to. */
function commandLine(root: Command): string {
  const typed = root.commands.find((command) => command.name() === root.args[0]);
  return typed === undefined ? 'oshirase' : `oshirase ${typed.name()}`;
}

/** An example of the command that was typed. */
function exampleOf(command = ''): string {
  return new Map<string, string>(Object.entries(EXAMPLES)).get(command) ?? EXAMPLES.generate;
}

function optionsOf(command: Command): readonly string[] {
  return command.options.flatMap(({ long }) => long ?? []);
}
