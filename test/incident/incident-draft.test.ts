// An incident file begun from an export: what the header says is filled in, what it does not say is asked for, and the rest stays.
import type { SeenHeader } from '../../src/export/read-header.js';
import { PAYMENT_FIELDS } from '../../src/export/payment.js';
import { columnLines, incidentDraft } from '../../src/incident/incident-draft.js';

const BUILT_IN = '# 設定\nexport:\n  preset: auto   # 形式\nletter: {}\n';

/** The lines that stand where the line of the preset stood. */
function drafted(seen: Partial<SeenHeader>): readonly string[] {
  const header = { file: 'a.csv', encoding: 'cp932', hasAddress: true, columns: {}, names: [], hidden: 0, ...seen } as const;
  const lines = incidentDraft(BUILT_IN, header).split('\n');
  expect([...lines.slice(0, 2), ...lines.slice(-2)]).toEqual(['# 設定', 'export:', 'letter: {}', '']);
  return lines.slice(2, -2);
}

test('a known layout is named, and where it was seen', () => {
  expect(drafted({ preset: 'association', encoding: 'utf-8' })).toEqual(['  # a.csv（文字コード utf-8）の見出し行から、形式を見分けました。', '  preset: association']);
});

test('a layout without addresses says what every run will need', () => {
  const lines = drafted({ preset: 'association', hasAddress: false });
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('--customers');
});

test('of an unknown layout every field is filled in or asked for', () => {
  const [seen, found, preset, columns, ...fields] = drafted({ names: ['日付', '氏 名'], columns: { paidAt: ['日付', '時刻'], name: ['氏名'], address: ['# 住所'] } });
  expect(seen).toMatch(/^ {2}# a\.csv（文字コード cp932）は/);
  expect([found, preset, columns]).toEqual(['  # 見つかった見出し: 日付、氏 名', '  preset: custom', '  columns:']);
  const filled = fields.filter((line) => !line.startsWith('    #'));
  expect(filled).toEqual(['    name: 氏名', '    address: "# 住所"', '    paidAt: [ 日付, 時刻 ]']);
  const asked = fields.filter((line) => line.startsWith('    #')).map((line) => /^ {4}# (\w+): {4}# \S/.exec(line)?.[1]);
  expect(asked).toEqual(PAYMENT_FIELDS.filter((field) => !['paidAt', 'name', 'address'].includes(field)));
});

test('names that might be personal are counted, not shown', () => {
  expect(drafted({ names: ['日付'], hidden: 2 })[1]).toBe('  # 見つかった見出し: 日付（ほか2列。個人の情報かもしれないため書いていません）');
});

test('a name with a line break stays a comment of one line', () => {
  expect(drafted({ file: 'a\nexport: {}.csv', names: ['日\r\n 付'] }).slice(0, 2)).toEqual([
    expect.stringMatching(/^ {2}# a export: \{\}\.csv/), '  # 見つかった見出し: 日 付',
  ]);
  expect(drafted({ file: 'a\n.csv', preset: 'association' })[0]).toMatch(/^ {2}# a \.csv/);
});

test('a name with a dollar sign is put in as it is', () => {
  expect(drafted({ columns: { name: ["$'"] } }).find((line) => line.includes('name:'))).toBe("    name: $'");
});

test('a built-in file without a line for the preset is a fault of the program', () => {
  expect(() => incidentDraft('export: {}\n', { file: 'a.csv' } as SeenHeader)).toThrow('no line for the preset');
  expect(() => incidentDraft('x:   preset: auto\n', { file: 'a.csv' } as SeenHeader)).toThrow('no line for the preset');
});

test('the lines of the columns are told from settings that are called alike', () => {
  const drafted = incidentDraft(`${BUILT_IN}facts:\n  sender:\n    name: 協会\n    address: 東京都\n`, { file: 'a.csv', encoding: 'cp932', hasAddress: true, columns: { name: ['氏名'] }, names: ['氏名'], hidden: 0 });
  const lines = drafted.split('\n').map((text, index) => ({ line: index + 1, text }));
  expect(columnLines(lines).map(({ line }) => line)).toEqual(lines.slice(2, -6).map(({ line }) => line));
  expect(columnLines(lines.filter(({ text }) => !/preset|見分けられる/.test(text)))).toEqual([]);
  const own = lines.slice(2, -6);
  expect(columnLines(own)).toEqual(own);
  expect(columnLines(own.filter((_, index) => index !== 3))).toEqual(own.slice(0, 3));
});
