// Touches the disk: carries out a share of a plan, in DIR/shards/I-of-N, as perform.ts does all of one. Processes may share DIR: each
// writes to its own folder only.
import { rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../refusal.js';
import { perform, type PerformOptions, type Performed } from '../perform.js';
import type { PreparedRun } from '../prepare.js';
import { folderState } from '../disk/run-folder.js';
import { shareFolder, SHARDS, type Share } from './share.js';
import { shardOf } from './shard-folder.js';

export interface PerformedShard extends Performed {
  /** Where it lies: the shard's folder, or DIR where the whole run lies already. */
  readonly place: string;
}

/** Makes the share, or finds that it is made. Throws a Refusal when DIR cannot be used or written. */
export async function performShard(run: PreparedRun, share: Share, options: PerformOptions): Promise<PerformedShard> {
  const { folder } = options;
  const whole = await folderState(folder);
  if (whole.kind === 'finished') return { ...await perform(run, options), place: folder };
  if (whole.kind === 'file') refuse('out-is-file', { folder });
  const isOurs = whole.kind === 'absent' || whole.kind === 'empty' || (whole.kind === 'foreign' && await holdsShards(folder));
  if (!isOurs) refuse('out-foreign', { folder });
  const place = join(folder, SHARDS, shareFolder(share));
  try {
    return { ...await perform(run, { ...options, folder: place }, shardOf(run, share)), place };
  } catch (error) {
    // Only what is empty: other shares may lie there, or be in the making.
    for (const empty of [join(folder, SHARDS), ...(whole.kind === 'absent' ? [folder] : [])]) await rmdir(empty).catch(() => undefined);
    throw error;
  }
}

async function holdsShards(folder: string): Promise<boolean> {
  return stat(join(folder, SHARDS)).then((found) => found.isDirectory(), () => false);
}
