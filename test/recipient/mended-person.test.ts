// One correction reaches every row that shows the same text, and none that shows another.
import { changedPayment, type CorrectionLine, type Payment } from '../../src/export/payment.js';
import type { Doubt } from '../../src/finding.js';
import { mendedPerson } from '../../src/recipient/mended-person.js';
import { correction } from './sample-correction.js';
import { payment, type Sample } from './sample-payment.js';

const FAULTY: readonly Doubt[] = [{ code: 'text-doubtful', detail: {} }];
const alwaysFaulty = (): readonly Doubt[] => FAULTY;

function row(sample: Sample, ...corrections: readonly CorrectionLine[]): Payment {
  return changedPayment(payment(sample), corrections.length === 0 ? {} : { corrections });
}
const written = (shown: Sample, texts: Parameters<typeof correction>[1], line = 2): CorrectionLine => correction('text-doubtful', texts, { shown, line });
const names = (rows: readonly Payment[]): readonly string[] => rows.map(({ cells }) => cells.name.text);

test('without corrections the rows are what they were, and the newest gives name and address', () => {
  const rows = [row({ sequence: 0 }), row({ sequence: 1 })] as const;
  const person = mendedPerson(rows, alwaysFaulty);
  expect(person.rows).toBe(rows);
  expect(person).toMatchObject({ unused: [] });
  expect([person.registeredBy, person.fields.size]).toEqual([rows[1], 0]);
});

test('a mend reaches all rows that show the same text, and only these', () => {
  const shown = { name: '山田?' };
  const person = mendedPerson([row({ ...shown, sequence: 0 }, written(shown, { name: '山田太郎' })), row({ ...shown, sequence: 1 }), row({ name: '山田', sequence: 2 })], alwaysFaulty);
  expect(names(person.rows)).toEqual(['山田太郎', '山田太郎', '山田']);
  expect(person.registeredBy).toBe(person.rows[2]);
  expect([...person.fields]).toEqual([]);
  expect(person.unused).toEqual([]);
});

test('the fields mended are those of the row that gives name and address', () => {
  const shown = { name: '山田?' };
  const person = mendedPerson([row(shown, written(shown, { name: '山田太郎' })), row({ ...shown, sequence: 1 })], alwaysFaulty);
  expect(person.registeredBy).toBe(person.rows[1]);
  expect([...person.fields]).toEqual(['name']);
  expect(person.registeredBy.cells.address.text).toBe('東京都中央区銀座4-1-1');
});

test('a row keeps its own mend, and of the others\' the newest row\'s counts', () => {
  const shown = { name: '山田?' };
  const rows = [
    row({ ...shown, sequence: 0 }, written(shown, { name: '甲' })), row({ ...shown, sequence: 1, paidAt: '2021-12-02T00:00:00' }, written(shown, { name: '乙' })), row({ ...shown, sequence: 2, paidAt: '2021-12-01T00:00:00' }),
  ] as const;
  expect(names(mendedPerson(rows, alwaysFaulty).rows)).toEqual(['甲', '乙', '乙']);
  const reversed = [rows[2], rows[1], rows[0]] as const;
  expect(names(mendedPerson(reversed, alwaysFaulty).rows)).toEqual(['乙', '乙', '甲']);
});

test('postal code and address belong together: a code is mended only where the address is the same', () => {
  const shown = { postalCode: '104' };
  const rows = [row(shown, written(shown, { postalCode: '104-0061' })), row({ ...shown, sequence: 1 }), row({ ...shown, address: '東京都中央区築地1', sequence: 2 })] as const;
  expect(mendedPerson(rows, alwaysFaulty).rows.map(({ cells }) => cells.postalCode.text)).toEqual(['104-0061', '104-0061', '104']);
});

test('an address is mended only where the code is the same', () => {
  const shown = { address: '東京都?' };
  const rows = [row(shown, written(shown, { address: '東京都中央区銀座5' })), row({ ...shown, postalCode: '104-0045', sequence: 1 })] as const;
  expect(mendedPerson(rows, alwaysFaulty).rows.map(({ cells }) => cells.address.text)).toEqual(['東京都中央区銀座5', '東京都?']);
});

test('lines that contradict each other, or mend what is in order, are told as unused', () => {
  const shown = { name: '山田?' };
  const [first, second] = [written(shown, { name: '甲' }, 2), written(shown, { name: '乙' }, 3)];
  const person = mendedPerson([row(shown, first, second)], alwaysFaulty);
  expect([names(person.rows), person.unused]).toEqual([['山田?'], [second]]);
  const idle = mendedPerson([row(shown, first), row({ sequence: 1 })], () => []);
  expect([names(idle.rows), idle.unused, idle.rows[0].corrections]).toEqual([['山田?', '山田太郎'], [first], []]);
});
