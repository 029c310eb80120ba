// The order of the letters, and where print files are cut.
import fc from 'fast-check';
import { payment } from '../recipient/sample-payment.js';
import { lettersIn, lotName, type BatchRules, type PlannedBatch } from '../../src/run/batching.js';
import { batched } from './sample-letters.js';

type Place = readonly [postalCode: string, displayNumber: string];

/** A letter a place, in the order of the export. */
function planned(places: readonly Place[], rules: Partial<BatchRules> = {}): readonly PlannedBatch[] {
  return batched(places.map(([postalCode, displayNumber]) => ({ postalCode, displayNumber })), { order: 'postal-code', ...rules });
}

const placesOf = (batches: readonly PlannedBatch[]) => (
  batches.flatMap(({ letters }) => letters.map(({ recipient, displayNumber }) => `${recipient.postalCode} ${displayNumber}`.trim())));
const rowsOf = (batches: readonly PlannedBatch[]) => batches.flatMap(({ letters }) => letters.map(({ recipient }) => recipient.registeredBy.sequence));

describe('by postal code', () => {
  test('a street\'s letters lie together, its numbers counted and not spelled', () => {
    const places = [['104-0061', '10-1'], ['104-0045', '3'], ['104-0061', '2-11-7'], ['104-0061', '2-2'], ['104-0061', '2-11'], ['104-0061', '2-11-7B604']] as const;
    expect(placesOf(planned(places))).toEqual([
      '104-0045 3', '104-0061 2-2', '104-0061 2-11', '104-0061 2-11-7', '104-0061 2-11-7B604', '104-0061 10-1',
    ]);
  });

  test('what is no code stands where its text does', () => {
    const places = [['104-0061', '2'], ['', '1'], ['104-00', ''], ['999-9999', ''], ['104-0061', '1'], ['abc', ''], ['1040061', ''], ['001-0010', '']] as const;
    expect(placesOf(planned(places))).toEqual(['1', '001-0010', '104-00', '104-0061 1', '104-0061 2', '1040061', '999-9999', 'abc']);
  });

  test('letters without a barcode come first among those of their code, and equal ones in the order of the export', () => {
    expect(rowsOf(planned([['104-0061', '1'], ['104-0061', ''], ['104-0061', '1'], ['104-0061', '']]))).toEqual([1, 3, 0, 2]);
  });

  test.each<[string, readonly string[]]>([
    ['a house before the rooms in it', ['3-2', '3-2-0', '3-2-1', '3-2-2']],
    ['letters in a number only part it', ['1', '1-2', 'B2', 'A3-1', 'C3B2', '10A']],
  ])('numbers are compared part by part: %s', (_, displayNumbers) => {
    const sorted = displayNumbers.map((number) => `104-0061 ${number}`);
    for (const given of [displayNumbers, displayNumbers.toReversed()]) expect(placesOf(planned(given.map((number) => ['104-0061', number])))).toEqual(sorted);
  });
});

test('in the order of the export nothing else counts', () => {
  const places = [['900-0015', '9'], ['104-0061', '2'], ['104-0061', '1']] as const;
  expect(placesOf(planned(places, { order: 'export' }))).toEqual(places.map((place) => place.join(' ')));
  const paidFirst = (sequence: number) => ({ payments: [payment({ sequence }), payment({ sequence: sequence + 10 })] });
  expect(batched([paidFirst(7), paidFirst(3), paidFirst(5)], { order: 'export' }).flatMap(({ letters }) => letters.map(({ recipient }) => recipient.payments[0]?.sequence))).toEqual([3, 5, 7]);
});

test('a print file holds exactly as many letters as it should, the last one what is left', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (count, size) => {
    const batches = planned(Array.from({ length: count }, () => ['104-0061', '1']), { size });
    expect(batches.map(({ letters }) => letters.length)).toEqual(Array.from({ length: Math.ceil(count / size) }, (_, index) => Math.min(size, count - index * size)));
    expect(batches.flatMap(({ letters }) => letters.map(({ number }) => number.slice(0, 6)))).toEqual(Array.from({ length: count }, (_, index) => String(index + 1).padStart(6, '0')));
    expect(lettersIn(batches)).toBe(count);
    for (const { name, letters } of batches) expect(letters.map(({ batch, sequence }) => [batch, sequence])).toEqual(letters.map((_, place) => [name, place]));
  }));
});

test('with keepBundles a file ends where a bundle for the post ends, numbers going on', () => {
  const places = [...Array.from({ length: 12 }, () => ['104-0061', '1'] as const), ...Array.from({ length: 12 }, () => ['150-0001', '1'] as const)];
  const cutAt = (keepBundles: boolean) => planned(places, { size: 20, keepBundles }).map(({ letters }) => letters.length);
  expect(cutAt(false)).toEqual([20, 4]);
  expect(cutAt(true)).toEqual([12, 12]);
});

test('a print file is named by its lot, and its letters lie in it one behind the other', () => {
  const [first, second] = planned(Array.from({ length: 3 }, () => ['104-0061', '1']), { size: 2, pagesPerLetter: 4, lastNumber: 122 });
  expect([first?.name, first?.file, first?.pages, second?.name, second?.file, second?.pages]).toEqual(['0001', 'letters/0001.pdf', 8, '0002', 'letters/0002.pdf', 4]);
  expect([...first?.letters ?? [], ...second?.letters ?? []].map(({ number, firstPage, lastPage }) => [number, firstPage, lastPage])).toEqual([
    ['000123-0', 1, 4], ['000124-8', 5, 8], ['000125-5', 1, 4],
  ]);
});

test.each([[1, '0001'], [12_345, '12345']])('lot %i is called %s', (count, name) => {
  expect(lotName(count)).toBe(name);
});
