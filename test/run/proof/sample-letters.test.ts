// The addressees that nobody is: what a proof without an export shows.
import { parseCalendarDay } from '../../../src/calendar-day.js';
import type { LetterPerson } from '../../../src/letter/personal-ink.js';
import { customerBarcode } from '../../../src/postal/customer-barcode.js';
import { sampleLetters } from '../../../src/run/proof/sample-letters.js';
import { builtInChains } from '../../letter/built-in-fonts.js';
import { builtInEnvelope } from '../../support/built-in-envelope.js';
import { readBarcode } from '../../support/read-barcode.js';

/** What the bars of a person's barcode say. */
const said = ({ barcode }: LetterPerson) => readBarcode(barcode === undefined ? '' : customerBarcode(barcode).bars);

const day = parseCalendarDay('2022-01-25') ?? ((): never => { throw new Error('no such day'); })();
const letters = sampleLetters(builtInEnvelope(), builtInChains().mincho, { firstDay: day, lastDay: day });

test('each has a barcode of its own postal code and the numbers of its own address', () => {
  expect(letters.map(({ person }) => said(person))).toEqual([
    { postalCode: '9200962', number: '1-1' }, { postalCode: '1620815', number: '1234-56-1203' },
    { postalCode: '5400008', number: '2-1-22' }, { postalCode: '0600001', number: '2' },
  ]);
  for (const { person } of letters) {
    expect(person.block.texts[0]?.replace('-', '')).toBe(said(person).postalCode);
  }
});
