// How `npm run build` writes down Japan Post's list: one text, with everything in it that an address would otherwise wait for. town-tables.ts reads it.
import { groupBy } from '../group-by.js';
import { namesOfMunicipality, type Municipality } from './municipality.js';
import { nameLines } from './name-lines.js';
import { AREA_DIGITS, type CodedTown } from './town.js';
import { settlingHeads } from './postal-data.js';
import { writtenTowns } from './town-lines.js';
import { townTables } from './town-tables.js';

/** A municipality with its rows of the list. */
export interface ListedMunicipality extends Municipality {
  readonly towns: readonly CodedTown[];
}

const PARTS_THE_TEXT = /[\t\r\n#]/;

/**
 * The text of municipalities, which come in the order of JIS X 0402. Its first line says what it was made from. An empty line stands before each block:
 * a prefecture (its name, then those its municipalities go by), and behind it each of its municipalities (its name, a tab and the first digits of its
 * codes; then its towns, marked where a head settles them: found out with the text as it is without marks).
 * @throws Error when a name holds a tab, a line end or the sign of numbers.
 */
export function townText(madeFrom: string, listed: readonly ListedMunicipality[]): string {
  const settles = settlingHeads(townTables(written(madeFrom, listed, () => false)));
  return written(madeFrom, listed, ({ prefecture, name }, town) => settles(town.code, `${prefecture}${name}${town.name}`));
}

type IsSettled = (municipality: Municipality, town: CodedTown) => boolean;

function written(madeFrom: string, listed: readonly ListedMunicipality[], isSettled: IsSettled): string {
  const blocks = Array.from(groupBy(listed, ({ prefecture }) => prefecture), ([prefecture, municipalities]) => (
    [prefectureBlock(prefecture, municipalities), ...municipalities.map((one) => municipalityBlock(one, isSettled))].join('\n\n')));
  return [madeFrom, ...blocks].join('\n\n');
}

function prefectureBlock(prefecture: string, municipalities: readonly Municipality[]): string {
  return prefecture + nameLines(municipalities.flatMap((one) => namesOfMunicipality(one).map((name) => [name, prefecture, one.name] as const)));
}

function municipalityBlock(municipality: ListedMunicipality, isSettled: IsSettled): string {
  const { name, towns } = municipality;
  if ([name, ...towns.map((town) => town.name)].some((one) => PARTS_THE_TEXT.test(one))) throw new Error('a name of the list holds a tab, a line end or #');
  const areas = new Set(towns.map(({ code }) => code.slice(0, AREA_DIGITS)));
  return `${name}\t${[...areas].sort().join(' ')}${writtenTowns(towns, (town) => isSettled(municipality, town))}`;
}
