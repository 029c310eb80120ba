// The small run of sample-run-files.ts made in two shares: the first has the print files 0001 and 0003, the second 0002.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreparedRun } from '../../src/run/prepare.js';
import { performShard, type PerformedShard } from '../../src/run/shard/perform-shard.js';
import { sharesOf, type Share } from '../../src/run/shard/share.js';
import { AT_THE_DESK } from './at-the-desk.js';
import { filesIn, samplePlan, type RunFiles } from './sample-run-files.js';

let files: Promise<RunFiles> | undefined;

/** What lies in DIR when both shares are made. */
export function sampleShards(): Promise<RunFiles> {
  return (files ??= made());
}

/** Makes a share in DIR; `onBatch` is told of each print file. */
export function makeShare(run: PreparedRun, share: Share, folder: string, onBatch: () => void = () => undefined): Promise<PerformedShard> {
  return performShard(run, share, { ...AT_THE_DESK, folder, onBatch });
}

async function made(): Promise<RunFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'oshirase-test-'));
  try {
    for (const share of sharesOf(2)) await makeShare(await samplePlan(), share, folder);
    return filesIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
