// Which of half a million things may be the same? A table of all their keys takes more time and room than anything else that is done with
// them, and nearly every key stands in it once. So keys are compared by hash, and a closer look is taken only where two hashes meet.

/** Of 32-bit hashes. */
const HASH_BITS = 32;
/** Places a hash, as a power of two: of a hundred hashes that stand once, one or two share a place with another. */
const PLACES_BITS = 6;
/** More places would take more room (16 MB) than they are worth. */
const MOST_BITS = 26;

/**
 * Says of each of these hashes whether it stands among them more than once: yes for all that do, and hardly ever for others. A bit for each place
 * that a hash may have; to sort the hashes, and to keep a set of those that are shared, takes four times as long.
 */
export function sharedHashes(hashes: Uint32Array): (hash: number) => boolean {
  const bits = Math.min(MOST_BITS, Math.ceil(Math.log2(hashes.length + 1)) + PLACES_BITS);
  const shift = HASH_BITS - bits;
  const seen = new Uint8Array(2 ** bits / 8);
  const shared = new Uint8Array(seen.length);
  for (const hash of hashes) {
    const place = hash >>> shift;
    const byte = place >>> 3;
    const bit = 1 << (place & 7);
    if (((seen[byte] ?? 0) & bit) !== 0) shared[byte] = (shared[byte] ?? 0) | bit;
    else seen[byte] = (seen[byte] ?? 0) | bit;
  }
  return (hash) => {
    const place = hash >>> shift;
    return ((shared[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
}
