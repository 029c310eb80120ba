// The rows of the postal tables by where they lie, so that a row's neighbours can be had.
import { isOfNoTown } from './town-trial.js';
import type { CodedRow } from './town-trial.js';

export interface RowIndex {
  /** All rows but those of no town. */
  readonly all: readonly CodedRow[];
  readonly positionOf: (row: CodedRow) => number;
  /** The rows of a row's municipality, it among them. */
  readonly inMunicipality: (row: CodedRow) => readonly CodedRow[];
  /** The codes of a row's town. */
  readonly codesOf: (row: CodedRow) => ReadonlySet<string>;
}

export function rowIndex(rows: readonly CodedRow[]): RowIndex {
  const all = rows.filter((row) => !isOfNoTown(row));
  const positions = new Map(all.map((row, position) => [row, position]));
  const ofMunicipality = new Map<string, CodedRow[]>();
  const codesOfTown = new Map<string, Set<string>>();
  for (const row of all) {
    const municipality = `${row.prefecture}${row.municipality}`;
    const neighbours = ofMunicipality.get(municipality);
    if (neighbours === undefined) ofMunicipality.set(municipality, [row]);
    else neighbours.push(row);
    const town = `${municipality}/${row.name}`;
    const codes = codesOfTown.get(town);
    if (codes === undefined) codesOfTown.set(town, new Set([row.code]));
    else codes.add(row.code);
  }
  return {
    all,
    positionOf: (row) => positions.get(row) ?? 0,
    inMunicipality: ({ prefecture, municipality }) => ofMunicipality.get(`${prefecture}${municipality}`) ?? [],
    codesOf: ({ prefecture, municipality, name }) => codesOfTown.get(`${prefecture}${municipality}/${name}`) ?? new Set(),
  };
}
