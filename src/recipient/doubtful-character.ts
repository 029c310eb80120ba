// Characters that tell of a loss: what a converter writes for a character it did not know, private codes whose
// shape only one machine knows, and characters that nobody sees but that stand in the data.

/** Private use (外字): U+E000 to U+F8FF, where CP932 puts F040 to F9FC, and planes 15 and 16. */
const PRIVATE_USE = /[\uE000-\uF8FF\u{F0000}-\u{FFFFF}\u{100000}-\u{10FFFF}]/gu;
/**
 * The signs of contract section 3 (`text-doubtful`), and control characters in the wide sense: C0, C1 and whatever is
 * invisible by its nature (zero width, writing direction, soft hyphen, BOM). Variation selectors belong to names (辻󠄀).
 */
const DOUBTFUL = /(?!\p{Variation_Selector})[?〓□■●\uFFFD\u2028\u2029\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** A mark of a lost character, or one that nobody can see. */
export function holdsDoubtfulCharacter(text: string): boolean {
  return DOUBTFUL.test(text);
}

/** The private-use characters of a text, in order. */
export function privateUseIn(text: string): readonly string[] {
  return text.match(PRIVATE_USE) ?? [];
}

/** `U+20BB7 U+845B`: the code points of some texts, each once, in order of appearance. */
export function codePointsOf(texts: readonly string[]): string {
  return [...new Set(texts.join(''))].map((char) => `U+${hex(char.codePointAt(0) ?? 0)}`).join(' ');
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}
