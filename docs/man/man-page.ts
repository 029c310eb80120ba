// The manual page in roff (man(7)), from commander's own definition and the texts of --help: a command or an option cannot be
// forgotten here. Languages differ in their words alone.
import { displayWidth } from '../../src/cli/column.js';
import { programSpec, type CommandSpec, type OptionSpec } from '../../src/cli/completion/command-spec.js';
import { EXAMPLES, program } from '../../src/cli/program.js';
import { MAN_WORDS } from './man-words.js';

type Language = 'ja' | 'en';

const silent = (): void => undefined;

/** The text of oshirase.1 in a language, for the version given. */
export function manPage(language: Language, version: string): string {
  const root = program({ language, json: false, quiet: false, color: false, live: false, print: silent, tell: silent, progress: silent, mark: (_, text) => text }, silent);
  const { name, options, commands } = programSpec(root, language);
  const { titles, summary, description, exits, environment, files } = MAN_WORDS[language];
  const common = new Set(options.map(({ long }) => long));
  return [
    `.\\" Written by npm run man from the program's own help; not to be edited.`,
    `.TH OSHIRASE 1 "" "${name} ${version}"`,
    // Justified lines would pull words of Japanese text apart.
    '.ad l',
    section(titles.name), `${name} \\- ${roff(summary)}`,
    section(titles.synopsis),
    `.B ${name}`,
    ...commands.flatMap((command) => ['.br', synopsis(name, command)]),
    section(titles.description), ...description.flatMap((paragraph) => ['.PP', ...filled(paragraph, ROOM.paragraph)]),
    section(titles.commands),
    ...commands.flatMap((command) => ['.SS ' + roff(`${name} ${command.name}`), ...filled(command.description, ROOM.paragraph), ...places(command), ...command.options.filter(({ long }) => !common.has(long)).flatMap(optionLines)]),
    section(titles.options), ...options.flatMap(optionLines),
    section(titles.examples), '.EX', ...Object.values(EXAMPLES).map(roff), '.EE',
    section(titles.exit), ...exits.flatMap(tagged),
    section(titles.environment), ...environment.flatMap(tagged),
    section(titles.files), ...files.flatMap(tagged),
  ].join('\n') + '\n';
}

function synopsis(name: string, { name: command, arguments: places, options }: CommandSpec): string {
  const taken = places.map(({ placeholder, isRequired }) => (isRequired ? `\\fI${roff(placeholder)}\\fR` : `[\\fI${roff(placeholder)}\\fR]`));
  return `\\fB${name} ${roff(command)}\\fR ${[...taken, ...(options.length > 0 ? ['[\\fI...\\fR]'] : [])].join(' ')}`;
}

function places({ arguments: taken }: CommandSpec): readonly string[] {
  return taken.flatMap(({ placeholder, description }) => ['.TP', `\\fI${roff(placeholder)}\\fR`, ...filled(description, ROOM.meaning)]);
}

function optionLines({ long, short, placeholder, description }: OptionSpec): readonly string[] {
  const value = placeholder === '' ? '' : ` \\fI${roff(placeholder)}\\fR`;
  return ['.TP', `${short === undefined ? '' : `\\fB${roff(short)}\\fR, `}\\fB${roff(long)}\\fR${value}`, ...filled(description, ROOM.meaning)];
}

function tagged([tag, meaning]: readonly [string, string]): readonly string[] {
  return ['.TP', `\\fB${roff(tag)}\\fR`, ...filled(meaning, ROOM.meaning)];
}

function section(title: string): string {
  return `.SH ${title}`;
}

/** Between two Japanese characters a line may end, but not before a closing mark or small kana, nor after an opening bracket. */
const BREAK = /(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60])(?<![「『（〔【])(?=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60])(?![、。，．・：；？！」』）〕】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ～])/gu;

/** Of the 78 columns that man uses of 80, what is left beside the indent of a paragraph and of what an option means. */
const ROOM = { paragraph: 71, meaning: 64 } as const;

/** What ends a clause, at most ten characters before the end of a line. */
const LATE_CLAUSE = /^(.*[、）」 ])(.{0,10})$/u;

/**
 * Text in lines that fit, with a break after each: mandoc knows no break within a word, and takes a Japanese sentence for one. A sentence begins
 * a line; text without Japanese is left to roff.
 */
function filled(text: string, room: number): readonly string[] {
  if (!/[ぁ-ん]/u.test(text)) return [roff(text)];
  const lines = text.split(/(?<=。)/u).flatMap((sentence) => {
    const pieces = sentence.split(BREAK).flatMap((piece) => piece.split(/(?<= )/u));
    return pieces.reduce<readonly string[]>((so, piece) => {
      const last = so.at(-1);
      if (last === undefined) return [piece];
      if (displayWidth((last + piece).trimEnd()) <= room) return [...so.slice(0, -1), last + piece];
      // Rather behind a comma or a bracket, where that leaves no short line.
      const [, clause = last, rest = ''] = LATE_CLAUSE.exec(last) ?? [];
      return [...so.slice(0, -1), clause, rest + piece];
    }, []);
  });
  return lines.flatMap((line, index) => [...(index > 0 ? ['.br'] : []), roff(line.trim())]);
}

/** What roff would take for its own: a backslash, a hyphen that is a minus to be copied, a dot or an apostrophe that begins a line. */
function roff(text: string): string {
  return text.replace(/\\/g, '\\e').replace(/-/g, '\\-').replace(/^[.']/gm, '\\&$&').replace(BREAK, '\\:');
}
