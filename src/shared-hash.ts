// Which of half a million things may be the same? A table of all their keys takes more time and room than anything else that is done with
// them, and nearly every key stands in it once. So keys are compared by hash, and a closer look is taken only where two hashes meet.

/** The hashes that stand more than once among these. */
export function sharedHashes(hashes: Uint32Array): ReadonlySet<number> {
  const sorted = hashes.toSorted();
  const shared = new Set<number>();
  for (let index = 1; index < sorted.length; index++) {
    const hash = sorted[index];
    if (hash !== undefined && hash === sorted[index - 1]) shared.add(hash);
  }
  return shared;
}
