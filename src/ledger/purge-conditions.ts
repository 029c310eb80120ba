// Touches the disk: what must be certain before anything is removed: that the run is as it was sealed, that nothing else lies in its folder,
// that nobody waits for a letter or a call any more, and that whoever typed the command knows of how many people it speaks.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, refuseAll, type Problem } from '../refusal.js';
import { RUN_LOG, SEAL } from '../run/disk/run-folder.js';
import { isLeftOver, isMadeFile, listRun, RECORDS } from '../run/verify/run-listing.js';
import { sha256OfFile } from '../run/disk/sealed-file.js';
import { accountOf, openPeople } from './account.js';
import { lettersOf, openRun, type LedgerRun } from './ledger-run.js';
import { purgeRecordOf, type PurgedFile, type PurgeRecord } from './purge-record.js';
import { recordsOf } from './records.js';

/** What was typed, and what to type. */
export interface Confirmation {
  /** How many people are in scope. */
  readonly confirm: string | undefined;
  /** How many people, and rows that nobody could judge, are open. */
  readonly withOpenPeople: string | undefined;
  /** The command for these numbers. */
  readonly commandFor: (people: number, open: number | undefined) => string;
}

const SHOWN_FILES = 5;

/** The record of what is to be removed. Throws a Refusal with everything that speaks against it. */
export async function certain(folder: string, confirmation: Confirmation): Promise<PurgeRecord> {
  const run = await openRun(folder);
  const letters = await lettersOf(run);
  const records = await recordsOf(run, letters);
  const account = accountOf(run, letters, records);
  const [people, rows] = [openPeople(account), account.heldRows];
  const paths = await listRun(folder);
  const own = new Set([...[...run.seals.keys()].filter(isMadeFile), SEAL, RUN_LOG, ...RECORDS]);
  const files = paths.filter((path) => own.has(path));
  refuseAll([
    ...foreignFiles(folder, paths, own),
    ...stillOpen(folder, { people, rows }, confirmation),
    ...unconfirmed(account.affected, files.length, people + rows, confirmation),
  ]);
  const described: PurgedFile[] = [];
  for (const file of files) described.push(await describe(run, file));
  return purgeRecordOf(run.report, account, records, { files: described, missing: [...run.seals.keys()].filter((file) => !paths.includes(file)) });
}

/** A problem where anything lies in the folder that is neither `own` nor left over by a command that was cut off. */
export function foreignFiles(folder: string, paths: readonly string[], own: ReadonlySet<string>): readonly Problem[] {
  const foreign = paths.filter((path) => !own.has(path) && !isLeftOver(path));
  return foreign.length === 0 ? [] : [problem('purge-foreign', { folder, files: foreign.slice(0, SHOWN_FILES).join(', '), more: Math.max(0, foreign.length - SHOWN_FILES) })];
}

/** A problem unless the number of people was typed: there is no way back, and a number is not typed by habit (clig.dev, "Confirm before danger"). */
export function unconfirmed(people: number, files: number, open: number | undefined, { confirm, commandFor }: Confirmation): readonly Problem[] {
  return confirm === String(people) ? [] : [problem('purge-unconfirmed', { people, files, typed: confirm ?? '', command: commandFor(people, open) })];
}

function stillOpen(folder: string, { people, rows }: { readonly people: number; readonly rows: number }, { withOpenPeople }: Confirmation): readonly Problem[] {
  return (withOpenPeople ?? '0') === String(people + rows) ? [] : [problem('purge-people-open', { folder, people, rows, typed: withOpenPeople ?? '' })];
}

async function describe({ folder, seals }: LedgerRun, file: string): Promise<PurgedFile> {
  const sha256 = await sha256OfFile(join(folder, file));
  const sealed = seals.get(file);
  return { file, bytes: (await stat(join(folder, file))).size, sha256, asSealed: sealed === undefined ? null : sealed === sha256 };
}
