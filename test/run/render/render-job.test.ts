// What of a planned letter is handed to whoever draws it: plain data, and no more than the page shows.
import { numbersOf, peopleOf, personOf, renderJobOf } from '../../../src/run/render/render-job.js';
import { blockOfLines } from '../../support/block-of-lines.js';
import type { PlannedLetter } from '../../../src/run/batching.js';
import { payment as samplePayment } from '../../recipient/sample-payment.js';
import { changedLetter, changedRecipient } from '../changed-letter.js';
import type { WholeBatch } from '../../support/whole-batches.js';
import { batchesOf } from '../sample-batches.js';
import { repacked } from '../sample-letters.js';

const line = (text: string) => ({ role: 'address', text, sizePt: 10.5, condense: 1, yMm: 20 } as const);
const paid = (day: string) => samplePayment({ paidAt: `${day}T10:00:00` });
const [batch] = batchesOf(['104-0061', '160-0022'], 2) as readonly [WholeBatch];

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
  ];
  Object.assign(letters[0]!.recipient, { payments: [paid('2021-12-05'), paid('2021-11-30')] });
  const job = renderJobOf(repacked(batch, letters));
  expect(job.name).toBe('0001');
  expect([...peopleOf(job)]).toEqual(letters.map(personOf).map((person) => ({ ...person, block: { layout: person.block.layout, texts: person.block.texts } })));
  expect(numbersOf(job)).toEqual(['000001-8', '000002-6']);
  expect([...peopleOf(renderJobOf(repacked(batch, [])))]).toEqual([]);
});

test('a code that is none is in a barcode as it stands', () => {
  const letter = letterWith({ displayNumber: '1' });
  Object.assign(letter.recipient, { postalCode: '1040061' });
  expect([...peopleOf(renderJobOf(repacked(batch, [letter])))][0]?.barcode).toEqual({ postalCode: '1040061', displayNumber: '1' });
});

test('a layout is handed over once, however many letters have it', () => {
  const letters = [letterWith({}), letterWith({ displayNumber: '1' }), letterWith({ block: blockOfLines([line('一')]) })];
  expect([...renderJobOf(repacked(batch, letters)).records.layouts.values()]).toEqual([letters[0]?.block.layout, letters[2]?.block.layout]);
});

test('a field that holds what ends one is told and not drawn', () => {
  const job = renderJobOf(repacked(batch, [letterWith({ block: blockOfLines([line('一\t二')]) })]));
  expect(() => [...peopleOf(job)]).toThrow('other fields than its layout has lines');
});
