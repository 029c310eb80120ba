// The finished run that records are about. What they are held against (manifest, exceptions, report) must be as it was
// sealed, or a record would be about other people than those who were written to.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { refuse } from '../refusal.js';
import { manifestLetter, type ManifestLetter } from '../run/verify/manifest-letter.js';
import { readManifest } from '../run/read-manifest.js';
import type { Report, ReportBatch } from '../run/report.js';
import { EXCEPTIONS, folderState, MANIFEST, REPORT, sealsOf } from '../run/disk/run-folder.js';
import { bytesIfThere } from '../run/disk/sealed-file.js';
import { heldPeople, type HeldPeople } from './held-people.js';

export interface LedgerRun {
  /** DIR as typed. */
  readonly folder: string;
  readonly report: Report;
  /** Path relative to DIR, to SHA-256. */
  readonly seals: ReadonlyMap<string, string>;
  /** The bytes of manifest.csv. */
  readonly manifest: Uint8Array;
  readonly held: HeldPeople;
}

/** What records need to know of a letter. */
export interface MadeLetter {
  /** ロット. */
  readonly batch: string;
  readonly customerId: string;
}

/** Throws a Refusal when DIR holds no finished run, or one whose lists are not as they were sealed. */
export async function openRun(folder: string): Promise<LedgerRun> {
  const found = await folderState(folder);
  if (found.kind !== 'finished') return refuse('run-not-finished', { folder });
  const seals = await sealsOf(folder);
  const sealed = async (file: string): Promise<Uint8Array> => {
    const bytes = await bytesIfThere(join(folder, file));
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== seals.get(file)) return refuse('run-damaged', { folder, files: file });
    return bytes;
  };
  await sealed(REPORT);
  const [manifest, exceptions] = [await sealed(MANIFEST), await sealed(EXCEPTIONS)];
  return { folder, report: found.report, seals, manifest, held: await heldPeople(exceptions, EXCEPTIONS) };
}

/** Every letter by its 発送番号; `see` is shown the whole of each as it passes, so that the manifest is read once. */
export async function lettersOf({ manifest }: LedgerRun, see: (letter: ManifestLetter) => void = () => undefined): Promise<ReadonlyMap<string, MadeLetter>> {
  const letters = new Map<string, MadeLetter>();
  await readManifest(manifest, (line) => {
    const letter = manifestLetter(line);
    letters.set(letter.number, { batch: letter.batch, customerId: letter.customerId });
    see(letter);
  });
  return letters;
}

/** ロット of a print file: `0001` of `letters/0001.pdf`. */
export function batchName({ file }: ReportBatch): string {
  return file.replace(/^.*\//, '').replace(/\.pdf$/, '');
}
