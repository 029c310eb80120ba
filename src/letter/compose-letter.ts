// A merged letter into placed text, once a run: every reader's letter is this one with four slots filled. Pages are
// an even number, so that duplex printing never puts two people on one sheet (contract, section 5).
import { refuseAll, type Problem } from '../refusal.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { foldsMm, type EnvelopeProfile } from './envelope-profile.js';
import { letterFlow } from './letter-flow.js';
import { letterHead } from './letter-head.js';
import type { MergedTemplate } from './letter-template.js';
import {
  emMm, FOLD_MARK, LEFT_MM, nextGridMm, RIGHT_MM, rounded, SHEET_MARK_BASELINE_MM, TURN_OVER_BASELINE_MM,
} from './page-grid.js';
import { paginate, type PlacedStrip } from './paginate.js';
import type { ComposedLetter, ComposedPage, FontFamily, PersonalPart, PlacedRule, PlacedText, SharedPart } from './placed-text.js';
import { fixedWords, onBaseline, setPhrase, type Setting } from './set-phrase.js';

export interface LetterFonts {
  readonly chains: Readonly<Record<FontFamily, FontChain>>;
}

type Part = SharedPart | PersonalPart;

/** Clear of the fold, so that the title is not creased. */
const BELOW_FOLD_MM = 2;
const TURN_OVER_PT = 9;

/**
 * Lays a letter out on A4. Refuses, all at once and each at its line, characters no font has, a sender block that
 * does not fit above the fold and a table taller than a page.
 */
export function composeLetter(letter: MergedTemplate, { chains }: LetterFonts, profile: EnvelopeProfile): ComposedLetter {
  const problems: Problem[] = [];
  const setting: Setting = { file: letter.file, chains, problems };
  const head = letterHead(letter, profile, setting);
  const firstTopMm = nextGridMm((foldsMm(profile)[0] ?? 0) + BELOW_FOLD_MM);
  const filled = paginate(letterFlow(letter, setting), firstTopMm, letter.file, problems);
  const pages = filled.map((strips, index): ComposedPage => {
    const front = index % 2 === 0;
    return {
      parts: [
        ...(index === 0 ? head : []),
        ...bodyParts(strips, front ? foldMarks(profile) : [], index < filled.length - 1 ? turnOver(front, setting) : []),
        ...(front ? [SHEET_MARK] : []),
      ],
    };
  });
  refuseAll(problems);
  return { pages: pages.length % 2 === 0 ? pages : [...pages, { parts: [] }] };
}

const SHEET_MARK: PersonalPart = { kind: 'personal', slot: 'sheet-mark', xMm: rounded(LEFT_MM), yMm: SHEET_MARK_BASELINE_MM };

/** The strips of a page as parts, cut at each slot; marks and the note to turn over go with the last. */
function bodyParts(strips: readonly PlacedStrip[], marks: readonly PlacedRule[], note: readonly PlacedText[]): readonly Part[] {
  const parts: Part[] = [];
  let texts: PlacedText[] = [];
  let rules: PlacedRule[] = [];
  const endShared = () => {
    if (texts.length + rules.length > 0) parts.push({ kind: 'shared', texts, rules });
    [texts, rules] = [[], []];
  };
  for (const { strip, topMm } of strips) {
    texts.push(...onBaseline(strip.texts, topMm));
    rules.push(...strip.rules.map((rule) => ({ ...rule, fromYMm: rounded(rule.fromYMm + topMm), toYMm: rounded(rule.toYMm + topMm) })));
    if (strip.slot === undefined) continue;
    endShared();
    parts.push({ kind: 'personal', slot: 'payment-days', xMm: strip.slot.xMm, yMm: rounded(strip.slot.yMm + topMm) });
  }
  texts.push(...note);
  rules.push(...marks);
  endShared();
  return parts;
}

function foldMarks(profile: EnvelopeProfile): readonly PlacedRule[] {
  const { fromXMm, toXMm, widthPt } = FOLD_MARK;
  return foldsMm(profile).map((yMm) => ({ fromXMm, fromYMm: yMm, toXMm, toYMm: yMm, widthPt }));
}

function turnOver(front: boolean, setting: Setting): readonly PlacedText[] {
  const measure = { widthEm: (RIGHT_MM - LEFT_MM) / emMm(TURN_OVER_PT), firstIndentEm: 0, restIndentEm: 0, align: 'end' } as const;
  const words = fixedWords(front ? '裏面に続きます' : '次の用紙に続きます', 1);
  const lines = setPhrase(words, { family: 'mincho', sizePt: TURN_OVER_PT, leftMm: LEFT_MM, measure }, setting);
  return lines.flatMap(({ texts }) => onBaseline(texts, TURN_OVER_BASELINE_MM));
}
