// Records of bytes without a single quote, as most exports are from end to end: every comma in them separates and every line end
// ends a record, so that nothing is left for a parser to judge. In the tests csv-parse is the oracle.
import { refuseTooLong, type CsvRecord, type RecordsContext } from './csv-record.js';

/** After the last line end; of a CR at the very end nobody knows yet whether an LF follows. Both are to be without quotes. */
export function endOfUnquoted(bytes: Buffer): number {
  return Math.max(bytes.lastIndexOf('\n'), bytes.subarray(0, -1).lastIndexOf('\r')) + 1;
}

/** Calls `onRecord` for every record; the last may be without a line end. Returns the line below. Throws a Refusal for a record over 1 MiB. */
export function readUnquoted(bytes: Buffer, firstLine: number, context: RecordsContext, onRecord: (record: CsvRecord) => void): number {
  const text = bytes.toString('latin1');
  let line = firstLine;
  let from = 0;
  let [lf, cr] = [positionOf('\n', text, 0), positionOf('\r', text, 0)];
  while (from < text.length) {
    const end = Math.min(lf, cr);
    const next = end + (cr + 1 === lf ? 2 : 1);
    refuseTooLong(Math.min(next, text.length) - from, line, context);
    // From the bytes anew: a longer field is a view of the string it is cut from, and one that is kept must not keep all of `text`.
    onRecord({ line, fields: bytes.toString('latin1', from, end).split(',') });
    line++;
    from = next;
    if (lf < from) lf = positionOf('\n', text, from);
    if (cr < from) cr = positionOf('\r', text, from);
  }
  return line;
}

/** The end of the text where there is none. */
function positionOf(character: string, text: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}
