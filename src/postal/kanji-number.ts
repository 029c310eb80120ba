// Numbers written in kanji, as towns and house numbers are: by places (十一, 二百三) or digit by digit (一〇三).

const DIGITS = '〇一二三四五六七八九';
/** The characters that numbers up to 9999 are written with. */
export const KANJI_NUMERALS = `${DIGITS}十百千`;
const DIGIT_BY_DIGIT = /^[〇一二三四五六七八九]+$/;
const BY_PLACES = /^(?:([一二三四五六七八九]?)千)?(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/;
const MYRIAD = 10_000;

/** The number in arabic digits; undefined for what is no number (十十, 三百千). */
export function kanjiNumber(text: string): string | undefined {
  if (DIGIT_BY_DIGIT.test(text)) return Array.from(text, (digit) => DIGITS.indexOf(digit)).join('');
  const [low = '', high, ...more] = text.split('万').reverse();
  const [thousands, myriads] = [belowMyriad(low), high === undefined ? 0 : belowMyriad(high)];
  if (more.length > 0 || high === '' || thousands === undefined || myriads === undefined) return undefined;
  return String(myriads * MYRIAD + thousands);
}

/** A place without a digit before it counts once: 十 is 10. */
function belowMyriad(text: string): number | undefined {
  const places = BY_PLACES.exec(text);
  if (places === null) return undefined;
  const [, thousands, hundreds, tens, ones = ''] = places;
  const amount = (digit: string | undefined, unit: number) => (digit === undefined ? 0 : (digit === '' ? 1 : DIGITS.indexOf(digit)) * unit);
  return amount(thousands, 1000) + amount(hundreds, 100) + amount(tens, 10) + DIGITS.indexOf(ones);
}
