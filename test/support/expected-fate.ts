// What must become of a row, worked out from the contract's text alone (section 3) and from what the rows
// were drawn to be. It shares nothing with src/, so that a misreading there cannot hide here.
import type { DrawnPayer, Registration } from './arbitrary-payer.js';
import type { DrawnPayment } from './arbitrary-payment.js';

type ExpectedFate =
  'in-letter' | 'held' | 'in-letter-or-held' | 'outside-window' | 'not-card' | 'excluded-status' | 'not-a-payment';

export interface Verdict {
  readonly fate: ExpectedFate;
  /** Codes that exceptions.csv must have for the row when it is held. */
  readonly codes: readonly string[];
}

/** Which statuses count, as in incident.yaml. */
export interface StatusTerms {
  readonly excludedStatuses?: readonly string[];
  readonly includedStatuses?: readonly string[];
}

/** A drawn row at its place in the file. */
export interface PlacedPayment {
  readonly line: number;
  readonly payment: DrawnPayment;
}

const IN_SCOPE = 'in-scope';
const FIRST_MOMENT = '2021-10-14T00:00:00';
const LAST_MOMENT = '2022-01-25T23:59:59';

export function isInScope(payment: DrawnPayment, terms: StatusTerms): boolean {
  return judgeRow(payment, terms) === IN_SCOPE;
}

/** The verdict on each of a payer's rows, by line. */
export function verdictsOn(payer: DrawnPayer, rows: readonly PlacedPayment[], terms: StatusTerms): ReadonlyMap<number, Verdict> {
  const person = judgePerson(payer, rows.filter(({ payment }) => isInScope(payment, terms)));
  return new Map(rows.map(({ line, payment }) => {
    const own = judgeRow(payment, terms);
    return [line, own === IN_SCOPE ? person : own];
  }));
}

/** Order of judgement: column count, date, method, status. */
function judgeRow({ fields, moment, methodKind, status }: DrawnPayment, terms: StatusTerms): Verdict | typeof IN_SCOPE {
  if (fields === 'too-few' || fields === 'too-many') return { fate: 'held', codes: ['column-count'] };
  if (moment === undefined) return { fate: 'held', codes: ['date-unreadable'] };
  if (moment < FIRST_MOMENT || moment > LAST_MOMENT) return { fate: 'outside-window', codes: [] };
  if (methodKind === 'unknown') return { fate: 'held', codes: ['method-unknown'] };
  if (methodKind === 'other') return { fate: 'not-card', codes: [] };
  if (terms.excludedStatuses?.includes(status) === true) return { fate: 'excluded-status', codes: [] };
  if (terms.includedStatuses?.includes(status) === false) return { fate: 'held', codes: ['status-unknown'] };
  return IN_SCOPE;
}

/** One letter or all held, by the name and address that would be printed: those of the newest payment, among equals of the later line. */
function judgePerson(payer: DrawnPayer, inScope: readonly PlacedPayment[]): Verdict {
  if (payer.anyText) return { fate: 'in-letter-or-held', codes: [] };
  const registrations = inScope.map(({ payment }) => registrationOf(payer, payment));
  if (areDifferentPeople(registrations)) return { fate: 'held', codes: ['identity-conflict'] };
  const newest = inScope.reduce<PlacedPayment | undefined>((best, row) => (best === undefined || isNewer(row, best) ? row : best), undefined);
  const codes = newest === undefined ? [] : registrationOf(payer, newest.payment).codes;
  return { fate: codes.length === 0 ? 'in-letter' : 'held', codes };
}

export function registrationOf({ now, before }: DrawnPayer, { registration }: DrawnPayment): Registration {
  return registration === 'now' ? now : before;
}

function isNewer(row: PlacedPayment, other: PlacedPayment): boolean {
  const [moment, otherMoment] = [row.payment.moment ?? '', other.payment.moment ?? ''];
  return moment > otherMoment || (moment === otherMoment && row.line > other.line);
}

/** One number with different names or companies; an empty one conflicts with nothing. */
function areDifferentPeople(registrations: readonly Registration[]): boolean {
  return (['name', 'company'] as const).some((column) => new Set(registrations.map(({ cells }) => cells[column]).filter(isFilled)).size > 1);
}

/** A cell of nothing, spaces or hyphens alone is empty. */
function isFilled(cell: unknown): boolean {
  return typeof cell !== 'string' || /[^\s-]/.test(cell);
}
