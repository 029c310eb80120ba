// A record of a CSV file as csv-parse yields it, how csv-parse is asked, and on which physical lines a record stands:
// csv-parse counts a CRLF inside a field twice, so that is worked out here.
import type { Options } from 'csv-parse/sync';
import { refuse } from '../refusal.js';

export interface CsvRecord {
  /** The physical line (from 1) on which the record starts; CRLF, LF and CR each end one. */
  readonly line: number;
  /**
   * Without their quotes, one character (U+0000 to U+00FF) a byte: separators are part of no cp932 or UTF-8
   * character. A space at an end may be missing; cells are trimmed anyway.
   */
  readonly fields: readonly string[];
}

export interface RecordsContext {
  /** The export's display name. */
  readonly file: string;
  /** The header name of a field (from 0), once the header is known; names the place of a broken quote. */
  readonly columnName: (fieldIndex: number) => string | undefined;
}

/** More than any address list needs; without a limit an unclosed quote swallows the file. */
export const MAX_RECORD_BYTES = 1024 * 1024;
export const QUOTE = 0x22;
export const LF = 0x0a;
export const CR = 0x0d;

/** `relax_quotes` for `="0123"`. No trimming: under latin1 csv-parse takes A0, which ends あ in cp932, for a space. */
const USUAL: Options = {
  encoding: 'latin1', record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true,
};
/** A space around a quoted field counts with the separator; looking for it slows reading down by a fifth. */
const SPACED: Options = {
  ...USUAL, delimiter: [' , ', ' ,', ', ', ','], record_delimiter: [' \r\n', ' \n', ' \r', '\r\n', '\n', '\r'],
};
const SPACE_AT_QUOTE = [', "', '" ,', '" \r', '" \n'];

/** What csv-parse is asked for these bytes. */
export function optionsFor(bytes: Buffer): Options {
  return SPACE_AT_QUOTE.some((space) => bytes.includes(space)) ? SPACED : USUAL;
}

/** The line of the record after this one. */
export function lineBelow(fields: readonly string[], line: number): number {
  for (const field of fields) if (field.includes('\n') || field.includes('\r')) return lineAfter(fields, line) + 1;
  return line + 1;
}

/** The line reached after these fields of a record that starts on `line`. */
export function lineAfter(fields: readonly string[], line: number): number {
  const bytes = Buffer.from(fields.join(','), 'latin1');
  return line + lineEnds(bytes, 0, bytes.length);
}

/** Line ends among these bytes, which do not part a CRLF: CRLF, LF and CR count one each. */
export function lineEnds(bytes: Buffer, from: number, to: number): number {
  const own = bytes.subarray(from, to);
  let count = 0;
  for (let at = own.indexOf(LF); at >= 0; at = own.indexOf(LF, at + 1)) count++;
  for (let at = own.indexOf(CR); at >= 0; at = own.indexOf(CR, at + 1)) if (bytes[from + at + 1] !== LF) count++;
  return count;
}

export function refuseTooLong(bytes: number, line: number, { file }: RecordsContext): void {
  if (bytes > MAX_RECORD_BYTES) refuse('record-too-long', { limitBytes: MAX_RECORD_BYTES }, { file, line });
}
