// 可: staff have looked at a doubt and let it pass. It counts for the person, and for what staff have seen of the person:
// a newer row that no line of the corrections file speaks of is looked at first.
import { LIFTABLE_CODES, type Doubt, type HeldCode, type LiftableCode } from '../finding.js';
import { REGISTERED_FIELDS, type Payment } from '../export/payment.js';

const NONE: ReadonlySet<LiftableCode> = new Set();
const NOTHING_LIFTED: readonly LiftableCode[] = [];

/** The doubts that 可 lifts for a person of these rows, whose name and address `registeredBy` gives. */
export function acceptedCodes(rows: readonly Payment[], registeredBy: Payment): ReadonlySet<LiftableCode> {
  if (rows.every(({ corrections }) => corrections === undefined)) return NONE;
  const seen = rows.filter((row) => registeredBy.corrections !== undefined || registeredBy.registeredIn !== undefined || showSame(row, registeredBy));
  const codes = new Set(seen.flatMap(({ corrections = [] }) => corrections.filter(({ accepted }) => accepted).map(({ code }) => code)));
  return new Set(LIFTABLE_CODES.filter((code) => codes.has(code)));
}

/** The codes among doubts that are lifted. */
export function liftedBy(accepted: ReadonlySet<LiftableCode>, doubts: readonly Doubt<HeldCode>[]): readonly LiftableCode[] {
  if (accepted.size === 0) return NOTHING_LIFTED;
  const codes = new Set<HeldCode>(doubts.map(({ code }) => code));
  return [...accepted].filter((code) => codes.has(code));
}

function showSame(a: Payment, b: Payment): boolean {
  return REGISTERED_FIELDS.every((field) => a.cells[field].text === b.cells[field].text);
}
