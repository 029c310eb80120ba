// Where letters in printing order are cut into print files: every N letters, or, to keep bundles whole, before N.
import { bundlesOf, isSorted, type Bundle } from './bundle.js';

/**
 * The index of each print file's first letter. Without `keepBundles` a file has exactly `size` letters, the last one what is left.
 * With it `size` is a maximum: a file ends at the largest place that cuts through no bundle; if there is none, through no
 * five-digit one; if there is none, at `size`. The mixed bundle may be cut anywhere.
 *
 * `codes` are those of letters in printing order (bundlesOf). In postal-code order a five-digit bundle is never cut unless it and the letters of no valid code within it are more than `size`:
 * such bundles do not overlap, so the place before its first letter is free, and, where a file begins there, the one behind its last.
 * In other orders bundles overlap, and there may be no place to keep them. Time grows with the number of letters.
 */
export function batchCuts(codes: Uint32Array, size: number, keepBundles: boolean): readonly number[] {
  const count = codes.length;
  if (!keepBundles) return evenCuts(count, size);
  const bundles = bundlesOf(codes);
  const atWhole = lastFreePlaces(bundles.filter(isSorted), count);
  const atFive = lastFreePlaces(bundles.filter(({ kind }) => kind === 'five'), count);
  const cuts: number[] = [];
  let start = 0;
  while (start < count) {
    cuts.push(start);
    const most = Math.min(start + size, count);
    start = [atWhole[most] ?? 0, atFive[most] ?? 0].find((place) => place > start) ?? most;
  }
  return cuts;
}

/** Where nothing but the number of letters counts. */
function evenCuts(count: number, size: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => index * size);
}

/** For each place between letters, 0 to `count`, the last place up to it that lies within none of the bundles. */
function lastFreePlaces(bundles: readonly Bundle[], count: number): Int32Array {
  const changes = new Int32Array(count + 2);
  for (const { ranges } of bundles) {
    const [first, last] = [ranges[0]?.from ?? 0, ranges.at(-1)?.to ?? 0];
    changes[first + 1] = 1; // no letter is in two bundles, so nothing else begins or ends with it
    changes[last + 1] = -1;
  }
  const free = new Int32Array(count + 1);
  let open = 0;
  for (let place = 1; place <= count; place++) {
    open += changes[place] ?? 0;
    free[place] = open === 0 ? place : free[place - 1] ?? 0;
  }
  return free;
}
