// The registered-address list (会員台帳): a table like an export, of people instead of payments. Only entries of people in
// scope are kept, so it may be as large as an association's membership.
import { fold } from '../folding.js';
import { refuse } from '../refusal.js';
import type { ExportSource } from './export-bytes.js';
import type { ExportEncoding } from './encoding-names.js';
import { RowReader, type ExportRow } from './export-row.js';
import { refuseHeader } from './header-refusal.js';
import { headerOf, namesOf, type Header, type HeaderCandidate } from './header.js';
import type { FieldColumns, LayoutChoice } from './layout.js';
import type { Cell, Payment, RegisteredField } from './payment.js';
import { ASSOCIATION } from './presets/association.js';
import { readTable, type TableRead } from './read-table.js';

/** What the incident file's `customers` block says (contract, section 2). */
export interface CustomersLayout {
  readonly encoding?: ExportEncoding;
  /** Recognised by the names of the preset `association` when absent. */
  readonly layout?: Extract<LayoutChoice, { preset: 'custom' }>;
}

/** One entry of the list. */
export interface CustomerEntry {
  /** The physical line on which it starts. */
  readonly line: number;
  readonly cells: Readonly<Record<RegisteredField, Cell>>;
  readonly columnNames: Payment['columnNames'];
  /** Set when its fields may be shifted. */
  readonly columnCount: ExportRow['columnCount'];
}

/** The entries of the people in scope, by folded customer number, in the order of the file. */
export interface CustomerRegister {
  readonly file: string;
  readonly entries: ReadonlyMap<string, readonly CustomerEntry[]>;
}

const { customerId, name, company, postalCode, address } = ASSOCIATION.columns;
const BUILT_IN: FieldColumns = { customerId, name, company, postalCode, address };
/** The building may be missing. */
const WHERE = address.slice(0, 3);
const BUILT_IN_NEEDED: FieldColumns = { customerId, name, address: WHERE };

/**
 * Reads the list and keeps the entries of `numbers` (folded). Throws a Refusal when it is no CSV, has no header that
 * can be understood, or nobody in it.
 */
export async function readCustomers(
  source: ExportSource, { encoding, layout }: CustomersLayout, numbers: ReadonlySet<string>,
): Promise<{ readonly read: TableRead<Header>; readonly register: CustomerRegister }> {
  const file = source.name;
  const entries = new Map<string, CustomerEntry[]>();
  const match = (candidate: HeaderCandidate): Header | undefined => customerColumns(candidate, layout?.columns, file);
  let reader: RowReader | undefined;
  const wanted = layout ?? { preset: 'custom', columns: BUILT_IN_NEEDED };
  const read = await readTable(source, { match, refuse: (candidates, readAs) => refuseHeader(candidates, wanted, file, readAs, 'customers') }, (record, header, decode) => {
    const row = (reader ??= new RowReader(header, decode)).row(record);
    const number = fold(row.cell('customerId').text);
    if (number === '' || !numbers.has(number)) return;
    const known = entries.get(number);
    if (known === undefined) entries.set(number, [entryOf(row)]);
    else known.push(entryOf(row));
  }, encoding === undefined ? {} : { encoding });
  if (!read.anyFilled) refuse('export-header-only', {}, { file, line: read.header.layout.headerLine });
  return { read, register: { file, entries } };
}

/** The columns of such a list, by those names or by the built-in ones, or undefined when the record is not its header. */
export function customerColumns(candidate: HeaderCandidate, columns: FieldColumns | undefined, file: string): Header | undefined {
  const present = new Set(candidate.names.map(fold));
  const holds = (header: string): boolean => present.has(fold(header));
  if (columns !== undefined) return namesOf(columns).every(holds) ? headerOf(candidate, 'custom', columns, file) : undefined;
  const found = [...customerId, ...WHERE].every(holds) && [...name, ...company].some(holds);
  return found ? headerOf(candidate, 'association', BUILT_IN, file) : undefined;
}

function entryOf(row: ExportRow): CustomerEntry {
  return {
    line: row.line, columnNames: row.layout.columnNames, columnCount: row.columnCount,
    cells: { name: row.cell('name'), company: row.cell('company'), department: row.cell('department'), postalCode: row.cell('postalCode'), address: row.cell('address') },
  };
}
