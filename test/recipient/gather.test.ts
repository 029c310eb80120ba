import fc from 'fast-check';
import { gather } from '../../src/recipient/gather.js';
import { correction } from './sample-correction.js';
import { changedPayment } from '../../src/export/payment.js';
import { chainWithout, knowledge, payment } from './sample-payment.js';
import type { Sample } from './sample-payment.js';

const gathered = (...samples: readonly Sample[]) =>
  gather(samples.map((sample, sequence) => payment({ sequence, ...sample })), knowledge());

describe('one person', () => {
  test('is one customer number with one name, however both are written', () => {
    const { recipients } = gathered({ customerId: 'M-1', name: '山田　太郎' }, { customerId: 'ｍ－１', name: '山田太郎' });
    expect(recipients).toHaveLength(1);
    expect(recipients[0]?.payments).toHaveLength(2);
  });

  test('is, without a number, one name at one address with one postal code', () => {
    expect(gathered({}, { postalCode: '１０４００６１', address: '東京都中央区銀座４－１－１' }).recipients).toHaveLength(1);
    expect(gathered({}, { address: '東京都中央区銀座4-1-2' }).recipients).toHaveLength(2);
    expect(gathered({}, { postalCode: '1040062' }).recipients).toHaveLength(2);
    expect(gathered({}, { department: '総務部' }).recipients).toHaveLength(2);
  });

  test('two companies at one address with no name and no number are two', () => {
    const { recipients } = gathered({ name: '', company: '見本商店' }, { name: '', company: '見本工業' });
    expect(recipients.map(({ company }) => company)).toEqual(['見本商店', '見本工業']);
  });

  test('a row with a number and one without are two', () => {
    expect(gathered({ customerId: '7' }, {}).recipients).toHaveLength(2);
  });
});

describe('one number, different people', () => {
  test('holds all rows, and nothing else is said', () => {
    const { recipients, held } = gathered({ customerId: '7' }, { customerId: '7', name: '佐藤?子' }, { customerId: '7', name: '山田太郎' });
    expect(recipients).toEqual([]);
    expect(held.map(({ payments, doubts }) => [payments.length, doubts])).toEqual([
      [3, [{ code: 'identity-conflict', detail: { names: 2 }, column: '氏名' }]],
    ]);
  });

  test('different companies conflict, an empty one does not', () => {
    expect(gathered({ customerId: '7', company: '見本商店' }, { customerId: '7', company: '見本工業' }).held[0]?.doubts).toEqual([
      { code: 'identity-conflict', detail: { names: 2 }, column: '会社名' },
    ]);
    expect(gathered({ customerId: '7', company: '見本商店' }, { customerId: '7' }).held).toEqual([]);
  });
});

describe('name and address', () => {
  const older = { customerId: '7', paidAt: '2021-10-14T00:00:00', address: '北海道札幌市見本1', postalCode: '060-0000' };
  const newer = { customerId: '7', paidAt: '2022-01-25T23:59:59' };

  test('are those of the newest payment, wherever it stands', () => {
    for (const { recipients } of [gathered(older, newer), gathered(newer, older)]) {
      expect(recipients).toMatchObject([
        { address: '東京都中央区銀座4-1-1', postalCode: '104-0061', notes: [{ code: 'address-changed', detail: { addresses: 2 } }] },
      ]);
    }
  });

  test('are, of payments at one time, those of the later row', () => {
    expect(gathered({ ...older, paidAt: newer.paidAt }, newer).recipients[0]?.address).toBe('東京都中央区銀座4-1-1');
    expect(gathered(newer, { ...older, paidAt: newer.paidAt }).recipients[0]?.address).toBe('北海道札幌市見本1');
  });

  test('superseded ones hold nobody', () => {
    expect(gathered({ ...older, address: '〓〓市', postalCode: '' }, newer).held).toEqual([]);
  });

  test('an address written in another way has not changed', () => {
    expect(gathered({ ...newer, address: '東京都中央区銀座４‐１‐１' }, newer).recipients[0]?.notes).toEqual([]);
  });

  test('are unaltered, whatever folding makes of them', () => {
    const { recipients } = gathered({ company: '㈱見本', name: '山﨑　ﾊﾅｺ', address: '東京都中央区銀座４丁目１－１　ビルⅡ' });
    expect(recipients).toMatchObject([
      { company: '㈱見本', name: '山﨑　ﾊﾅｺ', honorific: '様', address: '東京都中央区銀座４丁目１－１　ビルⅡ' },
    ]);
  });
});

