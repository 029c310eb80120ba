// The letter as a tree of what staff may write: a closed list of blocks, and texts cut into pieces. A template's
// pieces may be placeholders; a merged letter's type has none left, so nothing unfilled can reach paper.

/** How a piece is emphasized: in gothic (`**so**`), with dots above (`*so*`), or both. */
export interface Emphasis {
  readonly strong: boolean;
  readonly dotted: boolean;
}

/** Words as they are printed. `line` is where they begin in letter.md. */
export interface Words extends Emphasis {
  readonly kind: 'words';
  readonly text: string;
  readonly line: number;
}

/** `{{facts.sender.name}}`: filled from the incident file, once a run. */
export interface Placeholder extends Emphasis {
  readonly kind: 'placeholder';
  readonly name: string;
  readonly line: number;
}

/** One text: a paragraph, a heading, a cell. Empty where a cell is, or a fact with an empty value stood alone. */
export type Phrase<Piece> = readonly Piece[];

/** `{{#facts.hotline}}` … `{{/facts.hotline}}`: printed when the fact is filled; with `^` when it is empty. */
export interface Condition {
  readonly fact: string;
  readonly wanted: 'filled' | 'empty';
  /** Of the line that opens the part. */
  readonly line: number;
}

/** Merging judges the condition, once a run; what is not wanted is no longer in a merged letter. */
export interface Conditional {
  readonly when?: Condition;
}

/** The first paragraph stands beside the bullet or number, others below it. */
export interface Item<Piece> extends Conditional {
  readonly line: number;
  readonly paragraphs: readonly Phrase<Piece>[];
}

export type Block<Piece> = Conditional & (
  | { readonly kind: 'paragraph'; readonly line: number; readonly phrase: Phrase<Piece> }
  /** Numbered from 1 in the order of the printed letter. */
  | { readonly kind: 'heading'; readonly line: number; readonly phrase: Phrase<Piece> }
  /** `start` is the first number, or says that the list has bullets. */
  | { readonly kind: 'list'; readonly line: number; readonly start: number | 'bullets'; readonly items: readonly Item<Piece>[] }
  /** A ruled table; the first row is its head. Every row has as many cells as the head. */
  | { readonly kind: 'contacts'; readonly line: number; readonly rows: readonly (readonly Phrase<Piece>[])[] }
  /** Paragraphs in a ruled box, under a heading line unless that is empty. */
  | { readonly kind: 'notice'; readonly line: number; readonly heading: Phrase<Piece>; readonly paragraphs: readonly Phrase<Piece>[] }
  | { readonly kind: 'page-break'; readonly line: number }
  /** The slot for the days of the reader's own payments. */
  | { readonly kind: 'payment-days'; readonly line: number }
);

/** Front matter for the fixed slots, and the body. Where a slot stands on the page is the composer's business. */
export interface LetterTree<Piece> {
  /** As problems name it. */
  readonly file: string;
  /** A breach notice has more to say, and is advised on it. */
  readonly kind: 'breach-notice' | 'notice';
  /** `kigaki`: the sections stand between 記 and 以上, after the letter proper. `plain`: no such frame. */
  readonly style: 'kigaki' | 'plain';
  /** 件名. */
  readonly subject: Phrase<Piece>;
  readonly date: Phrase<Piece>;
  /** 頭語 and 結語; a plain letter may have neither. */
  readonly opening: Phrase<Piece>;
  readonly closing: Phrase<Piece>;
  /** The sender block's lines, top to bottom. */
  readonly sender: readonly Phrase<Piece>[];
  /** In the bottom margin of the first page, and of those that follow. Empty: nothing there. */
  readonly footerFirst: Phrase<Piece>;
  readonly footerRest: Phrase<Piece>;
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
  yield tree.footerFirst;
  yield tree.footerRest;
}

/** Every phrase of a block, in reading order. */
export function phrasesOfBlock<Piece>(block: Block<Piece>): readonly Phrase<Piece>[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.phrase];
    case 'list':
      return block.items.flatMap(({ paragraphs }) => paragraphs);
    case 'contacts':
      return block.rows.flat();
    case 'notice':
      return [block.heading, ...block.paragraphs];
    case 'page-break':
    case 'payment-days':
      return [];
  }
}

/** A merged phrase as plain text. */
export function textOf(phrase: Phrase<Words>): string {
  return phrase.map(({ text }) => text).join('');
}
