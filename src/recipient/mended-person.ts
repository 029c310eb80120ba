// One person's rows with name and address as staff have mended them. A person has many rows and the same fault in each;
// staff mend it once, so a correction reaches all rows that show the same text.
import { REGISTERED_FIELDS, type Cell, type CorrectionLine, type Payment, type RegisteredField } from '../export/payment.js';
import { mendsOf, type Mends } from './correction.js';
import { newestOf } from './identity.js';

type Rows = readonly [Payment, ...Payment[]];

export interface MendedPerson {
  readonly rows: Rows;
  /** The row that gives name and address: the newest that was mended, else the newest. */
  readonly registeredBy: Payment;
  /** The fields of `registeredBy` that staff have mended. */
  readonly fields: ReadonlySet<RegisteredField>;
  /** Lines that contradict another of the same row. */
  readonly unused: readonly CorrectionLine[];
}

const NONE: ReadonlySet<RegisteredField> = new Set();

/** `rows` show what was listed: the registered entry's fields where there is one, else the export's. */
export function mendedPerson(rows: Rows): MendedPerson {
  if (rows.every(({ corrections }) => corrections === undefined)) return { rows, registeredBy: newestOf(rows), fields: NONE, unused: [] };
  const own = new Map(rows.map((row) => [row, mendsOf(REGISTERED_FIELDS, row.cells, row.corrections ?? [], row.columnNames)]));
  const newestFirst = rows.toSorted((a, b) => (newestOf([a, b]) === a ? -1 : 1));
  const mended: Payment[] = [];
  const fieldsOf = new Map<Payment, ReadonlySet<RegisteredField>>();
  const [first, ...others] = rows.map((row) => {
    const cells = reaching(row, newestFirst, own);
    const fields = REGISTERED_FIELDS.filter((field) => cells[field] !== undefined);
    if (fields.length === 0) return row;
    const after = { ...row, cells: { ...row.cells, ...cells } };
    mended.push(after);
    fieldsOf.set(after, new Set(fields));
    return after;
  });
  if (first === undefined) throw new Error('a person has at least one row');
  const [anyMended, ...moreMended] = mended;
  const registeredBy = anyMended === undefined ? newestOf([first, ...others]) : newestOf([anyMended, ...moreMended]);
  return {
    rows: [first, ...others], registeredBy, fields: fieldsOf.get(registeredBy) ?? NONE,
    unused: [...own.values()].flatMap(({ contradicting }) => contradicting),
  };
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
