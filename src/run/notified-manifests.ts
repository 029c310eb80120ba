// Touches the disk: the manifests given with --notified, and what they come to for a plan. They are read before the exports, so that nobody
// waits for a refusal.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { notifiedLetters } from '../recipient/notified.js';
import type { Lists } from '../recipient/gather.js';
import type { EarlierLetters } from './earlier-letters.js';
import { differentSources } from './input-file.js';
import { inputOf } from './lists.js';
import { readNotified, type ReadNotified } from './read-notified.js';
import type { Report, SettingsFile } from './report.js';

/** A manifest, and what was recorded beside it that decides who gets a second letter (src/ledger/earlier-run.ts). */
export interface NotifiedManifest {
  readonly path: string;
  /** 発送番号 of letters that came back while nobody was reached otherwise. */
  readonly returned: ReadonlySet<string>;
  /** The records that say so. */
  readonly records: readonly { readonly role: 'returns' | 'handled'; readonly path: string }[];
}

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
  readonly files: readonly SettingsFile[];
  /** Undefined when no manifest was given. */
  readonly earlier: EarlierLetters | undefined;
  readonly manifests: readonly NotifiedRead[];
}

/** Reads them all, in argument order. Throws a Refusal for a file given twice and for one that is no manifest. */
export async function notifiedFor(manifests: readonly NotifiedManifest[]): Promise<Notified> {
  if (manifests.length === 0) return { lists: {}, inputs: [], files: [], earlier: undefined, manifests: [] };
  const sources = await differentSources(manifests.map(({ path }) => path));
  const letters = notifiedLetters();
  const read: ReadNotified[] = [];
  const files: SettingsFile[] = [];
  for (const [index, { returned, records }] of manifests.entries()) {
    const source = sources[index];
    if (source === undefined) throw new Error('every manifest has its source');
    read.push(await readNotified({ source, returned }, index, letters));
    for (const { role, path } of records) files.push(await recordFile(role, path, source.name));
  }
  return {
    lists: { notified: letters },
    inputs: read.map((one) => inputOf('notified', one.read, null)),
    files,
    earlier: {
      letters: read.reduce((sum, one) => sum + one.read.rows, 0),
      lastNumber: read.reduce((highest, { numbers }) => Math.max(highest, numbers?.last ?? 0), 0),
    },
    manifests: read.map(({ read: { name, rows }, numbers }) => ({ name, letters: rows, numbers })),
  };
}

/** Named as its manifest is, by the folder if that takes one. */
async function recordFile(role: SettingsFile['role'], path: string, manifest: string): Promise<SettingsFile> {
  const bytes = await readFile(path);
  return { role, file: manifest.replace(/[^/]*$/, basename(path)), sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
}
