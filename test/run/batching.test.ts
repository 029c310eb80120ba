// The order of the letters, and where print files are cut.
import { addressBlock } from '../../src/letter/block-layout.js';
import fc from 'fast-check';
import type { Recipient } from '../../src/recipient/recipient.js';
import { planBatches, type Addressed, type BatchRules } from '../../src/run/batching.js';
import { payment } from '../recipient/sample-payment.js';

const BLOCK = addressBlock([]);
const RULES: BatchRules = { order: 'postal-code', size: 500, keepBundles: false, pagesPerLetter: 2, lastNumber: 0 };

/** One letter a place, its first row being as far down the export as it stands in the list. */
function addressed(...places: readonly (readonly [postalCode: string, displayNumber: string])[]): readonly Addressed[] {
  return places.map(([postalCode, displayNumber], sequence) => {
    const row = payment({ sequence });
    const recipient: Recipient = {
      customerId: '', company: '', department: '', name: '林　一', honorific: '様', postalCode, address: '', barcode: { displayNumber }, payments: [row],
      registeredBy: row, notes: [], accepted: [],
    };
    return { recipient, block: BLOCK, displayNumber };
  });
}

const placesOf = (batches: ReturnType<typeof planBatches>) => (
  batches.flatMap(({ letters }) => letters.map(({ recipient, displayNumber }) => `${recipient.postalCode} ${displayNumber}`.trim())));

describe('by postal code', () => {
  test('a street\'s letters lie together, its numbers counted and not spelled', () => {
    const places = [['104-0061', '10-1'], ['104-0045', '3'], ['104-0061', '2-11-7'], ['104-0061', '2-2'], ['104-0061', '2-11'], ['104-0061', '2-11-7B604']] as const;
    expect(placesOf(planBatches(addressed(...places), RULES))).toEqual([
      '104-0045 3', '104-0061 2-2', '104-0061 2-11', '104-0061 2-11-7', '104-0061 2-11-7B604', '104-0061 10-1',
    ]);
  });

  test('letters without a barcode come first among those of their code, and equal ones in the order of the export', () => {
    const sorted = planBatches(addressed(['104-0061', '1'], ['104-0061', ''], ['104-0061', '1'], ['104-0061', '']), RULES);
    expect(sorted.flatMap(({ letters }) => letters.map(({ recipient }) => recipient.registeredBy.sequence))).toEqual([1, 3, 0, 2]);
  });
});

test('in the order of the export nothing else counts', () => {
  const places = [['900-0015', '9'], ['104-0061', '2'], ['104-0061', '1']] as const;
  expect(placesOf(planBatches(addressed(...places), { ...RULES, order: 'export' }))).toEqual(places.map((place) => place.join(' ')));
});

test('a print file holds exactly as many letters as it should, the last one what is left', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (count, size) => {
    const batches = planBatches(addressed(...Array.from({ length: count }, () => ['104-0061', '1'] as const)), { ...RULES, size });
    expect(batches.map(({ letters }) => letters.length)).toEqual(Array.from({ length: Math.ceil(count / size) }, (_, index) => Math.min(size, count - index * size)));
    expect(batches.flatMap(({ letters }) => letters.map(({ number }) => number.slice(0, 6)))).toEqual(Array.from({ length: count }, (_, index) => String(index + 1).padStart(6, '0')));
    for (const { name, letters } of batches) expect(letters.map(({ batch, sequence }) => [batch, sequence])).toEqual(letters.map((_, place) => [name, place]));
  }));
});

test('with keepBundles a file ends where a bundle for the post ends, numbers going on', () => {
  const places = [...Array.from({ length: 12 }, () => ['104-0061', '1'] as const), ...Array.from({ length: 12 }, () => ['150-0001', '1'] as const)];
  const cutAt = (keepBundles: boolean) => planBatches(addressed(...places), { ...RULES, size: 20, keepBundles }).map(({ letters }) => letters.length);
  expect(cutAt(false)).toEqual([20, 4]);
  expect(cutAt(true)).toEqual([12, 12]);
});
