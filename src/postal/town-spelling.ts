// One key for the many ways in which a name of a place is written: 霞ヶ関 and 霞が関, 北6条 and 北六条, 澤 and 沢, wide and narrow,
// with spaces or without. Two names with one key are to be told apart by their exact spelling; nothing of this reaches paper.
import { fold } from '../folding.js';
import { remembered } from '../remembered.js';
import { unitAt } from '../unit-at.js';
import { todaysForm } from './character-form.js';
import { KANJI_NUMERALS, kanjiNumber } from './kanji-number.js';

export interface Spelling {
  /**
   * What to compare. A number, in digits or in kanji, is its digits and a `#`, so that none is ever read as part of a longer
   * one: 一 and 1234 side by side are `1#1234#`.
   */
  readonly key: string;
  /** For every UTF-16 unit of the key where, in the text as given, what it stands for ends. */
  readonly ends: readonly number[];
}

/** What a unit is part of: no number, or one written in such numerals. */
const NO_NUMBER = 0;
const ARABIC = 1;
const KANJI = 2;

const NUMBER_SIGN = '#'.charCodeAt(0);
const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** A text's key, with the way back into the text. */
export function spell(text: string): Spelling {
  const units: number[] = [];
  const ends: number[] = [];
  let script = NO_NUMBER;
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const next = endOfCharacter(text, at);
    const forms = formsOf(text, at, next);
    if (forms.length === 0 && script !== NO_NUMBER) {
      closeNumber(units, ends, from, script);
      script = NO_NUMBER;
    }
    for (const unit of forms) {
      const own = scriptOf(unit);
      if (own !== script) {
        if (script !== NO_NUMBER) closeNumber(units, ends, from, script);
        script = own;
        from = units.length;
      }
      units.push(unit);
      ends.push(next);
    }
    at = next;
  }
  if (script !== NO_NUMBER) closeNumber(units, ends, from, script);
  return { key: textOf(units), ends };
}

/** Makes the numerals that stand last, from `from` on, a number, if they are one. All of it ends where the last of them does. */
function closeNumber(units: number[], ends: number[], from: number, script: number): void {
  const end = ends.at(-1) ?? 0;
  if (script === KANJI) {
    const number = kanjiNumber(textOf(units.slice(from)));
    if (number === undefined) return;
    units.length = from;
    for (let index = 0; index < number.length; index++) units.push(unitAt(number, index));
  }
  units.push(NUMBER_SIGN);
  ends.length = from;
  while (ends.length < units.length) ends.push(end);
}

/** As many as can surely be handed to a function at once. */
const UNITS_AT_ONCE = 4096;

function textOf(units: readonly number[]): string {
  if (units.length <= UNITS_AT_ONCE) return String.fromCharCode(...units);
  return textOf(units.slice(0, UNITS_AT_ONCE)) + textOf(units.slice(UNITS_AT_ONCE));
}

/** Where the text as given goes on after the first `length` characters of the key. */
export function endInText({ ends }: Spelling, length: number): number {
  return ends[length - 1] ?? 0;
}

/** By what a name's key and an address's at a place begin alike: a unit, and `#` for any number; 0 where nothing stands. */
export type Initial = number;

export const NUMBER_INITIAL: Initial = NUMBER_SIGN;

/** Of a key (`spell`) from a place on: each of its units is a form already. */
export function initialInKey(key: string, at: number): Initial {
  if (at >= key.length) return 0;
  const unit = unitAt(key, at);
  return scriptOf(unit) === NO_NUMBER ? unit : NUMBER_SIGN;
}

/** Whether the last character of a name as written is a numeral. */
export function endsInNumeral(name: string): boolean {
  const last = name.length - 1;
  return last >= 0 && formsOf(name, last, name.length).some((unit) => scriptOf(unit) !== NO_NUMBER);
}

/** A half-width kana takes the voicing mark after it along, any character the selectors that choose its glyph. */
function endOfCharacter(text: string, at: number): number {
  let next = at + (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1);
  for (;;) {
    const unit = text.charCodeAt(next);
    if (unit === 0xdb40) next += 2;
    else if (unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f || (unit >= 0xfe00 && unit <= 0xfe0f)) next += 1;
    else return next;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Of UTF-16. An array of fixed length, for one that grows by leaps becomes a table of hashes. */
const UNITS = 0x10000;
const formsOfUnits = new Array<readonly number[] | undefined>(UNITS);

/** The UTF-16 units that a character of a text, from `at` to `next`, is compared by; none for a space. Remembered by unit: nearly every character is one. */
function formsOf(text: string, at: number, next: number): readonly number[] {
  if (next !== at + 1) return formsOfLonger(text.slice(at, next));
  return (formsOfUnits[unitAt(text, at)] ??= formsOfCharacter(text.charAt(at)));
}

const formsOfLonger = remembered(formsOfCharacter);

function formsOfCharacter(character: string): readonly number[] {
  const form = Array.from(fold(character.replace(VARIATION_SELECTORS, '')), todaysForm).join('');
  return Array.from({ length: form.length }, (_, index) => unitAt(form, index));
}

const scripts = new Uint8Array(UNITS);
for (const digit of '0123456789') scripts[digit.charCodeAt(0)] = ARABIC;
for (const numeral of KANJI_NUMERALS) scripts[numeral.charCodeAt(0)] = KANJI;

/** Which numerals a unit of a key is one of. */
function scriptOf(unit: number): number {
  return scripts[unit] ?? NO_NUMBER;
}
