// What was found out of payments while they were read is what is found out of each by itself, and of another row nothing is taken for known.
import fc from 'fast-check';
import { PaymentKeeper, type KeptPayment } from '../../src/export/kept-payments.js';
import { PaymentPacker } from '../../src/export/packed-payments.js';
import { changedPayment, type Payment } from '../../src/export/payment.js';
import { KnownWhereabouts } from '../../src/recipient/known-whereabouts.js';
import { whereaboutsOf } from '../../src/recipient/registered-address.js';
import { FEW_PLACES, payment } from './sample-payment.js';

const code = fc.constantFrom('1040061', '104-0061', '〒104ー0061', '', '000-0000', '104-0045', '999-9999', '104-0000', '60001', '不明', '1234567');
const address = fc.constantFrom('東京都中央区銀座4-1-1', '東京都中央区銀座', '東京都中央区見本4-1-1', '北海道札幌市1-1', '', '1 Main Street', '中央区銀座５丁目６番７号');
const rows = fc.array(fc.record({ postalCode: code, address }), { minLength: 1, maxLength: 20 })
  .map((all) => all.map(({ postalCode, address: text }) => changedPayment(payment({}), { cells: { postalCode: { text: postalCode }, address: { text } } })));

function keptOf(payments: readonly Payment[]): readonly KeptPayment[] {
  const [{ source: { file }, columnNames }] = payments as [Payment];
  const packer = new PaymentPacker();
  for (const one of payments) packer.add(one);
  return new PaymentKeeper().addPacked(packer.take(), { file, columnNames, firstSequence: 0 });
}

test('of each payment what it alone says, found out before or not', () => {
  let settled = 0;
  fc.assert(fc.property(rows, rows, (some, others) => {
    const [kept, unknown] = [keptOf(some), keptOf(others)];
    const known = new KnownWhereabouts(FEW_PLACES);
    known.find(kept);
    for (const row of [...kept, ...unknown, ...some]) expect(known.of(row)).toEqual(whereaboutsOf(row, FEW_PLACES));
    settled += kept.filter((row) => whereaboutsOf(row, FEW_PLACES).doubts.length === 0).length;
  }));
  expect(settled).toBeGreaterThan(100);
});

test('a row that staff have mended is looked at anew', () => {
  const [kept] = keptOf([changedPayment(payment({}), { cells: { postalCode: { text: '999-9999' } } })]);
  const known = new KnownWhereabouts(FEW_PLACES);
  known.find([kept!]);
  const mended = changedPayment(kept!, { cells: { postalCode: { text: '104-0061' }, address: { text: '東京都中央区銀座4-1-1' } } });
  expect(known.of(mended)).toMatchObject({ code: { printed: '104-0061', barcode: { displayNumber: '4-1-1' } }, doubts: [] });
});
