// Japan Post's towns as `npm run build` writes them down: one text, by municipality, because a command of three hundred addresses needs a
// sixth of them and should not wait for the rest. A block is taken apart when somebody first asks for its municipality.
import { remembered } from '../remembered.js';
import type { Municipality } from './municipality-index.js';
import type { PostalTables } from './postal-data.js';
import { GROUP_DIGITS, type CodedTown } from './town.js';

/** Digits of a code that a block names in its first line, so that a code is looked for in few of them. */
const AREA_DIGITS = 3;

interface Block extends Municipality {
  /** A line a town: code and name with a tab between them. */
  readonly lines: string;
}

type Served = readonly Municipality[];

interface ServedInArea {
  readonly byCode: ReadonlyMap<string, Served>;
  /** By the five digits of a group of codes. */
  readonly byGroup: ReadonlyMap<string, Served>;
}

const NONE: Served = [];

/**
 * Tables of a text whose first line says what it was made from; then blocks with an empty line before each, whose first line is prefecture, municipality
 * and the first three digits of its codes (tabs between them, spaces between digits). Municipalities come in the order of JIS X 0402.
 */
export function townTables(text: string): PostalTables {
  const blocks = text.split('\n\n').slice(1);
  const ofPrefecture = new Map<string, Map<string, Block>>();
  const ofArea = new Map<string, Block[]>();
  for (const block of blocks) {
    const headEnd = block.includes('\n') ? block.indexOf('\n') : block.length;
    const [prefecture = '', name = '', areas = ''] = block.slice(0, headEnd).split('\t');
    const one = { prefecture, name, lines: block.slice(headEnd + 1) };
    ofPrefecture.set(prefecture, (ofPrefecture.get(prefecture) ?? new Map<string, Block>()).set(name, one));
    for (const area of areas.split(' ')) ofArea.set(area, [...(ofArea.get(area) ?? []), one]);
  }
  const townsOf = remembered(townsIn);
  const servedIn = remembered((area: string) => servedByCode(area, ofArea.get(area) ?? [], townsOf));

  return {
    prefectures: () => [...ofPrefecture.keys()],
    municipalitiesOf: (prefecture) => Array.from(ofPrefecture.get(prefecture)?.keys() ?? [], (name) => ({ name, prefecture })),
    municipalitiesOfCode(postalCode) {
      const area = postalCode.slice(0, AREA_DIGITS);
      if (!ofArea.has(area)) return NONE; // or whatever stands in the place of a code would be remembered
      const { byCode, byGroup } = servedIn(area);
      const own = byCode.get(postalCode) ?? NONE;
      const group = byGroup.get(postalCode.slice(0, GROUP_DIGITS));
      return group === undefined ? own : distinct([...group, ...own]);
    },
    townsOfMunicipality({ prefecture, name }) {
      const block = ofPrefecture.get(prefecture)?.get(name);
      return block === undefined ? [] : townsOf(block);
    },
  };
}

/** Which municipalities the codes of an area serve. Codes of one municipality, which nearly all are, share their answer. */
function servedByCode(area: string, blocks: readonly Block[], townsOf: (block: Block) => readonly CodedTown[]): ServedInArea {
  const byCode = new Map<string, Served>();
  const byGroup = new Map<string, Served>();
  for (const block of blocks) {
    const alone: Served = [{ prefecture: block.prefecture, name: block.name }];
    for (const { code } of townsOf(block)) {
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

function townsIn({ lines }: Block): readonly CodedTown[] {
  if (lines === '') return [];
  return lines.split('\n').map((line) => {
    const codeEnd = line.indexOf('\t');
    return { code: line.slice(0, codeEnd), name: line.slice(codeEnd + 1) };
  });
}
