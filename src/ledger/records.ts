// All that is recorded beside a run, read and held against it.
import type { Records } from './account.js';
import { handledPeople } from './handled-people.js';
import type { LedgerRun, MadeLetter } from './ledger-run.js';
import { postedBatches } from './posted-batches.js';
import { reprintedLetters } from './reprinted-letters.js';
import { returnedLetters } from './returned-letters.js';

/** Throws a Refusal for a record that cannot be read, or is about another run. */
export async function recordsOf(run: LedgerRun, letters: ReadonlyMap<string, MadeLetter>): Promise<Records> {
  return {
    posted: await postedBatches(run), returned: await returnedLetters(run, letters), handled: await handledPeople(run, letters),
    reprinted: await reprintedLetters(run, letters),
  };
}
