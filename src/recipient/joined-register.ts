// A person's rows joined with the registered-address list: where it has the number, it alone gives name, company,
// department, postal code and address, and what the export has of them is not looked at (contract, section 3, "Customers file").
import type { CustomerEntry, CustomerRegister } from '../export/read-customers.js';
import { changedPayment, REGISTERED_FIELDS, type Payment, type RegisteredField } from '../export/payment.js';
import { fold, foldPostalCode } from '../folding.js';
import type { Rows } from './people.js';

const REGISTERED: ReadonlySet<string> = new Set(REGISTERED_FIELDS);

/** Nothing when no list was given; no entries when it lacks the number, or the person has none. */
export function entriesOf([row]: Rows, register: CustomerRegister | undefined): readonly CustomerEntry[] | undefined {
  if (register === undefined) return undefined;
  const number = fold(row.cells.customerId.text);
  return number === '' ? [] : (register.entries.get(number) ?? []);
}

/** The rows as they show the entry; of several the later, until staff have decided. The places of all are kept when they differ. */
export function joinedRows([first, ...others]: Rows, entries: readonly CustomerEntry[], { file }: CustomerRegister): Rows {
  const entry = entries.at(-1);
  if (entry === undefined) return [first, ...others];
  const lines = differentEntries(entries) > 1 ? entries.map(({ line }) => line) : [entry.line];
  const join = (row: Payment): Payment => {
    const columnNames = { ...exportNames(row), ...registeredNames(entry) };
    return changedPayment(row, { cells: entry.cells, columnNames, registeredIn: { file, lines } });
  };
  return [join(first), ...others.map(join)];
}

/** How many different people or addresses the entries of one number name, compared folded; `mended` fields are settled. */
export function differentEntries(entries: readonly CustomerEntry[], mended: ReadonlySet<RegisteredField> = new Set()): number {
  const fields = REGISTERED_FIELDS.filter((field) => !mended.has(field));
  return new Set(entries.map(({ cells }) => fields.map((field) => keyOf(field, cells[field].text)).join('\n'))).size;
}

function keyOf(field: RegisteredField, text: string): string {
  return field === 'postalCode' ? foldPostalCode(text) : fold(text);
}

function exportNames({ columnNames }: Payment): Payment['columnNames'] {
  return Object.fromEntries(Object.entries(columnNames).filter(([field]) => !REGISTERED.has(field)));
}

function registeredNames({ columnNames }: CustomerEntry): Payment['columnNames'] {
  return Object.fromEntries(REGISTERED_FIELDS.flatMap((field) => (columnNames[field] === undefined ? [] : [[field, columnNames[field]]])));
}
