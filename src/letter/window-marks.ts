// What the sender prints in the window above the address, where the envelope itself bears none: the return address, and
// the mark of postage paid in bulk (料金別納, 料金後納). The same for every reader, and only where the profile has a place.
import type { Place } from '../finding.js';
import { problem } from '../refusal.js';
import { codePointsOf } from '../typesetting/cluster.js';
import { missingClusters } from '../typesetting/font-chain.js';
import { lineBreaker } from './address-break.js';
import { longestEm, NARROWEST, thousandthsToFit } from './address-ladder.js';
import { boxRules } from './contact-table.js';
import { zoneOf, type Area, type EnvelopeProfile } from './envelope-profile.js';
import { joined, lowered, NO_INK, type Ink } from './ink.js';
import { ASCENT_EM, baselineMm, emMm, rounded } from './page-grid.js';
import type { PlacedText, SharedPart } from './placed-text.js';
import { fixedWords, setPhrase, type Setting } from './set-phrase.js';

/** How postage is paid, as the mark says it. */
export type Postage = '料金別納' | '料金後納';

/** What there is to print; each is printed only where the profile has a place for it. */
export interface WindowMarks {
  readonly postage?: Postage;
  /** `at` is where the text was written. */
  readonly returnAddress?: { readonly text: string; readonly at: Place };
}

const RETURN_PT = 9;
const RETURN_LINE_EM = 1.2;
const MARK_PT = 12;
const MARK_LINE_EM = 1.3;

/**
 * The marks in reading order, none where there is nothing to print. A return address that is too long, or has a character no
 * font has, becomes a problem at its place.
 */
export function windowMarks({ postage, returnAddress }: WindowMarks, profile: EnvelopeProfile, setting: Setting): readonly SharedPart[] {
  const inks = [
    profile.returnAddress === undefined || returnAddress === undefined ? NO_INK : returnInk(returnAddress, profile.returnAddress, profile.name, setting),
    profile.postageMark === undefined || postage === undefined ? NO_INK : markInk(postage, profile.postageMark, setting),
  ];
  return inks.filter((ink) => ink !== NO_INK).map((ink) => ({ kind: 'shared', ...ink }));
}

/** One line, two, or two condensed: the first that holds the text, from the place's top left corner. */
function returnInk({ text, at }: NonNullable<WindowMarks['returnAddress']>, area: Area, name: string, { chains, problems }: Setting): Ink {
  const em = emMm(RETURN_PT);
  const missing = missingClusters(text, chains.mincho);
  if (missing.length > 0) problems.push(problem('template-glyph-missing', { codePoints: missing.map(codePointsOf).join(' ') }, at));
  if (missing.length > 0 || text === '') return NO_INK;
  const breaker = lineBreaker([text], chains.mincho);
  const naturalEm = area.widthMm / em;
  const counts = (1 + RETURN_LINE_EM) * em <= area.heightMm ? [1, 2] : [1];
  for (const condensedEm of [naturalEm, naturalEm / NARROWEST]) {
    for (const count of counts) {
      const lines = breaker.lines(count, { naturalEm, condensedEm });
      if (lines === undefined) continue;
      const condense = thousandthsToFit(longestEm(lines), naturalEm) / 1000;
      const texts = lines.map((line, index): PlacedText => ({
        xMm: area.leftMm, yMm: rounded(area.topMm + (ASCENT_EM + index * RETURN_LINE_EM) * em), sizePt: RETURN_PT, family: 'mincho', text: line.text,
        ...(condense === 1 ? {} : { condense }),
      }));
      return { texts, rules: [] };
    }
  }
  problems.push(problem('return-address-too-long', { name }, at));
  return NO_INK;
}

/** 料金別納 above 郵便 in a ruled box. */
function markInk(postage: Postage, area: Area, setting: Setting): Ink {
  const em = emMm(MARK_PT);
  const { leftMm, topMm, rightMm, bottomMm } = zoneOf(area);
  const measure = { widthEm: area.widthMm / em, firstIndentEm: 0, restIndentEm: 0, align: 'center' } as const;
  const lines = setPhrase(fixedWords(`${postage}\n郵便`, 1), { family: 'gothic', sizePt: MARK_PT, leftMm, measure }, setting);
  const firstMm = (topMm + bottomMm - lines.length * MARK_LINE_EM * em) / 2;
  const inks = lines.map((line, index) => lowered(line, baselineMm(firstMm + index * MARK_LINE_EM * em, MARK_PT, MARK_LINE_EM * em)));
  return joined([...inks, { texts: [], rules: boxRules(leftMm, topMm, rightMm, bottomMm) }]);
}
