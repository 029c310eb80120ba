import { gather } from '../../src/recipient/gather.js';
import { notePossibleDuplicates } from '../../src/recipient/possible-duplicate.js';
import { chainWithout, knowledge, payment } from './sample-payment.js';
import type { Sample } from './sample-payment.js';

const recipientsOf = (samples: readonly Sample[]) =>
  gather(
    samples.map((sample, sequence) => payment({ sequence, ...sample })),
    knowledge(chainWithout({ fallback: ['𠮷'] })),
  ).recipients;
const notesOf = (...samples: readonly Sample[]) =>
  notePossibleDuplicates(recipientsOf(samples)).map(({ notes }) => notes.map(({ code }) => code));

test('two numbers with one name at one address, however written, are noted on both letters', () => {
  expect(notesOf({ customerId: '7' }, { customerId: '8', name: '山田　太郎', address: '東京都中央区銀座４－１－１' }, { name: '佐藤花子' })).toEqual([
    ['possible-duplicate'], ['possible-duplicate'], [],
  ]);
});

test('one name at two addresses is two people, and three alike are three', () => {
  const there = { address: '東京都中央区銀座5-1-1' };
  expect(notesOf({ customerId: '7' }, { customerId: '8', ...there })).toEqual([[], []]);
  expect(notesOf({ customerId: '7' }, { customerId: '8' }, { customerId: '9', ...there }, { customerId: '10' })).toEqual([
    ['possible-duplicate'], ['possible-duplicate'], [], ['possible-duplicate'],
  ]);
});

test('without a name the note names company and department', () => {
  const recipients = recipientsOf(['7', '8'].map((customerId) => ({ customerId, name: '', company: '見本商店' })));
  expect(notePossibleDuplicates(recipients)[0]?.notes[0]).toMatchObject({ column: '会社名+部署名+都道府県+市区町村+町名番地+建物名' });
});

test('two names at one address are a family', () => {
  expect(notesOf({}, { name: '山田花子' })).toEqual([[], []]);
});

test('without a name company and department tell', () => {
  const nobody = { name: '', company: '見本商店' };
  expect(notesOf({ ...nobody, customerId: '7' }, { ...nobody, customerId: '8' })).toEqual([
    ['possible-duplicate'], ['possible-duplicate'],
  ]);
  expect(notesOf(nobody, { ...nobody, department: '総務部' })).toEqual([[], []]);
  expect(notesOf(nobody, { name: '見本商店' })).toEqual([[], []]);
});

test('the note stands among the others in their order', () => {
  const [notes] = notesOf({ customerId: '7', name: '𠮷田' }, { customerId: '8', name: '𠮷田' });
  expect(notes).toEqual(['possible-duplicate', 'fallback-font']);
});

test('it names its columns, and the recipients themselves stay as they were', () => {
  const recipients = recipientsOf([{ customerId: '7' }, { customerId: '8' }]);
  expect(notePossibleDuplicates(recipients)[0]?.notes).toEqual([
    { code: 'possible-duplicate', detail: {}, column: '氏名+都道府県+市区町村+町名番地+建物名' },
  ]);
  expect(recipients[0]?.notes).toEqual([]);
});
