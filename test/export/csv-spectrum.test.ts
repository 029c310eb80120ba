// The cases that CSV readers measure themselves by (npm csv-spectrum), as records of bytes.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readRecords } from '../../src/export/csv-records.js';
import { sourceOf } from './sample-source.js';

const require = createRequire(import.meta.url);
const FOLDER = dirname(require.resolve('csv-spectrum'));
/** Its JSON has another telephone number than its CSV. */
const MISPRINTED = 'location_coordinates';
const CASES = readdirSync(join(FOLDER, 'csvs')).map((file) => file.replace(/\.csv$/, ''));

async function tableOf(bytes: Uint8Array): Promise<readonly Readonly<Record<string, string>>[]> {
  const records: (readonly string[])[] = [];
  async function* chunks(): AsyncIterable<Buffer> {
    for await (const chunk of sourceOf(bytes, 7).open()) yield Buffer.from(chunk);
  }
  await readRecords(chunks(), { file: 'case.csv', columnName: () => undefined }, ({ fields }) => {
    records.push(fields.map((field) => Buffer.from(field, 'latin1').toString('utf8')));
  });
  const [names = [], ...rows] = records;
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

test('there are cases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(12);
});

test.each(CASES)('%s', async (name) => {
  const csv = readFileSync(join(FOLDER, 'csvs', `${name}.csv`), 'latin1');
  const table = await tableOf(Buffer.from(name === MISPRINTED ? csv.replace('2095257564', '1234567890') : csv, 'latin1'));
  const expected: unknown = JSON.parse(readFileSync(join(FOLDER, 'json', `${name}.json`), 'utf8'));
  expect(table).toEqual(Array.isArray(expected) ? expected : [expected]);
});
