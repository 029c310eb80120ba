// Who is meant by an entry of the exclusion list.
import { exclusionList } from '../../src/recipient/exclusion.js';

const WHO = { customerId: '0001', name: '青木　恵子', postalCode: '104-0061' };
const entry = (customerId: string, name: string, postalCode: string, reason = '死亡') => ({ customerId, name, postalCode, reason });

test('of two entries that match, the first gives the reason, and neither is idle', () => {
  const list = exclusionList([entry('', '青木恵子', '1040061', '裁判所'), entry('0001', '', ''), entry('0002', '', '')]);
  expect(list.match([WHO])?.reason).toBe('裁判所');
  expect(list.unmatched()).toBe(1);
});

test('a name without a postal code, or with another, matches nobody', () => {
  const list = exclusionList([entry('', '青木恵子', '1040061')]);
  expect(list.match([{ ...WHO, postalCode: '' }, { ...WHO, postalCode: '104-0062' }, { ...WHO, name: '' }])).toBeUndefined();
});

test('an empty number is nobody\'s number', () => {
  expect(exclusionList([entry('', '坂本亮', '1040061')]).match([{ ...WHO, customerId: '' }])).toBeUndefined();
});
