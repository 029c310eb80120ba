// Japan Post's customer barcode (カスタマバーコード) as symbols and bars: postal code, 住所表示番号 and a check symbol between start
// and stop (zipmanual 12, 20 and 21). Every one has 67 bars, whatever it says.

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

/** The bars of the start and of the stop. */
export const [START_BARS, STOP_BARS] = ['13', '31'] as const;
const FILLER = 'CC4';
/** Each symbol's bars, in the order of the values that the check symbol is counted with: `0` is 0, `-` 10, `CC8` 18 (zipmanual 21). */
const BARS: ReadonlyMap<string, string> = new Map([
  ['0', '144'], ['1', '114'], ['2', '132'], ['3', '312'], ['4', '123'], ['5', '141'], ['6', '321'], ['7', '213'], ['8', '231'], ['9', '411'],
  ['-', '414'], ['CC1', '324'], ['CC2', '342'], ['CC3', '234'], ['CC4', '432'], ['CC5', '243'], ['CC6', '423'], ['CC7', '441'], ['CC8', '111'],
]);
const VALUES: readonly string[] = [...BARS.keys()];
/** The bars of each symbol, three, in the order of the values. */
export const SYMBOL_BARS: readonly string[] = [...BARS.values()];
const VALUE_OF = new Map(VALUES.map((symbol, value) => [symbol, value]));

const POSTAL_CODE = /^[0-9]{7}$/;
const DISPLAY_NUMBER = /^[0-9A-Z-]*$/;
const LETTER = /^[A-Z]$/;
const LETTERS_A_CODE = 10;

/**
 * What goes beyond thirteen symbols is cut. Throws (a bug) on a postal code that is not seven digits, and on any character but
 * digits, hyphens and A to Z in the number.
 */
export function customerBarcode({ postalCode, displayNumber }: BarcodeData): CustomerBarcode {
  if (!POSTAL_CODE.test(postalCode)) throw new Error('the postal code of a barcode is seven digits');
  if (!DISPLAY_NUMBER.test(displayNumber)) throw new Error('the number of a barcode is digits, hyphens and A to Z');
  const number = Array.from(displayNumber).flatMap(symbolsOf).slice(0, NUMBER_SYMBOLS);
  const filler = Array.from({ length: NUMBER_SYMBOLS - number.length }, () => FILLER);
  const data = [...Array.from(postalCode), ...number, ...filler];
  const symbols = [...data, checkSymbol(data)];
  return { symbols, bars: `${START_BARS}${symbols.map((symbol) => BARS.get(symbol) ?? '').join('')}${STOP_BARS}` };
}

/** How many symbols a character of the 住所表示番号 takes. */
export function symbolCount(character: string): number {
  return symbolsOf(character).length;
}

/** A to J are CC1 with 0 to 9, K to T CC2, U to Z CC3 (zipmanual 20). */
function symbolsOf(character: string): readonly string[] {
  if (!LETTER.test(character)) return [character];
  const place = character.charCodeAt(0) - 'A'.charCodeAt(0);
  return [`CC${Math.floor(place / LETTERS_A_CODE) + 1}`, String(place % LETTERS_A_CODE)];
}

/** What makes the sum of all values a multiple of 19. */
function checkSymbol(data: readonly string[]): string {
  const sum = data.reduce((total, symbol) => total + (VALUE_OF.get(symbol) ?? 0), 0);
  return VALUES[(VALUES.length - (sum % VALUES.length)) % VALUES.length] ?? '';
}
