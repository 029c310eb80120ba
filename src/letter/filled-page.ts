// A page of one letter as a reader sees it: what all letters share, with the reader's own ink in its slots.
import { NO_INK, type Ink } from './ink.js';
import type { ComposedPage } from './placed-text.js';

/** The page's parts in reading order; `own` has the ink of its slots in theirs. A slot without ink stays empty. */
export function filledPage({ parts }: ComposedPage, own: readonly Ink[]): readonly Ink[] {
  const inks = own.values();
  return parts.map((part) => {
    if (part.kind === 'personal') return inks.next().value ?? NO_INK;
    return { texts: part.texts, rules: part.rules };
  });
}
