// Completion for fish, with what each command and option is for.
import type { CommandSpec, OptionSpec, ProgramSpec, ValueKind } from './command-spec.js';

/** To be sourced, or put into ~/.config/fish/completions. */
export function fishCompletion({ name, options, commands }: ProgramSpec): string {
  const complete = (...words: readonly string[]): string => `complete -c ${name} ${words.join(' ')}`;
  const first = quoted('__fish_use_subcommand');
  return [
    `# ${name}: completion for fish. In ~/.config/fish/config.fish: ${name} completion fish | source`,
    complete('-f'),
    ...commands.map((command) => complete('-n', first, '-a', command.name, '-d', quoted(command.description))),
    ...options.map((option) => complete('-n', first, ...optionWords(option))),
    ...commands.flatMap((command) => {
      const condition = quoted(`__fish_seen_subcommand_from ${command.name}`);
      return [...argumentWords(command), ...command.options.map(optionWords)].map((words) => complete('-n', condition, ...words));
    }),
  ].join('\n') + '\n';
}

function optionWords({ long, short, value, description }: OptionSpec): readonly string[] {
  return [...(short === undefined ? [] : ['-s', short.slice(1)]), '-l', long.slice(2), ...valueWords(value), '-d', quoted(description)];
}

/** Where several may stand, the last kind is offered; an argument is never told from one before it. */
function argumentWords(command: CommandSpec): readonly (readonly string[])[] {
  return command.arguments.filter(({ value }) => value !== 'text').map(({ value }) => (typeof value === 'string' ? ['-F'] : ['-a', quoted(value.join(' '))]));
}

function valueWords(value: ValueKind): readonly string[] {
  if (typeof value !== 'string') return ['-x', '-a', quoted(value.join(' '))];
  return { none: [], text: ['-x'], file: ['-r', '-F'], folder: ['-r', '-F'] }[value];
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
