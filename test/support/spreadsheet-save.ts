// An exceptions.csv as it comes back from a spreadsheet: opened, and saved under another type, with nothing changed by hand.
import { cp932Bytes } from './cp932-bytes.js';
import { readCsvTable, type CsvLine, type CsvTable } from './csv-table.js';

/** What one round through a program does to the file. */
export interface Manner {
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'cp932';
  readonly lineEnd: '\r\n' | '\n';
  readonly quotes: 'all' | 'needed';
  /** Columns in reverse order, with one of the person's own between. */
  readonly reordered: boolean;
  readonly blankLines: boolean;
  /** Excel's reading of cells: numbers without leading zeros, dates without seconds, 3-14-2 as a day. */
  readonly excelCells: boolean;
}

/** The file with `mend` applied to its lines and then saved in that manner. */
export function savedAgain(bytes: Uint8Array, manner: Manner, mend: (line: CsvLine) => CsvLine = (line) => line): Uint8Array {
  const table = readCsvTable(bytes);
  const header = manner.reordered ? [...table.header, 'メモ'].reverse() : table.header;
  const lines = table.lines.map(mend).map((line) => header.map((name) => cellAs(manner, line[name] ?? '')));
  const records = [header, ...lines].map((cells) => cells.map((cell) => written(cell, manner)).join(','));
  const text = `${(manner.blankLines ? records.flatMap((record) => [record, '']) : records).join(manner.lineEnd)}${manner.lineEnd}`;
  if (manner.encoding === 'cp932') return cp932Bytes(Array.from(text, inCp932).join(''));
  return Buffer.from(manner.encoding === 'utf-8' ? text : `\ufeff${text}`, 'utf8');
}

/** The text of an exceptions.csv as a table, for tests that look at single lines. */
export function tableOf(text: string): CsvTable {
  return readCsvTable(Buffer.from(text, 'utf8'));
}

function cellAs({ excelCells }: Manner, cell: string): string {
  if (!excelCells) return cell;
  if (/^0+\d+$/.test(cell)) return String(Number(cell));
  if (/^\d{12,}$/.test(cell)) return Number(cell).toExponential(5).replace('e+', 'E+');
  const time = /^(\d{4})[/-]0?(\d{1,2})[/-]0?(\d{1,2}) 0?(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(cell);
  if (time !== null) return `${time[1]}/${time[2]}/${time[3]} ${time[4]}:${time[5]}`;
  const day = /^(\d{1,2})-(\d{1,2})-(\d{1,2})$/.exec(cell);
  return day !== null && Number(day[1]) <= 12 && Number(day[2]) <= 31 ? `20${(day[3] ?? '').padStart(2, '0')}/${Number(day[1])}/${Number(day[2])}` : cell;
}

function written(cell: string, { quotes }: Manner): string {
  return quotes === 'all' || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function inCp932(char: string): string {
  try {
    cp932Bytes(char);
    return char;
  } catch {
    return '?'.repeat(char.length);
  }
}
