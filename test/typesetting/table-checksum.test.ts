// A byte that is not the maker's shows in the checksum of its table.
import fc from 'fast-check';
import { builtInFontFiles, readBuiltInFont } from '../../src/run/input/font-files.js';
import { damagedTables } from '../../src/typesetting/table-checksum.js';

const [file = ''] = await builtInFontFiles();
const font = await readBuiltInFont(file);
const view = new DataView(font.buffer, font.byteOffset, font.byteLength);

/** Tables by tag: where they begin, and how many bytes they have. */
const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
  const record = 12 + 16 * index;
  return { tag: Buffer.from(font.subarray(record, record + 4)).toString('latin1'), offset: view.getUint32(record + 8), length: view.getUint32(record + 12) };
});

test('a font as its maker wrote it agrees with its checksums', () => {
  expect(damagedTables(font)).toEqual([]);
});

test('one changed byte anywhere in a table is told by the table\'s tag', () => {
  fc.assert(fc.property(fc.constantFrom(...tables), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 1, max: 255 }), ({ tag, offset, length }, place, change) => {
    // Four bytes of head are the adjustment of the whole file's sum, which no table's sum takes in.
    const within = tag === 'head' ? Math.floor(place * 8) : Math.floor(place * length);
    const damaged = Uint8Array.from(font);
    damaged[offset + within] = ((damaged[offset + within] ?? 0) + change) % 256;
    expect(damagedTables(damaged)).toEqual([tag]);
  }), { numRuns: 20 });
});
