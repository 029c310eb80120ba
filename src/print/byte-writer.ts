// PDF syntax written byte by byte into one growing buffer: tens of thousands of short streams would be slow as joined strings.

export interface ByteWriter {
  readonly length: () => number;
  /** ASCII only. */
  readonly ascii: (text: string) => void;
  readonly byte: (byte: number) => void;
  /** Two bytes, high first. */
  readonly code: (code: number) => void;
  /** Not negative; with zeros before it where it has fewer digits. */
  readonly whole: (value: number, leastDigits?: number) => void;
  /** A number given in hundredths, in the shortest notation: 1050 is `10.5`. */
  readonly hundredths: (value: number) => void;
  readonly bytes: (added: Uint8Array) => void;
  /** A copy of what is written. */
  readonly take: () => Uint8Array;
  /** What is written, good until the next write. */
  readonly peek: () => Uint8Array;
  /** Begins anew, keeping the room. */
  readonly clear: () => void;
}

const FIRST_ROOM = 4096;
const ZERO = 0x30;

/** With room for so many bytes to begin with. */
export function byteWriter(room = FIRST_ROOM): ByteWriter {
  let bytes = Buffer.allocUnsafe(room);
  let length = 0;

  function makeRoom(more: number): void {
    if (length + more <= bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  }

  function ascii(text: string): void {
    makeRoom(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[length + index] = text.charCodeAt(index);
    length += text.length;
  }

  /** Digit by digit from the last: a string made and read again would cost several times as much. */
  function whole(value: number, leastDigits = 1): void {
    let digits = leastDigits;
    for (let power = 10 ** leastDigits; power <= value; power *= 10) digits += 1;
    makeRoom(digits);
    let rest = value;
    for (let at = length + digits - 1; at >= length; at -= 1) {
      const tens = Math.floor(rest / 10);
      bytes[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
    length += digits;
  }

  return {
    length: () => length,
    ascii,
    whole,
    byte(byte) {
      makeRoom(1);
      bytes[length] = byte;
      length += 1;
    },
    code(code) {
      makeRoom(2);
      bytes[length] = code >> 8;
      bytes[length + 1] = code & 0xff;
      length += 2;
    },
    hundredths(value) {
      const size = Math.abs(value);
      const units = Math.floor(size / 100);
      const rest = size - units * 100;
      if (value < 0) ascii('-');
      whole(units);
      if (rest === 0) return;
      makeRoom(3);
      bytes[length] = 0x2e;
      bytes[length + 1] = ZERO + Math.floor(rest / 10);
      length += 2;
      if (rest % 10 === 0) return;
      bytes[length] = ZERO + (rest % 10);
      length += 1;
    },
    bytes(added) {
      makeRoom(added.length);
      bytes.set(added, length);
      length += added.length;
    },
    peek: () => bytes.subarray(0, length),
    take: () => Uint8Array.prototype.slice.call(bytes, 0, length),
    clear() {
      length = 0;
    },
  };
}

/** Points or em to whole hundredths, the finest unit this program writes: 0.0035 mm on paper. */
export function toHundredths(value: number): number {
  const hundredths = Math.round(value * 100);
  if (!Number.isSafeInteger(hundredths)) throw new Error(`no PDF number: ${String(value)}`);
  return hundredths;
}
