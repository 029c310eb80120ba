import fc from 'fast-check';
import { readRecords, type CsvRecord } from '../../src/export/csv-records.js';
import { Refusal } from '../../src/refusal.js';
import { problemsOf, sourceOf } from './sample-source.js';

async function recordsOf(bytes: Buffer, chunkBytes = 65_536): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  const context = { file: 'payments.csv', columnName: (index: number) => ['番号', '氏名', ''][index] };
  await readRecords(chunks(bytes, chunkBytes), context, (record) => {
    records.push(record);
  });
  return records;
}

async function* chunks(bytes: Buffer, chunkBytes: number): AsyncIterable<Buffer> {
  for await (const chunk of sourceOf(bytes, chunkBytes).open()) yield Buffer.from(chunk);
}

function textRecords(text: string, chunkBytes?: number): Promise<readonly CsvRecord[]> {
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

  test('a line break of CRLF inside quotes is one physical line, and blank lines are records', async () => {
    expect(await textRecords('a,"b\r\nc\nd"\r\n\r\n\ne')).toEqual([
      { line: 1, fields: ['a', 'b\r\nc\nd'] }, { line: 4, fields: [''] }, { line: 5, fields: [''] }, { line: 6, fields: ['e'] },
    ]);
  });

  test('a quote inside an unquoted field is an ordinary character: ="0123" is one field', async () => {
    expect(await textRecords('="0123",a"b\n')).toEqual([{ line: 1, fields: ['="0123"', 'a"b'] }]);
  });

  test('a space around a quoted field goes, so that its comma does not split it', async () => {
    expect(await textRecords('1, "a,b" ,2, "c" \r\n3 , 4,"d" \n')).toEqual([
      { line: 1, fields: ['1', 'a,b', '2', 'c'] }, { line: 2, fields: ['3', '4', 'd'] },
    ]);
  });

  test.each([['1, "a,b"\n'], ['1,"a,b" \r\n'], ['1,"a,b" \n'], ['"1" ,"a,b"\n']])('at one place of the file alone too: %j', async (text) => {
    expect(await textRecords(text)).toEqual([{ line: 1, fields: ['1', 'a,b'] }]);
  });

  test.each([[' "a,b",2\n'], ['1,  "a,b",2\n'], ['1,"a,b"  ,2\n']])('space that hides a quote is refused: %j', async (text) => {
    const [problem] = await problemsOf(() => textRecords(text));
    expect(problem).toMatchObject({ code: 'quote-misplaced', detail: { openedLine: 1, closedLine: 1 } });
  });

  test('bytes that count as space in latin1 stay: A0 ends あ in cp932', async () => {
    expect(await textRecords('\x82\xa0,\xa0"a,"\x82\xa0"\n')).toEqual([{ line: 1, fields: ['\x82\xa0', '\xa0"a', '\x82\xa0'] }]);
    expect(await textRecords('(a),/b,_c,\x85,\x09d\n')).toEqual([{ line: 1, fields: ['(a)', '/b', '_c', '\x85', '\x09d'] }]);
  });

  test('a value that itself begins with a quote is no misplaced one, line break or not', async () => {
    expect(await textRecords('1,"""x""\ny","""z"\n2," ""w"\n')).toEqual([
      { line: 1, fields: ['1', '"x"\ny', '"z'] }, { line: 3, fields: ['2', ' "w'] },
    ]);
  });

  test('an unclosed quote is refused at the line and column where it opened', async () => {
    const [problem] = await problemsOf(() => textRecords('1,a\r\n2,"b\r\n3,c\r\n4,d\r\n'));
    expect(problem).toEqual({ code: 'quote-unclosed', detail: { field: 2 }, at: { file: 'payments.csv', line: 2, column: '氏名' } });
  });

  test('a quote that closes only where the next one opens is refused at the line where it opened', async () => {
    const [problem] = await problemsOf(() => textRecords('1,a\n"x\ny",b\n2,"b\n3,"c"\n'));
    expect(problem).toMatchObject({ code: 'quote-misplaced', detail: { openedLine: 4, closedLine: 5 }, at: { line: 4, column: '氏名' } });
  });

  test('the line of a quote counts the line breaks in the fields before it', async () => {
    const [unclosed] = await problemsOf(() => textRecords('0,"x\r\ny"\r\n"a\r\nb\rc","d\n2,3\n'));
    expect(unclosed).toMatchObject({ code: 'quote-unclosed', detail: { field: 2 }, at: { line: 5 } });
    const [misplaced] = await problemsOf(() => textRecords('"a\nb","d\n2,"3"\n'));
    expect(misplaced).toMatchObject({ code: 'quote-misplaced', detail: { field: 2, openedLine: 2, closedLine: 3 }, at: { line: 2 } });
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
      happened.push(record.fields[0] ?? '');
    });
    expect(happened).toEqual(['asked', '1', '2', 'asked', '34', 'asked', '5']);
  });

  test('so they are where a quote is in doubt, up to the record that the next chunk may go on with', async () => {
    const happened: string[] = [];
    async function* watched(): AsyncIterable<Buffer> {
      for (const text of ['"""1"\n2\n3', '\n"""4"\n', '5\n"""6', '"\n']) {
        happened.push('asked');
        yield await Promise.resolve(Buffer.from(text));
      }
    }
    await readRecords(watched(), { file: 'payments.csv', columnName: () => undefined }, ({ line, fields }) => {
      happened.push(`${line} ${fields.join(',')}`);
    });
    expect(happened).toEqual(['asked', '1 "1', '2 2', 'asked', '3 3', '4 "4', 'asked', '5 5', 'asked', '6 "6']);
  });

  test('a record of 1 MiB is read, one a little longer refused, a quote in doubt or not', async () => {
    const mebibyte = (begin: string): string => `${begin}${'x'.repeat(2 ** 20 - begin.length - 1)}\n`;
    for (const begin of ['', '1,"""2",']) {
      expect(await textRecords(`title\n${mebibyte(begin)}`, 2 ** 22)).toHaveLength(2);
      expect(await problemsOf(() => textRecords(`title\n${mebibyte(begin).replace('x', 'xxxxx')}`, 2 ** 22))).toEqual([
        { code: 'record-too-long', detail: { limitBytes: 2 ** 20 }, at: { file: 'payments.csv', line: 2 } },
      ]);
    }
  });

  test('records of more than 1 MiB together are none that is too long, nor a quote that a later chunk closes', async () => {
    const text = `"""x"\n${`${'y'.repeat(999)}\n`.repeat(1100)}"z`;
    expect(await textRecords(`${text}"\n`, text.length)).toHaveLength(1102);
  });

  test('a broken quote under a column without a name, or beside all columns, has no column in its place', async () => {
    const [unnamed] = await problemsOf(() => textRecords('1,2,"3"x\n'));
    expect(unnamed?.at).toStrictEqual({ file: 'payments.csv', line: 1 });
    const [beside] = await problemsOf(() => textRecords('1,2,3,"4\n'));
    expect(beside?.at).toStrictEqual({ file: 'payments.csv', line: 1 });
  });

  test('a NUL in a field is no end of anything, and after a quote it hides none', async () => {
    expect(await textRecords('a\0b,"c\0","\0d"\n')).toEqual([{ line: 1, fields: ['a\0b', 'c\0', '\0d'] }]);
    const [problem] = await problemsOf(() => textRecords('1,"a\n2,"\0b"\n'));
    expect(problem).toMatchObject({ code: 'quote-misplaced', at: { line: 1 } });
  });

  test('a title line above many rows leaves them as they are', async () => {
    const rows = '1,2,3\n'.repeat(50_000);
    expect((await textRecords(`title\n${rows}`)).at(-1)).toEqual({ line: 50_001, fields: ['1', '2', '3'] });
  });

  test('of any bytes that are not refused nothing is lost, in whatever chunks they come', async () => {
    const anyText = fc.string({ unit: fc.oneof(CHARACTER, fc.constantFrom('"', ',', '\n', ' ', '\xa0')), maxLength: 30 });
    await fc.assert(fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (text, chunkBytes) => {
      const [whole, inChunks] = await Promise.all([outcome(text), outcome(text, chunkBytes)]);
      expect(inChunks).toEqual(whole);
      if (typeof whole !== 'string') expect(content(whole.flatMap(({ fields }) => fields).join(''))).toBe(content(text));
    }), { numRuns: 500 });
  });

  test('a quote left out of a quoted table is refused or shifts nothing', async () => {
    const quoted = fc.array(fc.array(fc.constantFrom('"a"', '"8"'), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    await fc.assert(fc.asyncProperty(quoted, fc.nat(), async (rows, at) => {
      const text = rows.map((row) => `${row.join(',')}\n`).join('');
      const quotes = [...text.matchAll(/"/g)].map(({ index }) => index);
      const missing = quotes[at % quotes.length] ?? 0;
      const read = await outcome(text.slice(0, missing) + text.slice(missing + 1));
      if (typeof read !== 'string') expect(read.map(({ fields }) => fields.length)).toEqual(rows.map((row) => row.length));
    }));
  });
});

/** What was read, but for the space around it, or the code of what was refused. */
async function outcome(text: string, chunkBytes?: number): Promise<readonly CsvRecord[] | string> {
  try {
    const records = await textRecords(text, chunkBytes);
    return records.map(({ line, fields }) => ({ line, fields: fields.map((field) => field.replace(/^ +| +$/g, '')) }));
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** What of a text is neither quote nor separator. */
function content(text: string): string {
  return text.replace(/[",\r\n ]/g, '');
}

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
