// Touches the disk: what a mailing house gets of a finished run, in a folder of its own, which comes to be as a run's does (workshop.ts).
import { readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { coveringSheet } from '../../letter/covering-sheet.js';
import { writeSheets } from '../../print/sheet-file.js';
import { refuse } from '../../refusal.js';
import { COVERING_SHEET } from '../../wording/handover-sheets.js';
import { diskRefusal } from '../disk/disk-refusal.js';
import { loadFonts, openFonts } from '../input/font-files.js';
import { isThere } from '../disk/is-there.js';
import { mailingAddresses, type AddressesEncoding, type MissingCharacter } from '../post/mailing-addresses.js';
import { filesCsv, type PackageFile } from './package-files.js';
import { isWithin } from '../disk/path-within.js';
import type { Report } from '../report.js';
import { damagedFiles, folderState, SEAL, UNFINISHED } from '../disk/run-folder.js';
import { partialOf, sealText, writeWhole } from '../disk/sealed-file.js';
import { sealedRun } from './sealed-run.js';
import { moveIntoPlace, openWorkshop, takeBack, tryTakeBack } from '../disk/workshop.js';

/** Inside FOLDER/unfinished: tells that it is a package's, so that the same command may begin again after an interruption. */
const BEGUN = 'package-begun';
const RESULTS = ['letters', 'post', 'addresses.csv', 'covering-sheet.pdf', 'files.csv'];

export interface PackageRequest {
  /** DIR as typed. */
  readonly run: string;
  /** FOLDER as typed. */
  readonly folder: string;
  readonly encoding: AddressesEncoding;
  readonly onFile: (done: number, all: number) => void;
}

export interface MadePackage {
  /** The seal last. */
  readonly files: readonly PackageFile[];
  readonly report: Report;
  /** What the encoding of addresses.csv lacks. */
  readonly missing: readonly MissingCharacter[];
}

/** Makes FOLDER. Throws a Refusal when DIR cannot be handed over as it is, or FOLDER cannot be used or written. */
export async function makePackage(request: PackageRequest): Promise<MadePackage> {
  const { run, folder } = request;
  const found = await folderState(run);
  if (found.kind !== 'finished') return refuse('run-not-finished', { folder: run });
  if (await isWithin(folder, run)) refuse('package-in-run', { folder, run });
  const wasAbsent = await refuseUsed(folder);
  const { report } = found;
  if (report.samples.length > 0) refuse('package-samples', { names: report.samples.join(', ') });
  if (report.batches.length === 0) refuse('run-without-letters', { folder: run });
  const damaged = await damagedFiles(run, report);
  if (damaged.length > 0) refuse('run-damaged', { folder: run, files: damaged.join(', ') });
  try {
    await takeBack(folder, RESULTS, BEGUN);
    return await make(request, report);
  } catch (error) {
    const isLeft = await tryTakeBack(folder, RESULTS, BEGUN);
    if (wasAbsent) await rmdir(folder).catch(() => undefined);
    throw diskRefusal(error, folder, isLeft);
  }
}

/** Whether FOLDER is not there yet. Only an empty one or our own unfinished work may be written to. */
async function refuseUsed(folder: string): Promise<boolean> {
  if (await isThere(join(folder, UNFINISHED, BEGUN)) || await isHardlyBegun(folder)) return false;
  const { kind } = await folderState(folder);
  if (kind === 'file') refuse('out-is-file', { folder });
  if (kind !== 'absent' && kind !== 'empty') refuse('out-foreign', { folder });
  return kind === 'absent';
}

/** A disk that was gone kept a workshop whose mark was not written yet, and nothing else lies there. */
async function isHardlyBegun(folder: string): Promise<boolean> {
  const names = await readdir(folder, { recursive: true }).catch((): readonly string[] => []);
  return names.includes(UNFINISHED) && names.every((name) => name === UNFINISHED || name === join(UNFINISHED, partialOf(BEGUN)));
}

async function make({ run, folder, encoding, onFile }: PackageRequest, report: Report): Promise<MadePackage> {
  const workshop = await openWorkshop(folder);
  await writeWhole(join(workshop, BEGUN), '');
  const write = async (file: string, content: string | Uint8Array): Promise<PackageFile> => (
    { file, bytes: Buffer.byteLength(content), sha256: await writeWhole(join(workshop, file), content) });

  const source = await sealedRun(run, report);
  const copied = await source.copyTo(workshop, onFile);
  const { content, missing } = mailingAddresses(await source.addresses(), encoding);
  const listed = [...copied, await write('addresses.csv', content)];
  const fonts = openFonts((await loadFonts([])).bytes);
  const pages = coveringSheet({ ...report.letters, envelope: report.settings.envelope, files: listed, encoding }, fonts.chains);
  const files = [...listed, await write('covering-sheet.pdf', writeSheets({ pages, pagesPerSheet: 2 }, fonts, COVERING_SHEET.title))];
  const all = [...files, await write('files.csv', filesCsv(files))];
  const sealed = [...all, await write(SEAL, sealText(new Map(all.map(({ file, sha256 }) => [file, sha256]))))];

  await moveIntoPlace(folder, new Set(sealed.map(({ file }) => file.split('/')[0] ?? file)));
  return { files: sealed, report, missing };
}
