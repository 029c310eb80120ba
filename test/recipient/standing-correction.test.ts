// Which mends still stand: those of what is still at fault, and no others.
import { changedPayment, type CorrectionLine, type Payment } from '../../src/export/payment.js';
import type { Doubt } from '../../src/finding.js';
import { standingLines } from '../../src/recipient/standing-correction.js';
import { correction } from './sample-correction.js';
import { payment, type Sample } from './sample-payment.js';

/** The row raises `codes`, each at `column`, as long as its name is the one it has now. */
function standing(row: Sample, lines: readonly CorrectionLine[], codes: readonly string[], column?: string, more: Partial<Payment> = {}): readonly number[] {
  const now = payment(row);
  const doubts = codes.map((code) => ({ code, detail: {}, ...(column === undefined ? {} : { column }) })) as unknown as readonly Doubt[];
  const doubtsOf = ({ cells }: Payment): readonly Doubt[] => (cells.name.text === now.cells.name.text ? doubts : []);
  return standingLines(changedPayment(now, { ...more, corrections: lines }), doubtsOf).map(({ line }) => line);
}

const name = (code: string, accepted = false): CorrectionLine => correction(code, { name: '佐藤花子' }, { accepted });
const place = (code: string): CorrectionLine => correction(code, { address: '東京都中央区銀座5', postalCode: '104-0045' });
const both = (code: string): CorrectionLine => correction(code, { name: '佐藤花子', address: '東京都中央区銀座5' });

test('a row without lines has none', () => {
  expect(standingLines(payment(), () => [])).toEqual([]);
});

test('lines that change nothing stand, and nobody asks what is at fault', () => {
  const asked = counted();
  expect(standingLines(changedPayment(payment(), { corrections: [correction('text-doubtful', {}, { accepted: true })] }), asked.doubtsOf)).toHaveLength(1);
  expect(asked.times()).toBe(0);
});

test('a line that changes nothing stands beside one that does not stand', () => {
  expect(standing({}, [name('text-doubtful'), correction('gaiji', {}, { line: 3 })], [])).toEqual([3]);
  expect(standing({}, [name('text-doubtful'), correction('gaiji', {}, { line: 3, accepted: true })], ['gaiji'], '氏名')).toEqual([2, 3]);
});

interface Standing {
  readonly codes?: readonly string[];
  readonly column?: string;
  readonly row?: Sample;
  readonly registeredIn?: Payment['registeredIn'];
}

test.each<[string, boolean, CorrectionLine, Standing]>([
  ['a name that is at fault', true, name('text-doubtful'), { codes: ['text-doubtful'], column: '氏名' }],
  ['a name where the company is at fault', true, name('text-doubtful'), { codes: ['text-doubtful'], column: '会社名' }],
  ['a name where the address is at fault', false, name('text-doubtful'), { codes: ['text-doubtful'], column: '市区町村' }],
  ['an address where one of its columns is at fault', true, place('text-doubtful'), { codes: ['text-doubtful'], column: '市区町村' }],
  ['an address where the name is at fault', false, place('text-doubtful'), { codes: ['text-doubtful'], column: '氏名' }],
  ['both where both are', true, both('text-doubtful'), { codes: ['text-doubtful'], column: '氏名+市区町村' }],
  ['both where one is', false, both('text-doubtful'), { codes: ['text-doubtful'], column: '氏名' }],
  ['anything where no column is told', true, both('text-doubtful'), { codes: ['text-doubtful'] }],
  ['a name that is not at fault any more', false, name('text-doubtful'), { codes: ['gaiji'], column: '氏名' }],
  ['a name for one that is missing', true, name('name-missing'), { codes: ['name-missing'] }],
  ['an address for a name that is missing', false, place('name-missing'), { codes: ['name-missing'] }],
  ['code and address for a wrong code', true, place('postal-code-invalid'), { codes: ['postal-code-invalid'] }],
  ['a name for a wrong code', false, name('postal-code-mismatch'), { codes: ['postal-code-mismatch'] }],
  ['code and address for another town', true, place('town-mismatch'), { codes: ['town-mismatch'] }],
  ['code and address for no barcode', true, place('no-barcode'), { codes: ['no-barcode'] }],
  ['code and address for a missing address', true, place('address-missing'), { codes: ['address-missing'] }],
  ['code and address abroad', true, place('overseas'), { codes: ['overseas'] }],
  ['a name abroad', false, name('overseas'), { codes: ['overseas'] }],
  ['names where one number has several', true, name('identity-conflict'), {}],
  ['an address where one number has several names', false, place('identity-conflict'), {}],
  ['an address where the list has several entries', true, place('identity-conflict'), { registeredIn: { file: 'members.csv', lines: [2, 3] } }],
  ['everything of a customer who is not in the list', true, both('customer-unknown'), { row: { address: '' } }],
  ['nothing of one who has an address', false, both('customer-unknown'), {}],
  ['anything that does not fit', true, both('address-overflow'), {}],
])('%s: %s', (_, stands, line, { codes = [], column, row = {}, registeredIn }) => {
  expect(standing(row, [line], codes, column, registeredIn === undefined ? {} : { registeredIn })).toEqual(stands ? [2] : []);
});

test('with 可 a mend stands only when it cures the fault', () => {
  expect(standing({}, [name('text-doubtful', true)], ['text-doubtful'], '氏名')).toEqual([2]);
  expect(standing({}, [correction('text-doubtful', { company: '見本商店' }, { accepted: true })], ['text-doubtful'], '氏名')).toEqual([]);
  expect(standing({}, [correction('text-doubtful', { company: '見本商店' })], ['text-doubtful'], '氏名')).toEqual([2]);
  expect(standing({}, [correction('identity-conflict', { company: '見本商店' }, { accepted: true })], ['text-doubtful'], '氏名')).toEqual([2]);
});

/** Counts how often it is asked. */
function counted(): { readonly doubtsOf: () => readonly Doubt[]; readonly times: () => number } {
  let count = 0;
  return { doubtsOf: () => { count += 1; return []; }, times: () => count };
}
