import { PRESET_NAMES, type Preset } from '../../src/export/layout.js';
import { allColumns, matchPresets } from '../../src/export/preset-match.js';
import { PRESETS } from '../../src/export/presets/all-presets.js';
import { ASSOCIATION } from '../../src/export/presets/association.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, problemsOf, readAll, sourceOf } from './sample-source.js';

const namesOf = (preset: Preset): readonly string[] => allColumns(preset);
const found = (names: readonly string[], presets = PRESETS): readonly string[] => matchPresets(names, presets).map(({ preset }) => preset.name);

describe('recognising a system by its header', () => {
  test('every preset has its name, and is found by all of its columns, by the needed ones, and in any order', () => {
    expect(PRESETS.map(({ name }) => name)).toEqual([...PRESET_NAMES]);
    for (const preset of PRESETS) {
      expect(found(namesOf(preset))).toEqual([preset.name]);
      expect(found(preset.needed)).toEqual([preset.name]);
      expect(found([...namesOf(preset), '社内の覚え'].reverse())).toEqual([preset.name]);
    }
  });

  test('no card number, expiry or password is ever mapped', () => {
    const mapped = PRESETS.flatMap(({ columns }) => Object.values(columns).flat());
    expect(mapped.filter((name) => /カード番号|有効期限|パスワード|Card ID|Last4|発行ID/.test(name))).toEqual([]);
  });

  test('times of goods and of money that comes in later are never the time of payment, where there is another', () => {
    const times = PRESETS.filter(({ name }) => name !== 'kaihi-pay').flatMap(({ columns }) => columns.paidAt ?? []);
    expect(times.filter((name) => /入金|発送|配送/.test(name))).toEqual([]);
  });

  test('two presets that fit equally well are nobody\'s to choose between; all columns of one settle it', () => {
    const twin: Preset = { ...ASSOCIATION, name: 'base', others: ['金額', '店舗'] };
    expect(found(ASSOCIATION.needed, [ASSOCIATION, twin])).toEqual(['association', 'base']);
    expect(found(namesOf(ASSOCIATION), [ASSOCIATION, twin])).toEqual(['association']);
    expect(found(namesOf(twin), [ASSOCIATION, twin])).toEqual(['base']);
  });

  test('the one with more of its columns there fits better', () => {
    const twin: Preset = { ...ASSOCIATION, name: 'base', others: ['店舗'] };
    expect(found([...ASSOCIATION.needed, '金額'], [twin, ASSOCIATION])).toEqual(['association']);
    expect(found([...ASSOCIATION.needed, '店舗'], [ASSOCIATION, twin])).toEqual(['base']);
  });

  test('a preset that is known in part settles nothing by all of its columns, and calls no column unknown', () => {
    const { others, ...known } = ASSOCIATION;
    const partly: Preset = known;
    expect(namesOf(partly)).toEqual(namesOf(ASSOCIATION).filter((name) => !others.some((other) => other === name)));
    expect(found(namesOf(partly), [partly, { ...ASSOCIATION, name: 'base', others: ['店舗'] }])).toEqual(['association', 'base']);
    expect(matchPresets([...namesOf(partly), '担当者', '鈴木さんの覚え'], [partly])).toMatchObject([{ difference: { missing: [], unknown: [], hidden: 0 } }]);
  });

  test('of its columns those are given that are there, under the names they have there', () => {
    const other: Preset = { ...ASSOCIATION, synonyms: { 氏名: ['お名前'] } };
    expect(matchPresets(['お名前', ...ASSOCIATION.needed.filter((name) => name !== '氏名'), ''], [other])).toEqual([{
      preset: other, known: 5, difference: { missing: ['決済番号', '決済方法', '決済状況', '会員番号', '会社名', '郵便番号', '建物名'], unknown: [], hidden: 0 },
      columns: { name: ['お名前'], address: ['都道府県', '市区町村', '町名番地'], paidAt: ['決済日時'] },
    }]);
  });

  test('a header of two systems at once is refused with the names to choose from, and --preset settles it', async () => {
    const [stores, base] = [PRESETS.find(({ name }) => name === 'stores'), PRESETS.find(({ name }) => name === 'base')];
    const names = [...new Set([...(stores?.needed ?? []), ...(base?.needed ?? [])])];
    const source = sourceOf(`${names.join(',')}\r\n${names.map(() => '1').join(',')}\r\n`);
    expect(await problemsOf(() => readAll(source))).toEqual([
      { code: 'preset-ambiguous', detail: { presets: 'base, stores' }, at: { file: 'payments.csv', line: 1 } },
    ]);
    expect((await readAll(source, { layout: { preset: 'stores' } })).read.preset).toBe('stores');
  });

  test('what differs is told: columns that are missing, and unknown ones by name only where that is a column name', async () => {
    const header = ASSOCIATION_HEADER.replace(',建物名', ',担当者,鈴木さんの覚え');
    const { read } = await readAll(sourceOf(`${header}\r\n${ORDINARY_ROW},\r\n`));
    expect(read.difference).toEqual({ missing: ['建物名'], unknown: ['担当者'], hidden: 1 });
    const { read: one } = await readAll(sourceOf(`${ASSOCIATION_HEADER},鈴木さんの覚え\r\n${ORDINARY_ROW},\r\n`));
    expect(one.difference).toEqual({ missing: [], unknown: [], hidden: 1 });
    expect((await readAll(sourceOf(`${ASSOCIATION_HEADER}\r\n${ORDINARY_ROW}\r\n`))).read.difference).toBeUndefined();
  });
});
