// Numbers in kanji: 十四 is 14, 二百三 is 203, 一〇三 is 103. Towns and house numbers are written with them as often as with digits.

const DIGITS = '〇一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]]);

/** Whether a character is one that numbers up to 9999 are written with. */
export function isKanjiNumeral(character: string): boolean {
  return character !== '' && (DIGITS.includes(character) || UNITS.has(character));
}

/** The number that kanji numerals write, in digits; undefined where they write none (百千, 二十十). */
export function kanjiNumber(numerals: string): string | undefined {
  const positional = Array.from(numerals, (numeral) => DIGITS.indexOf(numeral));
  if (!positional.includes(-1)) return positional.join('');
  let total = 0;
  let pending: number | undefined;
  let lastUnit = Infinity;
  for (const numeral of numerals) {
    const unit = UNITS.get(numeral);
    if (unit === undefined) {
      if (pending !== undefined) return undefined;
      pending = DIGITS.indexOf(numeral);
      continue;
    }
    if (unit >= lastUnit || pending === 0) return undefined;
    total += (pending ?? 1) * unit;
    pending = undefined;
    lastUnit = unit;
  }
  return String(total + (pending ?? 0));
}
