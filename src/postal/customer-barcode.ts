// Japan Post's customer barcode (カスタマバーコード) as symbols and bars: postal code, 住所表示番号 and a check symbol between start
// and stop (zipmanual 12, 20 and 21). Every one has 67 bars, whatever it says.
import { unitAt } from '../unit-at.js';
import { digitsNumber, NO_CODE } from './code-number.js';
import { CODE_DIGITS } from './town.js';

/** What a barcode says. */
export interface BarcodeData {
  /** Seven digits. */
  readonly postalCode: string;
  /** As displayNumber() gives it; '' leaves it all filler, as an office's own code takes it (zipmanual 22). */
  readonly displayNumber: string;
}

/** A barcode as it is encoded, and as it is drawn. */
export interface CustomerBarcode {
  /** 21: seven of the postal code, thirteen of the 住所表示番号, the check symbol; `0`, `-` or `CC4`. */
  readonly symbols: readonly string[];
  /** 67 bars from the left, start and stop included: `1` long, `2` upper, `3` lower, `4` timing. */
  readonly bars: string;
}

/** Symbols of the 住所表示番号, a letter taking two (zipmanual 20). */
export const NUMBER_SYMBOLS = 13;
const DATA_SYMBOLS = CODE_DIGITS + NUMBER_SYMBOLS;
/** With the check symbol. */
const ALL_SYMBOLS = DATA_SYMBOLS + 1;

/** The bars of the start and of the stop. */
export const [START_BARS, STOP_BARS] = ['13', '31'] as const;
const FILLER = 'CC4';
/** Each symbol's bars, in the order of the values that the check symbol is counted with: `0` is 0, `-` 10, `CC8` 18 (zipmanual 21). */
const BARS: ReadonlyMap<string, string> = new Map([
  ['0', '144'], ['1', '114'], ['2', '132'], ['3', '312'], ['4', '123'], ['5', '141'], ['6', '321'], ['7', '213'], ['8', '231'], ['9', '411'],
  ['-', '414'], ['CC1', '324'], ['CC2', '342'], ['CC3', '234'], ['CC4', '432'], ['CC5', '243'], ['CC6', '423'], ['CC7', '441'], ['CC8', '111'],
]);
const SYMBOLS: readonly string[] = [...BARS.keys()];
/** The bars of each symbol, three, in the order of the values. */
export const SYMBOL_BARS: readonly string[] = [...BARS.values()];
const FILLER_VALUE = SYMBOLS.indexOf(FILLER);

const BARS_A_SYMBOL = 3;
const NO_VALUES: readonly number[] = [];
const LETTERS_A_CODE = 10;
/** Values by a character's ASCII code: a digit or a hyphen has one, a letter two, A to J CC1 with 0 to 9, K to T CC2, U to Z CC3 (zipmanual 20). */
const VALUES_OF: readonly (readonly number[])[] = Array.from({ length: 0x80 }, (_, code) => valuesOf(String.fromCharCode(code)));

/**
 * What goes beyond thirteen symbols is cut. Throws (a bug) on a postal code that is not seven digits, and on any character but
 * digits, hyphens and A to Z in the number.
 */
export function customerBarcode(data: BarcodeData): CustomerBarcode {
  const values = valuesIn(data);
  return { symbols: Array.from(values, (value) => SYMBOLS[value] ?? ''), bars: barsOf(values) };
}

/** Its bars alone, which is all that is drawn. */
export function customerBars(data: BarcodeData): string {
  return barsOf(valuesIn(data));
}

/** Bars are written one behind the other where each has its place: a text that grows by pieces is a chain of texts, which whoever reads it has to follow. */
const WRITTEN = Buffer.from(START_BARS + ' '.repeat(BARS_A_SYMBOL * ALL_SYMBOLS) + STOP_BARS, 'latin1');

function barsOf(values: Uint8Array): string {
  let at = START_BARS.length;
  for (const value of values) {
    const bars = SYMBOL_BARS[value] ?? '';
    for (let bar = 0; bar < BARS_A_SYMBOL; bar += 1) WRITTEN[at++] = unitAt(bars, bar);
  }
  return WRITTEN.toString('latin1');
}

function valuesIn({ postalCode, displayNumber }: BarcodeData): Uint8Array {
  if (digitsNumber(postalCode) === NO_CODE) throw new Error('the postal code of a barcode is seven digits');
  const values = new Uint8Array(ALL_SYMBOLS).fill(FILLER_VALUE);
  let count = 0;
  for (const text of [postalCode, displayNumber]) {
    for (let at = 0; at < text.length; at += 1) {
      const own = VALUES_OF[unitAt(text, at)] ?? NO_VALUES;
      if (own.length === 0) throw new Error('the number of a barcode is digits, hyphens and A to Z');
      // Of a letter astride the cut the second symbol is left out.
      for (let symbol = 0; symbol < own.length && count < DATA_SYMBOLS; symbol += 1) values[count++] = own[symbol] ?? 0;
    }
  }
  values[DATA_SYMBOLS] = checkValue(values.subarray(0, DATA_SYMBOLS));
  return values;
}

/** How many symbols a character of the 住所表示番号 takes. */
export function symbolCount(character: string): number {
  return VALUES_OF[character.charCodeAt(0)]?.length ?? 0;
}

function valuesOf(character: string): readonly number[] {
  const place = character.charCodeAt(0) - 'A'.charCodeAt(0);
  const value = SYMBOLS.indexOf(character);
  if (value >= 0) return [value];
  return place >= 0 && place < 26 ? [SYMBOLS.indexOf(`CC${Math.floor(place / LETTERS_A_CODE) + 1}`), place % LETTERS_A_CODE] : [];
}

/** What makes the sum of all values a multiple of 19. */
function checkValue(values: Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return (SYMBOLS.length - (sum % SYMBOLS.length)) % SYMBOLS.length;
}
