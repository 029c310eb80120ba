// A font's PostScript name, by which messages and reports call it: name ID 6 (ISO/IEC 14496-22, 5.2.7).

const POSTSCRIPT_NAME = 6;
const MACINTOSH = 1;
const RECORD_BYTES = 12;

/** Name ID 6 of the name table; `unnamed` where there is none. */
export function readPostScriptName(table: DataView | undefined): string {
  if (table === undefined) return 'unnamed';
  const strings = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const record = 6 + index * RECORD_BYTES;
    if (table.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const bytes = new Uint8Array(table.buffer, table.byteOffset + strings + table.getUint16(record + 10), table.getUint16(record + 8));
    return new TextDecoder(table.getUint16(record) === MACINTOSH ? 'latin1' : 'utf-16be').decode(bytes);
  }
  return 'unnamed';
}
