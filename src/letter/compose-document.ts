// A notice or a desk sheet into placed text, in the order such papers have: date, 各位, sender, title, sections, 以上; and at
// the foot of every page which of how many it is. The same strips as a letter, so that both are set by one set of rules.
import { refuseAll, type Problem } from '../refusal.js';
import type { LetterFonts } from './compose-letter.js';
import type { MergedDocument } from './document-template.js';
import { joined, lowered } from './ink.js';
import { bodyStrips, lineOf, titleStrips } from './letter-flow.js';
import type { Phrase, Words } from './letter-template.js';
import { numberedFoot } from './page-foot.js';
import { TOP_MM } from './page-grid.js';
import { paginate } from './paginate.js';
import type { ComposedLetter, ComposedPage } from './placed-text.js';
import type { Setting } from './set-phrase.js';
import { keptWithNext, lastKeptWithNext, paragraphStrips, withGap, type Strip } from './strip.js';

/** In half lines. */
const GAP = { aboveSender: 1, aboveTitle: 2, belowTitle: 1, aboveClosing: 1 } as const;

/** Lays a document out on A4, all of it shared. Refuses, all at once and each at its line, what composing a letter refuses of its text. */
export function composeDocument(document: MergedDocument, { chains }: LetterFonts): ComposedLetter {
  const problems: Problem[] = [];
  const setting: Setting = { file: document.file, chains, problems };
  const filled = paginate(flow(document, setting), TOP_MM, document.file, problems);
  const pages = filled.map((strips, index): ComposedPage => {
    const body = strips.map(({ strip, topMm }) => lowered(strip, topMm));
    return { parts: [{ kind: 'shared', ...joined([...body, ...numberedFoot(document.footer, index, filled.length, setting)]) }] };
  });
  refuseAll(problems);
  return { pages, pagesPerSheet: 1 };
}

function flow({ date, addressee, sender, subject, blocks, closing }: MergedDocument, setting: Setting): readonly Strip[] {
  const head = [
    ...flush(date, 'end', setting),
    ...flush(addressee, 'start', setting),
    ...withGap(sender.flatMap((line) => flush(line, 'end', setting)), GAP.aboveSender),
    ...withGap(titleStrips(subject, setting), GAP.aboveTitle),
  ];
  const body = withGap(bodyStrips(blocks, setting), GAP.belowTitle);
  const end = withGap(flush(closing, 'end', setting), GAP.aboveClosing);
  return [...keptWithNext(head), ...(end.length === 0 ? body : lastKeptWithNext(body)), ...end];
}

function flush(phrase: Phrase<Words>, align: 'start' | 'end', setting: Setting): readonly Strip[] {
  return phrase.length === 0 ? [] : paragraphStrips(phrase, lineOf(phrase), { firstIndentEm: 0, restIndentEm: 0, align }, setting);
}
