// The letter as a tree of what staff may write: a closed list of blocks, and texts cut into pieces. A template's
// pieces may be placeholders; a merged letter's type has none left, so nothing unfilled can reach paper.

/** Words as they are printed. `line` is where they begin in letter.md. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
  /** Set in gothic: `**so**`. */
  readonly strong: boolean;
  readonly line: number;
}

/** `{{facts.sender.name}}`: filled from the incident file, once a run. */
export interface Placeholder {
  readonly kind: 'placeholder';
  readonly name: string;
  readonly strong: boolean;
  readonly line: number;
}

/** One text: a paragraph, a heading, a cell. Empty where a cell is, or a fact with an empty value stood alone. */
export type Phrase<Piece> = readonly Piece[];

export type Block<Piece> =
  | { readonly kind: 'paragraph'; readonly line: number; readonly phrase: Phrase<Piece> }
  /** Numbered from 1 in the order of the letter (記書き). */
  | { readonly kind: 'heading'; readonly line: number; readonly number: number; readonly phrase: Phrase<Piece> }
  | { readonly kind: 'list'; readonly line: number; readonly ordered: boolean; readonly items: readonly Phrase<Piece>[] }
  /** A ruled table; the first row is its head. Every row has as many cells as the head. */
  | { readonly kind: 'contacts'; readonly line: number; readonly rows: readonly (readonly Phrase<Piece>[])[] }
  /** Paragraphs in a ruled box. */
  | { readonly kind: 'notice'; readonly line: number; readonly paragraphs: readonly Phrase<Piece>[] }
  | { readonly kind: 'page-break'; readonly line: number }
  /** The slot for the days of the reader's own payments. */
  | { readonly kind: 'payment-days'; readonly line: number };

/** Front matter for the fixed slots, and the body. Where a slot stands on the page is the composer's business. */
export interface LetterTree<Piece> {
  /** As problems name it. */
  readonly file: string;
  /** 件名. */
  readonly subject: Phrase<Piece>;
  readonly date: Phrase<Piece>;
  /** 頭語 and 結語. */
  readonly opening: Phrase<Piece>;
  readonly closing: Phrase<Piece>;
  /** The sender block's lines, top to bottom. */
  readonly sender: readonly Phrase<Piece>[];
  readonly blocks: readonly Block<Piece>[];
}

export type LetterTemplate = LetterTree<Words | Placeholder>;
export type MergedTemplate = LetterTree<Words>;

/** Every phrase of a tree, front matter first. */
export function* phrasesOf<Piece>(tree: LetterTree<Piece>): Generator<Phrase<Piece>> {
  yield tree.subject;
  yield tree.date;
  yield* tree.sender;
  yield tree.opening;
  for (const block of tree.blocks) yield* phrasesOfBlock(block);
  yield tree.closing;
}

function phrasesOfBlock<Piece>(block: Block<Piece>): readonly Phrase<Piece>[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.phrase];
    case 'list':
      return block.items;
    case 'contacts':
      return block.rows.flat();
    case 'notice':
      return block.paragraphs;
    case 'page-break':
    case 'payment-days':
      return [];
  }
}

/** A merged phrase as plain text. */
export function textOf(phrase: Phrase<Words>): string {
  return phrase.map(({ text }) => text).join('');
}
