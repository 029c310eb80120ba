// What is a reader's own on the shared pages: address block, number, payment days, marks of the sheet. A few short lines a
// letter, placed where composing left their slots, so that no letter is ever laid out a second time.
import type { CalendarDay } from '../calendar-day.js';
import { barcodeMeasure } from '../postal/barcode-size.js';
import { customerBars, type BarcodeData } from '../postal/customer-barcode.js';
import type { AddressBlock } from './block-layout.js';
import { dataMatrixRules, dataMatrixText, type MatrixOf } from './data-matrix.js';
import type { Ink } from './ink.js';
import { omrRules } from './omr-marks.js';
import { daysLook } from './days-look.js';
import { BODY_PT, rounded, SHEET_MARK_PT } from './page-grid.js';
import { sheetsOf, type ComposedLetter, type ComposedPage, type PersonalPart, type PlacedText } from './placed-text.js';

/** A reader, as far as the pages show. */
export interface LetterPerson {
  /** 発送番号, `000123-0`. */
  readonly number: string;
  readonly block: AddressBlock;
  /** Only where the block has a place for it. Its bars are made where the page is, so that nothing is encoded twice. */
  readonly barcode?: BarcodeData;
  readonly days: readonly CalendarDay[];
  /** ロット, `0001`, and the letter's place in it from 0: what marks for inserting machines say. */
  readonly batch?: string;
  readonly sequence?: number;
}

/** What is drawn for one letter: for each page, for each personal part in order, its ink. */
export type PersonalInk = readonly (readonly Ink[])[];

type InkOf = (person: LetterPerson) => Ink;

/**
 * What draws the readers of one letter. It throws (a bug) where the letter has a slot for what the person, or `matrixOf`, is needed for
 * and is not there.
 */
export function personalInk(letter: ComposedLetter, matrixOf?: MatrixOf): (person: LetterPerson) => PersonalInk {
  const sheets = sheetsOf(letter);
  const pages = letter.pages.map((page, index) => {
    const place = sheetPlace(Math.floor(index / letter.pagesPerSheet) + 1, sheets);
    return personalParts(page).map((part) => slotInk(part, place, matrixOf));
  });
  return (person) => pages.map((parts) => parts.map((inkOf) => inkOf(person)));
}

/** What every reader's number, sheet marks and days are written with, in gothic: with it known beforehand, print files need not differ in that font. */
export function figuresOf({ pages }: ComposedLetter): string {
  const slots = new Set(pages.flatMap(personalParts).map(({ slot }) => slot));
  const isNumbered = slots.has('letter-number') || slots.has('sheet-mark');
  return `${isNumbered ? '0123456789-/ ' : ''}${slots.has('payment-days') ? '0123456789年月日、' : ''}`;
}

function personalParts({ parts }: ComposedPage): readonly PersonalPart[] {
  return parts.filter((part) => part.kind === 'personal');
}

interface SheetPlace {
  /** `1/2`. */
  readonly ofSheets: string;
  readonly isLast: boolean;
}

function sheetPlace(sheet: number, sheets: number): SheetPlace {
  return { ofSheets: `${sheet}/${sheets}`, isLast: sheet === sheets };
}

function slotInk(part: PersonalPart, { ofSheets, isLast }: SheetPlace, matrixOf: MatrixOf | undefined): InkOf {
  const { xMm, yMm } = part;
  switch (part.slot) {
    case 'address-block':
      return ({ block, barcode }) => inkOf(blockTexts(block, barcode, xMm));
    case 'letter-number':
      return ({ number }) => inkOf([{ xMm, yMm, sizePt: BODY_PT, family: 'gothic', text: number }]);
    case 'payment-days':
      return ({ days }) => inkOf([daysText(days, part)]);
    case 'sheet-mark':
      return ({ number }) => inkOf([{ xMm, yMm, sizePt: SHEET_MARK_PT, family: 'gothic', text: `${number} ${ofSheets}` }]);
    case 'omr':
      return ({ sequence }) => {
        if (sequence === undefined) throw new Error('marks for inserting machines need the letter\'s place in its print file');
        return { texts: [], rules: omrRules(part, { isLastOfLetter: isLast, sequence }) };
      };
    case 'data-matrix':
      return ({ number, batch }) => {
        if (batch === undefined || matrixOf === undefined) throw new Error('a Data Matrix needs the print file\'s name and an encoder');
        return { texts: [], rules: dataMatrixRules(part, matrixOf(dataMatrixText(number, ofSheets, batch))) };
      };
  }
}

function inkOf(texts: readonly PlacedText[]): Ink {
  return { texts, rules: [] };
}

function daysText(days: readonly CalendarDay[], { xMm, yMm }: PersonalPart): PlacedText {
  const { text, extraAdvancesEm, condense = 1 } = daysLook(days);
  if (extraAdvancesEm === undefined) return { xMm, yMm, sizePt: BODY_PT, family: 'gothic', text, condense };
  return { xMm, yMm, sizePt: BODY_PT, family: 'gothic', text, condense, extraAdvancesEm };
}

/** The barcode is last, so that whoever reads the page aloud has the name before it. No spread: half a million letters pass here. */
function blockTexts(block: AddressBlock, barcode: BarcodeData | undefined, xMm: number): readonly PlacedText[] {
  const texts = block.layout.lines.map(({ sizePt, condense, yMm }, index): PlacedText => ({
    xMm, yMm, sizePt, family: 'mincho', text: block.texts[index] ?? '', condense,
  }));
  if (barcode !== undefined) texts.push(barcodeText(barcode, block, xMm));
  return texts;
}

function barcodeText(data: BarcodeData, { layout: { barcode } }: AddressBlock, xMm: number): PlacedText {
  if (barcode === undefined) throw new Error('a barcode without a place in the address block');
  const { sizePt, topMm } = barcode;
  return { xMm, yMm: rounded(topMm + barcodeMeasure(sizePt).heightMm), sizePt, family: 'barcode', text: customerBars(data) };
}
