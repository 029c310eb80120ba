// What a line is made of: a cluster with its class, its width and how much of that width is blank.
// Full-width punctuation is half an em of ink and half an em of blank (JLREQ 3.1.2); a font's narrow forms have no blank to give up.
import type { CharacterClass } from './character-class.js';
import { characterClassOf } from './character-class.js';
import { clustersOf } from './cluster.js';
import type { FontChain } from './font-chain.js';
import { glyphOf } from './font-chain.js';

/** Text in one style. */
export interface StyledText {
  readonly text: string;
  /** Index into the chains the paragraph is set with. */
  readonly style: number;
  /** Never broken, as numbers with their units never are. */
  readonly whole?: boolean;
}

/** A cluster in its style. */
export interface Cell {
  readonly cluster: string;
  readonly style: number;
  /** Index into the StyledTexts of the StyledText that asked to stay whole, if it did. */
  readonly whole: number | undefined;
  readonly characterClass: CharacterClass;
  readonly advanceEm: number;
  readonly blankBeforeEm: number;
  readonly blankAfterEm: number;
}

const FULL_WIDTH_EM = 0.9;

/** The cells of a paragraph, forced breaks ('\n') among them with no width. Throws on a cluster its chain lacks. */
export function cellsOf(texts: readonly StyledText[], chains: readonly FontChain[]): readonly Cell[] {
  return texts.flatMap((styled, index) => {
    const chain = chains[styled.style];
    if (chain === undefined) throw new Error(`no font chain for style ${styled.style}`);
    return clustersOf(styled.text).map((cluster) => cellOf(cluster, styled, index, chain));
  });
}

function cellOf(cluster: string, styled: StyledText, index: number, chain: FontChain): Cell {
  const characterClass = characterClassOf(cluster);
  const advanceEm = cluster === '\n' ? 0 : glyphOf(cluster, chain).advanceEm;
  const blanks = (advanceEm < FULL_WIDTH_EM ? undefined : BLANKS[characterClass]) ?? NO_BLANKS;
  return { cluster, style: styled.style, whole: styled.whole === true ? index : undefined, characterClass, advanceEm, ...blanks };
}

type Blanks = Pick<Cell, 'blankBeforeEm' | 'blankAfterEm'>;

const NO_BLANKS: Blanks = { blankBeforeEm: 0, blankAfterEm: 0 };
const BLANKS: Readonly<Partial<Record<CharacterClass, Blanks>>> = {
  opening: { blankBeforeEm: 0.5, blankAfterEm: 0 },
  closing: { blankBeforeEm: 0, blankAfterEm: 0.5 },
  'full-stop': { blankBeforeEm: 0, blankAfterEm: 0.5 },
  'middle-dot': { blankBeforeEm: 0.25, blankAfterEm: 0.25 },
};
