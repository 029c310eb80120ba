// The towns of one municipality as lines of text, which the build writes and an address is compared with. What would have to be worked out of all
// rows together stands in them by itself: names of a row that gives several, their keys, high buildings.
import { highBuildings, type HighBuilding } from './high-building.js';
import { fieldsOf, nameLines, nextLine, type NameLines } from './name-lines.js';
import { CODE_DIGITS, type CodedTown } from './town.js';
import { namesIn } from './town-name.js';

export interface TownLines {
  /** Of each name one code is known. */
  readonly names: NameLines;
  /** What stands for the municipality itself, instead of a name as the list describes it (town-name). */
  readonly itself: readonly CodedTown[];
  readonly buildings: readonly HighBuilding[];
}

/** Begins a line that is of no name, twice that of a high building; no key holds one. */
const TAB = '\t';

/** After the code of a town that its prefecture, municipality and name settle, whatever number follows (settled-head). */
const SETTLED = '=';
const SETTLED_END = `${TAB}${SETTLED}`;

/** The rows of Japan Post's list as lines: a line end, then the line. `isSettled` tells which towns are marked. */
export function writtenTowns(rows: readonly CodedTown[], isSettled: (town: CodedTown) => boolean): string {
  const towns = rows.flatMap(({ name, code }) => namesIn(name).map((one) => ({ name: one, code })));
  const itself = rows.filter(({ name }) => namesIn(name).length === 0).map(({ name, code }) => `\n${TAB}${code}${TAB}${name}`);
  const buildings = highBuildings(towns).map(({ code, town, key }) => `\n${TAB}${TAB}${[code, town, key].join(TAB)}`).sort();
  return [...itself, ...buildings].join('') + nameLines(towns.map((town) => [town.name, town.code, ...(isSettled(town) ? [SETTLED] : [])]));
}

export function readTownLines(text: string): TownLines {
  const itself: CodedTown[] = [];
  const buildings: HighBuilding[] = [];
  let line = 0;
  while (text.startsWith(TAB, line + 1)) {
    const next = nextLine(text, line);
    const [code = '', ...of] = text.slice(line + 2, next).split(TAB);
    if (code !== '') itself.push({ code, name: of[0] ?? '' });
    else buildings.push({ code: of[0] ?? '', town: of[1] ?? '', key: of[2] ?? '' });
    line = next;
  }
  return { names: text.slice(line), itself, buildings };
}

/** All towns of such lines; a row of the list with several names is a town of each. */
export function townsIn(text: string): readonly CodedTown[] {
  const { names, itself } = readTownLines(text);
  const towns = [...itself];
  for (let line = 0; line < names.length; line = nextLine(names, line)) {
    const [, name, code = ''] = fieldsOf(names, line);
    towns.push({ name, code });
  }
  return towns;
}

/** Those that are marked, with a code that begins so. A line is taken apart only where it is one of them. */
export function settledTownsIn(text: string, area: string): readonly CodedTown[] {
  const { names } = readTownLines(text);
  const towns: CodedTown[] = [];
  for (let line = 0, next = 0; line < names.length; line = next) {
    next = nextLine(names, line);
    if (!names.endsWith(SETTLED_END, next) || !names.startsWith(area, next - SETTLED_END.length - CODE_DIGITS)) continue;
    const [, name, code = ''] = fieldsOf(names, line);
    towns.push({ name, code });
  }
  return towns;
}
