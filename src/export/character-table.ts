// The tables of characters that iconv-lite brings, read as they lie: its decoders take both ways and every encoding it knows, and a start would wait for that.
import { createRequire } from 'node:module';

/** A code in hexadecimal; then what stands there and behind it: characters one by one, or how many more follow the last in the order of Unicode. */
type Row = readonly [code: string, ...characters: readonly (string | number)[]];

/**
 * Calls `see` with every code of an encoding, its bytes as one number, and the UTF-16 unit there: neither JIS X 0208 nor 0212 has a character outside
 * the basic plane.
 */
export function readCharacterTable(encoding: 'shiftjis' | 'eucjp', see: (code: number, unit: number) => void): void {
  const rows = createRequire(import.meta.url)(`iconv-lite/encodings/tables/${encoding}.json`) as readonly Row[]; // held by the tests of both encodings
  for (const [first, ...parts] of rows) {
    let code = parseInt(first, 16);
    let unit = 0;
    for (const part of parts) {
      const count = typeof part === 'number' ? part : part.length;
      for (let index = 0; index < count; index++) {
        unit = typeof part === 'number' ? unit + 1 : part.charCodeAt(index);
        see(code, unit);
        code += 1;
      }
    }
  }
}
