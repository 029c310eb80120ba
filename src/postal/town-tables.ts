// Japan Post's towns as `npm run build` writes them down: one text, by municipality, because a command of three hundred addresses needs a
// sixth of them and should not wait for the rest. A block is taken apart when somebody first asks for its municipality.
import { groupBy } from '../group-by.js';
import { remembered } from '../remembered.js';
import type { Municipality } from './municipality-index.js';
import type { PostalTables } from './postal-data.js';
import { GROUP_DIGITS, type CodedTown, type Town } from './town.js';

/** Digits of a code that a block names in its first line, so that a code is looked for in few of them. */
const AREA_DIGITS = 3;

interface Block extends Municipality {
  /** A line a town: code and name with a tab between them. */
  readonly lines: string;
}

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
  const townsByCode = remembered((block: Block) => groupBy(townsOf(block), ({ code }) => code));
  const withCode = (block: Block, code: string): readonly Town[] =>
    (townsByCode(block).get(code) ?? []).map(({ name }) => ({ name, municipality: block.name, prefecture: block.prefecture }));

  return {
    prefectures: () => [...ofPrefecture.keys()],
    municipalitiesOf: (prefecture) => Array.from(ofPrefecture.get(prefecture)?.keys() ?? [], (name) => ({ name, prefecture })),
    townsOfCode: (postalCode) => (ofArea.get(postalCode.slice(0, AREA_DIGITS)) ?? [])
      .flatMap((block) => [...withCode(block, postalCode.slice(0, GROUP_DIGITS)), ...withCode(block, postalCode)]),
    townsOfMunicipality({ prefecture, name }) {
      const block = ofPrefecture.get(prefecture)?.get(name);
      return block === undefined ? [] : townsOf(block);
    },
  };
}

function townsIn({ lines }: Block): readonly CodedTown[] {
  if (lines === '') return [];
  return lines.split('\n').map((line) => {
    const codeEnd = line.indexOf('\t');
    return { code: line.slice(0, codeEnd), name: line.slice(codeEnd + 1) };
  });
}
