// Card numbers strayed into a name or address: recognised so that none is printed, and masked wherever the
// field has to be shown. PCI DSS 4, 3.4.1: never more than the issuer prefix and the last four digits.

/** No issuer gives fewer than 13 digits, and ISO/IEC 7812-1 allows no more than 19. */
export const FEWEST_CARD_DIGITS = 13;
const MOST_CARD_DIGITS = 19;
/** The last four may be shown. */
const SHOWN = 4;

/** Digits of either width, with the spaces and hyphens people put between groups. */
const DIGIT = '[0-9\\uff10-\\uff19]';
const SPACE = '\\s\\u200b\\u2060\\ufeff';
const HYPHEN = '\\-\\u00ad\\u2010-\\u2015\\u2043\\u207b\\u208b\\u2212\\u2500\\u2501\\u2796\\u30a0\\u30fc\\ufe58\\ufe63\\uff0d';
const GAP = `[${SPACE}${HYPHEN}]`;
const ENOUGH_DIGITS = new RegExp(`${DIGIT}(?:${GAP}*${DIGIT}){${FEWEST_CARD_DIGITS - 1}}`, 'u');
const GROUPED_DIGITS = new RegExp(`${DIGIT}(?:${GAP}*${DIGIT})*`, 'gu');
const GROUP = new RegExp(`${DIGIT}+`, 'gu');

/** Visa, Diners, Amex, JCB, Mastercard (both ranges), Discover, UnionPay: ISO/IEC 7812 issuer numbers. */
const ISSUER_PREFIX = /^(?:4|30[0-59]|3[4789]|36|35(?:2[89]|[3-8])|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|6011|64[4-9]|65|62)/;

/** Whether a card number stands in the text: 13 to 19 digits that an issuer could have given out and that pass Luhn. */
export function holdsCardNumber(text: string): boolean {
  return hasEnoughDigits(text) && hiddenDigitsOf(text).size > 0;
}

/**
 * The text with `*` for every digit of a card number but its last four; masked forms and other numbers stay.
 * Masked again until none is left: the four digits shown can make a number of their own with the group after them.
 */
export function maskCardNumbers(text: string): string {
  if (!hasEnoughDigits(text)) return text;
  const hidden = hiddenDigitsOf(text);
  if (hidden.size === 0) return text;
  return maskCardNumbers(text.split('').map((unit, index) => (hidden.has(index) ? '*' : unit)).join(''));
}

/** Most texts are too short, and need not be looked through. */
function hasEnoughDigits(text: string): boolean {
  return text.length >= FEWEST_CARD_DIGITS && ENOUGH_DIGITS.test(text);
}

/** Offsets of the digits to hide. Digits that adjoin are one group and never divided; a card number is one or more groups. */
function hiddenDigitsOf(text: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { 0: run, index: start } of text.matchAll(GROUPED_DIGITS)) {
    const groups = Array.from(run.matchAll(GROUP), ({ 0: digits, index }) => ({
      digits: digits.normalize('NFKC'),
      at: start + index,
    }));
    for (let from = 0; from < groups.length; from += 1) {
      let number = '';
      const offsets: number[] = [];
      for (const { digits, at } of groups.slice(from)) {
        number += digits;
        if (number.length > MOST_CARD_DIGITS) break;
        for (let i = 0; i < digits.length; i += 1) offsets.push(at + i);
        if (isCardNumber(number)) offsets.slice(0, -SHOWN).forEach((offset) => hidden.add(offset));
      }
    }
  }
  return hidden;
}

function isCardNumber(digits: string): boolean {
  return digits.length >= FEWEST_CARD_DIGITS && ISSUER_PREFIX.test(digits) && passesLuhn(digits);
}

/** ISO/IEC 7812-1 annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
