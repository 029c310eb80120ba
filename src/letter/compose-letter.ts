// A merged letter into placed text, once a run: every reader's letter is this one with four slots filled. Printed duplex
// its pages are an even number, so that no sheet ever has two people on it (contract, section 5).
import { refuseAll, type Problem } from '../refusal.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { foldsMm, reachableZone, type EnvelopeProfile } from './envelope-profile.js';
import { joined, lowered, NO_INK, type Ink } from './ink.js';
import { inserterMarkParts, type InserterMark } from './inserter-marks.js';
import { letterFlow } from './letter-flow.js';
import { letterHead } from './letter-head.js';
import type { MergedTemplate } from './letter-template.js';
import { pageFoot } from './page-foot.js';
import { FOLD_MARK, LEFT_MM, nextGridMm, rounded, SHEET_MARK_BASELINE_MM } from './page-grid.js';
import { paginate, type PlacedStrip } from './paginate.js';
import { sideOf, type ComposedLetter, type ComposedPage, type FontFamily, type PersonalPart, type SharedPart } from './placed-text.js';
import type { Setting } from './set-phrase.js';
import { windowMarks, type WindowMarks } from './window-marks.js';

export interface LetterFonts {
  readonly chains: Readonly<Record<FontFamily, FontChain>>;
}

/** What else decides how a letter is laid out. */
export interface LetterOptions extends WindowMarks {
  /** Every page the front of a sheet, for printers without duplex. */
  readonly simplex?: boolean;
  /** For inserting machines, on every sheet. */
  readonly inserterMarks?: readonly InserterMark[];
}

type Part = SharedPart | PersonalPart;

/** Clear of the fold, so that the title is not creased. */
const BELOW_FOLD_MM = 2;
/** Clear of the head and of what the window can show; where there is a fold, both end above it. */
const BELOW_HEAD_MM = 3;

/**
 * Lays a letter out on A4. Refuses, all at once and each at its line, characters no font has, a sender block that
 * does not fit above the fold, a footer of more than a line, a table taller than a page and a return address too long.
 */
export function composeLetter(letter: MergedTemplate, { chains }: LetterFonts, profile: EnvelopeProfile, options: LetterOptions = {}): ComposedLetter {
  const problems: Problem[] = [];
  const setting: Setting = { file: letter.file, chains, problems };
  const pagesPerSheet = options.simplex === true ? 1 : 2;
  const marked = windowMarks(options, profile, setting);
  const head = letterHead(letter, profile, setting);
  const aboveMm = [(foldsMm(profile)[0] ?? 0) + BELOW_FOLD_MM, reachableZone(profile).bottomMm + BELOW_HEAD_MM, head.bottomMm + BELOW_HEAD_MM];
  const firstTopMm = nextGridMm(Math.max(...aboveMm));
  const filled = paginate(letterFlow(letter, setting), firstTopMm, letter.file, problems);
  const pages = filled.map((strips, index): ComposedPage => {
    const place = { index, isLast: index === filled.length - 1, pagesPerSheet } as const;
    const isFront = sideOf(index, pagesPerSheet) === 'front';
    return {
      parts: [
        ...(index === 0 ? [...marked, ...head.parts] : []),
        ...bodyParts(strips, joined([...pageFoot(letter, place, setting), isFront ? foldMarks(profile) : NO_INK])),
        ...(isFront ? [...inserterMarkParts(options.inserterMarks ?? [], profile), SHEET_MARK] : []),
      ],
    };
  });
  refuseAll(problems);
  return { pages: pages.length % pagesPerSheet === 0 ? pages : [...pages, { parts: [] }], pagesPerSheet };
}

const SHEET_MARK: PersonalPart = { kind: 'personal', slot: 'sheet-mark', xMm: rounded(LEFT_MM), yMm: SHEET_MARK_BASELINE_MM };

/** The strips of a page as parts, cut at each slot; what stands in the margins goes with the last. */
function bodyParts(strips: readonly PlacedStrip[], margins: Ink): readonly Part[] {
  const parts: Part[] = [];
  let inks: Ink[] = [];
  const endShared = () => {
    const { texts, rules } = joined(inks);
    if (texts.length + rules.length > 0) parts.push({ kind: 'shared', texts, rules });
    inks = [];
  };
  for (const { strip, topMm } of strips) {
    inks.push(lowered(strip, topMm));
    if (strip.slot === undefined) continue;
    endShared();
    parts.push({ kind: 'personal', slot: 'payment-days', xMm: strip.slot.xMm, yMm: rounded(strip.slot.yMm + topMm) });
  }
  inks.push(margins);
  endShared();
  return parts;
}

function foldMarks(profile: EnvelopeProfile): Ink {
  const { fromXMm, toXMm, widthPt } = FOLD_MARK;
  return { texts: [], rules: foldsMm(profile).map((yMm) => ({ fromXMm, fromYMm: yMm, toXMm, toYMm: yMm, widthPt })) };
}
