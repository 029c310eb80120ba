import fc from 'fast-check';
import { readPaymentTime } from '../../src/export/payment-time.js';

const readIn = (timeZone: string, text: string, utc = false): string | undefined => {
  const time = readPaymentTime(text, timeZone, utc);
  return time && new Date(Date.parse(time.paidOn) + 1000 * time.secondOfDay).toISOString().slice(0, 19);
};
const read = (text: string): string | undefined => readIn('Asia/Tokyo', text);

describe('the time of a payment', () => {
  test.each([
    ['2021/10/14 12:34:56', '2021-10-14T12:34:56'],
    ['2021-10-14 12:34', '2021-10-14T12:34:00'],
    ['2021.10.14', '2021-10-14T00:00:00'],
    ['2021/10/4', '2021-10-04T00:00:00'],
    ['2021/1/4 9:05', '2021-01-04T09:05:00'],
    ['20211014', '2021-10-14T00:00:00'],
    ['20211014123456', '2021-10-14T12:34:56'],
    ['20211014 123456', '2021-10-14T12:34:56'],
    ['2021年10月14日', '2021-10-14T00:00:00'],
    ['2021年1月4日 9時5分', '2021-01-04T09:05:00'],
    ['2021年10月14日12時34分56秒', '2021-10-14T12:34:56'],
    ['R3.10.14', '2021-10-14T00:00:00'],
    ['R03/10/14 12:34', '2021-10-14T12:34:00'],
    ['r3-10-14', '2021-10-14T00:00:00'],
    ['令和3年10月14日', '2021-10-14T00:00:00'],
    ['令和元年5月1日', '2019-05-01T00:00:00'],
    ['平成31年4月30日', '2019-04-30T00:00:00'],
    ['H元.1.8', '1989-01-08T00:00:00'],
    ['２０２１／１０／１４　１２：３４：５６', '2021-10-14T12:34:56'],
    ['2021/10/14(木) 12:34', '2021-10-14T12:34:00'],
    ['2021年10月14日（木）', '2021-10-14T00:00:00'],
    ['2022/8/10 103309', '2022-08-10T10:33:09'],
    ['2022/8/10 93309', '2022-08-10T09:33:09'],
    ['2021/10/14 午後3:04', '2021-10-14T15:04:00'],
    ['2021/10/14 午前0:04:05', '2021-10-14T00:04:05'],
    ['2021/10/14 12:04:05 AM', '2021-10-14T00:04:05'],
    ['2021/10/14 3:04 pm', '2021-10-14T15:04:00'],
    ['2021-10-14T12:34:56', '2021-10-14T12:34:56'],
    ['2021-10-14T12:34:56.789', '2021-10-14T12:34:56'],
    ['2022-01-25T14:59:59Z', '2022-01-25T23:59:59'],
    ['2022-01-25T15:00:00Z', '2022-01-26T00:00:00'],
    ['2022-01-25T15:00:00.123Z', '2022-01-26T00:00:00'],
    ['2022-01-26T00:30:00+09:00', '2022-01-26T00:30:00'],
    ['2022-01-25 10:00:00 -0500', '2022-01-26T00:00:00'],
    ['2020/02/29', '2020-02-29T00:00:00'],
  ])('%s is %s', (text, paidAt) => {
    expect(read(text)).toBe(paidAt);
  });

  test.each([
    ['a two-digit year', '21/10/14'], ['a spreadsheet serial', '44483'], ['a serial with its fraction', '44483.5'],
    ['a day that does not exist', '2022-02-31'], ['a leap day of a common year', '2021年2月29日'], ['month 13', '20211314'],
    ['24:00', '2021/10/14 24:00'], ['a minute 60', '2021/10/14 12:60'], ['a second 60', '2021/10/14 23:59:60'],
    ['Reiwa before it began', '令和元年4月30日'], ['Heisei after it ended', 'H31.5.1'], ['Heisei before it began', '平成元年1月7日'],
    ['a year 0 of an era', 'R0.10.14'], ['an era that is over for long', 'S64.1.7'], ['mixed separators', '2021/10-14'],
    ['a time of four digits', '2022/8/10 1033'], ['twelve digits', '202110141234'], ['13 PM', '2021/10/14 13:00 PM'],
    ['both halves of the day', '2021/10/14 午後3:04 PM'], ['an offset no clock has', '2021-10-14T12:00:00+25:00'],
    ['nothing', ''], ['words', '未入金'], ['a month alone', '2021年10月'], ['text after the time', '2021/10/14 12:34 頃'],
    ['a year out of all reason', '0021/10/14'],
  ])('%s is not read', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('an instant falls on the day of the zone asked for, daylight saving included', () => {
    expect(readIn('America/New_York', '2022-07-01T03:30:00Z')).toBe('2022-06-30T23:30:00');
    expect(readIn('America/New_York', '2022-01-01T03:30:00Z')).toBe('2021-12-31T22:30:00');
    expect(readIn('America/New_York', '2022-03-13T06:59:59Z')).toBe('2022-03-13T01:59:59');
    expect(readIn('America/New_York', '2022-03-13T07:00:00Z')).toBe('2022-03-13T03:00:00');
  });

  test('where times are UTC, one without an offset is; a day without a time stays that day', () => {
    const inUtc = (text: string): string | undefined => readIn('Asia/Tokyo', text, true);
    expect(inUtc('2022-01-25 15:00:00')).toBe('2022-01-26T00:00:00');
    expect(inUtc('2022-01-25 15:00:00 +09:00')).toBe('2022-01-25T15:00:00');
    expect(inUtc('2022-01-25')).toBe('2022-01-25T00:00:00');
    expect(inUtc('20220125')).toBe('2022-01-25T00:00:00');
  });

  test.each([
    ['2022-01-25T09:59:00+14:00', '2022-01-25T04:59:00'], ['2022-01-25T12:00:00-09:30', '2022-01-26T06:30:00'], ['2022-01-25T12:00:00+05:59', '2022-01-25T15:01:00'],
    ['2021/10/14 23:59:59', '2021-10-14T23:59:59'], ['2021年10月14日(木) 12:34', '2021-10-14T12:34:00'], ['2021/10/14(木)12:34', '2021-10-14T12:34:00'],
  ])('%s is %s in Japan', (text, paidAt) => {
    expect(read(` ${text} `)).toBe(paidAt);
  });

  test.each([['2022-01-25T12:00:00+15:00'], ['2022-01-25T12:00:00+14:01'], ['2022-01-25T12:00:00+05:60']])('%s has an offset no clock has', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('every day that exists is read the same in every form', () => {
    const anyDay = fc.date({ min: new Date('2019-05-01T00:00:00Z'), max: new Date('2117-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(anyDay, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-').map(Number);
      const era = `R${Number(year) - 2018}.${month}.${day}`;
      const forms = [iso, iso.replaceAll('-', '/'), iso.replaceAll('-', ''), `${year}年${month}月${day}日`, era];
      expect(forms.map((form) => readPaymentTime(form, 'Asia/Tokyo')?.paidOn)).toEqual(forms.map(() => iso));
    }));
  });

  test('the usual form is read by position as by its form, of whatever characters it is made', () => {
    const digits = fc.integer({ min: 0, max: 79 }).map((number) => String(number).padStart(2, '0'));
    const parts = fc.tuple(fc.constantFrom('18', '19', '20', '21', '2x', '２０'), digits, fc.constantFrom('/', '-', '.', '／'), digits, fc.constantFrom('/', '-'), digits, fc.constantFrom(' ', 'T'), digits, digits, digits);
    fc.assert(fc.property(parts, ([century, year, first, month, second, day, space, hour, minute, seconds]) => {
      const text = `${century}${year}${first}${month}${second}${day}${space}${hour}:${minute}:${seconds}`;
      // Full-width, no character is where it was looked for, and folding puts it back.
      expect(read(text)).toBe(read(text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(/$/, ' ')));
    }), { numRuns: 2000 });
    expect([read('2021/10/14 00:00:60'), read('2021/10/32 00:00:00'), read('2021/10/14 24:00:00'), read('20:1/10/14 00:00:00'), read('2021/1//14 00:00:00')]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('no text makes it fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const time = readPaymentTime(text, 'Asia/Tokyo');
      return time === undefined || (time.secondOfDay >= 0 && time.secondOfDay < 86_400);
    }));
  });
});
