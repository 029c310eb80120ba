// Names of places as lines of one text, to be found in an address by their first character. The build spells them (town-spelling), and an address
// is compared with them where they stand: of a hundred thousand most are never asked for, and each as an object would be memory of its own.
import { groupBy } from '../group-by.js';
import { initialInKey, NUMBER_INITIAL, spell, type Initial } from './town-spelling.js';
import { KANJI_NUMERALS } from './kanji-number.js';

/**
 * Lines, a line end before each: a name's key, a tab, the name where it is written otherwise, and after a tab each whatever else is to be known of it.
 * Names with one initial stand together, in the order in which they were listed.
 */
export type NameLines = string;

/** The lines of names that begin as a key does at a place. */
export type NameIndex = (key: string, at: number) => NameLines;

const LINE_END = '\n'.charCodeAt(0);
/** The unit that follows a line's key. */
export const KEY_END = '\t'.charCodeAt(0);

/** Lines of names, each with what else is to be known of it. */
export function nameLines(named: readonly (readonly [name: string, ...known: string[]])[]): NameLines {
  const lines = named.map(([name, ...known]) => {
    const { key } = spell(name);
    return [key, name === key ? '' : name, ...known].join('\t');
  });
  return [...groupBy(lines, (line) => initialInKey(line, 0)).values()].flat().map((line) => `\n${line}`).join('');
}

/** The names of all texts, those of the first first. What was found for an initial is kept. */
export function nameIndex(texts: readonly NameLines[]): NameIndex {
  const ofInitial = new Map<Initial, NameLines>();
  return (key, at) => {
    const initial = initialInKey(key, at);
    const known = ofInitial.get(initial);
    if (known !== undefined) return known;
    const found = texts.map((lines) => linesOf(initial, lines)).join('');
    ofInitial.set(initial, found);
    return found;
  };
}

const FIRST_OF_NUMBERS = new RegExp(`\n[0-9${KANJI_NUMERALS}]`, 'u');

function linesOf(initial: Initial, lines: NameLines): NameLines {
  const from = initial === NUMBER_INITIAL ? lines.search(FIRST_OF_NUMBERS) : lines.indexOf(`\n${String.fromCharCode(initial)}`);
  if (from < 0) return '';
  let to = from;
  do to = nextLine(lines, to); while (initialInKey(lines, to + 1) === initial);
  return lines.slice(from, to);
}

/** Where the next line begins; behind the text after the last. Unit by unit, for a line is shorter than a search is long. */
export function nextLine(lines: NameLines, line: number): number {
  let at = line + 1;
  while (at < lines.length && lines.charCodeAt(at) !== LINE_END) at += 1;
  return at;
}

/** What a line says: its key, the name as written, and what else is known of it. */
export function fieldsOf(lines: NameLines, line: number): readonly [key: string, name: string, ...known: string[]] {
  const [key = '', written = '', ...known] = lines.slice(line + 1, nextLine(lines, line)).split('\t');
  return [key, written === '' ? key : written, ...known];
}

/** The longest of the names that stand in a key at a place: where that ends, and the lines of all that are spelled so. */
export interface Longest {
  readonly end: number;
  readonly lines: readonly number[];
}

export function longestAt(lines: NameLines, key: string, at: number): Longest {
  let longest: { end: number; lines: number[] } = { end: at, lines: [] };
  for (let line = 0; line < lines.length; line = nextLine(lines, line)) {
    const end = endOfKey(lines, line, key, at);
    if (end > longest.end) longest = { end, lines: [line] };
    else if (end === longest.end && end > at) longest.lines.push(line);
  }
  return longest;
}

/** Where a line's key has ended in `key` when it stands there; otherwise, -1. */
function endOfKey(lines: NameLines, line: number, key: string, at: number): number {
  for (let index = line + 1, end = at; ; index += 1, end += 1) {
    const unit = lines.charCodeAt(index);
    if (unit === KEY_END) return end;
    if (unit !== key.charCodeAt(end)) return -1;
  }
}

/** What the keys of those that begin so go on with; nothing where one is all of it. */
export function continuations(lines: NameLines, beginning: string): readonly string[] {
  const found: string[] = [];
  for (let line = 0; line < lines.length; line = nextLine(lines, line)) {
    const from = line + 1 + beginning.length;
    if (lines.startsWith(beginning, line + 1)) found.push(lines.slice(from, lines.indexOf('\t', from)));
  }
  return found;
}
