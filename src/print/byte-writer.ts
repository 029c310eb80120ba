// PDF syntax written byte by byte into one growing buffer: tens of thousands of short streams would be slow as joined strings. A class, whose
// methods are the same for every print file: what is made anew for each would be called half as fast.
import { unitAt } from '../unit-at.js';

const FIRST_ROOM = 4096;
const [ZERO, MINUS, POINT] = [0x30, 0x2d, 0x2e];
const POWERS_OF_TEN: readonly number[] = Array.from({ length: 16 }, (_, power) => 10 ** power);
/** Below it a number is divided as an integer, which is several times as fast. */
const INTEGERS_END = 2 ** 31;

/** Of so many bytes each by itself is sooner copied than all at once. */
const FEW = 32;

export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  /** With room for so many bytes to begin with. */
  constructor(room = FIRST_ROOM) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  get length(): number {
    return this.#length;
  }

  /** ASCII only. */
  ascii(text: string): void {
    const { length } = text;
    const from = this.#reserve(length);
    const bytes = this.#bytes;
    for (let index = 0; index < length; index += 1) bytes[from + index] = unitAt(text, index);
  }

  byte(byte: number): void {
    const at = this.#reserve(1);
    this.#bytes[at] = byte;
  }

  /** Of each number in that part of a list its lower two bytes, the high one first. */
  codes(list: Int32Array, from: number, to: number): void {
    let at = this.#reserve(2 * (to - from));
    const bytes = this.#bytes;
    for (let index = from; index < to; index += 1) {
      const code = list[index] ?? 0;
      bytes[at] = (code >> 8) & 0xff;
      bytes[at + 1] = code & 0xff;
      at += 2;
    }
  }

  /** Not negative; with zeros before it where it has fewer digits. */
  whole(value: number, leastDigits = 1): void {
    const digits = digitsOf(value, leastDigits);
    const at = this.#reserve(digits);
    writeDigits(this.#bytes, at, digits, value);
  }

  /** A number given in hundredths, in the shortest notation: 1050 is `10.5`. */
  hundredths(value: number): void {
    if (value < 0) this.byte(MINUS);
    const size = Math.abs(value);
    const units = Math.floor(size / 100);
    this.whole(units);
    const rest = size - units * 100;
    if (rest === 0) return;
    const tenths = Math.floor(rest / 10);
    this.byte(POINT);
    this.byte(ZERO + tenths);
    if (rest > tenths * 10) this.byte(ZERO + rest - tenths * 10);
  }

  bytes(added: Uint8Array): void {
    const at = this.#reserve(added.length);
    const bytes = this.#bytes;
    if (added.length > FEW) bytes.set(added, at);
    else for (let index = 0; index < added.length; index += 1) bytes[at + index] = added[index] ?? 0;
  }

  /** Leaves room for a number of so many digits that is not known yet, and returns where. */
  gap(digits: number): number {
    return this.#reserve(digits);
  }

  /** Writes it there. What was written since is moved where it has more or fewer digits. */
  fill(at: number, digits: number, value: number): void {
    const needed = digitsOf(value, 1);
    if (needed !== digits) {
      const end = this.#length;
      this.#reserve(Math.max(0, needed - digits));
      this.#bytes.copyWithin(at + needed, at + digits, end);
      this.#length = end + needed - digits;
    }
    writeDigits(this.#bytes, at, needed, value);
  }

  /** A copy of what is written. */
  take(): Uint8Array {
    return Uint8Array.prototype.slice.call(this.#bytes, 0, this.#length);
  }

  /** What is written, good until the next write. */
  peek(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Begins anew, keeping the room. */
  clear(): void {
    this.#length = 0;
  }

  /** Makes room for more and returns where it begins. */
  #reserve(more: number): number {
    const from = this.#length;
    this.#length = from + more;
    if (this.#length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length));
      this.#bytes.copy(larger, 0, 0, from);
      this.#bytes = larger;
    }
    return from;
  }
}

function digitsOf(value: number, leastDigits: number): number {
  let digits = leastDigits;
  while (value >= (POWERS_OF_TEN[digits] ?? Infinity)) digits += 1;
  return digits;
}

/** Digit by digit from the last: a string made and read again would cost several times as much. */
function writeDigits(bytes: Uint8Array, at: number, digits: number, value: number): void {
  let rest = value;
  for (let place = at + digits - 1; place >= at; place -= 1) {
    const tens = rest < INTEGERS_END ? (rest / 10) | 0 : Math.floor(rest / 10);
    bytes[place] = ZERO + rest - 10 * tens;
    rest = tens;
  }
}

/** Points or em to whole hundredths, the finest unit this program writes: 0.0035 mm on paper. */
export function toHundredths(value: number): number {
  const hundredths = Math.round(value * 100);
  if (!Number.isSafeInteger(hundredths)) throw new Error(`no PDF number: ${String(value)}`);
  return hundredths;
}
