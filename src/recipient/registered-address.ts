// Can a letter be addressed with what is registered? Every doubt about the name and address that would be
// printed, so that staff mend a person once. Superseded rows are not judged (contract section 3).
import type { Payment } from '../export/payment.js';
import { HELD_CODES } from '../finding.js';
import type { Doubt, HeldCode, LiftableCode } from '../finding.js';
import type { PostalData } from '../postal/postal-data.js';
import { UNKNOWN_CODE } from './barcode-content.js';
import { characterDoubts, remarkableFields } from './character-doubt.js';
import type { PrintingKnowledge, RemarkableRow } from './character-doubt.js';
import { inColumns } from './finding-column.js';
import { judgedPostalCode, type JudgedPostalCode } from './postal-code.js';
import type { UnremarkableText } from './unremarkable-text.js';

/** Where the post is to bring a letter: what the registered code comes to, and what is wrong with it or the address. */
export interface Whereabouts {
  readonly code: JudgedPostalCode;
  readonly doubts: readonly Doubt<HeldCode>[];
}

/** The row that gives name and address, with what is found out of it once. */
export interface RegisteredRow extends RemarkableRow {
  readonly whereabouts: Whereabouts;
}

export const NO_DOUBTS: readonly Doubt<HeldCode>[] = [];
const KANA_OR_KANJI = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * All doubts about a person, in the order of HELD_CODES, whether or not staff have `accepted` them; none means that a
 * letter can be addressed.
 */
export function addressDoubts(
  payments: readonly Payment[],
  registered: RegisteredRow,
  knowledge: PrintingKnowledge,
  accepted: ReadonlySet<LiftableCode> = new Set(),
): readonly Doubt<HeldCode>[] {
  const doubts = [characterDoubts(payments, registered, knowledge, accepted), nameMissing(registered.row), registered.whereabouts.doubts];
  if (doubts.every(({ length }) => length === 0)) return NO_DOUBTS;
  return doubts.flat().sort((a, b) => HELD_CODES.indexOf(a.code) - HELD_CODES.indexOf(b.code));
}

function nameMissing(row: Payment): readonly Doubt<HeldCode>[] {
  const { cells } = row;
  if (cells.name.text !== '' || cells.company.text !== '' || cells.department.text !== '') return NO_DOUBTS;
  return [{ code: 'name-missing', detail: {}, ...inColumns(row, ['name']) }];
}

/** A row that would give name and address. */
export function registeredRow(row: Payment, whereabouts: Whereabouts, unremarkable: UnremarkableText): RegisteredRow {
  return { row, remarkable: remarkableFields(row, unremarkable), whereabouts };
}

/** Of one row. An address abroad has no code of ours, so `overseas` says all there is to say. */
export function whereaboutsOf(row: Payment, postal: PostalData): Whereabouts {
  const { cells } = row;
  const address = cells.address.text;
  const code = judgedPostalCode(cells.postalCode.text, address, postal);
  if (address !== '' && isOverseas(address, postal)) {
    const doubts = [{ code: 'overseas', detail: {}, ...inColumns(row, ['address']) } as const];
    return { code: { printed: code.printed, notes: [], barcode: UNKNOWN_CODE }, doubts };
  }
  if (address !== '' && code.fault === undefined) return { code, doubts: NO_DOUBTS };
  const missing = address === '' ? [{ code: 'address-missing', detail: {}, ...inColumns(row, ['address']) } as const] : [];
  const fault = code.fault === undefined ? [] : [{ code: code.fault, detail: {}, ...inColumns(row, ['postalCode']) } as const];
  return { code, doubts: [...missing, ...fault] };
}

/** Nothing in it is Japanese: no kana or kanji, no prefecture, no municipality. */
function isOverseas(address: string, postal: PostalData): boolean {
  return !KANA_OR_KANJI.test(address) && postal.prefectureOf(address) === undefined && !postal.namesMunicipality(address);
}
