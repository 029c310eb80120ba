// Text as UTF-8 in one buffer that grows, piece by piece: of lists of half a million lines no text is made, which would take twice the room.
// Pieces are of a few characters, which are written sooner than a copy of them is asked for.
import { unitAt } from '../unit-at.js';

const FIRST_ROOM = 4096;
const MOST_BYTES_A_UNIT = 3;
/** U+FFFD, which stands for half of a surrogate pair, as everywhere in UTF-8. */
const REPLACEMENT = 0xfffd;
const [ZERO, RADIX] = [0x30, 10];

export class Utf8Text {
  #bytes = new Uint8Array(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    const { length } = text;
    const bytes = this.#roomFor(length * MOST_BYTES_A_UNIT);
    let at = this.#length;
    for (let index = 0; index < length; index += 1) {
      const unit = unitAt(text, index);
      if (unit < 0x80) bytes[at++] = unit;
      else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        const point = (unit & 0xf800) === 0xd800 ? text.codePointAt(index) ?? REPLACEMENT : unit;
        if (point > 0xffff) {
          bytes[at++] = 0xf0 | (point >> 18);
          bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
          bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
          bytes[at++] = 0x80 | (point & 0x3f);
          index += 1;
        } else {
          const known = (point & 0xf800) === 0xd800 ? REPLACEMENT : point;
          bytes[at++] = 0xe0 | (known >> 12);
          bytes[at++] = 0x80 | ((known >> 6) & 0x3f);
          bytes[at++] = 0x80 | (known & 0x3f);
        }
      }
    }
    this.#length = at;
  }

  /** A whole number from 0, in decimal digits. */
  addNumber(number: number): void {
    if (number >= RADIX) this.addNumber(Math.floor(number / RADIX));
    this.addByte(ZERO + (number % RADIX));
  }

  addByte(byte: number): void {
    this.#roomFor(1)[this.#length++] = byte;
  }

  /** The bytes of another text, from `from` up to `to`. */
  addCopy(other: Uint8Array, from: number, to: number): void {
    const bytes = this.#roomFor(to - from);
    let at = this.#length;
    for (let index = from; index < to; index += 1) bytes[at++] = other[index] ?? 0;
    this.#length = at;
  }

  /** A copy of what is written; the buffer begins anew and keeps its room. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #roomFor(more: number): Uint8Array {
    const needed = this.#length + more;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, needed));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}
