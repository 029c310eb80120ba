// What the letters of a plan come to.
import { letterCounts } from '../../src/run/letter-counts.js';
import { payment } from '../recipient/sample-payment.js';
import { addressed } from './sample-letters.js';

test('letters, their rows, those that staff have let pass and those with a barcode are counted', () => {
  const letters = addressed(
    { displayNumber: '4-1' }, { accepted: ['text-doubtful', 'overseas'], payments: [payment(), payment({ sequence: 7 }), payment({ sequence: 8 })] },
    { displayNumber: '4-2', accepted: ['formula-like'] }, { displayNumber: '4-3' }, { displayNumber: '4-4' },
  );
  expect(letterCounts(letters)).toEqual({ count: 5, rows: 7, accepted: 2, withBarcode: 4 });
});

test('no letters are counts of nothing', () => {
  expect(letterCounts([])).toEqual({ count: 0, rows: 0, accepted: 0, withBarcode: 0 });
});
