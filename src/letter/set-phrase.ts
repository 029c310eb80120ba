// A phrase of the letter into placed lines: typesetting's em into the page's millimetres. The one place that asks
// whether every character of the shared text has a glyph.
import { missingClusters, type FontChain } from '../typesetting/font-chain.js';
import { setParagraph, type ParagraphMeasure, type SetRun } from '../typesetting/paragraph.js';
import { problem, type Problem } from '../refusal.js';
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

/** One line on the baseline y = 0. */
export interface PhraseLine {
  readonly texts: readonly PlacedText[];
  /** Right edge of what is seen. */
  readonly endMm: number;
}

const FAMILIES: readonly FontFamily[] = ['mincho', 'gothic'];

/** The lines of a phrase, at least one; '\n' forces a new one. Characters without a glyph become a located problem and are left out. */
export function setPhrase(phrase: Phrase<Words>, look: PhraseLook, { file, chains, problems }: Setting): readonly PhraseLine[] {
  const texts = phrase.flatMap(({ text, strong, line }) => {
    const family = strong ? 'gothic' : look.family;
    const missing = missingClusters(text.replaceAll('\n', ''), chains[family]);
    if (missing.length === 0) return [{ text, style: FAMILIES.indexOf(family) }];
    problems.push(problem('template-glyph-missing', { codePoints: missing.map(codePointsOf).join(' ') }, { file, line }));
    return [];
  });
  const em = emMm(look.sizePt);
  return setParagraph(texts, look.measure, FAMILIES.map((family) => chains[family])).map(({ runs, startEm, widthEm }) => ({
    texts: runs.map((run) => placedText(run, look, em)),
    endMm: look.leftMm + (startEm + widthEm) * em,
  }));
}

/** The same texts on another baseline. */
export function onBaseline(texts: readonly PlacedText[], yMm: number): readonly PlacedText[] {
  return texts.map((text) => ({ ...text, yMm: rounded(text.yMm + yMm) }));
}

/** Words of the program's own: numbers of sections, 記, 以上. */
export function fixedWords(text: string, line: number): Phrase<Words> {
  return [{ kind: 'words', text, strong: false, line }];
}

function placedText({ style, text, xEm, extraAdvancesEm }: SetRun, look: PhraseLook, em: number): PlacedText {
  const extras = extraAdvancesEm.map((extra) => Math.round(extra * 10000) / 10000);
  return {
    xMm: rounded(look.leftMm + xEm * em),
    yMm: 0,
    sizePt: look.sizePt,
    family: FAMILIES[style] ?? look.family,
    text,
    ...(extras.some((extra) => extra !== 0) ? { extraAdvancesEm: extras } : {}),
  };
}

function codePointsOf(cluster: string): string {
  return Array.from(cluster, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join('+');
}
