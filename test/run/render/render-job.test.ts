// What of a planned letter is handed to whoever draws it: plain data, and no more than the page shows.
import { paymentDays, personOf, renderJobOf } from '../../../src/run/render/render-job.js';
import type { PlannedBatch, PlannedLetter } from '../../../src/run/batching.js';
import { payment as samplePayment } from '../../recipient/sample-payment.js';
import { batchesOf } from '../sample-batches.js';

const paid = (day: string) => samplePayment({ paidAt: `${day}T10:00:00` });
const [batch] = batchesOf(['104-0061', '160-0022'], 2) as readonly [PlannedBatch];

/** The letters of the sample print file, with payments. */
const letterWith = (changed: Partial<PlannedLetter>, index = 0): PlannedLetter => {
  const { [index]: letter } = batch.letters;
  return { ...letter, recipient: { ...letter?.recipient, payments: [paid('2021-12-01')] }, ...changed } as PlannedLetter;
};

test('a person is number, place in the print file, block and days, with the barcode the block has a place for', () => {
  const { block } = letterWith({});
  expect(personOf(letterWith({ displayNumber: '2-11-7' }))).toEqual({
    number: '000001-8', batch: '0001', sequence: 0, block, barcode: { postalCode: '1040061', displayNumber: '2-11-7' }, days: ['2021-12-01'],
  });
  expect(personOf(letterWith({ displayNumber: '' }, 1))).toEqual({ number: '000002-6', batch: '0001', sequence: 1, block, days: ['2021-12-01'] });
});

test('a print file is its name and its people, in order', () => {
  const letters = [letterWith({}), letterWith({}, 1)];
  expect(renderJobOf({ ...batch, letters })).toEqual({ name: '0001', letters: letters.map(personOf) });
});

test('days are told once each and in order, however payments stand', () => {
  expect(paymentDays([paid('2021-12-05')])).toEqual(['2021-12-05']);
  expect(paymentDays([paid('2021-12-05'), paid('2021-11-30'), paid('2021-12-05'), paid('2021-12-01')])).toEqual(['2021-11-30', '2021-12-01', '2021-12-05']);
  expect(paymentDays([])).toEqual([]);
});
