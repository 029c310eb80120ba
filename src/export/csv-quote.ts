// Quotes that csv-parse lets pass, or cannot place: they stop the run at the line on which they opened, because everything
// after them may be misread.
import { parse } from 'csv-parse/sync';
import type { Place } from '../finding.js';
import { refuse } from '../refusal.js';
import { lineAfter, optionsFor, QUOTE, type CsvRecord, type RecordsContext } from './csv-record.js';

const SPACE = 0x20;

/** With one more quote the open field is closed, and the last of its record. */
export function refuseUnclosedQuote(rest: Buffer, line: number, context: RecordsContext): never {
  const [fields = []] = parse(Buffer.concat([rest, Buffer.from('"')]), optionsFor(rest));
  const before = fields.slice(0, -1);
  refuseMisplacedQuote({ line, fields: before }, rest, context);
  refuse('quote-unclosed', { field: fields.length }, placeOf(before.length, lineAfter(before, line), context));
}

/**
 * csv-parse takes text after a closing quote for more of the field. Then an unclosed quote that meets the next
 * opening one swallows a row, and with it a person; NUL after a quote it takes for the end of the file.
 */
export function refuseMisplacedQuote({ line, fields }: CsvRecord, bytes: Buffer, context: RecordsContext): void {
  const index = fields.findIndex((field) => mayHideQuote(field) && !isAsWritten(field, bytes));
  const field = fields[index];
  if (field === undefined) return;
  const opened = lineAfter(fields.slice(0, index), line);
  const closed = lineAfter([field], opened);
  refuse('quote-misplaced', { field: index + 1, openedLine: opened, closedLine: closed }, placeOf(index, opened, context));
}

/** Whether a field may be more than it should be; nearly none is. */
export function mayHideQuote(field: string): boolean {
  const first = field.charCodeAt(0);
  return first === QUOTE || (first === SPACE && /^ *"/.test(field)) || field.includes('\0');
}

function isAsWritten(field: string, bytes: Buffer): boolean {
  if (bytes.includes(`"${field.replaceAll('"', '""')}"`, 0, 'latin1')) return true;
  return !/^ *"|[,\r\n]/.test(field) && bytes.includes(field, 0, 'latin1');
}

function placeOf(fieldIndex: number, line: number, { file, columnName }: RecordsContext): Place {
  const column = columnName(fieldIndex);
  return { file, line, ...(column === undefined || column === '' ? {} : { column }) };
}
