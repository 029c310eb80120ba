// Small tables as bytes, for lists that are handed in beside an export.

/** UTF-8 without BOM, CRLF, nothing quoted: cells hold no comma. */
export function tableBytes(header: readonly string[], ...rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from([header, ...rows].map((row) => `${row.join(',')}\r\n`).join(''), 'utf8');
}
