// The CSV that oshirase writes for people and mailing houses: UTF-8 with BOM (Excel otherwise reads it as Shift-JIS),
// CRLF, every field quoted, and no field that a spreadsheet would run as a formula (contract, section 4; OWASP CSV injection).

/** Some spreadsheets take the full-width ones for the others, or pass over space and marks that nobody sees. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
/** Control characters do not survive a spreadsheet; the mark shows that something stood there. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** All that a field is changed for; most fields have nothing of it. */
const SPECIAL = /^\s*[=+\-@＝＋－＠]|["\u0000-\u001f\u007f-\u009f]/;

/** A whole file: header line and rows. A missing trailing field is a bug and throws. */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  let text = csvHead(header);
  for (const row of rows) text += csvLine(header, row);
  return text;
}

/** How a file begins: the mark and the header line. */
export function csvHead(header: readonly string[]): string {
  return `\ufeff${csvLine(header, header)}`;
}

/** A line with its end. */
export function csvLine(header: readonly string[], row: readonly string[]): string {
  if (row.length !== header.length) throw new Error(`a row of ${row.length} fields under a header of ${header.length}`);
  return `"${(row.some(isSpecial) ? row.map(guardedField) : row).join('","')}"\r\n`;
}

/** A field of such a file as it was before it was guarded. What is registered never begins with an apostrophe (cell-text.ts). */
export function unguarded(field: string): string {
  return field.startsWith("'") && FORMULA_START.test(field.slice(1)) ? field.slice(1) : field;
}

export function withoutControls(value: string): string {
  return value.replace(CONTROL, '\ufffd');
}

function isSpecial(value: string): boolean {
  return SPECIAL.test(value);
}

/** What stands between the quotes. */
export function guardedField(value: string): string {
  const plain = withoutControls(value);
  const guarded = FORMULA_START.test(plain) ? `'${plain}` : plain;
  return guarded.replaceAll('"', '""');
}
