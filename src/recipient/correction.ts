// What a line of a corrections file changes. Staff see a row as exceptions.csv shows it (card numbers masked) and a
// spreadsheet alters cells behind their backs, so a cell is a correction only when neither explains it.
import { EMPTY_CELL, makeCell } from '../export/cell.js';
import { cleanText } from '../export/cell-text.js';
import { validText } from '../export/decoded-text.js';
import type { Cell, CorrectionLine, Payment, PaymentField } from '../export/payment.js';
import { readPaymentTime } from '../export/payment-time.js';
import { isSpreadsheetForm } from '../export/spreadsheet-form.js';
import { fold } from '../folding.js';
import { maskCardNumbers } from './card-number.js';

/** A cell of the line beside the row's: the same, not to be used though not the same, mended, or blank. */
type Verdict = 'same' | 'kept' | 'mended' | 'blank';

type Cells = Payment['cells'];

const MASK_LEFT = /\*{2}/;
const GUARDED = /^[=+\-@]/;

/**
 * Whether the row that stands at the line's place is still the row that was listed: of the same moment and the same
 * customer number; without a number, also of the same name or address. A re-made export may have another payment there,
 * and a correction of one person must never reach another. A readable date is no correction of another readable date;
 * a number may be mended only where moment, name and address are all the same.
 */
export function belongs(line: CorrectionLine, cells: Cells, timeZone: string): boolean {
  const verdict = (field: PaymentField): Verdict => verdictOn(field, cells[field].text, line, timeZone);
  const isSame = (field: PaymentField): boolean => verdict(field) === 'same'; // of an empty cell nothing is
  const tells = isSame('name') || isSame('address');
  const unreadable = readPaymentTime(cells.paidAt.text, timeZone) === undefined;
  const moment = verdict('paidAt');
  if (!(unreadable || moment === 'same' || (moment === 'kept' && tells))) return false;
  if (cells.customerId.text === (line.texts.customerId ?? '')) return cells.customerId.text !== '' || tells;
  if (isSame('customerId')) return true;
  return moment === 'same' && isSame('name') && isSame('address');
}

/** The fields of `shown` that a line would change. */
export function mendedBy<Field extends PaymentField>(line: CorrectionLine, fields: readonly Field[], shown: Partial<Cells>): readonly Field[] {
  return fields.filter((field) => verdictOn(field, shown[field]?.text ?? '', line, 'UTC') === 'mended');
}

/** What a row's lines make of some of its fields, and the lines that contradict an earlier one of the same row. */
export interface Mends {
  readonly cells: Partial<Record<PaymentField, Cell>>;
  readonly contradicting: readonly CorrectionLine[];
}

/** A field mended in two ways is not mended at all. `shown` is what the lines were written from; `timeZone` matters to dates alone. */
export function mendsOf(
  fields: readonly PaymentField[], shown: Partial<Cells>, lines: readonly CorrectionLine[], columnNames: Payment['columnNames'], timeZone = 'UTC',
): Mends {
  const cells: Partial<Record<PaymentField, Cell>> = {};
  const contradicting = new Set<CorrectionLine>();
  for (const field of fields) {
    const { text } = shown[field] ?? EMPTY_CELL;
    const mending = lines.filter((line) => verdictOn(field, text, line, timeZone) === 'mended');
    const [first] = mending;
    if (first === undefined) continue;
    const wanted = first.texts[field] ?? '';
    const others = mending.filter((line) => fold(line.texts[field] ?? '') !== fold(wanted));
    others.forEach((line) => contradicting.add(line));
    if (others.length === 0) cells[field] = makeCell(field, [{ column: columnNames[field] ?? '', decoded: validText(wanted) }]);
  }
  return { cells, contradicting: [...contradicting] };
}

function verdictOn(field: PaymentField, shown: string, line: CorrectionLine, timeZone: string): Verdict {
  const found = line.texts[field] ?? '';
  if (found === '') return 'blank';
  const written = maskCardNumbers(shown);
  if (found === written) return 'same';
  if (field === 'paidAt') return verdictOnTime(written, found, line.accepted, timeZone);
  if (isFormOf(written, found)) return 'same';
  return written !== shown && MASK_LEFT.test(found) ? 'kept' : 'mended';
}

/**
 * A readable date is never replaced by an unreadable one. Of an unreadable date that a spreadsheet may have turned into
 * a readable one (21/12/13) nobody knows whether staff saw it, unless they wrote 可 beside it.
 */
function verdictOnTime(written: string, found: string, accepted: boolean, timeZone: string): Verdict {
  const [was, is] = [readPaymentTime(written, timeZone), readPaymentTime(found, timeZone)];
  if (was === undefined) {
    if (!isFormOf(written, found)) return 'mended';
    return accepted && is !== undefined ? 'mended' : 'same';
  }
  if (is === undefined) return 'kept';
  const isMidnight = is.secondOfDay === 0;
  const sameMinute = Math.floor(was.secondOfDay / 60) === Math.floor(is.secondOfDay / 60) && (is.secondOfDay % 60 === 0 || is.secondOfDay === was.secondOfDay);
  return was.paidOn === is.paidOn && (isMidnight || sameMinute) ? 'same' : 'mended';
}

/** The apostrophe before a would-be formula, and one at its end, look like a pair of quotes. */
function isFormOf(written: string, found: string): boolean {
  return isSpreadsheetForm(written, found) || (GUARDED.test(written) && isSpreadsheetForm(cleanText(`'${written}`), found));
}
