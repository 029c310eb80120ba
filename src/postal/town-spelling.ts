// One key for the many ways in which a name of a place is written: 霞ヶ関 and 霞が関, 北6条 and 北六条, 澤 and 沢, wide and narrow,
// with spaces or without. Two names with one key are to be told apart by their exact spelling; nothing of this reaches paper.
import { fold } from '../folding.js';
import { rememberedOfCharacter } from '../remembered.js';
import { todaysForm } from './character-form.js';
import { isKanjiNumeral, kanjiNumber } from './kanji-number.js';

export interface Spelling {
  /**
   * What to compare. A number, in digits or in kanji, is its digits and a `#`, so that none is ever read as part of a longer
   * one: 一 and 1234 side by side are `1#1234#`.
   */
  readonly key: string;
  /** For every UTF-16 unit of the key where, in the text as given, what it stands for ends. */
  readonly ends: readonly number[];
}

type NumeralScript = 'arabic' | 'kanji';

interface Form {
  readonly unit: string;
  readonly script: NumeralScript | undefined;
}

const ARABIC = /^[0-9]$/;
const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** A text's key, with the way back into the text. */
export function spell(text: string): Spelling {
  let key = '';
  const ends: number[] = [];
  let numerals = '';
  let script: NumeralScript | undefined;
  let numeralsEnd: number[] = [];

  function closeNumber(): void {
    const number = script === 'kanji' ? kanjiNumber(numerals) : numerals;
    const end = numeralsEnd.at(-1) ?? 0;
    if (number === undefined) {
      key += numerals;
      ends.push(...numeralsEnd);
    } else {
      key += `${number}#`;
      for (let count = number.length; count >= 0; count--) ends.push(end);
    }
    numerals = '';
    script = undefined;
    numeralsEnd = [];
  }

  for (let at = 0; at < text.length; ) {
    const next = endOfCharacter(text, at);
    const forms = formsOf(text.slice(at, next));
    if (forms.length === 0 && script !== undefined) closeNumber();
    for (const form of forms) {
      if (script !== undefined && form.script !== script) closeNumber();
      if (form.script === undefined) {
        key += form.unit;
        ends.push(next);
      } else {
        script = form.script;
        numerals += form.unit;
        numeralsEnd.push(next);
      }
    }
    at = next;
  }
  if (script !== undefined) closeNumber();
  return { key, ends };
}

/** Where the text as given goes on after the first `length` characters of the key. */
export function endInText({ ends }: Spelling, length: number): number {
  return ends[length - 1] ?? 0;
}

/** By what names that can be spelled alike begin alike, in a text or a key: one unit's form, and `#` for any number. */
export function initialOf(text: string, at: number): string {
  const [first] = formsOf(text.slice(at, endOfCharacter(text, at)));
  return first?.script === undefined ? (first?.unit ?? '') : '#';
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

/** By UTF-16 units. Spaces have none. Kept of each character met, of which there are as many as Unicode has at most. */
const formsOf = rememberedOfCharacter((character: string): readonly Form[] => {
  const folded = fold(character.replace(VARIATION_SELECTORS, ''));
  return Array.from(folded, todaysForm).join('').split('').map((unit) => ({ unit, script: numeralScript(unit) }));
});

function numeralScript(unit: string): NumeralScript | undefined {
  if (ARABIC.test(unit)) return 'arabic';
  return isKanjiNumeral(unit) ? 'kanji' : undefined;
}
