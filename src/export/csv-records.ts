// All records of a CSV byte stream, one after the other, in constant memory: a record is handed on before the
// next chunk is asked for. Wherever quotes are, csv-parse says what they mean: of whole records at a time, and only where a quote
// is in doubt of one after the other with the bytes of each, which is slower.
import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { mayHideQuote, refuseMisplacedQuote, refuseUnclosedQuote } from './csv-quote.js';
import { CR, LF, lineBelow, lineEnds, MAX_RECORD_BYTES, optionsFor, QUOTE, refuseTooLong, type CsvRecord, type RecordsContext } from './csv-record.js';
import { endOfUnquoted, readUnquoted } from './unquoted-records.js';

export type { CsvRecord } from './csv-record.js';

/** Whole records, and the line on which the first of them begins. */
export interface Stretch {
  readonly bytes: Buffer;
  readonly line: number;
}

/** A stretch that cannot be read by itself: all has to be read in order, which tells what is wrong, if anything is. */
export class StretchInDoubt extends Error {}

/** Takes a stretch to read it elsewhere, and says when it can do with another; undefined as long as it takes none. Who has taken one takes all to come. */
export type TakeStretch = (stretch: Stretch) => Promise<void> | undefined;

/**
 * Calls `onRecord` for every record, blank lines included, but for those that `take` takes. Throws a Refusal for a quote that is never
 * closed or has text around it (at the line on which it opened), and for a record over 1 MiB; StretchInDoubt where such a thing comes after
 * stretches that were taken.
 *
 * Each chunk is parsed anew from the last record's start: a parser takes the first record's length as the measure
 * and makes a costly error of every other, so one title line would slow down the whole file.
 */
export async function readRecords(
  chunks: AsyncIterable<Buffer>, context: RecordsContext, onRecord: (record: CsvRecord) => void, take: TakeStretch = () => undefined,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let hasTaken = false;
  const readFrom = async (bytes: Buffer, last: boolean): Promise<void> => {
    const isQuoted = bytes.includes(QUOTE);
    const end = last ? bytes.length : isQuoted ? endOfWholeRecords(bytes) : endOfUnquoted(bytes);
    const stretch = { bytes: bytes.subarray(0, end), line };
    const isEndless = isQuoted && bytes.length - end > MAX_RECORD_BYTES;
    if (isEndless && hasTaken) throw new StretchInDoubt();
    const taken = isEndless || end === 0 ? undefined : take(stretch);
    hasTaken ||= taken !== undefined;
    const readHere = (): Progress => {
      const below = isEndless ? undefined : readStretch(stretch, context, onRecord);
      return below === undefined ? readCarefully(bytes, { line, last }, context, onRecord) : { from: end, line: below };
    };
    const read = taken === undefined ? readHere() : { from: end, line: line + lineEnds(bytes, 0, end) };
    line = read.line;
    rest = Buffer.from(bytes.subarray(read.from));
    await taken;
    refuseTooLong(rest.length, line, context);
  };
  for await (const chunk of chunks) await readFrom(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), false);
  await readFrom(rest, true);
}

/** Returns the line below, or undefined, with no record told of, where a quote is in doubt. Throws a Refusal for a record over 1 MiB. */
export function readStretch({ bytes, line }: Stretch, context: RecordsContext, onRecord: (record: CsvRecord) => void): number | undefined {
  if (!bytes.includes(QUOTE)) return readUnquoted(bytes, line, context, onRecord);
  const plain = plainRecords(bytes);
  if (plain === undefined) return undefined;
  let below = line;
  for (const fields of plain) {
    onRecord({ line: below, fields });
    below = lineBelow(fields, below);
  }
  return below;
}

/** After the last line end that no quote encloses (of a CR at the end nobody knows yet), if every quote has its partner; the parser has the last word. */
function endOfWholeRecords(bytes: Buffer): number {
  let enclosed = false;
  let end = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) enclosed = !enclosed;
    else if (!enclosed && (byte === LF || (byte === CR && at + 1 < bytes.length))) end = at + 1;
  }
  return end;
}

/** The records of bytes that end with one, as nearly all do; undefined when a quote in them needs a closer look, or one is too long. */
function plainRecords(bytes: Buffer): readonly string[][] | undefined {
  try {
    const records = parse(bytes, { ...optionsFor(bytes), max_record_size: MAX_RECORD_BYTES });
    return records.some((fields) => fields.some(mayHideQuote)) ? undefined : records;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Where reading has come: the byte and the line of the next record. */
interface Progress {
  readonly from: number;
  readonly line: number;
}

/** Record by record with the bytes of each, to find out what is wrong with a quote, and where; a third slower. */
function readCarefully(
  bytes: Buffer, start: { readonly line: number; readonly last: boolean }, context: RecordsContext, onRecord: (record: CsvRecord) => void,
): Progress {
  let { line } = start;
  let from = 0;
  const handOn = (fields: string[], { bytes: end }: InfoRecord): null => {
    // The next chunk may go on with this record, or begin with the LF of its CR.
    if (end === bytes.length && bytes[end - 1] !== LF && !start.last) return null;
    refuseTooLong(end - from, line, context);
    refuseMisplacedQuote({ line, fields }, bytes.subarray(from, end), context);
    onRecord({ line, fields });
    line += lineEnds(bytes, from, end);
    from = end;
    return null;
  };
  const closed = parseAll(bytes, handOn);
  const left = bytes.length - from;
  if (!closed && (start.last || left > MAX_RECORD_BYTES)) refuseUnclosedQuote(Buffer.from(bytes.subarray(from)), line, context);
  return { from, line };
}

/** Whether all quotes are closed; a record in which one is not is not handed on. */
function parseAll(bytes: Buffer, handOn: (fields: string[], info: InfoRecord) => null): boolean {
  try {
    parse(bytes, { ...optionsFor(bytes), on_record: handOn });
    return true;
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return false;
    throw error;
  }
}
