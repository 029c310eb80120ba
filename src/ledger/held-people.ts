// Who is held, read back from exceptions.csv (contract, section 4): people, as they were gathered (recipient/identity.ts), and the rows
// held for their own sake, of which nobody asked whose they are. The file is under seal, so that codes are the program's own.
import { PAYMENT_FIELDS, type Payment } from '../export/payment.js';
import { readCorrections } from '../export/read-corrections.js';
import { HELD_CODES } from '../finding.js';
import { fold } from '../folding.js';
import { groupBy } from '../group-by.js';
import { personKey } from '../recipient/identity.js';

/** A row of an export as exceptions.csv lists it, whatever the number of its codes. */
export interface HeldRow {
  /** `payments.csv:12`. */
  readonly place: string;
  /** The line of exceptions.csv, from 1. */
  readonly listedAt: number;
  /** Folded; '' when the row has none. */
  readonly customerId: string;
  readonly name: string;
  readonly company: string;
  readonly codes: readonly string[];
}

export interface HeldPeople {
  /** Each with all of its rows in scope. */
  readonly people: readonly (readonly [HeldRow, ...HeldRow[]])[];
  /** Column count, date, method or status could not be understood. */
  readonly rows: readonly HeldRow[];
}

const CONFLICT = 'identity-conflict';
const OF_THE_ROW: ReadonlySet<string> = new Set(['column-count', 'date-unreadable', 'method-unknown', 'status-unknown']);
const HELD: ReadonlySet<string> = new Set(HELD_CODES);

/** From the bytes of exceptions.csv; `name` is the file's. */
export async function heldPeople(bytes: Uint8Array, name: string): Promise<HeldPeople> {
  async function* open(): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(bytes);
  }
  const { lines } = await readCorrections({ name, open });
  const listed = lines.filter(({ code }) => HELD.has(code));
  const rows = [...groupBy(listed, ({ row }) => `${row.file}:${row.line}`)].map(([place, [first, ...more]]) => {
    const cells = cellsOf(first.texts);
    const row: HeldRow = {
      place, listedAt: first.line, customerId: fold(cells.customerId.text), name: cells.name.text, company: cells.company.text,
      codes: [first, ...more].map(({ code }) => code),
    };
    return { row, key: personKey({ cells }) };
  });
  const [own, ofPeople] = [rows.filter(({ row }) => isOwnFault(row)), rows.filter(({ row }) => !isOwnFault(row))];
  const people = [...groupBy(ofPeople, ({ key }) => key).values()].map(([first, ...more]): [HeldRow, ...HeldRow[]] => [first.row, ...more.map(({ row }) => row)]);
  return { people, rows: own.map(({ row }) => row) };
}

/** One customer number, different people: which of them is meant, only a row can say. */
export function isConflict([{ codes }]: readonly [HeldRow, ...HeldRow[]]): boolean {
  return codes.includes(CONFLICT);
}

function isOwnFault({ codes }: HeldRow): boolean {
  return codes.some((code) => OF_THE_ROW.has(code));
}

function cellsOf(texts: Readonly<Partial<Record<keyof Payment['cells'], string>>>): Payment['cells'] {
  // Every field is given, so the record is whole.
  return Object.fromEntries(PAYMENT_FIELDS.map((field) => [field, { text: texts[field] ?? '' }])) as unknown as Payment['cells'];
}
