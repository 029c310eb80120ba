// The small run of sealed-sample-run.ts, planned and performed in this process once and kept in memory, so that a test may lay it down, damage
// it and look what becomes of it in a few milliseconds.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { perform } from '../../src/run/perform.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { AT_THE_DESK } from './at-the-desk.js';
import { sampleInputs } from './sealed-sample-run.js';

/** Path relative to DIR, to content. */
export type RunFiles = ReadonlyMap<string, Buffer>;

let plan: Promise<PreparedRun> | undefined;
let files: Promise<RunFiles> | undefined;

/** Five letters in three print files, three people held. */
export function samplePlan(): Promise<PreparedRun> {
  return (plan ??= inPassing(async (folder) => {
    const { payments, incident } = sampleInputs(folder);
    return prepare({ exports: [payments], incident, batchSize: 2, withLetters: true }, { rowsRead: () => undefined, planning: () => undefined });
  }));
}

/** What the run leaves in DIR. */
export function sampleFiles(): Promise<RunFiles> {
  return (files ??= inPassing(async (folder) => {
    await perform(await samplePlan(), { ...AT_THE_DESK, folder: join(folder, 'run'), onBatch: () => undefined });
    return filesIn(join(folder, 'run'));
  }));
}

/** All files below a folder, their paths with `/`. */
export function filesIn(folder: string): RunFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** Lays files down in a folder, which is made, and returns its path. */
export function layFiles(folder: string, content: ReadonlyMap<string, string | Uint8Array>): string {
  for (const [file, bytes] of content) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}

/** As hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function inPassing<Made>(make: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'oshirase-test-'));
  return make(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}
