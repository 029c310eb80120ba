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
      return problem('option-value-missing', { option });
    default:
      return problem('option-unknown', { option, near: nearName(option, optionsOf(root)) ?? '' });
  }
}

function commandOrArgument(code: string, root: Command, quoted: string): Problem {
  const name = code === 'commander.unknownCommand' ? quoted : (root.args[0] ?? '');
  const known = root.commands.map((command) => command.name());
  if (known.includes(name)) return problem('argument-surplus', { example: exampleOf(name) });
  return problem('command-unknown', { name, near: nearName(name, known) ?? '' });
}

/** An example of the command that was typed. */
function exampleOf(command = ''): string {
  return new Map<string, string>(Object.entries(EXAMPLES)).get(command) ?? EXAMPLES.generate;
}

function optionsOf(root: Command): string[] {
  return [root, ...root.commands].flatMap((command) => command.options.flatMap(({ long }) => long ?? []));
}
