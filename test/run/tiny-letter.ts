// A composed letter as small as can be, for tests of what is done with one: two pages with a number each, and on the first the places of
// an address and of the letter's number.
import type { ComposedLetter } from '../../src/letter/placed-text.js';

export const TINY_LETTER: ComposedLetter = {
  pages: [1, 2].map((page) => ({
    parts: [
      { kind: 'shared', texts: [{ text: String(page), xMm: 100, yMm: 290, sizePt: 9, family: 'mincho' }], rules: [] },
      ...(page === 1 ? [{ kind: 'personal', slot: 'address-block', xMm: 24, yMm: 14 } as const, { kind: 'personal', slot: 'letter-number', xMm: 150, yMm: 20 } as const] : []),
    ],
  })),
  pagesPerSheet: 2,
};
