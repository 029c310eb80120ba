// The addressees that nobody is: what a proof without an export shows.
import { parseCalendarDay, type CalendarDay } from '../../../src/calendar-day.js';
import type { EnvelopeProfile } from '../../../src/letter/envelope-profile.js';
import type { LetterPerson } from '../../../src/letter/personal-ink.js';
import { customerBarcode } from '../../../src/postal/customer-barcode.js';
import type { ProofLetter } from '../../../src/run/proof/proof-choice.js';
import { sampleLetters } from '../../../src/run/proof/sample-letters.js';
import { builtInChains } from '../../letter/built-in-fonts.js';
import { builtInEnvelope } from '../../support/built-in-envelope.js';
import { readBarcode } from '../../support/read-barcode.js';

/** What the bars of a person's barcode say. */
const said = ({ barcode }: LetterPerson) => readBarcode(barcode === undefined ? '' : customerBarcode(barcode).bars);

const day = (text: string): CalendarDay => parseCalendarDay(text) ?? ((): never => { throw new Error('no such day'); })();
const [FIRST, LAST] = [day('2021-10-14'), day('2022-01-25')];
const letters = (envelope: EnvelopeProfile = builtInEnvelope(), firstDay = FIRST): readonly ProofLetter[] => sampleLetters(envelope, builtInChains().mincho, { firstDay, lastDay: LAST });

test('each has a barcode of its own postal code and the numbers of its own address', () => {
  expect(letters().map(({ person }) => said(person))).toEqual([
    { postalCode: '9200962', number: '1-1' }, { postalCode: '1620815', number: '1234-56-1203' },
    { postalCode: '5400008', number: '2-1-22' }, { postalCode: '0600001', number: '2' },
  ]);
  for (const { person } of letters()) {
    expect(person.block.texts[0]?.replace('-', '')).toBe(said(person).postalCode);
  }
});

test('they are a person with a short and one with a long address, an organisation, and a person of a company, numbered as letters of the first print file are', () => {
  expect(letters().map(({ person: { number, batch, sequence, block }, reasons }) => [number, batch, sequence, reasons, block.texts.slice(1).join('/')])).toEqual([
    ['000001-8', '0001', 0, ['sample:short'], '石川県金沢市広坂1-1/見本　一　様'],
    ['000002-6', '0001', 1, ['sample:long'], '東京都新宿区筑土八幡町1234番地の56/筑土八幡グリーンハイツ西棟1203号室/見本　小百合　様'],
    ['000003-4', '0001', 2, ['sample:organisation'], '大阪府大阪市中央区大手前二丁目1番22号/一般財団法人見本住宅協会/総務部　御中'],
    ['000004-2', '0001', 3, ['sample:company-person'], '北海道札幌市中央区北一条西2丁目/株式会社見本工務店/設計部/見本　太郎　様'],
  ]);
});

test('their payments are of the first and the last day of the incident, one of both where it is one day', () => {
  expect(letters().map(({ person }) => person.days)).toEqual(Array.from({ length: 4 }, () => [FIRST, LAST]));
  expect(letters(builtInEnvelope(), LAST)[0]?.person.days).toEqual([LAST]);
});

test('who does not fit an envelope is left out of its samples, and a barcode that does not fit is not said to be there', () => {
  const { window } = builtInEnvelope();
  const at = (widthMm: number) => letters({ ...builtInEnvelope(), window: { ...window, widthMm } }).map(({ person: { number, barcode }, reasons }) => [number, ...reasons, barcode?.displayNumber]);
  expect(at(48)).toEqual([['000001-8', 'sample:short', undefined], ['000004-2', 'sample:company-person', undefined]]);
  expect(at(95)[0]).toEqual(['000001-8', 'sample:short', '1-1']);
});
