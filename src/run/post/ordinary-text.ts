// Whether a text has nothing but ordinary characters, asked of a whole list of UTF-8 at once: nearly all texts are so, and none of them need
// be made into strings and cut up to be sure.

/** Of the first byte of a character (RFC 3629, 3): below these it is one byte of so many. */
const [ONE_END, TWO_END, THREE_END] = [0x80, 0xe0, 0xf0];
const CONTINUED = 0x3f;
const UNITS = 0x10000;
/** What is known of a code unit. */
const [UNKNOWN, ORDINARY, OTHER] = [0, 1, 2];

/**
 * Of well-formed UTF-8. `isOrdinary` is asked once of each character of one UTF-16 code unit; no longer one is ordinary.
 * Ordinary texts one behind the other are such a text again.
 */
export function ordinaryText(isOrdinary: (character: string) => boolean): (utf8: Uint8Array) => boolean {
  const kinds = new Uint8Array(UNITS);
  const kindOf = (unit: number): number => (kinds[unit] = isOrdinary(String.fromCharCode(unit)) ? ORDINARY : OTHER);
  return (utf8) => {
    for (let at = 0; at < utf8.length;) {
      const first = utf8[at] ?? 0;
      let unit = first;
      if (first < ONE_END) at += 1;
      else if (first < TWO_END) {
        unit = ((first & 0x1f) << 6) | ((utf8[at + 1] ?? 0) & CONTINUED);
        at += 2;
      } else if (first < THREE_END) {
        unit = ((first & 0x0f) << 12) | (((utf8[at + 1] ?? 0) & CONTINUED) << 6) | ((utf8[at + 2] ?? 0) & CONTINUED);
        at += 3;
      } else return false;
      const known = kinds[unit];
      if ((known === UNKNOWN ? kindOf(unit) : known) !== ORDINARY) return false;
    }
    return true;
  };
}
