// The bundles by the numbers of their letters, and post/bundles.csv, which tells staff how to tie them.
import type { NumberedBundle } from '../../letter/bundle-slips.js';
import type { Bundle } from '../../postal/bundle.js';
import { BUNDLES_CSV as SAYS, range } from '../../wording/post-sheets.js';
import { lettersIn, type PackedBatch } from '../batching.js';
import { csvText } from '../csv-text.js';
import { letterNumber } from '../letter-number.js';

/** A spreadsheet cuts a cell without a word behind so many characters. */
const CELL_CHARACTERS = 32_767;
/** Enough to say how many ranges there are beside. */
const REST_CHARACTERS = 20;
const SEPARATOR = ';';

/** The bundles with 発送番号 and ロット. Throws (a bug) when they are not of the letters of all batches, in printing order. */
export function numberedBundles(bundles: readonly Bundle[], batches: readonly PackedBatch[]): readonly NumberedBundle[] {
  const starts = startsOf(batches);
  const [bundled, printed] = [bundles.reduce((sum, { count }) => sum + count, 0), lettersIn(batches)];
  if (bundled !== printed) throw new Error(`${bundled} letters in bundles, ${printed} in print files`);
  let batch = 0;
  // Ranges are asked for nearly in printing order, so that the batch is that of the one before or near it.
  const batchAt = (index: number): number => {
    while ((starts[batch + 1] ?? Infinity) <= index) batch += 1;
    while ((starts[batch] ?? -Infinity) > index) batch -= 1;
    return batch;
  };
  const numberAt = (index: number): string => (index < printed ? letterNumber((batches[0]?.firstCount ?? 0) + index) : outOfRange(index));
  return bundles.map(({ kind, area, count, ranges }) => {
    const held = new Set<number>();
    for (const { from, to } of ranges) for (let place = batchAt(from), last = batchAt(to); place <= last; place += 1) held.add(place);
    return {
      kind, area, count,
      ranges: ranges.map(({ from, to }) => ({ first: numberAt(from), last: numberAt(to) })),
      batches: [...held].map((place) => batches[place]?.name ?? ''),
    };
  });
}

/** The place of each batch's first letter among all: no list of half a million letters is made, of which the ends of ranges alone are looked at. */
function startsOf(batches: readonly PackedBatch[]): readonly number[] {
  let next = 0;
  return batches.map(({ count }) => {
    const start = next;
    next += count;
    return start;
  });
}

/** The file's text: a line a bundle, numbered as on the slips. */
export function bundlesCsv(bundles: readonly NumberedBundle[]): string {
  return csvText(SAYS.header, bundles.map(({ kind, area, count, ranges, batches }, index) => [
    String(index + 1), SAYS.kind[kind], area, String(count), ranges[0]?.first ?? '', ranges.at(-1)?.last ?? '', rangesText(ranges), batches.join(SEPARATOR),
  ]));
}

/** All ranges; where a cell cannot hold them, as many as it can, and how many more there are. */
function rangesText(ranges: NumberedBundle['ranges']): string {
  const whole = ranges.map(({ first, last }) => range(first, last)).join(SEPARATOR);
  if (whole.length <= CELL_CHARACTERS) return whole;
  const shown = whole.slice(0, whole.lastIndexOf(SEPARATOR, CELL_CHARACTERS - REST_CHARACTERS));
  return `${shown}${SEPARATOR}${SAYS.moreRanges(ranges.length - shown.split(SEPARATOR).length)}`;
}

function outOfRange(index: number): never {
  throw new Error(`no letter ${index}`);
}
