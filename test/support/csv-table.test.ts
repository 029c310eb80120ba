import { readCsvTable } from './csv-table.js';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

test('quotes, commas and line breaks inside fields are content', () => {
  const table = readCsvTable(bytesOf('\ufeff"a","b"\r\n"1,""x""","y\r\nz"\r\n'));
  expect(table).toEqual({ header: ['a', 'b'], lines: [{ a: '1,"x"', b: 'y\r\nz' }] });
});

test.each([
  ['no BOM', '"a"\r\n'],
  ['an unquoted field', '\ufeffa\r\n'],
  ['LF alone', '\ufeff"a"\n"b"\n'],
  ['no line end at the end', '\ufeff"a","b"'],
  ['a short line', '\ufeff"a","b"\r\n"1"\r\n'],
])('%s is an error', (_fault, text) => {
  expect(() => readCsvTable(bytesOf(text))).toThrow(Error);
});
