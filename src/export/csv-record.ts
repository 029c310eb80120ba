// One record of a CSV file as spans of bytes (RFC 4180, with any line end). Bytes, because the delimiters
// are never part of a cp932 or UTF-8 character, and because columns nobody asks for then cost nothing.
// Written here because CSV packages name neither the line on which a quote opened nor, after a quoted
// line break, the physical line, and take `="01"` only together with garbage after a closing quote.

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

export interface CsvRecord {
  /** The physical line (from 1) on which the record starts; CRLF, LF and CR each end one. */
  readonly line: number;
  readonly fieldCount: number;
  /** The bytes of a field (from 0) without its quotes; empty beyond the last. Valid until the next record is read. */
  readonly field: (index: number) => Buffer;
}

/** Where a quote is wrong: the line on which it opened, and the field (from 0). */
export interface QuoteFault {
  readonly kind: 'unclosed' | 'text-after-quote';
  readonly openedLine: number;
  readonly line: number;
  readonly fieldIndex: number;
}

export type SplitRecord =
  | { readonly kind: 'record'; readonly record: CsvRecord; readonly end: number; readonly nextLine: number }
  /** The bytes end before the record does; in an open quote, where that one opened. */
  | { readonly kind: 'incomplete'; readonly openQuote?: QuoteFault }
  | { readonly kind: 'fault'; readonly fault: QuoteFault };

/** Start, end and whether doubled quotes stand inside, three numbers a field. */
type Spans = number[];

/**
 * Splits the record that starts at `from` (there is at least one byte). `last` says that the file ends with
 * these bytes. Space around a quoted field is dropped; a quote inside an unquoted one is an ordinary character.
 */
export function splitRecord(bytes: Buffer, from: number, line: number, last: boolean): SplitRecord {
  const spans: Spans = [];
  let at = from;
  let lineNow = line;
  for (;;) {
    const quoteAt = skipSpaces(bytes, at);
    if (bytes[quoteAt] === QUOTE) {
      const { close, doubled } = closingQuote(bytes, quoteAt + 1);
      const openedLine = lineNow;
      const fieldIndex = spans.length / 3;
      if (close === -1) return { kind: 'incomplete', openQuote: { kind: 'unclosed', openedLine, line: openedLine, fieldIndex } };
      lineNow += lineBreaks(bytes, quoteAt + 1, close);
      at = skipSpaces(bytes, close + 1);
      if (at === bytes.length && !last) return { kind: 'incomplete' };
      if (at < bytes.length && !isFieldEnd(bytes[at])) {
        return { kind: 'fault', fault: { kind: 'text-after-quote', openedLine, line: lineNow, fieldIndex } };
      }
      spans.push(quoteAt + 1, close, doubled ? 1 : 0);
    } else {
      const start = at;
      while (at < bytes.length && !isFieldEnd(bytes[at])) at++;
      if (at === bytes.length && !last) return { kind: 'incomplete' };
      spans.push(start, at, 0);
    }
    if (bytes[at] === COMMA) {
      at++;
      continue;
    }
    if (bytes[at] === CR && at + 1 === bytes.length && !last) return { kind: 'incomplete' };
    const end = Math.min(bytes.length, at + (bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1));
    return { kind: 'record', record: recordOf(bytes, spans, line), end, nextLine: lineNow + 1 };
  }
}

function recordOf(bytes: Buffer, spans: Readonly<Spans>, line: number): CsvRecord {
  return {
    line,
    fieldCount: spans.length / 3,
    field: (index) => {
      const span = bytes.subarray(spans[index * 3] ?? 0, spans[index * 3 + 1] ?? 0);
      return spans[index * 3 + 2] === 1 ? Buffer.from(span.toString('latin1').replaceAll('""', '"'), 'latin1') : span;
    },
  };
}

function closingQuote(bytes: Buffer, from: number): { close: number; doubled: boolean } {
  let close = bytes.indexOf(QUOTE, from);
  let doubled = false;
  while (close !== -1 && bytes[close + 1] === QUOTE) {
    doubled = true;
    close = bytes.indexOf(QUOTE, close + 2);
  }
  return { close, doubled };
}

function lineBreaks(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === LF || (byte === CR && (at + 1 === to || bytes[at + 1] !== LF))) count++;
  }
  return count;
}

function skipSpaces(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) at++;
  return at;
}

function isFieldEnd(byte: number | undefined): boolean {
  return byte === COMMA || byte === LF || byte === CR;
}
