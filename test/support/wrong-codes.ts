// Codes that an address does not have: of a neighbouring town, of one that is easily taken for it, and of places farther away.
import type { RowIndex } from './row-index.js';
import type { CodedRow } from './town-trial.js';

export const WRONG_CODES = ['of another town of the municipality', 'of a town whose name begins alike', 'of another municipality', 'of another prefecture'] as const;
export type WrongCode = (typeof WRONG_CODES)[number];

/** A code of each kind, where there is one; the same in every run. None is a code of the row's town. */
export function wrongCodes(row: CodedRow, index: RowIndex): readonly (readonly [WrongCode, string])[] {
  const own = index.codesOf(row);
  const neighbours = index.inMunicipality(row);
  const at = neighbours.indexOf(row);
  const choices: Readonly<Record<WrongCode, CodedRow | undefined>> = {
    'of another town of the municipality': find(neighbours, at, () => true),
    'of a town whose name begins alike': find(neighbours, at, ({ name }) => beginAlike(name, row.name)),
    'of another municipality': find(index.all, index.positionOf(row), ({ prefecture, municipality }) => prefecture === row.prefecture && municipality !== row.municipality),
    'of another prefecture': find(index.all, index.positionOf(row) + Math.floor(index.all.length / 2), ({ prefecture }) => prefecture !== row.prefecture),
  };

  /** The first from a place on, round the end. */
  function find(rows: readonly CodedRow[], from: number, isWanted: (one: CodedRow) => boolean): CodedRow | undefined {
    for (let step = 1; step < rows.length; step++) {
      const one = rows[(from + step) % rows.length];
      if (one !== undefined && isWanted(one) && !own.has(one.code)) return one;
    }
    return undefined;
  }

  return WRONG_CODES.flatMap((kind) => {
    const code = choices[kind]?.code;
    return code === undefined ? [] : [[kind, code] as const];
  });
}

function beginAlike(one: string, other: string): boolean {
  return one !== other && one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}
