// The lines of a list by the names of its columns: what staff hand in, and the records of this folder, which somebody may have saved
// with a spreadsheet (cp932 or UTF-8, columns in another order, a leading apostrophe). What is read may be written, so it is cleaned here.
import type { ExportSource } from '../export/export-bytes.js';
import { isBlank } from '../export/export-row.js';
import { columnText, namedColumns, type NamedColumns } from '../export/named-columns.js';
import { readTable } from '../export/read-table.js';
import { maskCardNumbers } from '../recipient/card-number.js';
import { refuse } from '../refusal.js';

/** A filled line: the physical line, and the text of every wanted column, '' where the list has none. */
export interface NamedLine<Column extends string> {
  readonly line: number;
  readonly fields: Readonly<Record<Column, string>>;
}

export interface NamedList<Column extends string> {
  readonly columns: readonly Column[];
  /** One group of columns at least must be there in full. */
  readonly needed: readonly (readonly Column[])[];
  /** How the list is called when its header is not recognised: the option, or the name of the file. */
  readonly option: string;
}

const CONTROL = /\p{Cc}/gu;
/** Of a thousand checksums one has digits in it that could be a card number, and would be another when they are masked. */
const CHECKSUM = /^[0-9a-f]{64}$/i;

/** All filled lines, in file order. Throws a Refusal for a header without the needed columns and for what is no CSV. */
export async function readNamedLines<Column extends string>(source: ExportSource, list: NamedList<Column>): Promise<readonly NamedLine<Column>[]> {
  const lines: NamedLine<Column>[] = [];
  const names = Object.fromEntries(list.columns.map((column) => [column, [column]])) as unknown as Readonly<Record<Column, readonly string[]>>;
  await readTable<NamedColumns<Column>>(source, {
    match: (candidate) => {
      const found = namedColumns(candidate, names, source.name);
      return list.needed.some((group) => group.every((column) => found.indices.has(column))) ? found : undefined;
    },
    refuse: ([first]) => refuse(
      'list-header-unrecognised', { option: list.option, needed: list.needed.map((group) => group.join('、')).join(' / ') }, { file: source.name, line: first?.line ?? 1 },
    ),
  }, (record, header, decode) => {
    if (isBlank(record, decode)) return;
    lines.push({ line: record.line, fields: fieldsOf(list.columns, (column) => columnText(column, record, header, decode) ?? '') });
  });
  return lines;
}

/** A field a column, each as it may be written and shown. */
export function fieldsOf<Column extends string>(columns: readonly Column[], textOf: (column: Column) => string): Readonly<Record<Column, string>> {
  // Every column is given, so the record is whole.
  return Object.fromEntries(columns.map((column) => [column, writable(textOf(column))])) as Record<Column, string>;
}

function writable(text: string): string {
  return CHECKSUM.test(text) ? text : maskCardNumbers(text.replace(CONTROL, ''));
}
