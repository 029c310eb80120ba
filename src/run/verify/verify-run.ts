// Touches the disk: holds a finished run against its seal, its own counts and the text of its print files. It reads and never writes, and
// has no more in memory than one print file and a part of the manifest.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../refusal.js';
import { differences, type Difference, type Differences } from './difference.js';
import { tallyException, type ExceptionListLine, type ExceptionsTally } from './exceptions-tally.js';
import { holdReportPage } from './hold-report-page.js';
import { manifestLetter, type ManifestLetter } from './manifest-letter.js';
import { emptyTally, printFileOf, tallyLetter, type ManifestTally } from './manifest-tally.js';
import { packageVersion } from '../input/package-file.js';
import { printedLetters } from './printed-letters.js';
import { refusePurged } from '../disk/purge-mark.js';
import { readList, type ManifestLine } from '../read-manifest.js';
import { holdReport } from './report-counts.js';
import { parseReport } from './report-shape.js';
import { holdListing, holdSealForm, listRun, looksLikeRun } from './run-listing.js';
import { EXCEPTIONS, MANIFEST, REPORT, REPORT_PAGE, SEAL } from '../disk/run-folder.js';
import { parseSeals, sha256OfFile } from '../disk/sealed-file.js';

export interface Verified {
  readonly differences: readonly Difference[];
  /** Lines of the manifest. */
  readonly letters: number;
  /** Files looked into. */
  readonly files: number;
}

/** Looks at everything in DIR. Throws a Refusal only where there is nothing that looks like a run. */
export async function verifyRun(folder: string, onFile: (done: number, all: number) => void = () => undefined): Promise<Verified> {
  await refusePurged(folder);
  const paths = await listRun(folder).catch((): readonly string[] => []);
  if (!looksLikeRun(paths)) refuse('run-not-finished', { folder });
  const found = differences();
  const seal = await textOf(join(folder, SEAL));
  const seals = parseSeals(seal);
  if (paths.includes(SEAL)) holdSealForm(seal, seals, found);
  const reportText = await textOf(join(folder, REPORT));
  const report = parseReport(reportText);
  if (report === undefined && paths.includes(REPORT)) found.add('file-unreadable', REPORT);
  const files = holdListing(paths, { seals, printFiles: report?.batches.map(({ file }) => file) }, found);

  const sha256 = new Map<string, string>();
  const holdSeal = (file: string, hash: string): void => {
    sha256.set(file, hash);
    if (seals.has(file) && seals.get(file) !== hash) found.add('file-changed', file);
    onFile(sha256.size, files.length);
  };
  const isPrintFile = (file: string): boolean => file.startsWith('letters/');
  const holdBytes = (file: string): Promise<void> => sha256OfFile(join(folder, file)).then((hash) => holdSeal(file, hash), () => found.add('file-unreadable', file));
  for (const file of files.filter((one) => !isPrintFile(one))) await holdBytes(file);

  const exceptions = files.includes(EXCEPTIONS) ? await exceptionsOf(join(folder, EXCEPTIONS), found) : undefined;
  const pagesPerSheet = report?.simplex === true ? 1 : 2;
  const hold = printedLetters(found);
  const unread = new Set(files.filter(isPrintFile));
  const onBatch = async (file: string, letters: readonly ManifestLetter[]): Promise<void> => {
    const isAtHand = unread.delete(file);
    if (!isAtHand) {
      found.add('batch-wrong', MANIFEST, letters[0]?.number);
      return;
    }
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (bytes === undefined) {
      found.add('file-unreadable', file);
      return;
    }
    holdSeal(file, createHash('sha256').update(bytes).digest('hex'));
    hold({ file, bytes, letters, pagesPerSheet });
  };
  const manifest = files.includes(MANIFEST) ? await manifestOf(join(folder, MANIFEST), pagesPerSheet, found, onBatch) : undefined;
  // Without a manifest nobody can say whose a page is.
  for (const file of [...unread]) await (manifest === undefined ? holdBytes(file) : onBatch(file, []));
  if (report !== undefined) {
    holdReport(report, { manifest, exceptions, sha256 }, found);
    if (files.includes(REPORT_PAGE)) holdReportPage(await textOf(join(folder, REPORT_PAGE)), reportText, packageVersion(), found);
  }
  return { differences: found.all(), letters: manifest?.letters ?? 0, files: files.length };
}

/** Print file by print file; undefined where the file is not as it is written. Between two parts of it what is complete is looked at. */
async function manifestOf(
  path: string, pagesPerSheet: 1 | 2, found: Differences, onBatch: (file: string, letters: readonly ManifestLetter[]) => Promise<void>,
): Promise<ManifestTally | undefined> {
  const tally = emptyTally();
  const waiting: { readonly file: string; readonly letters: ManifestLetter[] }[] = [];
  async function look(keep: number): Promise<void> {
    for (const { file, letters } of waiting.splice(0, Math.max(0, waiting.length - keep))) await onBatch(file, letters);
  }
  async function* chunks(): AsyncIterable<Uint8Array> {
    for await (const chunk of createReadStream(path)) {
      yield chunk as Buffer;
      await look(1);
    }
  }
  const isRead = await readable(MANIFEST, found, readList(MANIFEST, chunks(), (line: ManifestLine) => {
    const letter = manifestLetter(line);
    tallyLetter(tally, letter, pagesPerSheet, found);
    const file = printFileOf(letter.batch) ?? '';
    const last = waiting.at(-1);
    if (last?.file === file) last.letters.push(letter);
    else waiting.push({ file, letters: [letter] });
  }));
  if (isRead) await look(0);
  return isRead ? tally : undefined;
}

async function exceptionsOf(path: string, found: Differences): Promise<ExceptionsTally | undefined> {
  const tally: ExceptionsTally = { findings: new Map(), heldRows: new Set() };
  const isRead = await readable(EXCEPTIONS, found, readList(EXCEPTIONS, createReadStream(path), (line: ExceptionListLine) => tallyException(tally, line)));
  return isRead ? tally : undefined;
}

/** Whether a list is as it was written; whatever is wrong with it is a difference. */
async function readable(file: string, { add }: Differences, reading: Promise<void>): Promise<boolean> {
  return reading.then(() => true, () => {
    add('file-unreadable', file);
    return false;
  });
}

/** '' for what is not there or cannot be read. */
async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
