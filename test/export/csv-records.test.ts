import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readRecords } from '../../src/export/csv-records.js';
import { problemsOf, sourceOf } from './sample-source.js';

interface Read {
  readonly line: number;
  readonly fields: readonly string[];
}

async function recordsOf(bytes: Buffer, chunkBytes = 65_536): Promise<readonly Read[]> {
  const records: Read[] = [];
  const context = { file: 'payments.csv', columnName: (index: number) => ['番号', '氏名'][index] };
  await readRecords(chunks(bytes, chunkBytes), context, (record) => {
    const fields = Array.from({ length: record.fieldCount }, (_, index) => record.field(index).toString('latin1'));
    records.push({ line: record.line, fields });
  });
  return records;
}

async function* chunks(bytes: Buffer, chunkBytes: number): AsyncIterable<Buffer> {
  for await (const chunk of sourceOf(bytes, chunkBytes).open()) yield Buffer.from(chunk);
}

function textRecords(text: string, chunkBytes?: number): Promise<readonly Read[]> {
  return recordsOf(Buffer.from(text, 'latin1'), chunkBytes);
}

const LINE_END = fc.constantFrom('\r\n', '\n', '\r');
const CHARACTER = fc.constantFrom('a', '8', '"', ',', '\r\n', '\n', '\r', '\x83', '\x5c', '=', '\0');
const CONTENT = fc.string({ unit: CHARACTER, maxLength: 6 });
const FIELD = fc.record({ content: CONTENT, quoted: fc.boolean() });
const TABLE = fc.array(fc.record({ fields: fc.array(FIELD, { minLength: 1, maxLength: 4 }), end: LINE_END }), { maxLength: 6 });

describe('CSV records', () => {
  test('any table, in any mix of quotes, line ends and chunks, reads back the same with its physical lines', async () => {
    await fc.assert(fc.asyncProperty(TABLE, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (table, chunkBytes, lastEnd) => {
      const written = table.map(({ fields, end }) =>
        ({ text: writeRecord(fields), end, fields: fields.map(({ content }) => content) }));
      const text = written.map(({ text, end }, index) => text + (index === written.length - 1 && !lastEnd ? '' : end)).join('');
      const lineOf = (index: number): number => 1 + physicalBreaks(written.slice(0, index).map(({ text, end }) => text + end));
      const expected = written.map(({ fields }, index) => ({ line: lineOf(index), fields }));
      expect(await textRecords(text, chunkBytes)).toEqual(expected);
    }), { numRuns: 300 });
  });

  test('well-formed files are split as csv-parse splits them', async () => {
    await fc.assert(fc.asyncProperty(TABLE, async (table) => {
      const quoted = table.map(({ fields, end }) => fields.map((field) => write({ ...field, quoted: true })).join(',') + end);
      const text = quoted.join('');
      const ends = ['\r\n', '\n', '\r'];
      const expected = parse(Buffer.from(text, 'latin1'), { encoding: 'latin1', record_delimiter: ends, relax_column_count: true });
      expect((await textRecords(text)).map(({ fields }) => fields)).toEqual(expected);
    }), { numRuns: 100 });
  });

  test('a line break of CRLF inside quotes is one physical line, and blank lines are records', async () => {
    expect(await textRecords('a,"b\r\nc\nd"\r\n\r\n\ne')).toEqual([
      { line: 1, fields: ['a', 'b\r\nc\nd'] }, { line: 4, fields: [''] }, { line: 5, fields: [''] }, { line: 6, fields: ['e'] },
    ]);
  });

  test('a quote inside an unquoted field is an ordinary character: ="0123" is one field', async () => {
    expect(await textRecords('="0123",a"b\n')).toEqual([{ line: 1, fields: ['="0123"', 'a"b'] }]);
  });

  test('space around a quoted field goes, so that its comma does not split it', async () => {
    expect(await textRecords('1, "a,b" ,2\n')).toEqual([{ line: 1, fields: ['1', 'a,b', '2'] }]);
  });

  test('an unclosed quote is refused at the line and column where it opened', async () => {
    const [problem] = await problemsOf(() => textRecords('1,a\r\n2,"b\r\n3,c\r\n4,d\r\n'));
    expect(problem).toEqual({ code: 'quote-unclosed', detail: { field: 2 }, at: { file: 'payments.csv', line: 2, column: '氏名' } });
  });

  test('a quote that closes only where the next one opens is refused at the line where it opened', async () => {
    const [problem] = await problemsOf(() => textRecords('1,a\n"x\ny",b\n2,"b\n3,"c"\n'));
    expect(problem).toMatchObject({ code: 'quote-misplaced', detail: { openedLine: 4, closedLine: 5 }, at: { line: 4, column: '氏名' } });
  });

  test('text after a closing quote is refused where the quote stands', async () => {
    const [problem] = await problemsOf(() => textRecords('1,a\n2,"b"c,d\n'));
    expect(problem).toMatchObject({ code: 'quote-misplaced', detail: { field: 2, openedLine: 2, closedLine: 2 }, at: { line: 2 } });
  });

  test('an unclosed quote in a large file is refused before the file is in memory', async () => {
    const [problem] = await problemsOf(() => textRecords(`1,a\n2,"b\n${'3,c\n'.repeat(400_000)}`));
    expect(problem).toMatchObject({ code: 'quote-unclosed', at: { line: 2 } });
    const [endless] = await problemsOf(() => textRecords(`1,a\n${'x'.repeat(1_200_000)}`));
    expect(endless).toMatchObject({ code: 'record-too-long', at: { line: 2 } });
  });

  test('the records of a chunk are handed on before the next chunk is asked for', async () => {
    const happened: string[] = [];
    async function* watched(): AsyncIterable<Buffer> {
      for (const text of ['1\n2\n3', '4\n', '5']) {
        happened.push('asked');
        yield await Promise.resolve(Buffer.from(text));
      }
    }
    await readRecords(watched(), { file: 'payments.csv', columnName: () => undefined }, (record) => {
      happened.push(record.field(0).toString());
    });
    expect(happened).toEqual(['asked', '1', '2', 'asked', '34', 'asked', '5']);
  });

  test('a NUL after a quote or in a field is no end of anything', async () => {
    expect(await textRecords('a\0b,"c\0"\n')).toEqual([{ line: 1, fields: ['a\0b', 'c\0'] }]);
  });
});

/** A record that is one empty field is quoted: after CR, a bare LF would be the end of the line before. */
function writeRecord(fields: readonly { readonly content: string; readonly quoted: boolean }[]): string {
  return fields.map(write).join(',') || '""';
}

function write({ content, quoted }: { readonly content: string; readonly quoted: boolean }): string {
  return quoted || /^ *"|[,\r\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}

function physicalBreaks(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + [...text.matchAll(/\r\n|\r|\n/g)].length, 0);
}
