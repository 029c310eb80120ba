// Who has been written to already: the number alone, else what the letter showed.
import { gather, type Gathered } from '../../src/recipient/gather.js';
import { notifiedLetters, type NotifiedLetter, type NotifiedLetters, type Printed } from '../../src/recipient/notified.js';
import { knowledge, payment, type Sample } from './sample-payment.js';

const GINZA: Printed = { addressee: '山田太郎', postalCode: '104-0061', address: '東京都中央区銀座4-1-1' };

type Earlier = readonly [customerId: string, printed?: Partial<Printed>, letter?: Partial<NotifiedLetter>];

function lettersTo(...earlier: readonly Earlier[]): NotifiedLetters {
  const letters = notifiedLetters();
  earlier.forEach(([customerId, printed, letter], index) => {
    letters.add(customerId, { ...GINZA, ...printed }, { manifest: 0, number: `00000${index + 1}-0`, batch: '0001', isReturned: false, ...letter });
  });
  return letters;
}

function gathered(notified: NotifiedLetters, ...rows: readonly Sample[]): Gathered {
  return gather(rows.map((row, sequence) => payment({ sequence, ...row })), knowledge(), { notified });
}

const people = ({ recipients, held, notified }: Gathered): Readonly<Record<string, number>> => ({ letters: recipients.length, held: held.length, notified: notified.length });
const notes = ({ notified }: Gathered): readonly unknown[] => notified.flatMap((person) => person.notes.map(({ code, column }) => [code, column]));

test('with a number the number alone decides, compared folded', () => {
  const letters = lettersTo(['0001', { addressee: '誰か別の方', address: '大阪府' }]);
  expect(people(gathered(letters, { customerId: '０００１' }, { customerId: '0002' }))).toEqual({ letters: 1, held: 0, notified: 1 });
});

test('all rows of a person are silenced together', () => {
  const { notified } = gathered(lettersTo(['0001']), { customerId: '0001' }, { customerId: '0001', sequence: 1 });
  expect(notified[0]?.payments.map(({ sequence }) => sequence)).toEqual([0, 1]);
});

test.each<[string, Sample, number]>([
  ['as it was printed', {}, 1],
  ['written otherwise', { name: '山田　太郎', postalCode: '〒１０４００６１', address: '東京都中央区銀座４－１ー１' }, 1],
  ['of another name', { name: '山田次郎' }, 0],
  ['of another code', { postalCode: '104-0045', address: '東京都中央区築地4-1-1' }, 0],
  ['of another address', { address: '東京都中央区銀座4-1-2' }, 0],
])('without a number name, code and address decide together: %s', (_, row, notified) => {
  expect(gathered(lettersTo(['']), row).notified).toHaveLength(notified);
});

test('a code that the address gives is compared as it would be printed', () => {
  expect(gathered(lettersTo(['', { address: '東京都中央区銀座4-1-1' }]), { postalCode: '' }).notified).toHaveLength(1);
});

test('the company stands in 宛名', () => {
  const row = { company: '株式会社みどり', department: '総務部', name: '' };
  expect(gathered(lettersTo(['', { addressee: '株式会社みどり　総務部' }]), row).notified).toHaveLength(1);
});

test('a number with a card number in it is masked in a manifest, so that what was printed must agree too', () => {
  const masked = lettersTo(['************1111']);
  expect(people(gathered(masked, { customerId: '4111111111111111' }))).toMatchObject({ notified: 1 });
  expect(people(gathered(masked, { customerId: '4111111111111111', name: '別　の方' }))).toMatchObject({ notified: 0 });
  expect(people(gathered(lettersTo(['']), { customerId: '4111111111111111' }))).toMatchObject({ notified: 0 });
});

test('a person who would be held is notified before anybody looks at the name', () => {
  const rows = [{ customerId: '0001', name: '山田〓郎' }, { customerId: '0002', name: '青木恵子' }, { customerId: '0002', name: '坂本亮' }];
  expect(people(gathered(lettersTo(['0001'], ['0002']), ...rows))).toEqual({ letters: 0, held: 0, notified: 2 });
});

