// Touches the disk: what is handed on of a finished run. Every byte is held against the seal as it passes, so that what leaves the
// house is what was made, whatever happened to the disk since it was last looked at.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../refusal.js';
import { addressRow } from '../post/mailing-addresses.js';
import type { PackageFile } from './package-files.js';
import { readManifest } from '../read-manifest.js';
import type { Report } from '../report.js';
import { MANIFEST, sealsOf } from '../disk/run-folder.js';
import { copyWhole, syncFolder } from '../disk/sealed-file.js';
import { makePrivateFolder } from '../disk/workshop.js';

/** What a run makes for the post office and the mailing house; other sealed files stay in the house. */
const POST_FILE = /^post\/[\w-]+\.(?:csv|pdf)$/;

export interface SealedRun {
  /** Copies print files and post/ into `target`, the print files first. */
  readonly copyTo: (target: string, onFile: (done: number, all: number) => void) => Promise<readonly PackageFile[]>;
  /** The rows of addresses.csv, in printing order. */
  readonly addresses: () => Promise<readonly (readonly string[])[]>;
}

/** A run that was found whole. Its functions throw a Refusal at the first file that is no longer what was sealed. */
export async function sealedRun(run: string, { batches, letters }: Report): Promise<SealedRun> {
  const seals = await sealsOf(run);
  const holdAgainstSeal = (file: string, sha256: string): void => {
    if (seals.get(file) !== sha256) refuse('run-damaged', { folder: run, files: file });
  };
  const wanted = [...batches.map((batch) => ({ file: batch.file, batch })), ...[...seals.keys()].filter((file) => POST_FILE.test(file)).map((file) => ({ file }))];
  return {
    async copyTo(target, onFile) {
      const folders = [...new Set(wanted.map(({ file }) => join(target, file, '..')))];
      for (const folder of folders) await makePrivateFolder(folder);
      const copied: PackageFile[] = [];
      for (const one of wanted) {
        const { bytes, sha256 } = await copyWhole(join(run, one.file), join(target, one.file));
        holdAgainstSeal(one.file, sha256);
        copied.push({ ...one, bytes, sha256 });
        onFile(copied.length, wanted.length);
      }
      for (const folder of folders) await syncFolder(folder);
      return copied;
    },
    async addresses() {
      const bytes = await readFile(join(run, MANIFEST));
      holdAgainstSeal(MANIFEST, createHash('sha256').update(bytes).digest('hex'));
      const rows: (readonly string[])[] = [];
      await readManifest(bytes, (line) => rows.push(addressRow(line, letters.pages / letters.sheets)));
      return rows;
    },
  };
}
