// Facts into the tree, after parsing: a fact's value is words and nothing else, whatever marks it contains.
// Once merged, the tree's type has no placeholder left.
import { nearName } from '../near-name.js';
import { problem, refuseAll, type Problem } from '../refusal.js';
import type { Block, LetterTemplate, LetterTree, MergedTemplate, Phrase, Placeholder, Words } from './letter-template.js';

/**
 * Fills every placeholder; a line break in a value is a space, an empty value nothing. Refuses, all at once and each at
 * its line, names that `facts` does not have.
 */
export function mergeFacts(template: LetterTemplate, facts: ReadonlyMap<string, string>): MergedTemplate {
  const problems: Problem[] = [];
  const fill = (phrase: Phrase<Words | Placeholder>): Phrase<Words> => phrase.flatMap((piece) => {
    if (piece.kind === 'words') return [piece];
    const { name, strong, line } = piece;
    const value = facts.get(name);
    if (value === undefined) {
      const near = nearName(name, facts.keys()) ?? '';
      problems.push(problem('placeholder-unknown', { name, near, known: [...facts.keys()].join(', ') }, { file: template.file, line }));
    }
    const text = (value ?? '').replace(/[\t\n\r]+/g, ' ').trim();
    return text === '' ? [] : [{ kind: 'words', text, strong, line }];
  });
  const merged = mapPhrases(template, fill);
  refuseAll(problems);
  return merged;
}

function mapPhrases<From, To>(tree: LetterTree<From>, map: (phrase: Phrase<From>) => Phrase<To>): LetterTree<To> {
  return {
    file: tree.file,
    subject: map(tree.subject),
    date: map(tree.date),
    sender: tree.sender.map(map),
    opening: map(tree.opening),
    blocks: tree.blocks.map((block) => mapBlock(block, map)),
    closing: map(tree.closing),
  };
}

function mapBlock<From, To>(block: Block<From>, map: (phrase: Phrase<From>) => Phrase<To>): Block<To> {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, phrase: map(block.phrase) };
    case 'list':
      return { ...block, items: block.items.map(map) };
    case 'contacts':
      return { ...block, rows: block.rows.map((row) => row.map(map)) };
    case 'notice':
      return { ...block, paragraphs: block.paragraphs.map(map) };
    case 'page-break':
    case 'payment-days':
      return block;
  }
}