test('nobody is excluded, written to already or corrected where no list says so', () => {
  const { excluded, notified, unusedCorrections, writtenToAgain } = gathered({});
  expect({ excluded, notified, unusedCorrections, writtenToAgain }).toEqual({ excluded: [], notified: [], unusedCorrections: [], writtenToAgain: 0 });
});

describe('what the barcode says', () => {
  const barcode = (sample: Sample): unknown => gathered(sample).recipients[0]?.barcode;

  test('is the number after the town', () => {
    expect(barcode({})).toEqual({ displayNumber: '4-1-1' });
  });

  test('is nothing, and why, where town, code or number do not give one', () => {
    expect(barcode({ address: '東京都中央区見本4-1-1' })).toEqual({ obstacle: 'town' });
    expect(barcode({ postalCode: '999-9999' })).toEqual({ obstacle: 'code' });
    expect(barcode({ address: '東京都中央区銀座' })).toEqual({ obstacle: 'number' });
  });
});

describe('notes and their columns', () => {
  test('of a postal code stand at its column', () => {
    expect(gathered({ postalCode: '999-9999' }).recipients[0]?.notes).toEqual([{ code: 'postal-code-unknown', detail: {}, column: '郵便番号' }]);
  });

  test('of an address that changed at the columns it is joined of', () => {
    const { recipients } = gathered({ customerId: '7', address: '東京都中央区銀座4-1-2' }, { customerId: '7' });
    expect(recipients[0]?.notes).toEqual([{ code: 'address-changed', detail: { addresses: 2 }, column: '都道府県+市区町村+町名番地+建物名' }]);
  });

  test('are none of bytes that staff have mended', () => {
    const shown = { name: { text: '山田\ufffd', invalidBytes: '82 FF', faultyColumn: '氏名' } };
    const { recipients, held } = gather([changedPayment(payment(shown), { corrections: [correction('bytes-invalid', { name: '山田太郎' }, { shown })] })], knowledge());
    expect([recipients.map(({ name, notes }) => [name, notes]), held]).toEqual([[['山田太郎', []]], []]);
  });

  test('of an address that changed are none where staff have mended it', () => {
    const shown = { customerId: '7', address: '東京都中央区〓地1-1', postalCode: '104-0045' };
    const mended = changedPayment(payment({ ...shown, sequence: 1 }), { corrections: [correction('text-doubtful', { address: '東京都中央区築地1-1' }, { shown })] });
    const { recipients } = gather([payment({ customerId: '7', address: '東京都中央区銀座4-1-2' }), mended], knowledge());
    expect(recipients.map(({ address, notes }) => [address, notes])).toEqual([['東京都中央区築地1-1', []]]);
  });

  test('name each other font once, with what it draws, and only fields in which it draws', () => {
    const chain = chainWithout({ fallback: ['𠮷', '①', '②'] });
    const two = { ...chain, find: (cluster: string) => (cluster === '②' ? { typeface: 2, glyphId: 1, advanceEm: 1, fallback: true } : chain.find(cluster)) };
    const row = payment({ name: '𠮷田', company: '②号', address: '東京都中央区銀座1-1辻\u{E0100}', department: '①課' });
    expect(gather([row], knowledge(two)).recipients[0]?.notes.at(-1)).toEqual({
      code: 'fallback-font', column: '氏名+会社名+部署名',
      detail: { drawn: [{ font: 'NotoSerifJP-Regular', codePoints: 'U+20BB7 U+2460' }, { font: '2', codePoints: 'U+2461' }] },
    });
  });
});

