// Facts into the tree, after parsing: a fact's value is words and nothing else, whatever marks it contains.
// Once merged, the tree's type has no placeholder left, and no part that the facts leave out.
import { nearName } from '../near-name.js';
import { problem, refuseAll, type Problem } from '../refusal.js';
import { isForEverybody, type DocumentTemplate, type MergedDocument } from './document-template.js';
import type { Block, Conditional, LetterTemplate, MergedTemplate, Phrase, Placeholder, Words } from './letter-template.js';

type Fill = (phrase: Phrase<Words | Placeholder>) => Phrase<Words>;
type Facts = ReadonlyMap<string, string>;

/**
 * Fills every placeholder of a letter and drops the optional parts that are not wanted. A line break in a value is a space, an empty
 * value nothing, and a paragraph or line of the sender that held nothing else is left out. Refuses, all at once and each at its line, names that `facts` does not have, in dropped parts too.
 */
export function mergeFacts(template: LetterTemplate, facts: Facts): MergedTemplate {
  return withFacts(template, facts, (fill) => ({
    kind: template.kind,
    style: template.style,
    subject: fill(template.subject),
    date: fill(template.date),
    sender: template.sender.map(fill),
    opening: fill(template.opening),
    blocks: template.blocks.map((block) => mapBlock(block, fill)),
    closing: fill(template.closing),
    footerFirst: fill(template.footerFirst),
    footerRest: fill(template.footerRest),
  }));
}

/** The same for what is published beside the letters. */
export function mergeDocument(template: DocumentTemplate, facts: Facts): MergedDocument {
  const merged = withFacts(template, facts, (fill) => ({
    subject: fill(template.subject),
    date: fill(template.date),
    addressee: fill(template.addressee),
    sender: template.sender.map(fill),
    blocks: template.blocks.map((block) => mapBlock(block, fill)),
    closing: fill(template.closing),
    footer: fill(template.footer),
  }));
  return { ...merged, blocks: merged.blocks.filter(isForEverybody) };
}

/** What trees of every kind have. */
interface Body<Piece> {
  readonly sender: readonly Phrase<Piece>[];
  readonly blocks: readonly Block<Piece>[];
}

function withFacts<Merged extends Body<Words>>(
  template: Body<Words | Placeholder> & { readonly file: string }, facts: Facts, mapPhrases: (fill: Fill) => Merged,
): Merged & { readonly file: string } {
  const problems: Problem[] = [];
  const fill: Fill = (phrase) => phrase.flatMap((piece) => {
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
  const merged = mapPhrases(fill);
  problems.push(...unknownConditions(template, facts));
  refuseAll(problems);
  return {
    ...merged,
    file: template.file,
    sender: merged.sender.filter((line, index) => line.length > 0 || template.sender[index]?.length === 0),
    blocks: wantedOf(merged.blocks, facts).flatMap((block) => filledBlock(block, facts)),
  };
}

/** A list with the items that are wanted; nothing for a list or paragraph in which nothing is left to print. */
function filledBlock(block: Block<Words>, facts: Facts): readonly Block<Words>[] {
  if (block.kind === 'paragraph') return block.phrase.length === 0 ? [] : [block];
  if (block.kind !== 'list') return [block];
  const items = wantedOf(block.items, facts);
  return items.length === 0 ? [] : [{ ...block, items }];
}

function wantedOf<Part extends Conditional>(parts: readonly Part[], facts: Facts): readonly Part[] {
  return parts.filter(({ when }) => when === undefined || (facts.get(when.fact)?.trim() === '') === (when.wanted === 'empty'));
}

/** Each part's mark once, though all of the part's blocks bear it. */
function unknownConditions({ blocks, file }: Body<unknown> & { readonly file: string }, facts: Facts): readonly Problem[] {
  const conditions = blocks.flatMap((block) => [block, ...(block.kind === 'list' ? block.items : [])].flatMap(({ when }) => when ?? []));
  return [...new Set(conditions)].filter(({ fact }) => !facts.has(fact)).map(({ fact, line }) =>
    problem('optional-fact-unknown', { name: fact, near: nearName(fact, facts.keys()) ?? '', known: [...facts.keys()].join(', ') }, { file, line }));
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
