// Touches the disk: what a purge leaves in DIR (ledger/purge.ts), as every other command sees it: a run that is gone, and since when; or one
// that is going, of which nothing may be used any more.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse } from '../../refusal.js';

/** Counts and checksums of what was there. */
export const PURGED = 'purged.json';
/** The same, while files are being removed. */
export const PURGING = 'purging.json';

/** What is needed of such a record beside the whole of it. */
export interface PurgeMark {
  /** In scope of the run. */
  readonly people: number;
  /** What was removed, or is to be; relative to DIR. */
  readonly files: readonly string[];
  readonly document: object;
}

export type PurgeState =
  | { readonly kind: 'none' }
  | { readonly kind: 'begun'; readonly mark: PurgeMark }
  | { readonly kind: 'purged'; readonly mark: PurgeMark; readonly day: string };

const begun = z.looseObject({ customers: z.looseObject({ affected: z.number() }), files: z.array(z.looseObject({ file: z.string() })) });
const purged = begun.extend({ purgedOn: z.string() });

/** Looks, and changes nothing. A file of such a name that is none of ours marks nothing. */
export async function purgeState(folder: string): Promise<PurgeState> {
  const draft = begun.safeParse(await jsonOf(join(folder, PURGING)));
  if (draft.success) return { kind: 'begun', mark: markOf(draft.data) };
  const record = purged.safeParse(await jsonOf(join(folder, PURGED)));
  return record.success ? { kind: 'purged', mark: markOf(record.data), day: record.data.purgedOn } : { kind: 'none' };
}

/** Throws a Refusal where a run was purged, or a purge was begun. */
export async function refusePurged(folder: string): Promise<void> {
  const state = await purgeState(folder);
  if (state.kind === 'begun') refuse('purge-unfinished', { folder, people: state.mark.people });
  if (state.kind === 'purged') refuse('run-purged', { folder, day: state.day });
}

function markOf(record: z.infer<typeof begun>): PurgeMark {
  return { people: record.customers.affected, files: record.files.map(({ file }) => file), document: record };
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
