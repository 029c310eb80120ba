// Templates as staff write them, read once into a typed tree before anything is merged, so that no fact and no name
// can ever be taken for markup. Every problem of the file is told at once, each at the line an editor shows.
import { problem, refuseAll, type Problem } from '../refusal.js';
import { isForEverybody, type DocumentTemplate } from './document-template.js';
import { readDocumentFrontMatter } from './document-front-matter.js';
import type { Block, LetterTemplate } from './letter-template.js';
import { readBody } from './template-body.js';
import { readFrontMatter } from './template-front-matter.js';
import { splitTemplate } from './template-slots.js';
import { PAYMENT_DAYS, type TemplatePiece } from './template-text.js';

/** Reads letter.md. `file` is its name in problems. Throws a Refusal that holds every problem found. */
export function parseTemplate(text: string, file: string): LetterTemplate {
  const problems: Problem[] = [];
  const { slots, blocks } = read(text, file, readFrontMatter, problems);
  refuseAll(inOrder(problems));
  return { file, ...slots, blocks };
}

/** Reads notice.md or desk.md, which everybody may see: as above, and personal placeholders are a problem too. */
export function parseDocument(text: string, file: string): DocumentTemplate {
  const problems: Problem[] = [];
  const { slots, blocks } = read(text, file, readDocumentFrontMatter, problems);
  const personal = (line: number | undefined) => problem('placeholder-personal', { name: PAYMENT_DAYS }, { file, ...(line === undefined ? {} : { line }) });
  const inSlots = Object.values(slots).flat(2).filter((piece) => piece.kind === 'placeholder' && piece.name === PAYMENT_DAYS);
  refuseAll(inOrder([
    ...problems.map((one) => (one.code === 'placeholder-not-alone' ? personal(one.at?.line) : one)),
    ...[...inSlots, ...blocks.filter((block) => !isForEverybody(block))].map(({ line }) => personal(line)),
  ]));
  return { file, ...slots, blocks: blocks.filter(isForEverybody) };
}

interface ReadTemplate<Slots> {
  readonly slots: Slots;
  readonly blocks: readonly Block<TemplatePiece>[];
}

function read<Slots>(text: string, file: string, readSlots: (source: string, file: string, problems: Problem[]) => Slots, problems: Problem[]): ReadTemplate<Slots> {
  const { frontMatter, body, linesBefore } = splitTemplate(text, file);
  const slots = readSlots(frontMatter, file, problems);
  const blocks = readBody(body, file, linesBefore, problems);
  if (blocks.length === 0 && problems.length === 0) problems.push(problem('template-empty', {}, { file, line: linesBefore }));
  return { slots, blocks };
}

/** By line, each problem once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((found) => [JSON.stringify([found.code, found.detail, found.at?.line]), found]));
  return [...seen.values()].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
}
