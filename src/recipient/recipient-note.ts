// What is worth knowing about a letter that is printed all the same (参考).
import type { Payment, PaymentField } from '../export/payment.js';
import type { Doubt, NoteCode } from '../finding.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { remarkableFields } from './character-doubt.js';
import { codePointsOf } from './doubtful-character.js';
import { inColumns } from './finding-column.js';
import { glyphCoverageOf } from './glyph-coverage.js';
import type { FallbackCluster } from './glyph-coverage.js';
import { distinctTexts } from './identity.js';
import type { UnremarkableText } from './unremarkable-text.js';

/** What the notes go by. */
export interface NoteKnowledge {
  readonly chain: FontChain;
  readonly unremarkable: UnremarkableText;
  readonly typefaceNames: readonly string[];
}

type Note = Doubt<NoteCode>;

/**
 * The notes on a person who can be addressed, in the order of NOTE_CODES. `sharing` is how many people have a payment
 * number of this person, if more than one has. Where staff have mended the address (`isMended`), no older address is news.
 */
export function notesOn(
  payments: readonly Payment[],
  newest: Payment,
  sharing: number | undefined,
  isMended: boolean,
  knowledge: NoteKnowledge,
): readonly Note[] {
  return [
    ...(isMended ? [] : addressChanged(payments, newest)),
    ...(sharing === undefined
      ? []
      : [{ code: 'payment-number-shared', detail: { people: sharing }, ...inColumns(newest, ['paymentId']) } as const]),
    ...fallbackFont(newest, knowledge),
  ];
}

function addressChanged(payments: readonly Payment[], newest: Payment): readonly Note[] {
  const addresses = distinctTexts(payments, 'address');
  return addresses < 2 ? [] : [{ code: 'address-changed', detail: { addresses }, ...inColumns(newest, ['address']) }];
}

function fallbackFont(row: Payment, { chain, unremarkable, typefaceNames }: NoteKnowledge): readonly Note[] {
  const fallbackIn = (field: PaymentField): readonly FallbackCluster[] => glyphCoverageOf(row.cells[field].text, chain).fallback;
  const at = remarkableFields(row, unremarkable).filter((field) => fallbackIn(field).length > 0);
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
