// The registered-address list: who is in it under which number, whatever else stands in the file.
import type { LayoutChoice } from '../../src/export/layout.js';
import { readCustomers, type CustomersLayout } from '../../src/export/read-customers.js';
import { problemsOf, sourceOf } from './sample-source.js';

const HEADER = '会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名';
const AOKI = '0001,青木　恵子,青木商店,104-0061,東京都,中央区,銀座2-11-7,銀座ビル';
const SAKAMOTO = '0002,坂本　亮,,104-0061,東京都,中央区,銀座4-1-1,';
const read = (lines: readonly string[], layout: CustomersLayout = {}, numbers: readonly string[] = ['0001', '0002']): ReturnType<typeof readCustomers> =>
  readCustomers(sourceOf([...lines, ''].join('\r\n'), 64, 'members.csv'), layout, new Set(numbers));
const refused = (lines: readonly string[], layout: CustomersLayout = {}): ReturnType<typeof problemsOf> => problemsOf(() => read(lines, layout));

describe('the registered-address list', () => {
  test('its entries stand under their numbers, with their lines and the columns of the built-in layout', async () => {
    const { register, read: table } = await read([HEADER, SAKAMOTO, AOKI]);
    expect(register.file).toBe('members.csv');
    expect(table).toMatchObject({ rows: 2, encoding: 'cp932', header: { layout: { preset: 'association' } } });
    expect([...register.entries]).toEqual([
      ['0002', [expect.objectContaining({ line: 2 })]],
      ['0001', [{
        line: 3, columnCount: undefined,
        columnNames: { customerId: '会員番号', name: '氏名', company: '会社名', postalCode: '郵便番号', address: '都道府県+市区町村+町名番地+建物名' },
        cells: {
          name: { text: '青木　恵子' }, company: { text: '青木商店' }, department: { text: '' }, postalCode: { text: '104-0061' }, address: { text: '東京都中央区銀座2-11-7　銀座ビル' },
        },
      }]],
    ]);
  });

  test('only people who are asked for are kept, numbers folded, each entry of a number; a line without a number, a total too, is nobody', async () => {
    const { register } = await read([HEADER, SAKAMOTO, AOKI, AOKI.replace('0001', '０００１'), ',金子　彩,,,,,,', ',合計,,,,,,'], {}, ['0001', '']);
    expect([...register.entries].map(([number, entries]) => [number, entries.map(({ line }) => line)])).toEqual([['0001', [3, 4]]]);
  });

  test('an entry with too few fields says so', async () => {
    const { register } = await read([HEADER, '0001,青木　恵子']);
    expect(register.entries.get('0001')?.[0]?.columnCount).toEqual({ expected: 8, found: 2 });
  });

  test.each([
    ['without a building', '会員番号,氏名,都道府県,市区町村,町名番地'], ['of companies alone', '会員番号,会社名,都道府県,市区町村,町名番地'],
  ])('a list %s is one', async (_, header) => {
    expect((await read([header, '0001,青木,東京都,中央区,銀座2-11-7'])).register.entries.get('0001')?.[0]?.cells.address.text).toBe('東京都中央区銀座2-11-7');
  });

  test.each([
    ['numbers', '氏名,都道府県,市区町村,町名番地', '会員番号'], ['names', '会員番号,郵便番号,都道府県,市区町村,町名番地', '氏名'], ['a whole address', '会員番号,氏名,都道府県,市区町村', '町名番地'],
  ])('a list without %s is refused, with what its block would have to name', async (_, header, name) => {
    expect(await refused([header, '0001,青木,東京都,中央区'])).toMatchObject([{ code: 'column-lacking', detail: { name, block: 'customers' } }]);
  });

  test('with columns in the incident file those are read, and no others', async () => {
    const layout: Extract<LayoutChoice, { preset: 'custom' }> = { preset: 'custom', columns: { customerId: ['No'], name: ['姓', '名'], department: ['総務部の課'], address: ['住所'] } };
    const { register, read: table } = await read(['No,姓,名,総務部の課,住所', '0001,青木,恵子,総務課,東京都中央区銀座2-11-7'], { layout, encoding: 'cp932' });
    expect(table.header.layout.preset).toBe('custom');
    expect(register.entries.get('0001')?.[0]?.cells).toMatchObject({ name: { text: '青木　恵子' }, department: { text: '総務課' }, postalCode: { text: '' } });
    expect(await refused(['No,姓,名,住所', '0001,青木,恵子,東京都'], { layout })).toEqual([
      { code: 'column-lacking', detail: { name: '総務部の課', file: 'members.csv', line: 1, block: 'customers' }, at: { file: 'members.csv', line: 1 } },
    ]);
    expect(await refused([HEADER, AOKI], { layout })).toMatchObject([{ code: 'header-unrecognised', detail: { block: 'customers', preset: '' } }]);
  });

  test('a list of nobody is refused at its header', async () => {
    expect(await refused(['会員台帳', HEADER, ',,,,,,,'])).toEqual([{ code: 'export-header-only', detail: {}, at: { file: 'members.csv', line: 2 } }]);
  });
});
