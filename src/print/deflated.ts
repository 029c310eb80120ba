// Streams deflated by us rather than by pdfkit, which asks for zlib's defaults.
import { deflateSync } from 'node:zlib';

/**
 * Of zlib's levels: `thorough` for what is deflated once and written into every print file, `quick` for what each has of its own. Outlines
 * hardly deflate: the thorough level takes a twentieth off them for twice the time, which would be a quarter of a print file's. `usual` is
 * what pdfkit asks for, of what it deflated before.
 */
const LEVELS = { quick: 1, usual: 6, thorough: 9 } as const;
/** The larger of zlib's tables, which makes it both quicker and smaller (zlib.h, deflateInit2). */
const LARGEST_TABLES = 9;
/** More than a stream grows by that cannot be deflated: it comes out in one piece. */
const MOST_ADDED_BYTES = 1024;

/** As FlateDecode has it (ISO 32000-1, 7.4.4). */
export function deflated(bytes: Uint8Array, effort: keyof typeof LEVELS): Uint8Array {
  return deflateSync(bytes, { level: LEVELS[effort], memLevel: LARGEST_TABLES, chunkSize: bytes.length + MOST_ADDED_BYTES });
}
