// Which rows are one person, how many people a number names, and which row gives name and address.
import { differentIdentities, distinctTexts, newestOf, personKey } from '../../src/recipient/identity.js';
import { payment } from './sample-payment.js';

test('of payments at one time the later in sequence is the newest, in whatever order they come', () => {
  const [first, second] = [payment({ sequence: 1 }), payment({ sequence: 2 })];
  expect(newestOf([first, second])).toBe(second);
  expect(newestOf([second, first])).toBe(second);
});

test('the latest payment is the newest, whatever its sequence', () => {
  const [late, early] = [payment({ sequence: 1, paidAt: '2022-01-01T00:00:00' }), payment({ sequence: 2, paidAt: '2021-12-31T23:59:59' })];
  expect(newestOf([late, early])).toBe(late);
  expect(newestOf([early, late])).toBe(late);
});

test.each([
  ['no rows', [], 0], ['one text', ['青木'], 1], ['one text twice', ['青木', '青木'], 1], ['one text written in two ways', ['ｱｵｷ', 'アオキ'], 1], ['two texts', ['青木', '山田', '青木'], 2],
  ['nothing', [''], 0], ['nothing twice', ['', ''], 0], ['a text and nothing', ['', '青木'], 1], ['nothing but a space', ['　', ''], 0],
])('%s: %j are %i', (_, names, count) => {
  expect(distinctTexts(names.map((name) => payment({ name })), 'name')).toBe(count);
});

test('a number names as many people as it has names or companies, whichever are more', () => {
  expect(differentIdentities([payment({ name: '青木', company: 'a' }), payment({ name: '青木', company: 'b' })])).toBe(2);
  expect(differentIdentities([payment({ name: '青木', company: 'a' }), payment({ name: '山田', company: '' }), payment({ name: '鈴木', company: 'b' })])).toBe(3);
});

test('a number alone is the key where there is one, else everything registered, folded', () => {
  expect(personKey(payment({ customerId: ' Ａ－１' }))).toBe('A-1');
  expect(personKey(payment({ company: '見本 商店', department: '総務部', postalCode: '〒104-0061' }))).toBe('山田太郎\n見本商店\n総務部\n1040061\n東京都中央区銀座4-1-1');
});
