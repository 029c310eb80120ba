// Facts into the tree, after parsing: a fact's value is words and nothing else, whatever marks it contains.
// Once merged, the tree's type has no placeholder left, and no part that the facts leave out.
import { nearName } from '../near-name.js';
import { problem, refuseAll, type Problem } from '../refusal.js';
import type { Block, Conditional, LetterTemplate, LetterTree, MergedTemplate, Phrase, Placeholder, Words } from './letter-template.js';

/**
 * Fills every placeholder and drops the optional parts that are not wanted. A line break in a value is a space, an empty
 * value nothing, and a paragraph or line of the sender that held nothing else is left out. Refuses, all at once and each at its line, names that `facts` does not have, in dropped parts too.
 */
export function mergeFacts(template: LetterTemplate, facts: ReadonlyMap<string, string>): MergedTemplate {
  const problems: Problem[] = [];
  const fill = (phrase: Phrase<Words | Placeholder>): Phrase<Words> => phrase.flatMap((piece) => {
    if (piece.kind === 'words') return [piece];
    const { name, strong, dotted, line } = piece;
    const value = facts.get(name);
    if (value === undefined) {
      const near = nearName(name, facts.keys()) ?? '';
      problems.push(problem('placeholder-unknown', { name, near, known: [...facts.keys()].join(', ') }, { file: template.file, line }));
    }
    const text = (value ?? '').replace(/[\t\n\r]+/g, ' ').trim();
    return text === '' ? [] : [{ kind: 'words', text, strong, dotted, line }];
  });
  const merged = mapPhrases(template, fill);
  problems.push(...unknownConditions(template, facts));
  refuseAll(problems);
  return {
    ...merged,
    sender: merged.sender.filter((line, index) => line.length > 0 || template.sender[index]?.length === 0),
    blocks: wantedOf(merged.blocks, facts).flatMap((block) => filledBlock(block, facts)),
  };
}

/** A list with the items that are wanted; nothing for a list or paragraph in which nothing is left to print. */
function filledBlock(block: Block<Words>, facts: ReadonlyMap<string, string>): readonly Block<Words>[] {
  if (block.kind === 'paragraph') return block.phrase.length === 0 ? [] : [block];
  if (block.kind !== 'list') return [block];
  const items = wantedOf(block.items, facts);
  return items.length === 0 ? [] : [{ ...block, items }];
}

function wantedOf<Part extends Conditional>(parts: readonly Part[], facts: ReadonlyMap<string, string>): readonly Part[] {
  return parts.filter(({ when }) => when === undefined || (facts.get(when.fact)?.trim() === '') === (when.wanted === 'empty'));
}

/** Each part's mark once, though all of the part's blocks bear it. */
function unknownConditions({ blocks, file }: LetterTemplate, facts: ReadonlyMap<string, string>): readonly Problem[] {
  const conditions = blocks.flatMap((block) => [block, ...(block.kind === 'list' ? block.items : [])].flatMap(({ when }) => when ?? []));
  return [...new Set(conditions)].filter(({ fact }) => !facts.has(fact)).map(({ fact, line }) =>
    problem('optional-fact-unknown', { name: fact, near: nearName(fact, facts.keys()) ?? '', known: [...facts.keys()].join(', ') }, { file, line }));
}

function mapPhrases<From, To>(tree: LetterTree<From>, map: (phrase: Phrase<From>) => Phrase<To>): LetterTree<To> {
  return {
    file: tree.file,
    kind: tree.kind,
    style: tree.style,
    subject: map(tree.subject),
    date: map(tree.date),
    sender: tree.sender.map(map),
    opening: map(tree.opening),
    blocks: tree.blocks.map((block) => mapBlock(block, map)),
    closing: map(tree.closing),
    footerFirst: map(tree.footerFirst),
    footerRest: map(tree.footerRest),
  };
}

function mapBlock<From, To>(block: Block<From>, map: (phrase: Phrase<From>) => Phrase<To>): Block<To> {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, phrase: map(block.phrase) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(map) })) };
    case 'contacts':
      return { ...block, rows: block.rows.map((row) => row.map(map)) };
    case 'notice':
      return { ...block, heading: map(block.heading), paragraphs: block.paragraphs.map(map) };
    case 'page-break':
    case 'payment-days':
      return block;
  }
}
