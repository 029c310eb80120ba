// Bytes as damage leaves them, in every encoding: whatever they are, they are read or refused, and no row is lost on the way.
import fc from 'fast-check';
import { EXPORT_ENCODINGS, type ExportEncoding } from '../../src/export/encoding-names.js';
import { Refusal } from '../../src/refusal.js';
import { cp932Bytes } from '../support/cp932-bytes.js';
import { eucJpBytes } from '../support/euc-jp-bytes.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, readAll, sourceOf, type ReadRow } from './sample-source.js';

const ENCODERS: Readonly<Record<ExportEncoding, (text: string) => Uint8Array>> = {
  'cp932': cp932Bytes, 'utf-8': (text) => Buffer.from(text), 'utf-16le': (text) => Buffer.from(text, 'utf16le'), 'euc-jp': eucJpBytes,
};
const ROWS = 5;
const TEXT = `${ASSOCIATION_HEADER}\r\n${Array.from({ length: ROWS }, (_, at) => ORDINARY_ROW.replace('P1', `P${at}`)).join('\r\n')}\r\n`;

const encoding = fc.constantFrom(...EXPORT_ENCODINGS);
const chunkBytes = fc.integer({ min: 1, max: 99 });

async function outcome(bytes: Uint8Array, chunk: number, given?: ExportEncoding): Promise<readonly ReadRow[] | 'refused'> {
  try {
    const { read, rows } = await readAll(sourceOf(bytes, chunk), { layout: { preset: 'auto' }, ...(given && { encoding: given }) });
    expect(read.rows).toBe(rows.length);
    expect(read.bytes).toBe(bytes.length);
    return rows;
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

describe('a damaged export', () => {
  test.each(EXPORT_ENCODINGS)('undamaged, %s is recognised and read, whatever the chunks', async (name) => {
    for (const chunk of [1, 2, 3, 64, 65_536]) {
      const { read, rows } = await readAll(sourceOf(ENCODERS[name](TEXT), chunk));
      expect(read.encoding).toBe(name);
      expect(rows.map(({ line, cells }) => [line, cells.name.text])).toEqual([2, 3, 4, 5, 6].map((line) => [line, '山田　太郎']));
    }
  });

  test('cut off anywhere, the rows before the cut are all there', async () => {
    await fc.assert(fc.asyncProperty(encoding, fc.nat(), chunkBytes, async (name, at, chunk) => {
      const whole = ENCODERS[name](TEXT);
      const header = ENCODERS[name](`${ASSOCIATION_HEADER}\r\n`).length;
      const bytes = whole.subarray(0, header + (at % (whole.length - header)));
      const rows = await outcome(bytes, chunk, name);
      const complete = Math.floor((bytes.length - header) / ((whole.length - header) / ROWS));
      if (rows === 'refused') expect(complete).toBe(0);
      else expect(rows.slice(0, complete).map(({ cells }) => cells.name.text)).toEqual(Array.from({ length: complete }, () => '山田　太郎'));
    }), { numRuns: 80 });
  });

  test('bytes replaced below the header, but for separators: every row keeps its line, its columns and its fault', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0x80, max: 0xff })), { minLength: 1, maxLength: 8 });
    await fc.assert(fc.asyncProperty(fc.constantFrom('cp932', 'utf-8', 'euc-jp'), damage, chunkBytes, async (name, places, chunk) => {
      const bytes = Buffer.from(ENCODERS[name](TEXT));
      const header = ENCODERS[name](`${ASSOCIATION_HEADER}\r\n`).length;
      for (const [at, byte] of places) {
        const place = header + (at % (bytes.length - header));
        if (![0x0a, 0x0d, 0x2c].includes(bytes[place] ?? 0)) bytes[place] = byte;
      }
      const rows = await outcome(bytes, chunk, name);
      expect(rows).toHaveLength(ROWS);
      if (rows === 'refused') return;
      expect(rows.map(({ line, columnCount }) => [line, columnCount])).toEqual([2, 3, 4, 5, 6].map((line) => [line, undefined]));
      for (const { cells } of rows) for (const cell of Object.values(cells)) expect(cell.text.includes('\ufffd')).toBe(cell.invalidBytes !== undefined);
    }), { numRuns: 80 });
  });

  test('spliced from two encodings, or random: read or refused, as recognised and as given', async () => {
    const part = fc.tuple(encoding, fc.nat({ max: 400 }), fc.nat({ max: 400 })).map(([name, from, length]) => Buffer.from(ENCODERS[name](TEXT)).subarray(from, from + length));
    const bytes = fc.oneof(fc.array(part, { maxLength: 4 }).map((parts) => Buffer.concat(parts)), fc.uint8Array({ maxLength: 300 }).map((found) => Buffer.from(found)));
    await fc.assert(fc.asyncProperty(bytes, fc.boolean(), encoding, chunkBytes, async (found, headed, name, chunk) => {
      const whole = headed ? Buffer.concat([ENCODERS[name](`${ASSOCIATION_HEADER}\r\n`), found]) : found;
      await outcome(whole, chunk);
      const [inOne, inChunks] = [await outcome(whole, 65_536, name), await outcome(whole, chunk, name)];
      expect(contents(inChunks)).toEqual(contents(inOne));
    }), { numRuns: 150 });
  });
});

function contents(rows: readonly ReadRow[] | 'refused'): unknown {
  return rows === 'refused' ? rows : rows.map(({ line, columnCount, cells }) => ({ line, columnCount, cells }));
}
