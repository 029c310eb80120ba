// What `verify` collects: a difference a file and code, with the first places and the number of all, so that a run of half a million letters
// that is wrong everywhere is told in as few words as one that is wrong in a few places.
import type { DifferenceCode, DifferencePlaces } from '../../wording/differences.js';

export interface Difference extends DifferencePlaces {
  readonly code: DifferenceCode;
  /** Relative to DIR. */
  readonly file: string;
}

/** Grows as a run is looked through. */
export interface Differences {
  /** Told once a place; without a place once a file. */
  readonly add: (code: DifferenceCode, file: string, place?: string) => void;
  /** In the order of their first places. */
  readonly all: () => readonly Difference[];
}

const SHOWN_PLACES = 10;

/** An empty collection. */
export function differences(): Differences {
  const found = new Map<string, { readonly code: DifferenceCode; readonly file: string; readonly at: string[]; count: number }>();
  return {
    add(code, file, place) {
      const key = `${code} ${file}`;
      const known = found.get(key) ?? { code, file, at: [], count: 0 };
      found.set(key, known);
      known.count += 1;
      if (place !== undefined && known.at.length < SHOWN_PLACES) known.at.push(place);
    },
    all: () => [...found.values()],
  };
}
