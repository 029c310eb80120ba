// Records without quotes are split by us; csv-parse, which splits all others, says what is right.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { optionsFor, type CsvRecord } from '../../src/export/csv-record.js';
import { endOfUnquoted, readUnquoted } from '../../src/export/unquoted-records.js';
import { problemsOf } from './sample-source.js';

const CONTEXT = { file: 'payments.csv', columnName: () => undefined };
const TEXT = fc.string({ unit: fc.constantFrom('a', '8', ',', ' ', '\t', '\r\n', '\n', '\r', '\x83', '\x5c', '\xa0', '=', '\0', '\x1a', '\xef\xbb\xbf'), maxLength: 40 });

function recordsOf(text: string, line = 1): { readonly records: readonly CsvRecord[]; readonly below: number } {
  const records: CsvRecord[] = [];
  const below = readUnquoted(Buffer.from(text, 'latin1'), line, CONTEXT, (record) => records.push(record));
  return { records, below };
}

test('any text without quotes is split as csv-parse splits it, with its physical lines', () => {
  fc.assert(fc.property(TEXT, fc.integer({ min: 1, max: 9 }), (text, line) => {
    const bytes = Buffer.from(text, 'latin1');
    const expected = parse(bytes, optionsFor(bytes)).map((fields: string[], index: number) => ({ line: line + index, fields }));
    expect(recordsOf(text, line)).toEqual({ records: expected, below: line + expected.length });
  }), { numRuns: 2000 });
});

test('whole records end after the last line end, of a CR at the very end nobody knows yet', () => {
  const endOf = (text: string): number => endOfUnquoted(Buffer.from(text, 'latin1'));
  expect(['', 'a', '\n', 'a\nb', 'a\r\nb', 'a\rb', 'a\rb\r', 'a\nb\r', '\r', 'a\rb\n'].map(endOf)).toEqual([0, 0, 1, 2, 3, 2, 2, 2, 0, 4]);
});

test('a record of 1 MiB is read with its line end, one a byte longer refused at its line', async () => {
  const longest = 'x'.repeat(2 ** 20 - 2);
  expect(recordsOf(`1\n${longest}\r\n2`).records).toHaveLength(3);
  for (const text of [`1\n${longest}x\r\n2`, `1\n${longest}xxx`]) {
    expect(await problemsOf(() => Promise.resolve().then(() => recordsOf(text)))).toEqual([
      { code: 'record-too-long', detail: { limitBytes: 2 ** 20 }, at: { file: 'payments.csv', line: 2 } },
    ]);
  }
});
