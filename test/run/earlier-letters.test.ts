// What a run says of the runs before it, and where its own numbers begin.
import { firstNumber, reportedNotified } from '../../src/run/earlier-letters.js';
import type { NotifiedPerson } from '../../src/recipient/notified.js';
import { payment } from '../recipient/sample-payment.js';

const person = (isReturned: boolean): NotifiedPerson => (
  { payments: [payment()], registeredBy: payment(), letter: { manifest: 0, number: '000001-8', batch: '0001', isReturned, print: '' }, notes: [] });

test('the letters of earlier runs, the number to go on behind, and of whom a letter came back', () => {
  expect(reportedNotified({ letters: 500, lastNumber: 500, writtenToAgain: 3 }, [person(true), person(false), person(true)])).toEqual({
    letters: 500, highest: '000500-9', returned: { again: 3, unchanged: 2 },
  });
});

test('manifests without a letter have no highest number', () => {
  expect(reportedNotified({ letters: 0, lastNumber: 0, writtenToAgain: 0 }, [])).toEqual({ letters: 0, highest: null, returned: { again: 0, unchanged: 0 } });
});

test.each([
  ['no earlier runs', {}, '000001-8'], ['earlier runs without a letter', { notified: { highest: null } }, '000001-8'], ['122 letters of earlier runs', { notified: { highest: '000122-2' } }, '000123-0'],
])('after %s the first letter has the next number', (_, report, number) => {
  expect(firstNumber(report)).toBe(number);
});
