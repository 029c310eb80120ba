// What a run says of the runs before it, whose letters nobody gets twice: how many, which number comes next, and of whom a letter came back.
// What was recorded as posted is no part of it, for that may change between two runs of the same plan.
import type { NotifiedPerson } from '../recipient/notified.js';
import { countOf, letterNumber } from './letter-number.js';

/** The letters of earlier runs, as their manifests have them. */
export interface EarlierLetters {
  readonly letters: number;
  /** The highest number without its check digit, 0 when there are none. */
  readonly lastNumber: number;
}

/** As report.json has it. */
export interface ReportedNotified {
  /** Lines of the manifests. */
  readonly letters: number;
  /** The numbers of this run go on behind it; null when the manifests hold no letter. */
  readonly highest: string | null;
  /** People in scope whose letter came back: judged anew because name or address changed since, and left without a second letter because neither did. */
  readonly returned: { readonly again: number; readonly unchanged: number };
}

export function reportedNotified(
  { letters, lastNumber, writtenToAgain }: EarlierLetters & { readonly writtenToAgain: number }, people: readonly NotifiedPerson[],
): ReportedNotified {
  const unchanged = people.filter(({ letter }) => letter.isReturned).length;
  return { letters, highest: lastNumber === 0 ? null : letterNumber(lastNumber), returned: { again: writtenToAgain, unchanged } };
}

/** The number of a run's first letter, if it has one: 000001, or the one behind the highest of earlier runs. */
export function firstNumber({ notified }: { readonly notified?: Pick<ReportedNotified, 'highest'> | undefined }): string {
  return letterNumber((countOf(notified?.highest ?? '') ?? 0) + 1);
}
