// Reads the cells of one field, row after row. Nearly all have nothing wrong with them and are put together of what their columns
// say; only of the others is it found out what is wrong.
import { makeCell, soundCell } from './cell.js';
import { ColumnTexts } from './column-texts.js';
import type { DecodeField } from './decoded-text.js';
import type { Cell, PaymentField } from './payment.js';

export class CellReader {
  readonly #field: PaymentField;
  readonly #places: readonly number[];
  readonly #columns: readonly ColumnTexts[];
  /** Of one row after the other: a list a cell would be more than all the rest of a row. */
  readonly #texts: string[];
  readonly #names: readonly string[];
  readonly #decode: DecodeField;

  /** `places` are the field's columns, from 0, `names` those of all columns. */
  constructor(field: PaymentField, places: readonly number[], names: readonly string[], decode: DecodeField) {
    this.#field = field;
    this.#places = places;
    this.#columns = places.map(() => new ColumnTexts(decode));
    this.#texts = places.map(() => '');
    this.#names = names;
    this.#decode = decode;
  }

  /** Of a record's fields, some of which may be missing. */
  cell(fields: readonly string[]): Cell {
    for (let at = 0; at < this.#columns.length; at++) {
      const text = this.#columns[at]?.soundText(fields[this.#places[at] ?? -1] ?? '');
      if (text === undefined) return this.#faultyCell(fields);
      this.#texts[at] = text;
    }
    return soundCell(this.#field, this.#texts);
  }

  #faultyCell(fields: readonly string[]): Cell {
    return makeCell(this.#field, this.#places.map((index) => ({ column: this.#names[index] ?? '', decoded: this.#decode(fields[index] ?? '') })));
  }
}
