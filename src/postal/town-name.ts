// How the list of postal codes puts a town into words: mostly a name, sometimes several in one row (甲、乙), and for what belongs to
// no town of a municipality a description (琴平町の次に１～４２６番地がくる場合), or nothing.
import { spell } from './town-spelling.js';

/** House numbers, both included. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

export interface TownName {
  /** The names, as spelled (town-spelling); none when the row stands for the municipality itself. */
  readonly keys: readonly string[];
  /** When it does: the house numbers that may follow the municipality. */
  readonly numbers?: NumberRange;
}

const ALL_NUMBERS: NumberRange = { first: 0, last: Infinity };
const NUMBERS_FROM_TO = /の次に([0-9]+)[~〜]([0-9]+)番地がくる場合$/u;
const NUMBERS_FROM = /の次に([0-9]+)番地以降がくる場合$/u;
/** Names have lost their 大字 and 字; one has kept it in its middle. */
const KEPT_MARKER = /大字/gu;

/** What the name of a row (town.ts) means. */
export function townName(name: string): TownName {
  if (name === '') return { keys: [], numbers: ALL_NUMBERS };
  const narrow = name.normalize('NFKC');
  const range = NUMBERS_FROM_TO.exec(narrow) ?? NUMBERS_FROM.exec(narrow);
  if (range !== null) return { keys: [], numbers: { first: Number(range[1]), last: Number(range[2] ?? Infinity) } };
  return { keys: name.replace(KEPT_MARKER, '').split('、').map((one) => spell(one).key) };
}
