// The account of a run, closed or not: everyone in scope is in exactly one place. Generated is not posted, and posted is not arrived,
// so that only what is recorded counts; whoever is in no record is open.
import { refuse } from '../refusal.js';
import type { HandledPeople, Handling } from './handled-people.js';
import { isConflict, type HeldRow } from './held-people.js';
import { batchName, type LedgerRun, type MadeLetter } from './ledger-run.js';
import type { PostedBatches } from './posted-batches.js';
import type { ReprintedLetters } from './reprinted-letters.js';
import type { ReturnedLetters } from './returned-letters.js';

/** All that is recorded beside a run. */
export interface Records {
  readonly posted: PostedBatches;
  readonly returned: ReturnedLetters;
  readonly handled: HandledPeople;
  readonly reprinted: ReprintedLetters;
}

/** People, but for `heldRows`. */
export interface Account {
  readonly affected: number;
  /** And not returned. */
  readonly posted: number;
  readonly handled: number;
  readonly excluded: number;
  readonly alreadyNotified: number;
  readonly returnedOpen: number;
  readonly heldOpen: number;
  readonly notPosted: number;
  /** Rows that nobody could judge and nobody has dealt with: there may be people in scope behind them. */
  readonly heldRows: number;
}

export type LetterFate = 'posted' | 'handled' | 'returnedOpen' | 'notPosted';

/** Where a letter stands. One that was posted and did not come back has arrived, whatever else was done. */
export function letterFate(number: string, { batch }: Pick<MadeLetter, 'batch'>, { posted, returned, handled }: Omit<Records, 'reprinted'>): LetterFate {
  if (posted.has(batch) && !returned.has(number)) return 'posted';
  if (handled.letters.has(number)) return 'handled';
  return returned.has(number) ? 'returnedOpen' : 'notPosted';
}

/** How somebody held was reached; undefined while open. Where one number has several people, every row must be dealt with. */
export function handlingOf(rows: readonly [HeldRow, ...HeldRow[]], handled: HandledPeople): Handling | undefined {
  const byRow = rows.map(({ place }) => handled.rows.get(place));
  if (isConflict(rows)) return byRow.includes(undefined) ? undefined : byRow[0];
  return handled.customers.get(rows[0].customerId) ?? byRow.find((handling) => handling !== undefined);
}

/** Throws a Refusal when anybody would be in no place or in two. */
export function accountOf({ report, held }: LedgerRun, letters: ReadonlyMap<string, MadeLetter>, records: Records): Account {
  const { affected, excluded, alreadyNotified, ...made } = report.customers;
  const fates: Record<LetterFate, number> = { posted: 0, handled: 0, returnedOpen: 0, notPosted: 0 };
  for (const [number, letter] of letters) fates[letterFate(number, letter, records)] += 1;
  const heldOpen = held.people.filter((rows) => handlingOf(rows, records.handled) === undefined).length;
  const account = {
    affected, ...fates, handled: fates.handled + held.people.length - heldOpen, excluded, alreadyNotified, heldOpen,
    heldRows: held.rows.filter((row) => handlingOf([row], records.handled) === undefined).length,
  };
  const failed = [
    ['letters of the manifest = letters of the report', letters.size === made.letters && letters.size === report.batches.reduce((sum, batch) => sum + batch.letters, 0)],
    ['people held in exceptions.csv = held in the report', held.people.length === made.held],
    ['affected = posted + handled + excluded + already notified + open', affected === placesOf(account)],
    ['batches of the manifest = batches of the report', sameBatches(report.batches.map(batchName), letters)],
  ].filter(([, holds]) => holds !== true).map(([name]) => name);
  if (failed.length > 0) refuse('account-unbalanced', { checks: failed.join(', ') });
  return account;
}

/** People who must still be reached. */
export function openPeople({ returnedOpen, heldOpen, notPosted }: Account): number {
  return returnedOpen + heldOpen + notPosted;
}

function placesOf(account: Account): number {
  return account.posted + account.handled + account.excluded + account.alreadyNotified + openPeople(account);
}

function sameBatches(names: readonly string[], letters: ReadonlyMap<string, MadeLetter>): boolean {
  const used = new Set([...letters.values()].map(({ batch }) => batch));
  return used.size === names.length && names.every((name) => used.has(name));
}
