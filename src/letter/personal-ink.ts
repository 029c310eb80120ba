// What is a reader's own on the shared pages: address block, number, payment days, sheet marks. A few short lines a
// letter, placed where composing left their slots, so that no letter is ever laid out a second time.
import type { CalendarDay } from '../calendar-day.js';
import type { AddressBlock } from './address-block.js';
import type { Ink } from './ink.js';
import { BODY_PT, MEASURE_EM, SHEET_MARK_PT } from './page-grid.js';
import { paymentDaysText } from './payment-days.js';
import { sheetsOf, type ComposedLetter, type ComposedPage, type PersonalPart, type PlacedText } from './placed-text.js';

/** A reader, as far as the pages show. */
export interface LetterPerson {
  /** 発送番号, `000123-0`. */
  readonly number: string;
  readonly block: AddressBlock;
  readonly days: readonly CalendarDay[];
}

const NO_RULES: Ink['rules'] = [];
/** The slot's room, and the width of the built-in gothic's digits in it (half an em). */
const PAYMENT_DAYS_EM = MEASURE_EM - 2;
const FIGURE = /[ 0-9]/;
const KANJI = /[年月日]/;

/** What is drawn for one letter: for each page, for each personal part in order, its ink. */
export type PersonalInk = readonly (readonly Ink[])[];

export function personalInk(letter: ComposedLetter, person: LetterPerson): PersonalInk {
  const sheets = sheetsOf(letter);
  return letter.pages.map((page, index) => {
    const sheet = `${Math.floor(index / letter.pagesPerSheet) + 1}/${sheets}`;
    return personalParts(page).map((part) => ({ texts: slotTexts(part, person, sheet), rules: NO_RULES }));
  });
}

function personalParts({ parts }: ComposedPage): readonly PersonalPart[] {
  return parts.filter((part) => part.kind === 'personal');
}

function slotTexts({ slot, xMm, yMm }: PersonalPart, { number, block, days }: LetterPerson, sheet: string): readonly PlacedText[] {
  switch (slot) {
    case 'address-block':
      return block.lines.map((line) => addressText(line, xMm));
    case 'letter-number':
      return [{ xMm, yMm, sizePt: BODY_PT, family: 'gothic', text: number }];
    case 'payment-days':
      return [daysText(paymentDaysText(days), xMm, yMm)];
    case 'sheet-mark':
      return [{ xMm, yMm, sizePt: SHEET_MARK_PT, family: 'gothic', text: `${number} ${sheet}` }];
  }
}

/** A quarter em between figures and kanji, as in the body; days of six different years are condensed instead. */
function daysText(text: string, xMm: number, yMm: number): PlacedText {
  const placed: PlacedText = { xMm, yMm, sizePt: BODY_PT, family: 'gothic', text };
  const characters = Array.from(text);
  const widthEm = characters.reduce((width, character) => width + (FIGURE.test(character) ? 0.5 : 1), 0);
  const extraAdvancesEm = characters.map((character, index) => (isSpaced(character, characters[index + 1] ?? '') ? 0.25 : 0));
  if (widthEm + extraAdvancesEm.reduce<number>((total, extra) => total + extra, 0) <= PAYMENT_DAYS_EM) return { ...placed, extraAdvancesEm };
  return { ...placed, condense: Math.min(1, Math.floor((PAYMENT_DAYS_EM / widthEm) * 1000) / 1000) };
}

function isSpaced(character: string, next: string): boolean {
  return (FIGURE.test(character) && KANJI.test(next)) || (KANJI.test(character) && FIGURE.test(next));
}

function addressText({ text, sizePt, condense, yMm }: AddressBlock['lines'][number], xMm: number): PlacedText {
  return { xMm, yMm, sizePt, family: 'mincho', text, ...(condense === 1 ? {} : { condense }) };
}
