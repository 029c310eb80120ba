// Postal tables of a few rows, for what is rare in the country's list.
import { postalData, type PostalData } from '../../src/postal/postal-data.js';

/** A code (of five digits for the storeys of a high building), and the town it stands for. */
export type SampleRow = readonly [code: string, prefecture: string, municipality: string, town: string];

export function postalDataOf(rows: readonly SampleRow[]): PostalData {
  const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];
  return postalData({
    prefectures: () => distinct(rows.map(([, prefecture]) => prefecture)),
    municipalitiesOf: (prefecture) => distinct(rows.filter((row) => row[1] === prefecture).map(([, , name]) => name)).map((name) => ({ name, prefecture })),
    municipalitiesOfCode: (postalCode) => rows.filter(([code]) => postalCode.startsWith(code)).map(([, prefecture, name]) => ({ prefecture, name })),
    townsOfMunicipality: ({ name, prefecture }) => rows.filter((row) => row[1] === prefecture && row[2] === name).map(([code, , , town]) => ({ name: town, code })),
  });
}
