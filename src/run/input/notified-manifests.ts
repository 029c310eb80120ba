// The manifests of earlier runs, and what they come to for a plan. They are read before the exports, so that nobody waits for a refusal.
import type { Lists } from '../../recipient/gather.js';
import { notifiedLetters } from '../../recipient/notified.js';
import type { EarlierLetters } from '../earlier-letters.js';
import { inputOf } from './lists.js';
import { readNotified, type NotifiedSource, type ReadNotified } from './read-notified.js';
import type { Report } from '../report.js';

/** A manifest as it was read. */
export interface NotifiedRead {
  /** As in report.json. */
  readonly name: string;
  readonly letters: number;
  readonly numbers: ReadNotified['numbers'];
}

export interface Notified {
  readonly lists: Pick<Lists, 'notified'>;
  readonly inputs: Report['inputs'];
  /** Undefined when no manifest was given. */
  readonly earlier: EarlierLetters | undefined;
  readonly manifests: readonly NotifiedRead[];
}

/** Reads them, in argument order. Throws a Refusal for one that is no manifest. */
export async function notifiedOf(sources: readonly NotifiedSource[]): Promise<Notified> {
  if (sources.length === 0) return { lists: {}, inputs: [], earlier: undefined, manifests: [] };
  const letters = notifiedLetters();
  const read: ReadNotified[] = [];
  for (const [index, source] of sources.entries()) read.push(await readNotified(source, index, letters));
  return {
    lists: { notified: letters },
    inputs: read.map((one) => inputOf('notified', one.read, null)),
    earlier: {
      letters: read.reduce((sum, one) => sum + one.read.rows, 0),
      lastNumber: read.reduce((highest, { numbers }) => Math.max(highest, numbers?.last ?? 0), 0),
    },
    manifests: read.map(({ read: { name, rows }, numbers }) => ({ name, letters: rows, numbers })),
  };
}
