// Postal tables of a few rows, for what is rare in the country's list.
import { groupBy } from '../../src/group-by.js';
import { postalData, type PostalData } from '../../src/postal/postal-data.js';
import { townTables } from '../../src/postal/town-tables.js';
import { townText } from '../../src/postal/town-text.js';

/** A code (of five digits for the storeys of a high building), and the town it stands for. */
export type SampleRow = readonly [code: string, prefecture: string, municipality: string, town: string];

export function postalDataOf(rows: readonly SampleRow[]): PostalData {
  const municipalities = groupBy(rows, ([, prefecture, name]) => `${prefecture}${name}`);
  return postalData(townTables(townText('sample rows', Array.from(municipalities.values(), (own) => {
    const [[, prefecture, name]] = own;
    return { prefecture, name, towns: own.map(([code, , , town]) => ({ name: town, code })) };
  }))));
}