describe('a payment number with two people', () => {
  test('is none with one person, however often', () => {
    expect(gathered({ customerId: '7', paymentId: 'P1' }, { customerId: '7', paymentId: 'P1' }).recipients[0]?.notes).toEqual([]);
  });

  test('of several numbers the one of most people counts', () => {
    const { recipients } = gathered({ customerId: '1', paymentId: 'P1' }, { customerId: '1', paymentId: 'P2' }, { customerId: '2', paymentId: 'P1' }, { customerId: '3', paymentId: 'P1' }, { customerId: '4', paymentId: 'P2' });
    expect(recipients.map(({ notes }) => notes.map(({ detail }) => detail))).toEqual([[{ people: 3 }], [{ people: 3 }], [{ people: 3 }], [{ people: 2 }]]);
  });

  test('is a note on each, the held one counted', () => {
    const { recipients, held } = gathered({ paymentId: 'P1' }, { paymentId: 'p1', name: '佐藤花子' }, { paymentId: 'P1', name: '鈴木?' });
    expect(held).toHaveLength(1);
    const shared = [{ code: 'payment-number-shared', detail: { people: 3 }, column: '決済番号' }];
    expect(recipients.map(({ notes }) => notes)).toEqual([shared, shared]);
  });

  test('no number is shared with nobody', () => {
    expect(gathered({}, { name: '佐藤花子' }).recipients.flatMap(({ notes }) => notes)).toEqual([]);
  });
});

describe('whatever the payments', () => {
  const sample: fc.Arbitrary<Sample> = fc.record({
    paymentId: fc.constantFrom('', 'P1', 'p1', 'P2'),
    customerId: fc.constantFrom('', '', '7', '８', '8', '0'),
    name: fc.constantFrom('', '山田太郎', '山田　太郎', '佐藤花子', '〓田', '見本商店㈱'),
    company: fc.constantFrom('', '', '見本商店', '見本工業'),
    postalCode: fc.constantFrom('104-0061', '1040061', '', '231-0017'),
    address: fc.constantFrom('東京都中央区銀座4-1-1', '中央区銀座４－１－１', '', 'Unter den Linden 1'),
    paidAt: fc.constantFrom('2021-10-14T00:00:00', '2021-12-01T12:00:00'),
  });
  const payments = fc.array(sample, { maxLength: 12 }).map((samples) => samples.map((each, sequence) => payment({ sequence, ...each })));

  test('each is with exactly one person', () => {
    fc.assert(fc.property(payments, (rows) => {
      const { recipients, held } = gather(rows, knowledge());
      const placed = [...recipients, ...held].flatMap((person) => person.payments);
      expect(placed.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(rows.map(({ sequence }) => sequence));
    }));
  });

  test('nobody is there twice', () => {
    fc.assert(fc.property(payments, (rows) => {
      const { recipients } = gather(rows, knowledge());
      const numbers = recipients.map(({ customerId }) => customerId.normalize('NFKC')).filter((number) => number !== '');
      expect(new Set(numbers).size).toBe(numbers.length);
    }));
  });

  test('their order does not matter, only their sequence', () => {
    const shuffled = payments.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(fc.property(shuffled, ([rows, anyOrder]) => {
      expect(gather(anyOrder, knowledge())).toEqual(gather(rows, knowledge()));
    }));
  });

  test('people come in the order of their first rows', () => {
    fc.assert(fc.property(payments, (rows) => {
      const { recipients, held } = gather(rows, knowledge());
      for (const people of [recipients, held]) {
        const firsts = people.map((person) => person.payments[0]?.sequence ?? -1);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }
    }));
  });
});
