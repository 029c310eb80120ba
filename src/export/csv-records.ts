// All records of a CSV byte stream, one after the other, in constant memory: a record is handed on before the
// next chunk is asked for. A broken quote stops the run, because everything after it may be misread.
import { refuse } from '../refusal.js';
import { splitRecord, type CsvRecord, type QuoteFault } from './csv-record.js';

/** More than any address list needs; without a limit an unclosed quote swallows the file. */
const MAX_RECORD_BYTES = 1024 * 1024;

export interface RecordsContext {
  /** The export's display name. */
  readonly file: string;
  /** The header name of a field (from 0), once the header is known; names the place of a broken quote. */
  readonly columnName: (fieldIndex: number) => string | undefined;
}

/**
 * Calls `onRecord` for every record, blank lines included. Throws a Refusal for a quote that is never closed or
 * goes on after its closing quote (at the line on which it opened) and for a record over 1 MiB.
 */
export async function readRecords(
  chunks: AsyncIterable<Buffer>, context: RecordsContext, onRecord: (record: CsvRecord) => void,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  const readFrom = (bytes: Buffer, last: boolean): void => {
    let from = 0;
    while (from < bytes.length) {
      const split = splitRecord(bytes, from, line, last);
      if (split.kind === 'fault') refuseQuote(split.fault, context);
      if (split.kind === 'incomplete') {
        if (last || bytes.length - from > MAX_RECORD_BYTES) refuseUnending(split.openQuote, line, context);
        break;
      }
      onRecord(split.record);
      from = split.end;
      line = split.nextLine;
    }
    rest = Buffer.from(bytes.subarray(from));
  };
  for await (const chunk of chunks) readFrom(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), false);
  readFrom(rest, true);
}

function refuseUnending(openQuote: QuoteFault | undefined, line: number, context: RecordsContext): never {
  if (openQuote !== undefined) refuseQuote(openQuote, context);
  refuse('record-too-long', { limitBytes: MAX_RECORD_BYTES }, { file: context.file, line });
}

function refuseQuote(fault: QuoteFault, { file, columnName }: RecordsContext): never {
  const column = columnName(fault.fieldIndex);
  const at = { file, line: fault.openedLine, ...(column === undefined || column === '' ? {} : { column }) };
  if (fault.kind === 'unclosed') refuse('quote-unclosed', { field: fault.fieldIndex + 1 }, at);
  refuse('quote-misplaced', { field: fault.fieldIndex + 1, openedLine: fault.openedLine, closedLine: fault.line }, at);
}
