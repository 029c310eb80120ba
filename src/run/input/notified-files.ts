// Touches the disk: the manifests named with --notified, and what was recorded beside them that decides who gets a second letter.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { differentSources } from './input-file.js';
import { notifiedOf, type Notified } from './notified-manifests.js';
import type { NotifiedSource } from './read-notified.js';
import type { SettingsFile } from '../report.js';

/** A manifest and its records (src/ledger/earlier-run.ts). */
export interface NotifiedManifest extends Pick<NotifiedSource, 'returned'> {
  readonly path: string;
  /** The records that `returned` comes of. */
  readonly records: readonly { readonly role: 'returns' | 'handled'; readonly path: string }[];
}

/** Reads them all, in argument order. Throws a Refusal for a file given twice and for one that is no manifest. */
export async function notifiedFor(manifests: readonly NotifiedManifest[]): Promise<Notified & { readonly files: readonly SettingsFile[] }> {
  const sources = await differentSources(manifests.map(({ path }) => path));
  const named = manifests.flatMap((manifest, index) => sources.slice(index, index + 1).map((source) => ({ ...manifest, source })));
  const files: SettingsFile[] = [];
  for (const { records, source } of named) for (const { role, path } of records) files.push(await recordFile(role, path, source.name));
  return { ...await notifiedOf(named), files };
}

/** Named as its manifest is, by the folder if that takes one. */
async function recordFile(role: SettingsFile['role'], path: string, manifest: string): Promise<SettingsFile> {
  const bytes = await readFile(path);
  return { role, file: manifest.replace(/[^/]*$/, basename(path)), sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
}