test.each<[string, Sample, readonly unknown[]]>([
  ['nothing', {}, []],
  ['only how it is written', { name: '山田　太郎', address: '東京都中央区銀座４－１－１' }, []],
  ['the name', { name: '鈴木太郎' }, [['changed-since-notified', '氏名+会社名+部署名']]],
  ['the address', { postalCode: '104-0045', address: '東京都中央区築地1-1' }, [['changed-since-notified', '郵便番号+都道府県+市区町村+町名番地+建物名']]],
  ['what is blank now', { name: '', address: '' }, []],
  ['a postal code that is blank too', { name: '', address: '', postalCode: '' }, []],
])('what changed since is a note at the newest row: %s', (_, row, expected) => {
  const found = gathered(lettersTo(['0001']), { customerId: '0001', paidAt: '2021-10-20T00:00:00', name: '古い名' }, { customerId: '0001', ...row });
  expect(notes(found)).toEqual(expected);
  expect(found.notified[0]?.registeredBy.sequence).toBe(1);
});

test('of several letters to one person the latest counts, in whatever order the manifests are given', () => {
  const moved = { postalCode: '104-0045', address: '東京都中央区築地1-1' };
  const now = { customerId: '0001', ...moved };
  expect(notes(gathered(lettersTo(['0001', {}, { number: '999999-7' }], ['0001', moved, { number: '1000000-1' }]), now))).toEqual([]);
  expect(notes(gathered(lettersTo(['0001', moved, { number: '1000000-1' }], ['0001', {}, { number: '999999-7' }]), now))).toEqual([]);
});

describe('a letter that came back', () => {
  const letters = lettersTo(['0001', {}, { isReturned: true }], ['0002']);

  test('is followed by another when the address changed, with a note, and by none for anybody else', () => {
    const moved = { postalCode: '104-0045', address: '東京都中央区築地1-1' };
    const found = gathered(letters, { customerId: '0001', ...moved }, { customerId: '0002', ...moved });
    expect(people(found)).toEqual({ letters: 1, held: 0, notified: 1 });
    expect(found.recipients[0]).toMatchObject({ customerId: '0001', notes: [{ code: 'changed-since-notified', detail: { number: '000001-0', isReturned: true } }] });
    expect(found.writtenToAgain).toBe(1);
  });

  test('is followed by none while nothing changed', () => {
    const found = gathered(letters, { customerId: '0001' });
    expect([people(found), found.writtenToAgain, notes(found)]).toEqual([{ letters: 0, held: 0, notified: 1 }, 0, []]);
  });

  test('is followed by a person held where the new address has a fault', () => {
    const found = gathered(letters, { customerId: '0001', postalCode: '060-0001' });
    expect([people(found), found.writtenToAgain]).toEqual([{ letters: 0, held: 1, notified: 0 }, 1]);
  });
});

test.each([['000001-0', '000002-8'], ['999999-9', '1000000-4']])('of letters %s and %s to one person the later counts, in whatever order the manifests come', (earlier, later) => {
  for (const numbers of [[earlier, later], [later, earlier]]) {
    const byNumber = lettersTo(...numbers.map((number) => ['0001', {}, { number }] as const));
    expect(gathered(byNumber, { customerId: '0001' }).notified[0]?.letter.number).toBe(later);
    const byPrint = lettersTo(...numbers.map((number) => ['', {}, { number }] as const));
    expect(gathered(byPrint, {}).notified[0]?.letter.number).toBe(later);
    const [first = '', second = ''] = numbers;
    const twoForms = lettersTo(['', { addressee: '山田' }, { number: first }], ['', {}, { number: second }]);
    expect(twoForms.letterTo('', () => [{ ...GINZA, addressee: '山田' }, GINZA])?.number).toBe(later);
  }
});

test('a guest is not found by an empty number', () => {
  expect(gathered(lettersTo(['', { addressee: '佐藤花子' }]), {}).notified).toEqual([]);
  expect(lettersTo(['']).letterTo('0001', () => [GINZA])).toBeUndefined();
});
