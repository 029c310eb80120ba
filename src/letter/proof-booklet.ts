// The booklet of a proof: sheets that go before, then letters as they will be printed, each page marked and with its guides.
// Every page is its own, so the booklet is one letter without personal parts, whatever it shows of how many people.
import { reachableZone, type EnvelopeProfile } from './envelope-profile.js';
import { filledPage } from './filled-page.js';
import type { Ink } from './ink.js';
import { senderPlace } from './letter-head.js';
import { BODY_PT, LEFT_MM, PAPER_WIDTH_MM } from './page-grid.js';
import type { PersonalInk } from './personal-ink.js';
import { sideOf, type ComposedLetter, type ComposedPage, type PlacedText } from './placed-text.js';
import { sheetGuides, windowGuides } from './proof-guides.js';
import type { Setting } from './set-phrase.js';
import { sheetColumn } from './sheet-column.js';
import { PROOF_MARK, PROOF_REMARK } from '../wording/proof-sheets.js';

/** A letter of the booklet. */
export interface BookletLetter {
  readonly ink: PersonalInk;
  /** In words; they are printed beside the address. */
  readonly reasons: readonly string[];
}

/** Behind everything, lighter than any reader could take for the letter's. */
const MARK: PlacedText = { xMm: 27, yMm: 180, sizePt: 220, family: 'gothic', text: PROOF_MARK, grayLevel: 0.92 };
const REMARK = { topMm: 7, heightMm: 40, clearMm: 4, marginMm: 6, sizePt: BODY_PT - 2.5, grayLevel: 0.35 } as const;

/** Pages in order, `before` (whole sheets of as many pages as the letter's) as they are but for the mark. */
export function proofBooklet(
  composed: ComposedLetter, letters: readonly BookletLetter[], before: readonly ComposedPage[], profile: EnvelopeProfile, chains: Setting['chains'],
): ComposedLetter {
  const marked = ({ parts }: ComposedPage): ComposedPage => ({ parts: [{ kind: 'shared', texts: [MARK], rules: [] }, ...parts] });
  const ofLetters = letters.flatMap(({ ink, reasons }, place) => composed.pages.map((page, index): ComposedPage => {
    const guides = [
      sheetGuides(profile, sideOf(index, composed.pagesPerSheet)),
      ...(index === 0 ? [windowGuides(profile), remark({ reasons, left: 0, place: place + 1, count: letters.length }, profile, chains)] : []),
    ];
    return { parts: [...filledPage(page, ink[index] ?? []), ...guides].map((part) => ({ kind: 'shared', ...part }) as const) };
  }));
  return { pages: [...before, ...ofLetters].map(marked), pagesPerSheet: composed.pagesPerSheet };
}

interface Remark {
  readonly reasons: readonly string[];
  /** Reasons that there is no room for; the list behind the cover has them all. */
  readonly left: number;
  readonly place: number;
  readonly count: number;
}

/** Outside all that the window can show: at its right above the sender or, where that is too narrow, below it beside the sender. */
function remark({ reasons, left, place, count }: Remark, profile: EnvelopeProfile, chains: Setting['chains']): Ink {
  const { sizePt, grayLevel, clearMm, marginMm } = REMARK;
  const sender = senderPlace(profile);
  const { rightMm } = reachableZone(profile);
  const room = sender.isBeside
    ? { leftMm: rightMm + clearMm, widthMm: PAPER_WIDTH_MM - marginMm - rightMm - clearMm, topMm: REMARK.topMm, bottomMm: sender.topMm - 1 }
    : { leftMm: LEFT_MM, widthMm: sender.leftMm - clearMm - LEFT_MM, topMm: sender.topMm, bottomMm: sender.topMm + REMARK.heightMm };
  const column = sheetColumn({ ...room, sizePt, grayLevel }, chains);
  column.text(PROOF_REMARK.title(place, count), { family: 'gothic' });
  column.text(PROOF_REMARK.reasons(reasons, left), { gapMm: 0.8, leadingEm: 1.4 });
  const isFitting = column.yMm() <= room.bottomMm || reasons.length === 1;
  return isFitting ? column.ink() : remark({ reasons: reasons.slice(0, -1), left: left + 1, place, count }, profile, chains);
}
