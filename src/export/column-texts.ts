// What the cells of one column say, decoded and cleaned. An export says 東京都 and クレジットカード half a million times, so that
// what a column says again and again is remembered by its bytes; a column of names or numbers is given up after a while.
import { cleanText, looksLikeFormula } from './cell-text.js';
import type { DecodeField } from './decoded-text.js';

/** More than there are municipalities (1,900), fewer than anybody's customers. */
const MOST_REMEMBERED = 4096;

/**
 * ASCII from a letter or digit to a letter or digit is in every encoding its own text, with nothing around it to take off; but for a
 * comma, which stands for a tab where tabs separate columns.
 */
const ITS_OWN_TEXT = /^[0-9A-Za-z](?:[ -+\--~]*[0-9A-Za-z])?$/;

export class ColumnTexts {
  readonly #decode: DecodeField;
  #known: Map<string, string> | undefined = new Map();
  /** Of the row before, whose method and status are nearly always the next one's. */
  #lastField = '';
  #lastText = '';

  constructor(decode: DecodeField) {
    this.#decode = decode;
  }

  /** The cleaned text of a field; undefined where something is wrong with it, which is for `makeCell` to tell. */
  soundText(field: string): string | undefined {
    if (field === '' || ITS_OWN_TEXT.test(field)) return field;
    if (field === this.#lastField) return this.#lastText;
    const known = this.#known?.get(field);
    if (known !== undefined) {
      this.#lastField = field;
      this.#lastText = known;
      return known;
    }
    const { text, invalid } = this.#decode(field);
    if (invalid.length > 0) return undefined;
    const cleaned = cleanText(text);
    if (looksLikeFormula(cleaned)) return undefined;
    if (this.#known !== undefined) {
      if (this.#known.size < MOST_REMEMBERED) this.#known.set(field, cleaned);
      else this.#known = undefined;
    }
    return cleaned;
  }
}
