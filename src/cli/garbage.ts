// Memory that a plan leaves behind. V8 would look for it only when it is short of room, and the threads that print have taken theirs by then.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Fewer letters leave less behind than looking for it is worth. */
const FEWEST_LETTERS = 20_000;

/** Collects what a plan of so many letters left behind once nobody holds it. Node hands the collector out to contexts that begin under a flag alone. */
export function collectGarbage(letters: number): void {
  if (letters < FEWEST_LETTERS) return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
  setFlagsFromString('--no-expose-gc');
  collect?.();
}
