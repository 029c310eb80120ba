// Which line belongs to which row, and which of its cells staff have changed.
import { REGISTERED_FIELDS } from '../../src/export/payment.js';
import { belongs, mendedBy, mendsOf } from '../../src/recipient/correction.js';
import { correction } from './sample-correction.js';
import { payment, type Sample } from './sample-payment.js';

const NUMBERED: Sample = { customerId: '0001' };
/** Whether a line written of `listed` belongs to the row `now`. */
function doesBelong(listed: Sample, now: Sample, written: Parameters<typeof correction>[1] = {}): boolean {
  return belongs(correction('text-doubtful', written, { shown: listed }), payment(now).cells, 'Asia/Tokyo');
}

describe('a line belongs to the row at its place', () => {
  test.each<[string, boolean, Sample, Sample, Parameters<typeof correction>[1]]>([
    ['of the same moment and number', true, NUMBERED, NUMBERED, {}],
    ['whatever else was mended in it', true, NUMBERED, NUMBERED, { name: '山田　次郎', address: '東京都中央区銀座5', postalCode: '1040045' }],
    ['not of another number', false, NUMBERED, { customerId: '0002', name: '佐藤花子' }, {}],
    ['not of another number and moment', false, NUMBERED, { customerId: '0002', paidAt: '2021-11-02T10:00:00' }, {}],
    ['not of another moment', false, NUMBERED, { ...NUMBERED, paidAt: '2021-11-02T10:00:00', name: '佐藤花子', address: '東京都中央区銀座5' }, {}],
    ['with a number that a spreadsheet cut', true, NUMBERED, NUMBERED, { customerId: '1' }],
    ['with a number that a spreadsheet cut, whatever else was mended', true, NUMBERED, NUMBERED, { customerId: '1', name: '佐藤花子' }],
    ['not with a number written where none was, and another address', false, {}, {}, { customerId: '0009', address: '東京都中央区銀座5' }],
    ['without a number, of a name in which a spreadsheet lost a character', true, { name: '𠮷田恵子' }, { name: '𠮷田恵子' }, { name: '??田恵子', address: '東京都中央区銀座5' }],
    ['with a number mended, where moment, name and address are the same', true, NUMBERED, NUMBERED, { customerId: '0009' }],
    ['not with a number mended and another name', false, NUMBERED, NUMBERED, { customerId: '0009', name: '佐藤花子' }],
    ['not with a number mended and another address', false, NUMBERED, NUMBERED, { customerId: '0009', address: '東京都中央区銀座5' }],
    ['without a number, of the same name', true, {}, {}, { address: '東京都中央区銀座5' }],
    ['without a number, of the same address', true, {}, {}, { name: '佐藤花子' }],
    ['not without a number, of another name and address', false, {}, {}, { name: '佐藤花子', address: '東京都中央区銀座5' }],
    ['not without a number, where name and address are empty', false, { name: '', address: '' }, { name: '', address: '' }, {}],
    ['with a date that cannot be read, mended', true, { ...NUMBERED, paidAt: '2021-11-01 不明' }, { ...NUMBERED, paidAt: '2021-11-01 不明' }, { paidAt: '2021-11-02' }],
    ['with a moment emptied: not', false, NUMBERED, NUMBERED, { paidAt: '' }],
    ['with a moment made unreadable, where the name tells', true, NUMBERED, NUMBERED, { paidAt: '不明' }],
    ['not with a moment made unreadable, where nothing tells', false, NUMBERED, NUMBERED, { paidAt: '不明', name: '佐藤花子', address: '東京都中央区銀座5' }],
    ['not with a moment unreadable and the number mended', false, NUMBERED, NUMBERED, { paidAt: '不明', customerId: '0009' }],
  ])('%s: %s', (_, expected, listed, now, written) => {
    expect(doesBelong(listed, now, written)).toBe(expected);
  });

  test.each([
    ['the seconds a spreadsheet took', '2021-11-01 10:00', true], ['the moment as a spreadsheet writes it', '2021/11/1 10:00:05', true], ['the day alone', '2021-11-01', true], ['another hour', '2021-11-01 11:00', false], ['other seconds', '2021-11-01 10:00:30', false], ['another day', '2021-11-02', false],
  ])('at %s: %s', (_, paidAt, expected) => {
    expect(doesBelong({ ...NUMBERED, paidAt: '2021-11-01T10:00:05' }, { ...NUMBERED, paidAt: '2021-11-01T10:00:05' }, { paidAt })).toBe(expected);
  });
});

