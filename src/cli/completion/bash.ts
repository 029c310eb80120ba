// Completion for bash (3.2, which macOS has, and later), without the package bash-completion. Files are left to readline,
// which knows how to quote their names.
import type { OptionSpec, ProgramSpec } from './command-spec.js';

/** The script that `eval` takes. */
export function bashCompletion({ name, options, commands }: ProgramSpec): string {
  const all = [...options, ...commands.flatMap((command) => command.options)];
  return `# ${name}: completion for bash. In ~/.bashrc: eval "$(${name} completion bash)"
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= words= i
  # --option=value arrives as three words.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map((command) => command.name).join('|')}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case $prev in
${valueCases(all)}
  esac
  case $command in
    '') words='${words(options)}'; [[ $cur == -* ]] || words='${commands.map((command) => command.name).join(' ')}' ;;
${commands.map((command) => {
    const named = command.arguments.flatMap(({ value }) => (typeof value === 'string' ? [] : value));
    return `    ${command.name}) words='${[...named, words(command.options)].join(' ')}' ;;`;
  }).join('\n')}
  esac
  # A file's name may begin with anything but this.
  if [[ $cur == -* || -z $command || $command == completion ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
}
complete -o default -F _${name} ${name}
`;
}

/** What follows an option: one of a few words, a file (nothing, so that readline looks for one), or any text. */
function valueCases(options: readonly OptionSpec[]): string {
  const cases = new Map<string, string>();
  for (const { long, value } of options) {
    if (value === 'none') continue;
    if (value === 'file' || value === 'folder') cases.set(long, 'return ;;');
    else if (value === 'text') cases.set(long, 'compopt +o default 2>/dev/null; return ;;');
    else cases.set(long, `COMPREPLY=($(compgen -W '${value.join(' ')}' -- "$cur")); return ;;`);
  }
  return [...cases].map(([long, action]) => `    ${long}) ${action}`).join('\n');
}

function words(options: readonly OptionSpec[]): string {
  return options.map(({ long }) => long).join(' ');
}
