// A phrase of the letter into placed lines: typesetting's em into the page's millimetres. The one place that asks
// whether every character of the shared text has a glyph.
import { missingClusters, type FontChain } from '../typesetting/font-chain.js';
import { setParagraph, type ParagraphMeasure, type SetLine, type SetRun } from '../typesetting/paragraph.js';
import { problem, type Problem } from '../refusal.js';
import { emphasisDots } from './emphasis-dots.js';
import type { Ink } from './ink.js';
import type { Phrase, Words } from './letter-template.js';
import { emMm, rounded } from './page-grid.js';
import type { FontFamily, PlacedText } from './placed-text.js';

/** What setting needs to know beside the text, and where it tells what is wrong. */
export interface Setting {
  readonly file: string;
  readonly chains: Readonly<Record<FontFamily, FontChain>>;
  readonly problems: Problem[];
}

/** The look of one phrase. Lengths of `measure` are in em of `sizePt`; the measure begins at `leftMm`. */
export interface PhraseLook {
  readonly family: FontFamily;
  readonly sizePt: number;
  readonly leftMm: number;
  readonly measure: ParagraphMeasure;
}

/** One line on the baseline y = 0, with the dots over its emphasized characters. */
export interface PhraseLine extends Ink {
  /** Right edge of what is seen. */
  readonly endMm: number;
}

const FAMILIES: readonly FontFamily[] = ['mincho', 'gothic'];
/** Typesetting's styles: the families, then the families with dots above. */
const STYLES = [false, true].flatMap((dotted) => FAMILIES.map((family) => ({ family, dotted })));

/** The lines of a phrase, at least one; '\n' forces a new one. Characters without a glyph become a located problem and are left out. */
export function setPhrase(phrase: Phrase<Words>, look: PhraseLook, { file, chains, problems }: Setting): readonly PhraseLine[] {
  const texts = phrase.flatMap(({ text, strong, dotted, line }) => {
    const family = strong ? 'gothic' : look.family;
    const missing = missingClusters(text.replaceAll('\n', ''), chains[family]);
    if (missing.length === 0) return [{ text, style: STYLES.findIndex((style) => style.family === family && style.dotted === dotted) }];
    problems.push(problem('template-glyph-missing', { codePoints: missing.map(codePointsOf).join(' ') }, { file, line }));
    return [];
  });
  return setParagraph(texts, look.measure, STYLES.map(({ family }) => chains[family])).map((line) => phraseLine(line, look, chains));
}

function phraseLine({ runs, startEm, widthEm }: SetLine, look: PhraseLook, chains: Setting['chains']): PhraseLine {
  const em = emMm(look.sizePt);
  const dots = runs.flatMap((run) => {
    const { family, dotted } = STYLES[run.style] ?? { family: look.family, dotted: false };
    return dotted ? emphasisDots(run, chains[family], look.leftMm + run.xEm * em, look.sizePt) : [];
  });
  return { texts: runs.map((run) => placedText(run, look, em)), rules: dots, endMm: look.leftMm + (startEm + widthEm) * em };
}

/** Words of the program's own: numbers of sections, 記, 以上. */
export function fixedWords(text: string, line: number): Phrase<Words> {
  return [{ kind: 'words', text, strong: false, dotted: false, line }];
}

function placedText({ style, text, xEm, extraAdvancesEm }: SetRun, look: PhraseLook, em: number): PlacedText {
  const extras = extraAdvancesEm.map((extra) => Math.round(extra * 10000) / 10000);
  return {
    xMm: rounded(look.leftMm + xEm * em),
    yMm: 0,
    sizePt: look.sizePt,
    family: STYLES[style]?.family ?? look.family,
    text,
    ...(extras.some((extra) => extra !== 0) ? { extraAdvancesEm: extras } : {}),
  };
}

/** As messages name a cluster: `U+1F4E7`, with a variation selector `U+8FBB+U+E0101`. */
export function codePointsOf(cluster: string): string {
  return Array.from(cluster, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join('+');
}
