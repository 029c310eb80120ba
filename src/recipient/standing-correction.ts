// Whether a correction still speaks of what stands in its row. An export made anew may hold a healthy or another name where
// the listed one stood; then the old line, cells nobody touched and all, must not overwrite it.
import { changedPayment, REGISTERED_FIELDS, type CorrectionLine, type Payment, type RegisteredField } from '../export/payment.js';
import type { Doubt } from '../finding.js';
import { mendedBy, mendsOf } from './correction.js';

/** What would hold a row if it gave name and address by itself, and what would be noted of its postal code. */
export type DoubtsOfRow = (row: Payment) => readonly Doubt[];

const NAMES: readonly RegisteredField[] = ['name', 'company', 'department'];
/** Beside those about the postal code. */
const ABOUT_THE_PLACE: ReadonlySet<string> = new Set(['town-mismatch', 'no-barcode', 'address-missing', 'overseas']);
const PLACE: readonly RegisteredField[] = ['postalCode', 'address'];

/**
 * The row's lines that stand. A line that changes nothing stands (可 may be on it). One that mends stands while the row is
 * still at fault as the lines say, and changes only what is at fault: names, or code and address, which belong together.
 * With 可 a mend must also cure the fault: otherwise it is the old text, and 可 was said of that.
 */
export function standingLines(row: Payment, doubtsOf: DoubtsOfRow): readonly CorrectionLine[] {
  const lines = row.corrections ?? [];
  const mends = new Map(lines.map((line) => [line, mendedBy(line, REGISTERED_FIELDS, row.cells)]));
  if ([...mends.values()].every((fields) => fields.length === 0)) return lines;
  const doubts = doubtsOf(row);
  const open = new Set(lines.flatMap(({ code }) => fieldsAtFault(code, doubts, row)));
  return lines.filter((line) => {
    const fields = mends.get(line) ?? [];
    if (fields.length === 0) return true;
    if (!fields.every((field) => open.has(field))) return false;
    return !line.accepted || !stillRaised(line, row, doubtsOf);
  });
}

/** What staff may change for a code: nothing when the row does not raise it any more. */
function fieldsAtFault(code: string, doubts: readonly Doubt[], row: Payment): readonly RegisteredField[] {
  if (code === 'identity-conflict') return row.registeredIn === undefined ? NAMES : REGISTERED_FIELDS;
  if (code === 'customer-unknown') return row.cells.address.text === '' ? REGISTERED_FIELDS : [];
  if (code === 'address-overflow') return REGISTERED_FIELDS;
  const raised = doubts.filter((doubt) => doubt.code === code);
  if (raised.length === 0) return [];
  if (code === 'name-missing') return NAMES;
  if (code.startsWith('postal-code-') || ABOUT_THE_PLACE.has(code)) return PLACE;
  // Of faults in characters the finding's column says where; without one (a registered-address list) it may be anywhere.
  const columns = raised.flatMap(({ column }) => (column === undefined ? [] : column.split('+')));
  const isAt = (field: RegisteredField): boolean => columns.length === 0 || (row.columnNames[field] ?? '').split('+').some((name) => columns.includes(name));
  return [...(NAMES.some(isAt) ? NAMES : []), ...(PLACE.some(isAt) ? PLACE : [])];
}

function stillRaised(line: CorrectionLine, row: Payment, doubtsOf: DoubtsOfRow): boolean {
  const { cells } = mendsOf(REGISTERED_FIELDS, row.cells, [line], row.columnNames);
  return doubtsOf(changedPayment(row, { cells })).some(({ code }) => code === line.code);
}
