// How the list of postal codes puts a town into words: mostly a name, sometimes several in one row (甲、乙), and for what belongs to
// no town of a municipality a description (琴平町の次に１～４２６番地がくる場合), or nothing.

/** House numbers, both included. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

const DESCRIBES_NUMBERS = 'の次に';
const NUMBERS_FROM_TO = /の次に([0-9]+)[~〜]([0-9]+)番地がくる場合$/u;
const NUMBERS_FROM = /の次に([0-9]+)番地以降がくる場合$/u;
const SEVERAL = '、';
/** Names have lost their 大字 and 字; one has kept it in its middle. */
const KEPT_MARKER = '大字';

/** All but some two thousand of the 120,000 rows are a name and nothing else. */
const MORE_THAN_A_NAME = new RegExp(`^$|${DESCRIBES_NUMBERS}|${SEVERAL}|${KEPT_MARKER}`, 'u');

/** The names that a row of the list gives; none when it stands for the municipality itself. */
export function namesIn(row: string): readonly string[] {
  if (!MORE_THAN_A_NAME.test(row)) return [row];
  return row === '' || row.includes(DESCRIBES_NUMBERS) ? [] : row.replace(KEPT_MARKER, '').split(SEVERAL);
}

/** For a row that stands for the municipality itself: the house numbers that may follow that. None in a description not understood. */
export function numbersIn(row: string): NumberRange | undefined {
  if (row === '') return { first: 0, last: Infinity };
  const narrow = row.normalize('NFKC');
  const range = NUMBERS_FROM_TO.exec(narrow) ?? NUMBERS_FROM.exec(narrow);
  return range === null ? undefined : { first: Number(range[1]), last: Number(range[2] ?? Infinity) };
}
