// A town's name as it stands in an address. Between the parts of a name, and before it, a register may write 大字, 小字 or 字,
// which Japan Post's names leave out (大仙市堀見内字南田茂木); a 字 that belongs to the name (十文字町) has to be there.
import { KEY_END, type NameLines } from './name-lines.js';

const MARKERS = ['大字', '小字', '字'] as const;
/** With a number a key has its digits. */
const [ZERO, NINE] = [0x30, 0x39];
const [LARGE, SMALL, SECTION] = ['大', '小', '字'].map((character) => character.charCodeAt(0));

/** Where the name that begins at `nameAt` in lines of names ends in `key`, when it stands there from `at` on; both as spelled keys. Undefined when it does not. */
export function endOfName(lines: NameLines, nameAt: number, key: string, at: number): number | undefined {
  for (let index = nameAt, end = at; ; index++, end++) {
    const own = lines.charCodeAt(index);
    if (own === KEY_END) return end;
    const unit = key.charCodeAt(end);
    const marker = isMarkerInitial(unit) ? markerLength(key, end) : 0;
    if (marker > 0) {
      const afterMarker = endOfName(lines, index, key, end + marker);
      if (afterMarker !== undefined) return afterMarker;
    }
    if (unit !== own) return undefined;
  }
}

/** How long a 大字, 小字 or 字 in the key is at a place; 0 when there is none. */
export function markerLength(key: string, at: number): number {
  if (!isMarkerInitial(key.charCodeAt(at))) return 0;
  return MARKERS.find((marker) => key.startsWith(marker, at))?.length ?? 0;
}

/** Whether a unit can begin such a marker. */
function isMarkerInitial(unit: number): boolean {
  return unit === LARGE || unit === SMALL || unit === SECTION;
}

/**
 * Whether the name that begins at `nameAt` in lines of names can stand in a key from `at` on and reach into a number that follows at `limit`: what
 * stands before is of the name, and the name goes on with a number.
 */
export function reachesNumber(lines: NameLines, nameAt: number, key: string, at: number, limit: number): boolean {
  for (let index = nameAt, end = at; ; index++, end++) {
    const own = lines.charCodeAt(index);
    if (end >= limit) return own >= ZERO && own <= NINE;
    const unit = key.charCodeAt(end);
    const marker = isMarkerInitial(unit) ? markerLength(key, end) : 0;
    if (marker > 0 && reachesNumber(lines, index, key, end + marker, limit)) return true;
    if (unit !== own) return false;
  }
}
