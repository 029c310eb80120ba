// What is published beside the letters, as a tree: the notice for everybody and the sheet for those who answer the telephone.
// The blocks of a letter without the reader's own, other slots: nobody is addressed, nothing is folded into an envelope.
import { phrasesOfBlock, type Block, type Phrase, type Placeholder, type Words } from './letter-template.js';

/** The public notice (お知らせ), or the questions and answers for the telephone (応対資料). */
export type DocumentKind = 'notice' | 'desk';

/** A block that says the same to everybody. */
export type CommonBlock<Piece> = Exclude<Block<Piece>, { readonly kind: 'payment-days' }>;

export interface DocumentTree<Piece> {
  /** As problems name it. */
  readonly file: string;
  readonly subject: Phrase<Piece>;
  readonly date: Phrase<Piece>;
  /** 各位. Empty: nothing there. */
  readonly addressee: Phrase<Piece>;
  /** Top to bottom. */
  readonly sender: readonly Phrase<Piece>[];
  /** 以上. Empty: nothing there. */
  readonly closing: Phrase<Piece>;
  /** In the bottom margin of every page. Empty: nothing there. */
  readonly footer: Phrase<Piece>;
  readonly blocks: readonly CommonBlock<Piece>[];
}

export type DocumentTemplate = DocumentTree<Words | Placeholder>;
export type MergedDocument = DocumentTree<Words>;

export function isForEverybody<Piece>(block: Block<Piece>): block is CommonBlock<Piece> {
  return block.kind !== 'payment-days';
}

/** Every phrase of a tree, in the order in which it is read. */
export function documentPhrases<Piece>({ date, addressee, sender, subject, blocks, closing, footer }: DocumentTree<Piece>): readonly Phrase<Piece>[] {
  return [date, addressee, ...sender, subject, ...blocks.flatMap((block) => phrasesOfBlock<Piece>(block)), closing, footer];
}
