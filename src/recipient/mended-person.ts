// One person's rows with name and address as staff have mended them. A person has many rows and the same fault in each;
// staff mend it once, so a correction reaches all rows that show the same text.
import { changedPayment, REGISTERED_FIELDS, type Cell, type CorrectionLine, type Payment, type RegisteredField } from '../export/payment.js';
import { mendsOf, type Mends } from './correction.js';
import { newestOf } from './identity.js';
import type { Rows } from './people.js';
import { standingLines, type DoubtsOfRow } from './standing-correction.js';

export interface MendedPerson {
  readonly rows: Rows;
  /** The newest row, which gives name and address, mended or not. */
  readonly registeredBy: Payment;
  /** The fields of `registeredBy` that staff have mended. */
  readonly fields: ReadonlySet<RegisteredField>;
  /** Lines that contradict another of the same row, or mend what is no longer at fault. */
  readonly unused: readonly CorrectionLine[];
}

const NONE: ReadonlySet<RegisteredField> = new Set();
const NOTHING: readonly never[] = [];

/** `listed` show what was listed: the registered entry's fields where there is one, else the export's. */
export function mendedPerson(listed: Rows, doubtsOf: DoubtsOfRow): MendedPerson {
  if (listed.every(({ corrections }) => corrections === undefined)) return { rows: listed, registeredBy: newestOf(listed), fields: NONE, unused: NOTHING };
  const unused: CorrectionLine[] = [];
  const standing = (row: Payment): Payment => {
    if (row.corrections === undefined) return row;
    const lines = standingLines(row, doubtsOf);
    unused.push(...row.corrections.filter((line) => !lines.includes(line)));
    return changedPayment(row, { corrections: lines });
  };
  const [head, ...tail] = listed;
  const rows: Rows = [standing(head), ...tail.map(standing)];
  const own = new Map(rows.map((row) => [row, mendsOf(REGISTERED_FIELDS, row.cells, row.corrections ?? [], row.columnNames)]));
  const newestFirst = rows.toSorted((a, b) => (newestOf([a, b]) === a ? -1 : 1));
  const fieldsOf = new Map<Payment, ReadonlySet<RegisteredField>>();
  const mended = (row: Payment): Payment => {
    const cells = reaching(row, newestFirst, own);
    const after = changedPayment(row, { cells });
    fieldsOf.set(after, new Set(REGISTERED_FIELDS.filter((field) => cells[field] !== undefined)));
    return after;
  };
  const [first, ...others] = rows;
  const after: Rows = [mended(first), ...others.map(mended)];
  const registeredBy = newestOf(after);
  unused.push(...[...own.values()].flatMap(({ contradicting }) => contradicting));
  return { rows: after, registeredBy, fields: fieldsOf.get(registeredBy) ?? NONE, unused };
}

/** A row's own mends, and of the others' those made to the very text it shows; the newest row's first. */
function reaching(row: Payment, newestFirst: readonly Payment[], own: ReadonlyMap<Payment, Mends>): Partial<Record<RegisteredField, Cell>> {
  const cells: Partial<Record<RegisteredField, Cell>> = {};
  for (const field of REGISTERED_FIELDS) {
    const source = [row, ...newestFirst].find((other) => own.get(other)?.cells[field] !== undefined && showsSame(row, other, field));
    const cell = source && own.get(source)?.cells[field];
    if (cell !== undefined) cells[field] = cell;
  }
  return cells;
}

/** Postal code and address belong together: a code mended for one address is no code of another. */
function showsSame(row: Payment, other: Payment, field: RegisteredField): boolean {
  const fields = field === 'postalCode' || field === 'address' ? (['postalCode', 'address'] as const) : [field];
  return fields.every((one) => row.cells[one].text === other.cells[one].text);
}
