// The tables as iconv-lite itself reads them.
import iconv from 'iconv-lite';
import { readCharacterTable } from '../../src/export/character-table.js';

test.each([['shiftjis', 'cp932', 9_000], ['eucjp', 'euc-jp', 12_000]] as const)('%s: every code is the character that iconv-lite decodes', (table, encoding, most) => {
  const different: number[] = [];
  const codes = new Set<number>();
  readCharacterTable(table, (code, unit) => {
    codes.add(code);
    const bytes = Buffer.from(code.toString(16).padStart(2 * Math.ceil(code.toString(16).length / 2), '0'), 'hex');
    if (iconv.decode(bytes, encoding) !== String.fromCharCode(unit)) different.push(code);
  });
  expect([different, codes.size > most]).toEqual([[], true]);
});
