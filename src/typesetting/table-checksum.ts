// Whether a font file is as its maker wrote it: each table has a checksum in the file's directory (ISO/IEC 14496-22, 4.5.2 and 5.2.2).
// Reading a font for setting does not ask: a run hashes its fonts, and a damaged outline would only be seen on paper.

const DIRECTORY_HEADER = 12;
const DIRECTORY_RECORD = 16;
const WORD = 4;
/** The field of `head` that counts as zero in its table's own sum. */
const ADJUSTMENT = 8;

/** Tags of tables that do not agree with their checksum. `bytes`: a single font file (no collection) whose tables lie within it. */
export function damagedTables(bytes: Uint8Array): readonly string[] {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = Array.from({ length: file.getUint16(4) }, (_, index) => DIRECTORY_HEADER + index * DIRECTORY_RECORD);
  return records.flatMap((record) => {
    const tag = String.fromCharCode(...bytes.subarray(record, record + WORD));
    const offset = file.getUint32(record + 8);
    const table = bytes.subarray(offset, offset + file.getUint32(record + 12));
    return sumOf(table, tag === 'head') === file.getUint32(record + 4) ? [] : [tag];
  });
}

/** Of big-endian words modulo 2^32, the last one filled with zeros. */
function sumOf(table: Uint8Array, isHead: boolean): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += WORD) {
    if (isHead && at === ADJUSTMENT) continue;
    sum = (sum + ((((table[at] ?? 0) << 24) | ((table[at + 1] ?? 0) << 16) | ((table[at + 2] ?? 0) << 8) | (table[at + 3] ?? 0)) >>> 0)) >>> 0;
  }
  return sum;
}