describe('a cell is mended', () => {
  const { cells } = payment({ name: '山田?', company: "-見本'", address: '銀座4111111111111111', postalCode: '010-0061' });
  const mended = (written: Parameters<typeof correction>[1]): readonly string[] => mendedBy(correction('text-doubtful', { name: '山田?', company: "-見本'", address: '銀座************1111', postalCode: '010-0061', ...written }), REGISTERED_FIELDS, cells);

  test('when it says something else', () => {
    expect(mended({ name: '山田太郎' })).toEqual(['name']);
    expect(mended({ name: '山田太郎', address: '東京都中央区銀座4' })).toEqual(['name', 'address']);
  });

  test('not when it is the same, blank, masked or not there', () => {
    expect(mended({})).toEqual([]);
    expect(mended({ name: '', postalCode: '' })).toEqual([]);
    expect(mended({ address: '銀座************1111番' })).toEqual([]);
    expect(mendedBy({ line: 2, row: { file: 'payments.csv', line: 2 }, code: '', texts: {}, accepted: false }, REGISTERED_FIELDS, cells)).toEqual([]);
  });

  test('not when a spreadsheet or our own guard explains it', () => {
    expect(mended({ company: '-見本' })).toEqual([]);
    expect(mended({ company: '見本商店' })).toEqual(['company']);
  });

  test('when asterisks stand where nothing was masked', () => {
    expect(mended({ name: '**太郎' })).toEqual(['name']);
  });

  test('when nothing was there', () => {
    expect(mendedBy(correction('name-missing', { department: '総務部' }), ['department'], {})).toEqual(['department']);
  });
});

describe('what lines make of a row', () => {
  const shown = payment({ name: '山田?' }).cells;
  const line = (name: string): ReturnType<typeof correction> => correction('text-doubtful', { name }, { shown: { name: '山田?' } });

  test('is a cell of the text, cleaned and folded nowhere', () => {
    const mends = mendsOf(REGISTERED_FIELDS, shown, [line('㈱　山田')], { name: '氏名' });
    expect(mends).toMatchObject({ cells: { name: { text: '㈱　山田' } }, contradicting: [] });
    expect(Object.keys(mends.cells)).toEqual(['name']);
  });

  test('the same text twice, however written, is one mend', () => {
    const mends = mendsOf(['name'], shown, [line('山田太郎'), line('山田　太郎'), line('山田?')], {});
    expect([mends.cells.name?.text, mends.contradicting]).toEqual(['山田太郎', []]);
  });

  test('two texts are none, and the later line contradicts', () => {
    const [first, second] = [line('山田太郎'), line('山田次郎')];
    expect(mendsOf(['name'], shown, [first, second], {})).toEqual({ cells: {}, contradicting: [second] });
  });

  test('a formula is told with its column', () => {
    expect(mendsOf(['name'], shown, [line('=山田')], { name: '氏名' }).cells.name).toMatchObject({ formulaLike: true, faultyColumn: '氏名' });
  });

  test.each([
    ['a readable date by another', '2021-11-01T10:00:00', '2021-12-01 10:00', false, '2021-12-01 10:00'],
    ['no readable date by one that is none', '2021-11-01T10:00:00', '不明', false, undefined],
    ['an unreadable one by a readable one', '十一月', '2021-11-01', false, '2021-11-01'],
    ['no unreadable one that a spreadsheet read', '21/12/13', '2021/12/13', false, undefined],
    ['such a one with 可', '21/12/13', '2021/12/13', true, '2021/12/13'],
    ['no unreadable one by what a spreadsheet made of it, as unreadable', '3-14', '14-Mar', true, undefined],
    ['no unreadable one by itself', '21/12/13', '21/12/13', true, undefined],
  ])('%s', (_, was, is, accepted, expected) => {
    const written = correction('date-unreadable', { paidAt: is }, { accepted });
    expect(mendsOf(['paidAt'], { paidAt: { text: was } }, [written], {}, 'Asia/Tokyo').cells.paidAt?.text).toBe(expected);
  });
});
