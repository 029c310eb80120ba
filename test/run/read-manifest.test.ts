// What was written into manifest.csv comes out as it was, whatever a name holds.
import fc from 'fast-check';
import { csvText } from '../../src/run/csv-text.js';
import { MANIFEST_HEADER } from '../../src/run/manifest.js';
import { readManifest } from '../../src/run/read-manifest.js';
import { problemsOf } from '../export/sample-source.js';

async function read(text: string): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  await readManifest(Buffer.from(text), (of) => rows.push(MANIFEST_HEADER.map((column) => of(column))));
  return rows;
}

test('any field is read as it was written, the guard against spreadsheets taken off', async () => {
  const piece = fc.constantFrom('山', '𠮷', '辻\u{e0100}', 'か\u3099', '"', ',', ', "', '" ', "'", '=', '-', '@', ' ', '　', 'ソ', 'é', '1');
  // What is registered never begins with an apostrophe.
  const field = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('').replace(/^'+/, ''));
  const row = fc.array(field, { minLength: MANIFEST_HEADER.length, maxLength: MANIFEST_HEADER.length });
  await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
    expect(await read(csvText(MANIFEST_HEADER, rows))).toEqual(rows);
  }), { numRuns: 300 });
});

test('a manifest of several megabytes is read to its last letter', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => MANIFEST_HEADER.map((column) => `${column}𠮷"${index}"`));
  expect(await read(csvText(MANIFEST_HEADER, rows))).toEqual(rows);
});

test('a column that is not there, and a line of another length, are bugs', async () => {
  await expect(read(csvText(['発送番号'], [['000001-8']]))).rejects.toThrow('no column ロット');
  await expect(read(`${csvText(MANIFEST_HEADER, [])}"1"\r\n`)).rejects.toThrow('manifest.csv:2 has 1 fields');
});

test('a quote left open is told by line and column', async () => {
  const broken = csvText(MANIFEST_HEADER, [MANIFEST_HEADER.map(() => '1')]).replace(/"1"\r\n$/, '"1\r\n');
  expect(await problemsOf(() => read(broken))).toMatchObject([{ code: 'quote-unclosed', at: { file: 'manifest.csv', line: 2, column: '出典' } }]);
});

test('a quote left open in the header is told before any column has a name', async () => {
  expect(await problemsOf(() => read('"発送番号'))).toEqual([{ code: 'quote-unclosed', detail: { field: 1 }, at: { file: 'manifest.csv', line: 1 } }]);
});
