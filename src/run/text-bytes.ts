// Text as UTF-8 in one buffer that grows, piece by piece: of a list of half a million lines no text is made, which would take twice the room.

export interface TextBytes {
  readonly add: (text: string) => void;
  /** A copy of what is written; the buffer begins anew and keeps its room. */
  readonly take: () => Uint8Array;
}

const FIRST_ROOM = 4096;
const MOST_BYTES_A_UNIT = 3;

export function textBytes(): TextBytes {
  let bytes = Buffer.allocUnsafe(FIRST_ROOM);
  let length = 0;
  return {
    add(text) {
      const needed = length + text.length * MOST_BYTES_A_UNIT;
      if (needed > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, needed));
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
      length += bytes.write(text, length);
    },
    take() {
      const taken = Uint8Array.prototype.slice.call(bytes, 0, length);
      length = 0;
      return taken;
    },
  };
}
