// What stands below the text, in the bottom margin: the letter's own footer at the left, and at the right where a
// reader is told to turn over. The sheet mark has the line below them to itself.
import { problem } from '../refusal.js';
import { lowered, NO_INK, type Ink } from './ink.js';
import type { MergedTemplate, Phrase, Words } from './letter-template.js';
import { emMm, FOOT_BASELINE_MM, FOOT_PT, LEFT_MM, RIGHT_MM } from './page-grid.js';
import { sideOf, type ComposedLetter } from './placed-text.js';
import { fixedWords, setPhrase, type Setting } from './set-phrase.js';

const WIDTH_EM = (RIGHT_MM - LEFT_MM) / emMm(FOOT_PT);
/** Room for the longest of the notes, and two em clear of it. */
const FOOTER_EM = WIDTH_EM - 11;

/** Which page is meant, whether another follows it, and where that is. */
interface PagePlace {
  /** From 0. */
  readonly index: number;
  readonly isLast: boolean;
  readonly pagesPerSheet: ComposedLetter['pagesPerSheet'];
}

/** Footer and note of a page that has text. A footer longer than one line becomes a problem at its line. */
export function pageFoot(letter: MergedTemplate, { index, isLast, pagesPerSheet }: PagePlace, setting: Setting): readonly Ink[] {
  const note = sideOf(index + 1, pagesPerSheet) === 'back' ? '裏面に続きます' : '次の用紙に続きます';
  return [
    footer(index === 0 ? letter.footerFirst : letter.footerRest, setting),
    ...(isLast ? [] : [footNote(note, setting)]),
  ];
}

/** The footer of a page, and at its right which page of how many it is (`1/3`). */
export function numberedFoot(words: Phrase<Words>, index: number, pages: number, setting: Setting): readonly Ink[] {
  return [footer(words, setting), footNote(`${index + 1}/${pages}`, setting)];
}

function footNote(text: string, setting: Setting): Ink {
  return footInk(fixedWords(text, 1), WIDTH_EM, 'end', setting);
}

function footer(words: Phrase<Words>, setting: Setting): Ink {
  return words.length === 0 ? NO_INK : footInk(words, FOOTER_EM, 'start', setting);
}

function footInk(words: Phrase<Words>, widthEm: number, align: 'start' | 'end', setting: Setting): Ink {
  const measure = { widthEm, firstIndentEm: 0, restIndentEm: 0, align };
  const [line, ...more] = setPhrase(words, { family: 'mincho', sizePt: FOOT_PT, leftMm: LEFT_MM, measure }, setting);
  if (more.length > 0) setting.problems.push(problem('template-footer-too-long', {}, { file: setting.file, line: words[0]?.line ?? 1 }));
  return line === undefined ? NO_INK : lowered({ texts: line.texts, rules: line.rules }, FOOT_BASELINE_MM);
}
