// One key for the many ways in which a name of a place is written: 霞ヶ関 and 霞が関, 北6条 and 北六条, 澤 and 沢, wide and narrow,
// with spaces or without. Two names with one key are to be told apart by their exact spelling; nothing of this reaches paper.
import { fold } from '../folding.js';
import { todaysForm } from './character-form.js';
import { isKanjiNumeral, kanjiNumber } from './kanji-number.js';

export interface Spelling {
  /**
   * What to compare. A number, in digits or in kanji, is its digits and a `#`, so that none is ever read as part of a longer
   * one: 一 and 1234 side by side are `1#1234#`.
   */
  readonly key: string;
  /** For every character of the key where, in the text as given, what it stands for ends. */
  readonly ends: readonly number[];
}

type NumeralScript = 'arabic' | 'kanji';

/** Voicing marks that follow a half-width kana, and the selectors that choose a glyph: no characters of their own. */
const GOES_WITH_THE_CHARACTER_BEFORE = /[\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/uy;
const VARIATION_SELECTORS = /[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/gu;
const ARABIC = /^[0-9]$/;

const formsSeen = new Map<string, string>();

/** A text's key, with the way back into the text. */
export function spell(text: string): Spelling {
  let key = '';
  const ends: number[] = [];
  let numerals = '';
  let script: NumeralScript | undefined;
  let numeralsEnd: number[] = [];

  function add(characters: string, end: number): void {
    key += characters;
    for (let count = characters.length; count > 0; count--) ends.push(end);
  }

  function closeNumber(): void {
    if (script === undefined) return;
    const number = script === 'arabic' ? numerals : kanjiNumber(numerals);
    const end = numeralsEnd.at(-1) ?? 0;
    if (number !== undefined) add(`${number}#`, end);
    else Array.from(numerals).forEach((numeral, index) => add(numeral, numeralsEnd[index] ?? end));
    numerals = '';
    script = undefined;
    numeralsEnd = [];
  }

  for (let at = 0; at < text.length; ) {
    const next = endOfCharacter(text, at);
    const form = formOf(text.slice(at, next));
    if (form === '') closeNumber();
    for (const character of form) {
      const scriptHere = numeralScript(character);
      if (scriptHere !== script) closeNumber();
      if (scriptHere === undefined) {
        add(character, next);
      } else {
        script = scriptHere;
        numerals += character;
        numeralsEnd.push(next);
      }
    }
    at = next;
  }
  closeNumber();
  return { key, ends };
}

/** Where the text as given goes on after the first `length` characters of the key. */
export function endInText({ ends }: Spelling, length: number): number {
  return length === 0 ? 0 : (ends[length - 1] ?? 0);
}

function endOfCharacter(text: string, at: number): number {
  let next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (;;) {
    GOES_WITH_THE_CHARACTER_BEFORE.lastIndex = next;
    const mark = GOES_WITH_THE_CHARACTER_BEFORE.exec(text);
    if (mark === null) return next;
    next += mark[0].length;
  }
}

/** Spaces have no form. */
function formOf(character: string): string {
  const seen = formsSeen.get(character);
  if (seen !== undefined) return seen;
  const form = Array.from(fold(character.replace(VARIATION_SELECTORS, '')), todaysForm).join('');
  formsSeen.set(character, form);
  return form;
}

function numeralScript(character: string): NumeralScript | undefined {
  if (ARABIC.test(character)) return 'arabic';
  return isKanjiNumeral(character) ? 'kanji' : undefined;
}
