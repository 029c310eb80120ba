// The command line as data, read from commander's own definition: what shells complete and what the manual page lists can lack
// nothing that the program has.
import type { Command } from 'commander';
import { EXPORT_ENCODINGS } from '../../export/encoding-names.js';
import { HELP } from '../../wording/help-text.js';
import type { Language } from '../../wording/wording.js';
import { ORDERS, PRESETS } from '../options.js';
import { ADDRESSES_ENCODINGS } from '../../run/post/mailing-addresses.js';

/** What follows an option or stands in an argument's place. */
export type ValueKind = 'none' | 'file' | 'folder' | 'text' | readonly string[];

export interface OptionSpec {
  /** `--out`. */
  readonly long: string;
  readonly short?: string;
  /** `DIR`; '' for a switch. */
  readonly placeholder: string;
  readonly value: ValueKind;
  readonly description: string;
}

export interface ArgumentSpec {
  /** `EXPORT...` where several may stand. */
  readonly placeholder: string;
  readonly isRequired: boolean;
  readonly value: ValueKind;
  readonly description: string;
}

export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  readonly arguments: readonly ArgumentSpec[];
}

export interface ProgramSpec extends Pick<CommandSpec, 'name' | 'description' | 'options'> {
  readonly commands: readonly CommandSpec[];
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Words that an option knows, where it knows a few. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '--lang': ['ja', 'en'], '--preset': PRESETS, '--encoding': EXPORT_ENCODINGS, '--order': ORDERS, '--addresses-encoding': ADDRESSES_ENCODINGS, SHELL: SHELLS,
};
const FILES = /^(?:FILE|CSV|EXPORT|MANIFEST)\b/;
const FOLDERS = /^(?:DIR|FOLDER)\b/;

/** Of the whole program, in `language`. */
export function programSpec(root: Command, language: Language): ProgramSpec {
  return { name: root.name(), description: root.description(), options: optionsOf(root, language), commands: root.commands.map((command) => commandSpec(command, language)) };
}

function commandSpec(command: Command, language: Language): CommandSpec {
  return {
    name: command.name(),
    description: command.description(),
    options: optionsOf(command, language),
    arguments: command.registeredArguments.map((argument) => {
      const placeholder = argument.name() + (argument.variadic ? '...' : '');
      return { placeholder, isRequired: argument.required, value: WORDS[placeholder] ?? valueKind(placeholder), description: argument.description };
    }),
  };
}

/** Commander keeps --help apart from the others. */
function optionsOf(command: Command, language: Language): readonly OptionSpec[] {
  const options = command.options.map((option): OptionSpec => {
    const long = option.long ?? '';
    const placeholder = /[<[](.+)[>\]]/.exec(option.flags)?.[1] ?? '';
    return {
      long, placeholder, description: option.description, value: placeholder === '' ? 'none' : (WORDS[long] ?? valueKind(placeholder)),
      ...(option.short === undefined ? {} : { short: option.short }),
    };
  });
  return [...options, { long: '--help', short: '-h', placeholder: '', value: 'none', description: HELP.help[language] }];
}

function valueKind(placeholder: string): ValueKind {
  if (FILES.test(placeholder)) return 'file';
  return FOLDERS.test(placeholder) ? 'folder' : 'text';
}
