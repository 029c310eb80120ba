// Touches the disk: letters of a finished run in one file, to be printed again. They are copied out of the print files, so that nobody gets
// another letter than the first one; the file gets its name last, so that no reprint lies anywhere that reprints.csv does not know of.
import { createHash } from 'node:crypto';
import { readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CalendarDay } from '../calendar-day.js';
import { groupBy } from '../group-by.js';
import { copyLetters, type LettersOfFile } from '../print/copied-letters.js';
import { readPrintFile } from '../print/read-print-file.js';
import { Refusal, refuse } from '../refusal.js';
import { diskRefusal, faultOf } from '../run/disk/disk-refusal.js';
import { differencesOnPaper } from '../run/verify/letter-on-paper.js';
import type { ManifestLetter } from '../run/verify/manifest-letter.js';
import { printFileOf } from '../run/verify/manifest-tally.js';
import { isWithin } from '../run/disk/path-within.js';
import { partialLeft, partialOf, sha256OfFile, syncFolder, writePartial } from '../run/disk/sealed-file.js';
import { verifyRun } from '../run/verify/verify-run.js';
import { lettersOf, type LedgerRun } from './ledger-run.js';
import { recordReprint } from './reprinted-letters.js';

/** All that a print queue shows of it. */
const TITLE = 'お知らせ 再印刷';
const SHOWN_FILES = 3;

export interface ReprintRequest {
  /** FILE as typed. */
  readonly file: string;
  readonly isWanted: (letter: ManifestLetter) => boolean;
  readonly day: CalendarDay;
  readonly reason: string;
  readonly onFile: (done: number, all: number) => void;
}

export interface Reprint {
  readonly sha256: string;
  /** In the order of their numbers. */
  readonly letters: readonly ManifestLetter[];
  readonly pages: number;
  readonly sheets: number;
  /** The print file it is, to the byte, where all of its letters are wanted and no other; relative to DIR. */
  readonly wholeFile?: string;
  /** FILE lay there already and is the same. */
  readonly alreadyThere: boolean;
}

/** Makes FILE and records it. Throws a Refusal, and leaves neither, where DIR no longer verifies or FILE cannot be used or written. */
export async function reprint(run: LedgerRun, request: ReprintRequest): Promise<Reprint> {
  const { file, day, reason } = request;
  const { folder } = run;
  if (await isWithin(file, folder)) refuse('reprint-in-run', { file, folder });
  const isThere = await stat(file).then((found) => found.isFile() || refuse('reprint-exists', { file }), (error: unknown) => isAbsent(error, file));
  await refuseUnverified(folder, request.onFile);
  const letters: ManifestLetter[] = [];
  const made = await lettersOf(run, (letter) => {
    if (request.isWanted(letter)) letters.push(letter);
  });
  const byFile = groupBy(letters, ({ batch }) => printFileOf(batch) ?? '');
  const wholeFile = run.report.batches.find((batch) => byFile.size === 1 && byFile.get(batch.file)?.length === batch.letters)?.file;
  const bytes = wholeFile === undefined ? await copied(run, byFile) : await sealedBytes(run, wholeFile);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isThere && await sha256OfFile(file) !== sha256) refuse('reprint-exists', { file });
  await handOut(file, bytes, isThere, (giveName) => recordReprint(run, made, { letters, day, reason, sha256, isThere }, giveName));
  const pages = letters.reduce((sum, { firstPage, lastPage }) => sum + lastPage - firstPage + 1, 0);
  return {
    sha256, letters, pages, sheets: pages / pagesPerSheetOf(run), alreadyThere: isThere, ...(wholeFile === undefined ? {} : { wholeFile }),
  };
}

/** False for what is not there; any other fault of the disk is a refusal. */
function isAbsent(error: unknown, file: string): false {
  if (faultOf(error)?.code === 'ENOENT') return false;
  throw diskRefusal(error, file);
}

async function refuseUnverified(folder: string, onFile: ReprintRequest['onFile']): Promise<void> {
  const { differences } = await verifyRun(folder, onFile);
  if (differences.length === 0) return;
  const files = [...new Set(differences.map((difference) => difference.file))];
  refuse('reprint-unverified', { folder, differences: differences.length, files: files.slice(0, SHOWN_FILES).join(', ') + (files.length > SHOWN_FILES ? ' …' : '') });
}

/** Held against the seal once more as it is read: between looking and copying somebody may have changed it. */
async function sealedBytes({ folder, seals }: LedgerRun, file: string): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
    throw diskRefusal(error, folder);
  });
  return createHash('sha256').update(bytes).digest('hex') === seals.get(file) ? bytes : refuse('run-damaged', { folder, files: file });
}

/** The letters in a file of their own, read back and held against the manifest. */
async function copied(run: LedgerRun, byFile: ReadonlyMap<string, readonly ManifestLetter[]>): Promise<Uint8Array> {
  async function* sources(): AsyncIterable<LettersOfFile> {
    for (const [file, letters] of byFile) yield { bytes: await sealedBytes(run, file), letters };
  }
  const pagesPerSheet = pagesPerSheetOf(run);
  const bytes = await copyLetters(sources(), { title: TITLE, pagesPerSheet });
  const printed = readPrintFile(bytes);
  let page = 0;
  for (const letter of [...byFile.values()].flat()) {
    const pages = Array.from({ length: letter.lastPage - letter.firstPage + 1 }, () => printed.page(page += 1));
    if (differencesOnPaper(letter, pages, pagesPerSheet).size > 0) throw new Error('a copied letter is not the letter it was copied from');
  }
  if (page !== printed.pages) throw new Error('a reprint with pages of nobody');
  return bytes;
}

/**
 * FILE is written whole under another name, then recorded, then given its name. A power cut between the two leaves a record of a file
 * that nobody has, which the same command ends; the other way round a letter could be printed that no record knows of.
 */
async function handOut(file: string, bytes: Uint8Array, isThere: boolean, record: (giveName: () => Promise<void>) => Promise<void>): Promise<void> {
  if (isThere) return record(() => Promise.resolve());
  try {
    await writePartial(file, bytes);
    await record(async () => {
      if (await stat(file).then(() => true, () => false)) refuse('reprint-exists', { file });
      await rename(partialOf(file), file);
      await syncFolder(dirname(file));
    });
  } catch (error) {
    const isLeft = await partialLeft(file);
    throw error instanceof Refusal ? error : diskRefusal(error, file, isLeft);
  }
}

function pagesPerSheetOf({ report }: LedgerRun): 1 | 2 {
  return report.simplex === true ? 1 : 2;
}
