// What the guided run writes into an incident file: the setting asked for, and not a byte beside it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { withSettings, type SettingEdit } from '../../src/incident/setting-edits.js';
import { packageFile } from '../../src/run/input/package-file.js';

const BUILT_IN = readFileSync(packageFile('templates/card-breach/incident.yaml'), 'utf8');

function edited(text: string, ...edits: readonly [path: string, value: SettingEdit['value']][]): string {
  return withSettings(text, edits.map(([path, value]) => ({ path: path.split('.') as [string], value })));
}

test('a value is replaced where it stands, and the comments of the built-in file stay byte for byte', () => {
  const text = edited(BUILT_IN, ['incident.firstDay', '2023-04-01'], ['letter.envelope', 'kaku2-110x85']);
  expect(text).toBe(BUILT_IN.replace('firstDay: 2021-10-14 ', 'firstDay: 2023-04-01 ').replace('envelope: naga3-100x55 ', 'envelope: kaku2-110x85 '));
});

test.each([
  ['a list that is not there is added at the end of its block', 'export:\n  preset: auto   # 形式\nletter: {}\n', ['export.cardMethods', ['会費カード払い']], 'export:\n  preset: auto   # 形式\n  cardMethods: [会費カード払い]\nletter: {}\n'],
  ['a list of lines grows by a line', 'export:\n  cardMethods:\n    - 会費 # 年会費\n  preset: auto\n', ['export.cardMethods', ['会費', '寄付']], 'export:\n  cardMethods:\n    - 会費 # 年会費\n    - 寄付\n  preset: auto\n'],
  ['a list in brackets is written anew', 'export: { cardMethods: [会費] }\n', ['export.cardMethods', ['会費', '寄付']], 'export: { cardMethods: [会費, 寄付] }\n'],
  ['a list of lines that becomes another is written in brackets', 'columns:\n  name:\n    - 姓\n    - 名\n  status: 状態\n', ['columns.name', ['氏名']], 'columns:\n  name:\n    [氏名]\n  status: 状態\n'],
  ['a block in braces takes a setting inside', 'letter: { date: 2022-03-01 }\n', ['letter.envelope', 'naga3-90x45'], 'letter: { envelope: naga3-90x45, date: 2022-03-01 }\n'],
  ['an empty block in braces too', 'export: {}\n', ['export.columns.name', '氏名'], 'export: { columns: { name: 氏名 } }\n'],
  ['an empty value is filled before its comment', 'letter:\n  envelope:   # 封筒\n', ['letter.envelope', 'naga3-90x45'], 'letter:\n  envelope: naga3-90x45   # 封筒\n'],
  ['a block of comments alone gets its first setting', 'export:\n  columns:   # 列\n    # name:\n', ['export.columns.name', ['姓', '名']], 'export:\n  columns:   # 列\n    name: [姓, 名]\n    # name:\n'],
  ['a block that is not there is added at the end', '# 設定\nincident: {}', ['export.columns.name', '氏名'], '# 設定\nincident: {}\n\nexport:\n  columns:\n    name: 氏名\n'],
  ['line ends of Windows stay', 'letter:\r\n  date: 2022-03-01 # 日付\r\n', ['letter.date', '2022-04-01'], 'letter:\r\n  date: 2022-04-01 # 日付\r\n'],
  ['a list of lines of two is extended only if both stay', 'columns:\n  name:\n    - 姓\n    - 名\n', ['columns.name', ['姓', '氏名', '号']], 'columns:\n  name:\n    [姓, 氏名, 号]\n'],
  ['a list of lines that stays the same stays the same', 'columns:\n  name:\n    - 姓\n    - 名 # 名\nx: 1\n', ['columns.name', ['姓', '名']], 'columns:\n  name:\n    - 姓\n    - 名 # 名\nx: 1\n'],
  ['a list of lines grows by several, at its own indent', 'a:\n  b:\n      - x\n', ['a.b', ['x', 'y', 'z: w']], 'a:\n  b:\n      - x\n      - y\n      - "z: w"\n'],
  ['what stands before everything stays', '\n \n# 設定\n', ['letter.date', '2022-04-01'], '\n \n# 設定\n\nletter:\n  date: 2022-04-01\n'],
  ['a setting goes behind the last of its block, at the indent of the first', 'letter:\n    date: 2022-03-01 # 日付\n    template: l.md\n# 終わり\n', ['letter.envelope', 'e'], 'letter:\n    date: 2022-03-01 # 日付\n    template: l.md\n    envelope: e\n# 終わり\n'],
  ['the last line needs no line end', 'letter:\n  date: 2022-03-01', ['letter.envelope', 'e'], 'letter:\n  date: 2022-03-01\n  envelope: e'],
  ['a setting at the top is replaced', 'x: 1\ny: 2\n', ['y', 'z'], 'x: 1\ny: z\n'],
  ['an empty value is filled behind its own colon, not that of a quoted name', '"a:b":\n  "c:d":\n', ['a:b.c:d', 'x'], '"a:b":\n  "c:d": x\n'],
  ['a setting deep in a block that is not whole there', 'export:\n  columns:\n    name: 氏名\nx: 1\n', ['export.columns.address', ['県', '市']], 'export:\n  columns:\n    name: 氏名\n    address: [県, 市]\nx: 1\n'],
  ['a setting three blocks deep is replaced', 'export:\n  columns:\n    name: 氏名 # 姓名\n', ['export.columns.name', 'お名前'], 'export:\n  columns:\n    name: お名前 # 姓名\n'],
  ['the last line needs no line end behind its comment either', 'letter:\n  date: 2022-03-01 # 日付', ['letter.envelope', 'e'], 'letter:\n  date: 2022-03-01 # 日付\n  envelope: e'],
  ['a setting goes before comments that end its block', 'letter:\n  date: 2022-03-01\n  template: l.md\n  notice: n.md\n  # envelope: x\nx: y\n', ['letter.envelope', 'e'], 'letter:\n  date: 2022-03-01\n  template: l.md\n  notice: n.md\n  envelope: e\n  # envelope: x\nx: y\n'],
  ['a setting goes behind a list of lines that ends its block', 'export:\n  preset: auto\n  cardMethods:\n    - 会費 # 年\nx: y\n', ['export.otherMethods', ['現金']], 'export:\n  preset: auto\n  cardMethods:\n    - 会費 # 年\n  otherMethods: [現金]\nx: y\n'],
  ['words that look like numbers are the same words', 'a:\n  "0123":\n    - 0123\n', ['a.0123', ['0123', 'x']], 'a:\n  "0123":\n    - 0123\n    - x\n'],
  ['a list of lines grows at the end of a file without a line end', 'export:\n  cardMethods:\n    - 会費 # 年会費', ['export.cardMethods', ['会費', '寄付']], 'export:\n  cardMethods:\n    - 会費 # 年会費\n    - 寄付'],
  ['an empty value is filled behind a colon that stands apart', 'letter:\n  envelope :   # 封筒\n', ['letter.envelope', 'e'], 'letter:\n  envelope : e   # 封筒\n'],
] as const)('%s', (_, text, [path, value], expected) => {
  expect(edited(text, [path, value])).toBe(expected);
});

test('whatever a column is called, it is read back as it was given', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name.trim() === name && !/[\r\n\u0085\u2028\u2029]/.test(name)), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(names, fc.boolean(), (value, inBraces) => {
    const text = edited(inBraces ? 'export: { preset: auto }\nx: 1\n' : 'export:\n  preset: auto # 形式\nx: 1\n', ['export.columns.name', value]);
    const document = parseDocument(text, { schema: 'failsafe' });
    expect(document.errors).toEqual([]);
    expect(document.toJS()).toEqual({ export: { preset: 'auto', columns: { name: value } }, x: '1' });
  }));
});
