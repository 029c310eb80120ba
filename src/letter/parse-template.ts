// letter.md as staff write it, read once into a typed tree before anything is merged, so that no fact and no name
// can ever be taken for markup. Every problem of the file is told at once, each at the line an editor shows.
import { problem, refuseAll, type Problem } from '../refusal.js';
import type { LetterTemplate } from './letter-template.js';
import { readBody } from './template-body.js';
import { readFrontMatter, splitTemplate } from './template-front-matter.js';

/** Reads a template. `file` is its name in problems. Throws a Refusal that holds every problem found. */
export function parseTemplate(text: string, file: string): LetterTemplate {
  const { frontMatter, body, linesBefore } = splitTemplate(text, file);
  const problems: Problem[] = [];
  const slots = readFrontMatter(frontMatter, file, problems);
  const blocks = readBody(body, file, linesBefore, problems);
  if (blocks.length === 0 && problems.length === 0) problems.push(problem('template-empty', {}, { file, line: linesBefore }));
  refuseAll(inOrder(problems));
  return { file, ...slots, blocks };
}

/** By line, each problem once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((found) => [JSON.stringify([found.code, found.detail, found.at?.line]), found]));
  return [...seen.values()].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
}
