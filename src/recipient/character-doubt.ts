// Can every character of a name and address be trusted and drawn? A letter with a wrong or missing character in
// the name is worse than one that waits, so whatever was lost on the way or has no glyph is a question for staff.
import { PAYMENT_FIELDS } from '../export/payment.js';
import type { Payment, PaymentField } from '../export/payment.js';
import type { Doubt, HeldCode, LiftableCode } from '../finding.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { holdsCardNumber } from './card-number.js';
import { codePointsOf, holdsDoubtfulCharacter, privateUseIn } from './doubtful-character.js';
import { inColumns, inFaultyColumns } from './finding-column.js';
import { glyphCoverageOf, isPrivate } from './glyph-coverage.js';
import type { UnremarkableText } from './unremarkable-text.js';

/** The fonts an address is printed in, and the quick test that goes with them. */
export interface PrintingKnowledge {
  readonly chain: FontChain;
  readonly unremarkable: UnremarkableText;
}

/** A row whose name and address would be printed, looked at once. */
export interface RemarkableRow {
  readonly row: Payment;
  /** `remarkableFields` of it. */
  readonly remarkable: readonly PaymentField[];
}

type HeldDoubt = Doubt<HeldCode>;
type CellAt = readonly [Payment, PaymentField];

/** The fields that print free text. */
const PRINTED_TEXTS = ['name', 'company', 'department', 'address'] as const satisfies readonly PaymentField[];
/** Let pass, they leave a postal code to be printed that need not be made of digits. */
const PRINTS_ANY_CODE = ['postal-code-invalid', 'overseas'] as const satisfies readonly LiftableCode[];
/** What each row is accounted by, whichever row gives the address. */
const FIELDS_OF_EVERY_ROW = ['paymentId', 'method', 'status'] as const satisfies readonly PaymentField[];
/** Where the contract looks for formulas (section 3, `formula-like`). */
const FORMULA_FIELDS = ['name', 'company', 'address'] as const satisfies readonly PaymentField[];

/** Of nearly everybody. */
const NO_FIELDS: readonly PaymentField[] = [];
const NO_DOUBTS: readonly HeldDoubt[] = [];

/** The printed fields of a row in which a character needs a closer look. */
export function remarkableFields({ cells }: Payment, unremarkable: UnremarkableText): readonly PaymentField[] {
  // Spelled out, in the order of PRINTED_TEXTS: a field that is looked up by its name is looked up half a million times.
  const { name, company, department, address } = cells;
  if (unremarkable(name.text) && unremarkable(company.text) && unremarkable(department.text) && unremarkable(address.text)) return NO_FIELDS;
  return PRINTED_TEXTS.filter((field) => !unremarkable(cells[field].text));
}

/**
 * The doubts of contract section 3 that lie in characters, on the row whose name and address would be printed.
 * Invalid bytes silence `text-doubtful`: they are the U+FFFD it would find. `accepted` doubts are told all the same, but
 * what they leave to be printed must have glyphs.
 */
export function characterDoubts(
  payments: readonly Payment[],
  { row: newest, remarkable }: RemarkableRow,
  knowledge: PrintingKnowledge,
  accepted: ReadonlySet<LiftableCode>,
): readonly HeldDoubt[] {
  if (remarkable.length === 0 && knowledge.unremarkable(newest.cells.postalCode.text) && payments.every(isReadAsWritten)) return NO_DOUBTS;
  const bytes = bytesInvalid(payments, newest);
  return [
    ...bytes,
    ...gaiji(newest, remarkable),
    ...(bytes.length > 0 ? [] : textDoubtful(newest, remarkable)),
    ...cardNumber(newest, remarkable),
    ...formulaLike(newest),
    ...glyphMissing(newest, remarkable, knowledge.chain, accepted),
  ];
}

function isReadAsWritten(payment: Payment): boolean {
  if (payment.isTextAlone === true) return true;
  const { cells } = payment;
  return PAYMENT_FIELDS.every((field) => cells[field].invalidBytes === undefined && cells[field].formulaLike === undefined);
}

function bytesInvalid(payments: readonly Payment[], newest: Payment): readonly HeldDoubt[] {
  const cells = payments.flatMap((payment) => {
    const fields: readonly PaymentField[] = payment === newest ? PAYMENT_FIELDS : FIELDS_OF_EVERY_ROW;
    return fields.filter((field) => payment.cells[field].invalidBytes !== undefined).map((field): CellAt => [payment, field]);
  });
  if (cells.length === 0) return [];
  const bytes = [...new Set(cells.map(([payment, field]) => payment.cells[field].invalidBytes))].join(', ');
  return [{ code: 'bytes-invalid', detail: { bytes }, ...inFaultyColumns(cells) }];
}

function gaiji(row: Payment, fields: readonly PaymentField[]): readonly HeldDoubt[] {
  const at = fields.filter((field) => privateUseIn(row.cells[field].text).length > 0);
  if (at.length === 0) return [];
  const codePoints = codePointsOf(at.flatMap((field) => privateUseIn(row.cells[field].text)));
  return [{ code: 'gaiji', detail: { codePoints }, ...inColumns(row, at) }];
}

function textDoubtful(row: Payment, fields: readonly PaymentField[]): readonly HeldDoubt[] {
  const at = fields.filter((field) => holdsDoubtfulCharacter(row.cells[field].text));
  return at.length === 0 ? [] : [{ code: 'text-doubtful', detail: {}, ...inColumns(row, at) }];
}

function cardNumber(row: Payment, fields: readonly PaymentField[]): readonly HeldDoubt[] {
  const at = [...fields, 'postalCode' as const].filter((field) => holdsCardNumber(row.cells[field].text));
  return at.length === 0 ? [] : [{ code: 'card-number-in-field', detail: {}, ...inColumns(row, at) }];
}

function formulaLike(row: Payment): readonly HeldDoubt[] {
  const at = FORMULA_FIELDS.filter((field) => row.cells[field].formulaLike);
  if (at.length === 0) return [];
  return [{ code: 'formula-like', detail: {}, ...inFaultyColumns(at.map((field): CellAt => [row, field])) }];
}

function glyphMissing(
  row: Payment, fields: readonly PaymentField[], chain: FontChain, accepted: ReadonlySet<LiftableCode>,
): readonly HeldDoubt[] {
  const isTold = accepted.has('text-doubtful') ? isPrivate : undefined;
  const missingIn = (field: PaymentField): readonly string[] => glyphCoverageOf(row.cells[field].text, chain, isTold).missing;
  const printed = PRINTS_ANY_CODE.some((code) => accepted.has(code)) ? [...fields, 'postalCode' as const] : fields;
  const at = printed.filter((field) => missingIn(field).length > 0);
  if (at.length === 0) return [];
  return [{ code: 'glyph-missing', detail: { codePoints: codePointsOf(at.flatMap(missingIn)) }, ...inColumns(row, at) }];
}
