// Reads the bars of a customer barcode back, by tables of its own: what a sorting machine would make of them (zipmanual 20, 21).

export interface ReadBarcode {
  /** Seven digits. */
  readonly postalCode: string;
  /** Digits, hyphens and whole letters. */
  readonly number: string;
  /** The first symbol of a letter that was cut, `CC1`; its second is not in the barcode. */
  readonly cutLetter?: string;
}

const READABLE = 'start 13 0 144 1 114 2 132 3 312 4 123 5 141 6 321 7 213 8 231 9 411 - 414 CC1 324 CC2 342 CC3 234 CC4 432 CC5 243 CC6 423 CC7 441 CC8 111'.split(' ');
const NAMES = new Map(Array.from({ length: READABLE.length / 2 }, (_, index) => [READABLE[2 * index + 1] ?? '', READABLE[2 * index] ?? '']));
const ORDER = '0123456789-';
const LETTERS: Readonly<Record<string, string>> = { CC1: 'ABCDEFGHIJ', CC2: 'KLMNOPQRST', CC3: 'UVWXYZ' };

/** Throws on what is no barcode: another length, no start or stop, an unknown symbol, a wrong check symbol, data after filler. */
export function readBarcode(bars: string): ReadBarcode {
  const found = /^13([1-4]{63})31$/.exec(bars);
  if (found === null) throw new Error('not 67 bars between start and stop');
  const symbols = (found[1]?.match(/.{3}/g) ?? []).map((three) => NAMES.get(three) ?? fail(`no symbol has the bars ${three}`));
  const sum = symbols.map(valueOf).reduce((total, value) => total + value, 0);
  if (sum % 19 !== 0) fail('the check symbol does not fit');
  const postalCode = symbols.slice(0, 7).join('');
  if (!/^[0-9]{7}$/.test(postalCode)) fail('a postal code is seven digits');
  const data = symbols.slice(7, 20).join(' ').replace(/(?:^| )CC4(?: CC4)*$/, '');
  return { postalCode, ...numberOf(data === '' ? [] : data.split(' ')) };
}

function numberOf(symbols: readonly string[]): Pick<ReadBarcode, 'number' | 'cutLetter'> {
  let number = '';
  for (let index = 0; index < symbols.length; index += 1) {
    const symbol = symbols[index] ?? '';
    if (ORDER.includes(symbol)) {
      number += symbol;
      continue;
    }
    const letters = LETTERS[symbol] ?? fail(`${symbol} stands for nothing within a number`);
    if (index === 12) return { number, cutLetter: symbol };
    index += 1;
    number += letters[Number(symbols[index])] ?? fail(`no letter is ${symbol} ${String(symbols[index])}`);
  }
  return { number };
}

function valueOf(symbol: string): number {
  return symbol.startsWith('CC') ? 10 + Number(symbol.slice(2)) : ORDER.indexOf(symbol);
}

function fail(message: string): never {
  throw new Error(message);
}
