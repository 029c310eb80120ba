// What a spreadsheet makes of a CSV cell by opening and saving it, without anybody wanting it: 0001 becomes 1, 3-14-2 a
// day in March, a long number 1.23E+15, a character the saved encoding lacks a question mark. Such a difference is nobody's
// correction. Sources: Excel's "General" format (15 digits, 11 shown), its date entry rules, its CSV type in cp932.

/** Excel keeps 15 significant digits. */
const KEPT_DIGITS = 15;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const EXPONENT = /^-?\d(?:\.(\d+))?E[+-]\d+$/i;
/** Two or three numbers that date entry accepts, with or without a time. */
const LIKE_A_DATE = /^(\d{1,4})[-/.年](\d{1,4})(?:[-/.月](\d{1,4})日?)?(?: .*)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What a date is shown as: 2003/3/14 9:05, 3/14/2003, 3月14日, 14-Mar(-03), Mar-14. A typed 2003-03-14 is none of these. */
const SHOWN_DATES: readonly { readonly form: RegExp; readonly read: (parts: readonly string[]) => readonly [month: number, day: number] }[] = [
  { form: /^\d{4}\/([1-9]\d?)\/([1-9]\d?)(?: \d{1,2}:\d{2})?$/, read: ([, month, day]) => [Number(month), Number(day)] },
  { form: /^([1-9]\d?)\/([1-9]\d?)\/(?:\d{2}){1,2}(?: \d{1,2}:\d{2})?$/, read: ([, month, day]) => [Number(month), Number(day)] },
  { form: /^([1-9]\d?)月([1-9]\d?)日$/, read: ([, month, day]) => [Number(month), Number(day)] },
  { form: /^(\d{1,2})-([A-Z][a-z]{2})(?:-\d{2})?$/, read: ([, day, month]) => [monthOf(month), Number(day)] },
  { form: /^([A-Z][a-z]{2})-(\d{2})$/, read: ([, month, second]) => [monthOf(month), Number(second)] },
];
/** One character of cp932 that Windows writes for another it lacks. */
const BEST_FIT: Readonly<Record<string, string>> = { '\u301c': '～', '\u2212': '－', '\u2014': '―', '\u2016': '∥', '\u00a2': '￠', '\u00a3': '￡', '\u00ac': '￢', '\u00a5': '\\' };
const VARIATION = /\p{Variation_Selector}/u;
const SPACES = /[ \u3000]+/g;
/** What is written for characters that are lost: a mark a character or a mark a UTF-16 unit, for a variation selector also none. */
interface Loss {
  readonly pairMarks: number;
  readonly selectorMarks: number;
}
const LOSSES: readonly Loss[] = [1, 2].flatMap((pairMarks) => [0, 1, 2].map((selectorMarks) => ({ pairMarks, selectorMarks })));
const LOST = /^[?\ufffd]*$/;

/** Whether `found` is `original` or something a spreadsheet may have made of it by itself. Both are cleaned cells. */
export function isSpreadsheetForm(original: string, found: string): boolean {
  if (original === found || spaced(original) === spaced(found)) return true;
  const plain = original.normalize('NFKC');
  return isNumberForm(plain, found) || isDateForm(plain, found) || isCharacterForm(original, found);
}

function spaced(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** Leading zeros and grouping commas lost, digits after the fifteenth zeroed, or the exponent form of a long number. */
function isNumberForm(original: string, found: string): boolean {
  if (!/\d/.test(original) || !NUMBER.test(original) || !/\d/.test(found)) return false;
  const digits = original.replaceAll(',', '').replace(/^\+/, '');
  const value = Number(digits);
  const exponent = EXPONENT.exec(found);
  // A power has two digits where it is shown, and as many as it needs where JavaScript writes it.
  if (exponent !== null) return value.toExponential(exponent[1]?.length ?? 0).toUpperCase() === found.toUpperCase().replace(/E([+-])0+(?=\d)/, 'E$1');
  return found === String(value) || found === withKeptDigits(digits.replace(/^0+(?=\d)/, ''));
}

function withKeptDigits(digits: string): string {
  return /^\d+$/.test(digits) ? digits.slice(0, KEPT_DIGITS).padEnd(digits.length, '0') : digits;
}

/** Taken for a date: month and day are two of the numbers, whichever order the machine's language reads them in. */
function isDateForm(original: string, found: string): boolean {
  const numbers = LIKE_A_DATE.exec(original)?.slice(1, 4).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
  if (numbers === undefined) return false;
  for (const { form, read } of SHOWN_DATES) {
    const parts = form.exec(found);
    if (parts === null) continue;
    const [month, day] = read(parts);
    const rest = [...numbers];
    if (!taken(rest, month)) return false;
    // Of two numbers, the second may be a year and the day the first of the month.
    return taken(rest, day) || (numbers.length === 2 && (day === 1 || found.includes('-')));
  }
  return false;
}

function taken(numbers: number[], wanted: number): boolean {
  const at = numbers.indexOf(wanted);
  if (at >= 0) numbers.splice(at, 1);
  return at >= 0;
}

/** Saved in an encoding that lacks some of its characters. One program loses all of a kind in one way, so that each way is one pass, however long the cell. */
function isCharacterForm(original: string, found: string): boolean {
  return /[^\u0020-\u007e]/.test(original) && LOSSES.some((loss) => isLostForm(original, found, loss));
}

function isLostForm(original: string, found: string, loss: Loss): boolean {
  let at = 0;
  for (const char of original) {
    const length = formLength(char, found, at, loss);
    if (length === undefined) return false;
    at += length;
  }
  return at === found.length;
}

/** How much of `found` at `at` stands for the character, beyond its end too; undefined when nothing can. */
function formLength(char: string, found: string, at: number, loss: Loss): number | undefined {
  if (found.startsWith(char, at)) return char.length;
  if (/[\u0020-\u007e]/.test(char)) return undefined;
  const base = char.normalize('NFD').charAt(0);
  const next = found.charAt(at);
  if (next === BEST_FIT[char] || (next === base && /[A-Za-z]/.test(base))) return 1;
  const marks = VARIATION.test(char) ? loss.selectorMarks : char.length === 1 ? 1 : loss.pairMarks;
  return LOST.test(found.slice(at, at + marks)) ? marks : undefined;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}
