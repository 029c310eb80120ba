// Can a letter be addressed with what is registered? Every doubt about the name and address that would be
// printed, so that staff mend a person once. Superseded rows are not judged (contract section 3).
import type { Payment } from '../export/payment.js';
import { HELD_CODES } from '../finding.js';
import type { Doubt, HeldCode, LiftableCode } from '../finding.js';
import type { PostalData } from '../postal/postal-data.js';
import { characterDoubts } from './character-doubt.js';
import type { PrintingKnowledge } from './character-doubt.js';
import { inColumns } from './finding-column.js';
import { judgedPostalCode, type JudgedPostalCode } from './postal-code.js';

/** Where the post is to bring a letter: what the registered code comes to, and what is wrong with it or the address. */
export interface Whereabouts {
  readonly code: JudgedPostalCode;
  readonly doubts: readonly Doubt<HeldCode>[];
}

const KANA_OR_KANJI = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * All doubts about a person, in the order of HELD_CODES, whether or not staff have `accepted` them; none means that a
 * letter can be addressed.
 */
export function addressDoubts(
  payments: readonly Payment[],
  newest: Payment,
  whereabouts: Whereabouts,
  knowledge: PrintingKnowledge,
  accepted: ReadonlySet<LiftableCode> = new Set(),
): readonly Doubt<HeldCode>[] {
  const doubts = [characterDoubts(payments, newest, knowledge, accepted), nameMissing(newest), whereabouts.doubts];
  return doubts.flat().sort((a, b) => HELD_CODES.indexOf(a.code) - HELD_CODES.indexOf(b.code));
}

function nameMissing(row: Payment): readonly Doubt<HeldCode>[] {
  const { name, company, department } = row.cells;
  if (name.text !== '' || company.text !== '' || department.text !== '') return [];
  return [{ code: 'name-missing', detail: {}, ...inColumns(row, ['name']) }];
}

/** Of one row. An address abroad has no code of ours, so `overseas` says all there is to say. */
export function whereaboutsOf(row: Payment, postal: PostalData): Whereabouts {
  const address = row.cells.address.text;
  const code = judgedPostalCode(row.cells.postalCode.text, address, postal);
  if (address !== '' && isOverseas(address, postal)) {
    const doubts = [{ code: 'overseas', detail: {}, ...inColumns(row, ['address']) } as const];
    return { code: { printed: code.printed, notes: [], afterTown: { unknownFor: 'code' } }, doubts };
  }
  const missing = address === '' ? [{ code: 'address-missing', detail: {}, ...inColumns(row, ['address']) } as const] : [];
  const fault = code.fault === undefined ? [] : [{ code: code.fault, detail: {}, ...inColumns(row, ['postalCode']) } as const];
  return { code, doubts: [...missing, ...fault] };
}

/** Nothing in it is Japanese: no kana or kanji, no prefecture, no municipality. */
function isOverseas(address: string, postal: PostalData): boolean {
  return !KANA_OR_KANJI.test(address) && postal.prefectureOf(address) === undefined && !postal.namesMunicipality(address);
}
