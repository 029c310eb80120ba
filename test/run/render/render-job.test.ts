// What of a planned letter is handed to whoever draws it: plain data, and no more than the page shows.
import { numbersOf, packedJob, paymentDays, peopleOf, personOf, renderJobOf } from '../../../src/run/render/render-job.js';
import { blockOfLines } from '../../support/block-of-lines.js';
import type { PlannedBatch, PlannedLetter } from '../../../src/run/batching.js';
import { payment as samplePayment } from '../../recipient/sample-payment.js';
import { changedLetter, changedRecipient } from '../changed-letter.js';
import { batchesOf } from '../sample-batches.js';

const line = (text: string) => ({ role: 'address', text, sizePt: 10.5, condense: 1, yMm: 20 } as const);
const paid = (day: string) => samplePayment({ paidAt: `${day}T10:00:00` });
const [batch] = batchesOf(['104-0061', '160-0022'], 2) as readonly [PlannedBatch];

/** The letters of the sample print file, with payments. */
const letterWith = (changed: Partial<PlannedLetter>, index = 0): PlannedLetter => {
  const letter = batch.letters[index]!;
  return changedLetter(letter, { recipient: changedRecipient(letter.recipient, { payments: [paid('2021-12-01')] }), ...changed });
};

test('a person is number, place in the print file, block and days, with the barcode the block has a place for', () => {
  const { block } = letterWith({});
  expect(personOf(letterWith({ displayNumber: '2-11-7' }))).toEqual({
    number: '000001-8', batch: '0001', sequence: 0, block, barcode: { postalCode: '1040061', displayNumber: '2-11-7' }, days: ['2021-12-01'],
  });
  expect(personOf(letterWith({ displayNumber: '' }, 1))).toEqual({ number: '000002-6', batch: '0001', sequence: 1, block, days: ['2021-12-01'] });
});

test('a print file is its name and its people, in order, with whatever blocks, barcodes and days they have', () => {
  const letters = [
    letterWith({ displayNumber: '2-11-7' }),
    letterWith({ displayNumber: '', block: blockOfLines([line('160-0022'), line('東京都新宿区新宿'), line('𠮷田　太郎　様')]) }, 1),
  ].map((letter, sequence) => changedLetter(letter, { sequence }));
  const [first, second] = letters as [PlannedLetter, PlannedLetter];
  Object.assign(first.recipient, { payments: [paid('2021-12-05'), paid('2021-11-30')] });
  Object.assign(second.recipient, { payments: [] });
  const job = renderJobOf({ ...batch, letters });
  expect(job.name).toBe('0001');
  expect([...peopleOf(job)]).toEqual(letters.map(personOf));
  expect(numbersOf(job)).toEqual(['000001-8', '000002-6']);
  expect([...peopleOf(packedJob('0001', []))]).toEqual([]);
});

test('a layout is handed over once, however many letters have it', () => {
  const letters = [letterWith({}), letterWith({ displayNumber: '1' }), letterWith({ block: blockOfLines([line('一')]) })];
  expect(renderJobOf({ ...batch, letters }).layouts).toEqual([letters[0]?.block.layout, letters[2]?.block.layout]);
});

test('a field that holds what ends one is told and not drawn', () => {
  const job = renderJobOf({ ...batch, letters: [letterWith({ block: blockOfLines([line('一\t二')]) })] });
  expect(() => [...peopleOf(job)]).toThrow('other fields than its layout has lines');
});

test('days are told once each and in order, however payments stand', () => {
  expect(paymentDays([paid('2021-12-05')])).toEqual(['2021-12-05']);
  expect(paymentDays([paid('2021-12-05'), paid('2021-11-30'), paid('2021-12-05'), paid('2021-12-01')])).toEqual(['2021-11-30', '2021-12-01', '2021-12-05']);
  expect(paymentDays([])).toEqual([]);
});
