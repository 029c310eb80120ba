// Japan Post's towns as the build writes them down (town-text): a command of three hundred addresses needs a sixth of them and should not wait for the
// rest, so that what is asked of is read where it stands.
import { remembered } from '../remembered.js';
import type { Municipality } from './municipality.js';
import type { NameLines } from './name-lines.js';
import type { PostalTables } from './postal-data.js';
import { AREA_DIGITS, GROUP_DIGITS } from './town.js';
import { readTownLines, settledTownsIn, townsIn } from './town-lines.js';

interface Block extends Municipality {
  /** What its codes begin with, with spaces between. */
  readonly areas: string;
  /** As town-lines has them. */
  readonly towns: string;
}

interface Prefecture {
  readonly names: NameLines;
  readonly municipalities: Map<string, Block>;
}

type Served = readonly Municipality[];

interface ServedInArea {
  readonly byCode: ReadonlyMap<string, Served>;
  /** By the five digits of a group of codes. */
  readonly byGroup: ReadonlyMap<string, Served>;
}

const NONE: Served = [];

/** Tables of a text as `townText` makes it. */
export function townTables(text: string): PostalTables {
  const ofPrefecture = prefecturesIn(text);
  const blocksOf = (prefecture: string): Iterable<Block> => ofPrefecture.get(prefecture)?.municipalities.values() ?? [];
  const townsOf = ({ prefecture, name }: Municipality): string => ofPrefecture.get(prefecture)?.municipalities.get(name)?.towns ?? '';
  let byArea: ReadonlyMap<string, readonly Block[]> | undefined;
  const blocksIn = (area: string): readonly Block[] => (byArea ??= blocksByArea([...ofPrefecture.keys()].flatMap((prefecture) => [...blocksOf(prefecture)]))).get(area) ?? [];
  const servedIn = remembered((area: string) => servedByCode(area, blocksIn(area)));

  return {
    prefectures: () => [...ofPrefecture.keys()],
    municipalitiesOf: (prefecture) => Array.from(blocksOf(prefecture), ({ name }) => ({ name, prefecture })),
    municipalityNames: (prefecture) => ofPrefecture.get(prefecture)?.names ?? '',
    municipalitiesOfCode(postalCode) {
      const area = postalCode.slice(0, AREA_DIGITS);
      if (!IS_AREA.test(area)) return NONE; // or whatever stands in the place of a code would be remembered
      const { byCode, byGroup } = servedIn(area);
      const own = byCode.get(postalCode) ?? NONE;
      const group = byGroup.get(postalCode.slice(0, GROUP_DIGITS));
      return group === undefined ? own : distinct([...group, ...own]);
    },
    *settledHeads(area) {
      for (const { prefecture, name, towns } of blocksIn(area)) {
        for (const town of settledTownsIn(towns, area)) yield [town.code, `${prefecture}${name}${town.name}`];
      }
    },
    townsOfMunicipality: (municipality) => townsIn(townsOf(municipality)),
    townLines: (municipality) => readTownLines(townsOf(municipality)),
  };
}

const IS_AREA = /^\d{3}$/;

function prefecturesIn(text: string): ReadonlyMap<string, Prefecture> {
  const found = new Map<string, Prefecture>();
  let [prefecture, municipalities] = ['', new Map<string, Block>()];
  for (const block of text.split('\n\n').slice(1)) {
    const lines = block.includes('\n') ? block.indexOf('\n') : block.length;
    const [name = '', areas] = block.slice(0, lines).split('\t');
    if (areas === undefined) {
      [prefecture, municipalities] = [name, new Map<string, Block>()];
      found.set(prefecture, { names: block.slice(lines), municipalities });
    } else {
      municipalities.set(name, { prefecture, name, areas, towns: block.slice(lines) });
    }
  }
  return found;
}

function blocksByArea(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of blocks) {
    for (const area of block.areas.split(' ')) {
      const known = found.get(area);
      if (known === undefined) found.set(area, [block]);
      else known.push(block);
    }
  }
  return found;
}

/** Which municipalities the codes of an area serve. Codes of one municipality, which nearly all are, share their answer. */
function servedByCode(area: string, blocks: readonly Block[]): ServedInArea {
  const byCode = new Map<string, Served>();
  const byGroup = new Map<string, Served>();
  for (const { prefecture, name, towns } of blocks) {
    const alone: Served = [{ prefecture, name }];
    for (const { code } of townsIn(towns)) {
      if (!code.startsWith(area)) continue;
      const served = code.length === GROUP_DIGITS ? byGroup : byCode;
      const known = served.get(code);
      served.set(code, known === undefined ? alone : distinct([...known, ...alone]));
    }
  }
  return { byCode, byGroup };
}

function distinct(municipalities: Served): Served {
  return [...new Set(municipalities)];
}
