// The space between two neighbours: JLREQ's simplified table 1 for what it is, table 3 for whether a short line may open
// it, and JLREQ 3.8.3 for how far and how soon a long line may tighten it.
import type { Cell } from './cell.js';
import type { CharacterClass } from './character-class.js';
import { isJapanese } from './character-class.js';

/** What gives way first in a line that is too long (JLREQ 3.8.3). */
export const TIGHTENING_ORDER = ['word-space', 'middle-dot', 'bracket', 'japanese-western'] as const;
type TighteningStep = (typeof TIGHTENING_ORDER)[number];

/** The space between a cell and the next one, added to the first one's advance. */
export interface Gap {
  readonly naturalEm: number;
  /** How much may be taken away, and in which step. */
  readonly tightensEm: number;
  readonly tightensAs: TighteningStep | undefined;
  /** A word space opens up to a limit, what stands between characters evenly; the blank of punctuation when both are used up. */
  readonly opens: 'word-space' | 'evenly' | 'last-resort' | undefined;
  readonly opensEm: number;
}

const SOLID: Gap = { naturalEm: 0, tightensEm: 0, tightensAs: undefined, opens: undefined, opensEm: 0 };
const OPENS_EVENLY: Gap = { ...SOLID, opens: 'evenly', opensEm: Infinity };
const JAPANESE_WESTERN: Gap = { ...OPENS_EVENLY, naturalEm: 0.25, tightensEm: 0.125, tightensAs: 'japanese-western' };
const NARROWEST_WORD_SPACE_EM = 0.25;
const WIDEST_WORD_SPACE_EM = 0.5;

/** Table 1 for two neighbours on one line. */
export function gapBetween(earlier: Cell, later: Cell): Gap {
  if (earlier.characterClass === 'western-space') return wordSpace(earlier.advanceEm);
  if (isJapanese(earlier.characterClass) && isJapanese(later.characterClass)) {
    return earlier.characterClass === 'inseparable' && earlier.cluster === later.cluster ? SOLID : OPENS_EVENLY;
  }
  if (isJapanese(earlier.characterClass) && later.characterClass === 'western') return JAPANESE_WESTERN;
  if (earlier.characterClass === 'western' && isJapanese(later.characterClass)) return JAPANESE_WESTERN;
  return betweenPunctuation(earlier, later);
}

function betweenPunctuation(earlier: Cell, later: Cell): Gap {
  const squeezedEm = squeezeEm(earlier, later);
  const blankEm = earlier.blankAfterEm + later.blankBeforeEm - squeezedEm;
  if (blankEm === 0) return { ...SOLID, naturalEm: 0 - squeezedEm };
  const isMiddleDot = earlier.characterClass === 'middle-dot' || later.characterClass === 'middle-dot';
  // JLREQ 3.8.3 would tighten a full stop within the line last of all; here it never does, for sentences must stay apart.
  const tightensEm = earlier.characterClass === 'full-stop' ? 0 : blankEm;
  const tightensAs = isMiddleDot ? 'middle-dot' : 'bracket';
  return { naturalEm: 0 - squeezedEm, tightensEm, tightensAs, opens: 'last-resort', opensEm: Infinity };
}

/** How much blank the two give up where they meet. */
function squeezeEm(earlier: Cell, later: Cell): number {
  if (isClosing(earlier)) {
    if (later.characterClass === 'opening') return Math.min(earlier.blankAfterEm, later.blankBeforeEm);
    return CLOSING_GIVES_WAY_TO.has(later.characterClass) ? earlier.blankAfterEm : 0;
  }
  return later.characterClass === 'opening' && OPENING_GIVES_WAY_TO.has(earlier.characterClass) ? later.blankBeforeEm : 0;
}

const CLOSING_GIVES_WAY_TO: ReadonlySet<CharacterClass> = new Set([
  'closing',
  'full-stop',
  'line-start-prohibited',
  'middle-dot',
  'ideographic-space',
]);
const OPENING_GIVES_WAY_TO: ReadonlySet<CharacterClass> = new Set(['opening', 'middle-dot', 'ideographic-space']);

function isClosing(cell: Cell): boolean {
  return cell.characterClass === 'closing' || cell.characterClass === 'full-stop';
}

function wordSpace(advanceEm: number): Gap {
  return {
    naturalEm: 0,
    tightensEm: Math.max(0, advanceEm - NARROWEST_WORD_SPACE_EM),
    tightensAs: 'word-space',
    opens: 'word-space',
    opensEm: Math.max(0, WIDEST_WORD_SPACE_EM - advanceEm),
  };
}
