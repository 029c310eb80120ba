// The shape of everything the program says: one entry a code, both languages side by side, so that
// no sentence can exist in one language only. Sentences carry counts, codes and places, nothing personal.

export type Language = 'ja' | 'en';

/** What happened, and what to do about it. */
export interface Sentence {
  readonly message: string;
  readonly hint?: string;
}

export interface Wording<Detail> {
  readonly ja: (detail: Detail) => Sentence;
  readonly en: (detail: Detail) => Sentence;
}

/** Gives an entry its detail type; the value itself is returned. */
export function wording<Detail>(entry: Wording<Detail>): Wording<Detail> {
  return entry;
}

/** What an entry must be told. */
export type DetailOfWording<W> = W extends Wording<infer Detail> ? Detail : never;
