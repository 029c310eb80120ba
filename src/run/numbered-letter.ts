// A letter's place: its number, print file and pages follow from where it stands in printing order. They are told when somebody asks, for
// half a million letters are kept from the plan to the last print file.
import type { AddressBlock } from '../letter/block-layout.js';
import { blockOf } from '../letter/block-setting.js';
import type { Recipient } from '../recipient/recipient.js';
import type { Addressed, PlannedLetter } from './batching.js';
import { letterNumber } from './letter-number.js';

/** What all letters of a print file share. */
export interface Lot {
  /** ロット. */
  readonly name: string;
  /** What the number of its first letter counts. */
  readonly firstCount: number;
  readonly pagesPerLetter: number;
}

export class NumberedLetter implements PlannedLetter {
  readonly sequence: number;
  readonly #letter: Addressed;
  readonly #lot: Lot;

  constructor(letter: Addressed, sequence: number, lot: Lot) {
    this.sequence = sequence;
    this.#letter = letter;
    this.#lot = lot;
  }

  get recipient(): Recipient {
    return this.#letter.recipient;
  }

  get displayNumber(): string {
    return this.#letter.displayNumber;
  }

  get block(): AddressBlock {
    return blockOf(this.#letter.recipient, this.#letter.setting);
  }

  get number(): string {
    return letterNumber(this.#lot.firstCount + this.sequence);
  }

  get batch(): string {
    return this.#lot.name;
  }

  get firstPage(): number {
    return this.sequence * this.#lot.pagesPerLetter + 1;
  }

  get lastPage(): number {
    return (this.sequence + 1) * this.#lot.pagesPerLetter;
  }
}
