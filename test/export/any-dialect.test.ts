// Whatever a table holds and however it is written, it reads back the same, each record on the line a text editor shows.
import fc from 'fast-check';
import { EXPORT_ENCODINGS, type ExportEncoding } from '../../src/export/encoding-names.js';
import { readTable } from '../../src/export/read-table.js';
import { cp932Bytes } from '../support/cp932-bytes.js';
import { eucJpBytes } from '../support/euc-jp-bytes.js';
import { sourceOf } from './sample-source.js';

const ENCODERS: Readonly<Record<ExportEncoding, (text: string) => Uint8Array>> = {
  'cp932': cp932Bytes, 'utf-8': (text) => Buffer.from(text), 'utf-16le': (text) => Buffer.from(text, 'utf16le'), 'euc-jp': eucJpBytes,
};
/** 表 and ソ end in 5C in cp932, 、 in 41; the rest is what CSV itself uses. */
const content = fc.string({ unit: fc.constantFrom('表', 'ソ', '、', '山', 'ｱ', '　', 'a', '1', ',', '\t', '"', '\n', '\r\n', '\r'), maxLength: 5 });
const dialect = fc.record({
  encoding: fc.constantFrom(...EXPORT_ENCODINGS), marked: fc.boolean(), separator: fc.constantFrom(',', '\t'), lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  quoteAll: fc.boolean(), lastEnd: fc.boolean(), chunkBytes: fc.integer({ min: 1, max: 200 }),
});
const table = fc.array(fc.array(content, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });

test('any table in any dialect reads back the same, on the same lines', async () => {
  await fc.assert(fc.asyncProperty(dialect, table, async ({ encoding, marked, separator, lineEnd, quoteAll, lastEnd, chunkBytes }, rows) => {
    const names = Array.from({ length: 40 }, (_, index) => `列${index}`);
    const records = [names, ...rows];
    const texts = records.map((record) => record.map((field) => written(field, quoteAll || /[",\t\r\n]/.test(field))).join(separator));
    const mark = marked && encoding.startsWith('utf') ? '\ufeff' : '';
    const bytes = ENCODERS[encoding](mark + texts.join(lineEnd) + (lastEnd ? lineEnd : ''));
    const lineOf = (index: number): number => 1 + texts.slice(0, index).reduce((sum, text) => sum + 1 + [...text.matchAll(/\r\n|\r|\n/g)].length, 0);
    const read: { line: number; fields: string[] }[] = [];
    await readTable(sourceOf(bytes, chunkBytes), {
      match: (header) => header,
      refuse: () => {
        throw new Error('no header');
      },
    }, ({ line, fields }, _, decode) => {
      read.push({ line, fields: fields.map((field) => decode(field).text) });
    }, { encoding });
    expect(read).toEqual(rows.map((fields, index) => ({ line: lineOf(index + 1), fields })));
  }), { numRuns: 200 });
});

function written(field: string, quoted: boolean): string {
  return quoted ? `"${field.replaceAll('"', '""')}"` : field;
}
