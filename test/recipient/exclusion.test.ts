// Who is meant by an entry of the exclusion list.
import { exclusionList } from '../../src/recipient/exclusion.js';

const WHO = { customerId: '0001', name: '青木　恵子', postalCode: '104-0061' };
const entry = (customerId: string, name: string, postalCode: string, reason = '死亡') => ({ customerId, name, postalCode, reason });

test('of two entries that match, the first gives the reason, and neither is idle', () => {
  const list = exclusionList([entry('', '青木恵子', '1040061', '裁判所'), entry('0001', '', ''), entry('0002', '', '')]);
  expect(list.match([WHO])?.reason).toBe('裁判所');
  expect(list.unmatched()).toBe(1);
});

test('the order is that of the list, whoever of several is named by which entry', () => {
  const byNumber = entry('0001', '', '', '番号');
  const byName = entry('', '青木恵子', '1040061', '氏名');
  const another = entry('0002', '', '', '別');
  const who = [{ ...WHO, customerId: '0002', name: '坂本亮' }, WHO];
  for (const entries of [[byNumber, byName, another], [byName, another, byNumber], [another, byNumber, byName]]) {
    expect(exclusionList(entries).match(who)?.reason).toBe(entries[0]?.reason);
    expect(exclusionList([entry('0009', '', '', '誰でもない'), ...entries]).match(who)?.reason).toBe(entries[0]?.reason);
  }
});

test('a name without a postal code, or with another, matches nobody', () => {
  const list = exclusionList([entry('', '青木恵子', '1040061')]);
  expect(list.match([{ ...WHO, postalCode: '' }, { ...WHO, postalCode: '104-0062' }, { ...WHO, name: '' }])).toBeUndefined();
});

test('an entry with a number names a guest of its name and postal code too, and nobody else who has a number', () => {
  const list = exclusionList([entry('0002', '青木恵子', '1040061')]);
  expect(list.match([WHO])).toBeUndefined();
  expect(list.match([{ ...WHO, customerId: '' }])?.reason).toBe('死亡');
});

test('an entry without a number names everybody of its name and postal code, with a number or without', () => {
  const list = exclusionList([entry('', '青木恵子', '1040061')]);
  expect([list.match([WHO]), list.match([{ ...WHO, customerId: '' }])].map((found) => found?.reason)).toEqual(['死亡', '死亡']);
});

test.each([['a number', '0009', '', ''], ['a number and a name', '0009', '青木恵子', ''], ['a number and a postal code', '0009', '', '1040061'], ['a name', '', '青木恵子', ''], ['a postal code', '', '', '1040061']])(
  'an entry of %s alone names nobody who lacks the rest', (_, customerId, name, postalCode) => {
    const list = exclusionList([entry(customerId, name, postalCode)]);
    const guests = [{ ...WHO, customerId: '' }, { customerId: '', name: '青木恵子', postalCode: '' }, { customerId: '', name: '', postalCode: '1040061' }, { customerId: '', name: '', postalCode: '' }];
    expect(list.match(guests)).toBeUndefined();
    expect(list.unmatched()).toBe(1);
  });

test('an empty number is nobody\'s number', () => {
  expect(exclusionList([entry('', '坂本亮', '1040061')]).match([{ ...WHO, customerId: '' }])).toBeUndefined();
});
