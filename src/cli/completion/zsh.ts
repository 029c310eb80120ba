// Completion for zsh, by its own _arguments, with what each command and option is for.
import type { CommandSpec, OptionSpec, ProgramSpec, ValueKind } from './command-spec.js';

/** To be evaluated, or put as `_oshirase` into a folder of $fpath. */
export function zshCompletion({ name, options, commands }: ProgramSpec): string {
  return `#compdef ${name}
# ${name}: completion for zsh. In ~/.zshrc, after compinit: eval "$(${name} completion zsh)"
_${name}() {
  local context state state_descr line
  typeset -A opt_args
  local -a subcommands=(
${commands.map((command) => `    ${quoted(`${command.name}:${escaped(command.description)}`)}`).join('\n')}
  )
  _arguments -C \\
${options.map((option) => `    ${optionArgument(option)} \\`).join('\n')}
    '1:command:->command' \\
    '*::argument:->rest'
  case $state in
    command) _describe -t commands command subcommands ;;
    rest)
      case $line[1] in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function commandCase(command: CommandSpec): string {
  const places = command.arguments.map(({ placeholder, value }, index) => {
    const isLast = index === command.arguments.length - 1;
    return quoted(`${isLast ? '*' : index + 1}:${escaped(placeholder)}:${action(value)}`);
  });
  return `        ${command.name}) _arguments ${[...command.options.map(optionArgument), ...places].join(' ')} ;;`;
}

function optionArgument({ long, short, description, placeholder, value }: OptionSpec): string {
  const said = `[${escaped(description)}]${value === 'none' ? '' : `:${escaped(placeholder)}:${action(value)}`}`;
  return short === undefined ? quoted(`${long}${said}`) : `${quoted(`(${short} ${long})`)}{${short},${long}}${quoted(said)}`;
}

function action(value: ValueKind): string {
  if (typeof value !== 'string') return `(${value.join(' ')})`;
  return { none: '', text: ' ', file: '_files', folder: '_files -/' }[value];
}

/** Within a specification of _arguments. */
function escaped(text: string): string {
  return text.replace(/[\\:[\]]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
