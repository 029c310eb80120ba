// What is worth knowing about a letter that is printed all the same (参考).
import type { Payment, PaymentField } from '../export/payment.js';
import type { Doubt, NoteCode } from '../finding.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { codePointsOf } from './doubtful-character.js';
import { inColumns } from './finding-column.js';
import { glyphCoverageOf } from './glyph-coverage.js';
import type { FallbackCluster } from './glyph-coverage.js';
import { distinctTexts } from './identity.js';
import type { JudgedPostalCode } from './postal-code.js';
import type { RegisteredRow } from './registered-address.js';

/** What the notes go by. */
export interface NoteKnowledge {
  readonly chain: FontChain;
  readonly typefaceNames: readonly string[];
}

/** What was found out about a person on the way. */
export interface KnownOfPerson {
  /** How many people have a payment number of this person, if more than one has. */
  readonly sharing: number | undefined;
  /** Staff have mended the address, so no older one is news. */
  readonly isMended: boolean;
}

type Note = Doubt<NoteCode>;
/** One for all: half a million people have none. */
const NO_NOTES: readonly Note[] = [];

/** The notes on a person who can be addressed, in the order of NOTE_CODES. */
export function notesOn(
  payments: readonly Payment[], { row: newest, remarkable, whereabouts: { code } }: RegisteredRow, { sharing, isMended }: KnownOfPerson, knowledge: NoteKnowledge,
): readonly Note[] {
  const isNews = !isMended && payments.length > 1;
  if (!isNews && sharing === undefined && code.notes.length === 0 && remarkable.length === 0) return NO_NOTES;
  const notes = [
    ...(isNews ? addressChanged(payments, newest) : []),
    ...(sharing === undefined
      ? []
      : [{ code: 'payment-number-shared', detail: { people: sharing }, ...inColumns(newest, ['paymentId']) } as const]),
    ...postalCodeNotes(newest, code),
    ...fallbackFont(newest, remarkable, knowledge),
  ];
  return notes.length === 0 ? NO_NOTES : notes;
}

/** What is worth knowing about the postal code of a row. */
export function postalCodeNotes(row: Payment, { notes }: JudgedPostalCode): readonly Note[] {
  return notes.map((code) => ({ code, detail: {}, ...inColumns(row, ['postalCode']) }));
}

function addressChanged(payments: readonly Payment[], newest: Payment): readonly Note[] {
  const addresses = distinctTexts(payments, 'address');
  return addresses < 2 ? [] : [{ code: 'address-changed', detail: { addresses }, ...inColumns(newest, ['address']) }];
}

function fallbackFont(row: Payment, remarkable: readonly PaymentField[], { chain, typefaceNames }: NoteKnowledge): readonly Note[] {
  const fallbackIn = (field: PaymentField): readonly FallbackCluster[] => glyphCoverageOf(row.cells[field].text, chain).fallback;
  const at = remarkable.filter((field) => fallbackIn(field).length > 0);
  if (at.length === 0) return [];
  const clusters = at.flatMap(fallbackIn);
  const drawn = [...new Set(clusters.map(({ typeface }) => typeface))].map((font) => ({
    font: typefaceNames[font] ?? String(font),
    codePoints: codePointsOf(clusters.filter(({ typeface }) => typeface === font).map(({ cluster }) => cluster)),
  }));
  return [{
    code: 'fallback-font',
    detail: { drawn },
    ...inColumns(row, at),
  }];
}
