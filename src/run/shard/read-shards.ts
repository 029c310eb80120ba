// Touches the disk: the shards of a run, looked at before anything is made of them. All that is wrong is said at once, so that whoever runs
// the machines sends for all missing parts in one go.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, refuse, refuseAll, type Problem } from '../../refusal.js';
import { reportText, type Report } from '../report.js';
import { damageTo, differencesBetween, folderState, REPORT } from '../disk/run-folder.js';
import { isInShare, shareFolder, shareOfFolder, SHARDS, sharesOf, shareText, type Share } from './share.js';
import { planOf, shardLists } from './shard-folder.js';

export interface Shard {
  readonly share: Share;
  readonly folder: string;
  readonly report: Report;
}

/** The first and the others, in order. */
export type Shards = readonly [Shard, ...Shard[]];

/** All shards of DIR. Throws a Refusal when one is missing, damaged or of another plan, or something else lies among them. */
export async function readShards(folder: string): Promise<Shards> {
  const of = await countOf(folder);
  const found: Shard[] = [];
  for (const share of sharesOf(of)) {
    const place = join(folder, SHARDS, shareFolder(share));
    const state = await folderState(place);
    if (state.kind === 'finished') found.push({ share, folder: place, report: state.report });
  }
  const missing = sharesOf(of).filter(({ part }) => !found.some(({ share }) => share.part === part));
  const problems: Problem[] = missing.length === 0 ? [] : [problem('shards-missing', { folder, shards: missing.map(shareText).join(', ') })];
  const [first, ...others] = found;
  if (first === undefined) return refuseWith(problems);
  for (const shard of others) problems.push(...differenceFrom(first, shard));
  for (const { share, folder: place, report } of found) {
    const printFiles = report.batches.filter((_, index) => isInShare(index, share)).map(({ file }) => file);
    const damaged = await damageTo(place, report, { planned: planOf(report), lists: shardLists(share), printFiles });
    if (damaged.length > 0) problems.push(problem('shard-damaged', { shard: shareText(share), files: damaged.join(', ') }));
  }
  refuseAll(problems);
  return [first, ...others];
}

/** What is in DIR/shards says of how many shards the run is. */
async function countOf(folder: string): Promise<number> {
  const names = await readdir(join(folder, SHARDS)).catch(() => []);
  const shares = names.map(shareOfFolder);
  const foreign = names.filter((name) => shareOfFolder(name) === undefined);
  if (foreign.length > 0) refuse('shards-foreign', { folder: join(folder, SHARDS), files: foreign.join(', ') });
  const counts = [...new Set(shares.flatMap((share) => share?.of ?? []))].sort((a, b) => a - b);
  const [of] = counts;
  if (of === undefined) return refuse('shards-none', { folder });
  if (counts.length > 1) refuse('shards-mixed', { folder, counts: counts.join(', ') });
  return of;
}

function differenceFrom(first: Shard, { share, report }: Shard): readonly Problem[] {
  if (reportText(planOf(report)) === reportText(planOf(first.report))) return [];
  const differences = differencesBetween(first.report, report);
  return [problem('shard-other', { shard: shareText(share), first: shareText(first.share), differences: (differences.length > 0 ? differences : [REPORT]).join(', ') })];
}

function refuseWith(problems: readonly Problem[]): never {
  refuseAll(problems);
  throw new Error('a run of shards of which none is there, and none is missing');
}
