// Touches the disk: makes the shards in DIR the finished run that one process would have made, byte for byte. They stay as they are until
// that run lies there whole; an interrupted join begins again.
import { createReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, refuse } from '../../refusal.js';
import { diskRefusal } from '../disk/disk-refusal.js';
import { isThere } from '../disk/is-there.js';
import { letterBooks } from './joined-balance.js';
import { packageVersion } from '../input/package-file.js';
import { RESULTS } from '../perform.js';
import { inSealOrder } from '../portion.js';
import { controlDocuments, CONTROL_SHEETS } from '../post/post-documents.js';
import { readList } from '../read-manifest.js';
import { readShards, type Shard, type Shards } from './read-shards.js';
import { reportPageContent } from '../report-page-file.js';
import { reportText, withChecksums, type Report } from '../report.js';
import { damagedFiles, FOLDERS, folderState, LISTS, MANIFEST, REPORT, REPORT_PAGE, RUN_LOG, SEAL, sealsOf, UNFINISHED } from '../disk/run-folder.js';
import type { LockOwner } from '../disk/run-lock.js';
import { joinedLogText, type RunRecord } from '../run-log.js';
import { sealText, syncFolder, writeWhole } from '../disk/sealed-file.js';
import { giveSecondName } from '../disk/second-name.js';
import { accountFacts, shardFonts, type AccountFacts } from './shard-folder.js';
import { isInShare, SHARDS, shareText } from './share.js';
import { clear, lockedWorkshop, moveIntoPlace, openWorkshop, sweep, tryTakeBack } from '../disk/workshop.js';

/** Inside DIR/unfinished: tells that it is a join's, so that what was moved out of it may be taken back. */
const BEGUN = 'account-begun';

export interface JoinRequest {
  /** DIR as typed. */
  readonly folder: string;
  readonly record: () => RunRecord;
  readonly owner: LockOwner;
  readonly onFile: (done: number, all: number) => void;
}

export interface JoinedRun {
  readonly report: Report;
  /** The run lay there already and is as it was made. */
  readonly alreadyThere: boolean;
}

/** Makes DIR, or finds that it is made. Throws a Refusal, and leaves the shards as they are, when that cannot be. */
export async function joinShards(request: JoinRequest): Promise<JoinedRun> {
  const { folder } = request;
  const state = await folderState(folder);
  if (state.kind === 'finished') return { report: await alreadyJoined(folder, state.report), alreadyThere: true };
  if (state.kind === 'absent' || state.kind === 'file') refuse('shards-none', { folder });
  await refuseForeign(folder);
  const shards = await readShards(folder);
  const { version } = shards[0].report.tool;
  if (version !== packageVersion()) refuse('shards-other-version', { folder, version });
  const isOvertaken = async (): Promise<boolean> => (await folderState(folder)).kind === 'finished';
  const workshop = await lockedWorkshop(folder, { parts: [], owner: request.owner, isNew: false, isOvertaken });
  if (workshop === undefined) return joinShards(request);
  try {
    await clear(folder, workshop, RESULTS, BEGUN);
    const report = await make(request, await openWorkshop(folder, FOLDERS), shards);
    await rm(join(folder, SHARDS), { recursive: true });
    await syncFolder(folder);
    return { report, alreadyThere: false };
  } catch (error) {
    // Behind the seal the run is whole, and only the shards are still to be removed.
    const isLeft = await isThere(join(folder, SEAL)) || await tryTakeBack(folder, RESULTS, BEGUN);
    throw error instanceof Refusal ? error : diskRefusal(error, folder, isLeft);
  }
}

/** A join that was interrupted behind its seal left shards. They go only when the run is whole. */
async function alreadyJoined(folder: string, report: Report): Promise<Report> {
  const damaged = await damagedFiles(folder, report);
  if (damaged.length > 0) refuse('out-damaged', { folder, files: damaged.join(', ') });
  await sweep(folder);
  await rm(join(folder, SHARDS), { recursive: true, force: true });
  return report;
}

/** Nothing lies beside the shards but what an interrupted join left. */
async function refuseForeign(folder: string): Promise<void> {
  const isBegun = await isThere(join(folder, UNFINISHED, BEGUN));
  const known = [SHARDS, UNFINISHED, ...(isBegun ? RESULTS : [])];
  const names = await readdir(folder);
  if (!names.includes(SHARDS)) refuse('shards-none', { folder });
  const foreign = names.filter((name) => !known.includes(name));
  if (foreign.length > 0) refuse('shards-foreign', { folder, files: foreign.join(', ') });
}

async function make({ folder, record, onFile }: JoinRequest, workshop: string, shards: Shards): Promise<Report> {
  const started = record();
  await writeWhole(join(workshop, BEGUN), '');
  const [first] = shards;
  const facts = await accountFacts(first.folder);
  const own = ({ share, report }: Shard) => report.batches.filter((_, index) => isInShare(index, share));
  const report = withChecksums(first.report, new Map(shards.flatMap((shard) => own(shard).map(({ file, sha256 }) => [file, sha256 ?? ''] as const))));
  const seals = await takeFiles(workshop, shards, facts, onFile);
  const books = letterBooks();
  await readList(MANIFEST, createReadStream(join(workshop, MANIFEST)), books.see);
  books.close(report, seals);

  for (const { file, content } of controlDocuments(report.batches, facts, await shardFonts(first.folder))) {
    seals.set(file, await writeWhole(join(workshop, file), content));
  }
  seals.set(REPORT, await writeWhole(join(workshop, REPORT), reportText(report)));
  seals.set(REPORT_PAGE, await writeWhole(join(workshop, REPORT_PAGE), await reportPageContent(report, facts.page)));
  const ordered = new Map([...LISTS, ...facts.documents, ...seals.keys()].map((file) => [file, seals.get(file) ?? '']));
  await writeWhole(join(workshop, SEAL), sealText(inSealOrder(ordered, report)));
  const logs = await Promise.all(shards.map(async (shard) => ({ shard: shareText(shard.share), log: await readFile(join(shard.folder, RUN_LOG), 'utf8').catch(() => '') })));
  await writeWhole(join(workshop, RUN_LOG), joinedLogText(started, record(), report, logs));
  for (const part of FOLDERS) await syncFolder(join(workshop, part));
  await moveIntoPlace(folder, RESULTS);
  return report;
}

/** Gives every file of the shards its place in the run; returns what each shard sealed it as. */
async function takeFiles(workshop: string, shards: Shards, { documents }: AccountFacts, onFile: JoinRequest['onFile']): Promise<Map<string, string>> {
  const once = [...LISTS, ...documents.filter((file) => file !== CONTROL_SHEETS)];
  const sources = shards.flatMap((shard) => [
    ...(shard === shards[0] ? once : []), ...shard.report.batches.filter((_, index) => isInShare(index, shard.share)).map(({ file }) => file),
  ].map((file) => ({ file, shard })));
  const sealed = new Map(await Promise.all(shards.map(async (shard) => [shard, await sealsOf(shard.folder)] as const)));
  const seals = new Map<string, string>();
  for (const { file, shard } of sources) {
    const sha256 = sealed.get(shard)?.get(file) ?? '';
    const copied = await giveSecondName(join(shard.folder, file), join(workshop, file));
    if (copied !== undefined && copied !== sha256) refuse('shard-damaged', { shard: shareText(shard.share), files: file });
    seals.set(file, sha256);
    onFile(seals.size, sources.length);
  }
  return seals;
}
