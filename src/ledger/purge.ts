// Touches the disk: removes the personal data of a run whose work is done, and leaves counts and checksums. A draft of that record is written
// first and the seal removed next, so that from there on nothing looks like a finished run; whatever stops it, the same command goes on.
import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse, refuseAll, Refusal, problem } from '../refusal.js';
import { faultOf } from '../run/disk/disk-refusal.js';
import { packageVersion } from '../run/input/package-file.js';
import { PURGED, PURGING, purgeState, type PurgeMark } from '../run/disk/purge-mark.js';
import { FOLDERS, folderState, RECORDS_LOCK, SEAL } from '../run/disk/run-folder.js';
import { isLeftOver, listRun } from '../run/verify/run-listing.js';
import { takeRecords, type LockOwner } from '../run/disk/run-lock.js';
import { sha256OfFile, syncFolder, writeWhole } from '../run/disk/sealed-file.js';
import { certain, foreignFiles, unconfirmed, type Confirmation } from './purge-conditions.js';

export interface PurgeRequest extends Confirmation {
  /** DIR as typed. */
  readonly folder: string;
  readonly owner: LockOwner;
  /** The day here, and the moment as ISO 8601. */
  readonly when: () => { readonly purgedOn: string; readonly purgedAt: string };
}

export interface Purge {
  /** purged.json, and its SHA-256. */
  readonly document: object;
  readonly sha256: string;
  readonly mark: PurgeMark;
  /** It was purged on that day before; nothing was changed. */
  readonly before?: string;
}

/** Until all the rest is gone. */
const NEEDED: ReadonlySet<string> = new Set([PURGING, RECORDS_LOCK]);

/** Purges DIR, or goes on with it. Throws a Refusal, and removes nothing, unless everything about it is certain (purge-conditions.ts). */
export async function purge(request: PurgeRequest): Promise<Purge> {
  const { folder, owner } = request;
  if ((await purgeState(folder)).kind === 'none' && (await folderState(folder)).kind !== 'finished') refuse('run-not-finished', { folder });
  const giveBack = await takeRecords(folder, owner);
  try {
    const state = await purgeState(folder);
    if (state.kind === 'purged') return { document: state.mark.document, sha256: await sha256OfFile(join(folder, PURGED)), mark: state.mark, before: state.day };
    return await remove(state.kind === 'begun' ? await goOn(state.mark, request) : await begin(request), request);
  } catch (error) {
    const fault = faultOf(error);
    throw error instanceof Refusal || fault === undefined ? error : new Refusal([problem('purge-stopped', { folder, reason: fault.code })]);
  } finally {
    await giveBack();
  }
}

async function begin(request: PurgeRequest): Promise<PurgeMark> {
  const { folder } = request;
  const record = await certain(folder, request);
  await writeWhole(join(folder, PURGING), textOf(record));
  await syncFolder(folder);
  return { people: record.customers.affected, files: record.files.map(({ file }) => file), document: record };
}

/** What was certain when it was begun is certain still, but for files that came to lie there since. */
async function goOn(mark: PurgeMark, request: PurgeRequest): Promise<PurgeMark> {
  const paths = await listRun(request.folder);
  const own = new Set([...mark.files, PURGED]);
  refuseAll([...foreignFiles(request.folder, paths, own), ...unconfirmed(mark.people, paths.filter((path) => own.has(path)).length, undefined, request)]);
  return mark;
}

async function remove(mark: PurgeMark, { folder, when }: PurgeRequest): Promise<Purge> {
  await rm(join(folder, SEAL), { force: true });
  await syncFolder(folder);
  const own = new Set(mark.files);
  for (const path of await listRun(folder)) if ((own.has(path) || isLeftOver(path)) && !NEEDED.has(path)) await rm(join(folder, path), { force: true });
  for (const part of FOLDERS) {
    await rmdir(join(folder, part)).catch((error: unknown) => {
      if (faultOf(error)?.code !== 'ENOENT') throw error;
    });
  }
  await syncFolder(folder);
  const document = { ...when(), purgedWith: packageVersion(), ...mark.document, signedOff: { by: '', on: '' } };
  const sha256 = await writeWhole(join(folder, PURGED), textOf(document));
  await syncFolder(folder);
  await rm(join(folder, PURGING));
  await syncFolder(folder);
  return { document, sha256, mark };
}

function textOf(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
