// What is kept of letters once they are planned: all that is printed and listed, to be had once, in whatever order.
import fc from 'fast-check';
import { LetterRecorder, type LetterRecords } from '../../src/run/letter-records.js';
import { recordsOf, type BatchRecords } from '../../src/run/record-form.js';
import { payment } from '../recipient/sample-payment.js';
import { blockOfLines } from '../support/block-of-lines.js';
import { addressed, recordsOf as recorded } from './sample-letters.js';

const line = (text: string, yMm = 20) => ({ role: 'address', text, sizePt: 10.5, condense: 1, yMm } as const);

const only = (records: LetterRecords, place: number): BatchRecords => records.handOver([Uint32Array.of(place)])[0]!;

test('a record says what page and ledger say', () => {
  const block = blockOfLines([line('東京都中央区'), line('銀座4-1-1')]);
  const rows = [['2021-12-05', 0, 'K1'], ['2021-11-01', 7, 'K2'], ['2021-12-05', 8, 'K1']] as const;
  const payments = rows.map(([day, sequence, paymentId]) => payment({ paidAt: `${day}T10:00:00`, sequence, paymentId }));
  const records = recorded(addressed({ customerId: '4111111111111111', company: '株式会社銀座商店', name: '𠮷田　太郎', displayNumber: '4-1-1', payments, block }));
  const [record, ...others] = recordsOf(only(records, 0));
  expect(others).toEqual([]);
  expect(record).toEqual({
    layout: block.layout, customerId: '************1111', addressee: '株式会社銀座商店　𠮷田　太郎', honorific: '様', postalCode: '104-0061', texts: block.texts, displayNumber: '4-1-1',
    payments: '2', days: ['2021-11-01', '2021-12-05'], sources: 'payments.csv:2;payments.csv:9;payments.csv:10',
  });
});

test('of thousands of letters each is found, in whatever order and group', () => {
  const layouts = [blockOfLines([line('山')]), blockOfLines([line('川', 21)]), blockOfLines([])];
  const samples = Array.from({ length: 2100 }, (_, index) => ({ name: `山田${index}`, block: layouts[index % 3]! }));
  const people = addressed(...samples);
  fc.assert(fc.property(fc.array(fc.array(fc.nat({ max: samples.length - 1 }), { maxLength: 20 }), { maxLength: 3 }), (groups) => {
    const handed = recorded(people).handOver(groups.map((wanted) => Uint32Array.from(wanted)));
    expect(handed.map((records) => [...recordsOf(records)].map(({ addressee, layout }) => [addressee, layout])))
      .toEqual(groups.map((wanted) => wanted.map((place) => [samples[place]!.name, samples[place]!.block.layout])));
    expect(handed.map((records) => records.layouts.size)).toEqual(groups.map((wanted) => new Set(wanted.map((place) => place % 3)).size));
  }), { numRuns: 20 });
});

test('a letter that is not there, or was handed over, is a bug', () => {
  const records = recorded(addressed({}));
  for (const one of [records, new LetterRecorder().records()]) for (const place of [1, 5000]) expect(() => only(one, place)).toThrow('without a record');
  only(records, 0);
  expect(() => only(records, 0)).toThrow('without a record');
});

test('a file\'s name may hold what ends a field', () => {
  const row = Object.assign(payment(), { source: { file: 'a\tb\n.csv', line: 2 } });
  const records = recorded(addressed({ payments: [row] }));
  const [record] = recordsOf(only(records, 0));
  expect(record?.sources).toBe('a\ufffdb\ufffd.csv:2');
});
