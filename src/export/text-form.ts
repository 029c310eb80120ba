// How the text of a file is written: its encoding, and what stands between two columns. Excel saves text with tabs as readily as
// with commas. The splitter reads commas alone, so in a file with tabs the two change places until a cell is decoded; neither byte
// is part of any other character.
import type { ExportEncoding } from './encoding-names.js';

export interface TextForm {
  readonly encoding: ExportEncoding;
  /** Tabs separate the columns instead of commas. */
  readonly tabSeparated: boolean;
}

const COMMA = 0x2c;
const TAB = 0x09;

/** The bytes as the splitter reads them. */
export function separatedByComma(chunks: AsyncIterable<Buffer>, { tabSeparated }: TextForm): AsyncIterable<Buffer> {
  return tabSeparated ? swapped(chunks) : chunks;
}

/** The text of a cell, put back. */
export function tabsAndCommasSwapped(text: string): string {
  return text.replace(/[\t,]/g, (separator) => (separator === ',' ? '\t' : ','));
}

/** Whether the first lines of a file, ASCII-compatible, are columns with tabs between them. */
export function looksTabSeparated(head: Buffer): boolean {
  let [tabs, commas] = [0, 0];
  for (const byte of head) {
    if (byte === TAB) tabs++;
    else if (byte === COMMA) commas++;
  }
  return tabs > commas;
}

async function* swapped(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  for await (const chunk of chunks) {
    yield chunk.map((byte) => {
      if (byte === TAB) return COMMA;
      return byte === COMMA ? TAB : byte;
    }) as Buffer; // a Buffer maps to a Buffer
  }
}
