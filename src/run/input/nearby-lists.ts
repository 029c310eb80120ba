// Touches the disk: which files near by are lists to hand in beside the exports, told from their column names alone, because staff save them
// under any name. Reads the first kilobytes of a file and keeps nothing of them.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { matchHeader, type HeaderCandidate } from '../../export/header.js';
import { correctionColumns } from '../../export/read-corrections.js';
import { customerColumns } from '../../export/read-customers.js';
import { exclusionColumns } from '../../export/read-exclusions.js';
import { readTable } from '../../export/read-table.js';
import { MANIFEST_HEADER } from '../manifest.js';
import { nearbyExports, nearbyTables, type NearFile } from './nearby-files.js';
import type { ListRole } from '../report.js';

/** What a list beside the exports is handed in as; `notified` is a manifest.csv. */
export type ListKind = ListRole | 'notified';

export interface NearList extends NearFile {
  readonly kind: ListKind;
}

/** Headers are shorter, title lines above them included. */
const HEAD_BYTES = 8192;
/** Of a folder with hundreds of files the newest. */
const MOST_OPENED = 60;
const LINE_FEED = 0x0a;
/** First byte of little-endian UTF-16. */
const UTF_16_MARK = 0xff;

/** The lists in `folder`, its sub-folders (finished runs too) and `further` folders, newest first. */
export async function nearbyLists(folder: string, further: readonly string[] = []): Promise<readonly NearList[]> {
  const files = (await nearbyTables(folder, further)).slice(0, MOST_OPENED);
  const kinds = await Promise.all(files.map(async ({ path }) => listKind(path)));
  return files.flatMap((file, index) => {
    const kind = kinds[index];
    return kind === undefined ? [] : [{ ...file, kind }];
  });
}

/** The exports of nearby-files.ts, those that are such a list behind the others, or with `first` those that are one of that kind before them. */
export async function nearbyExportsInOrder(folder: string, further: readonly string[], first?: ListKind): Promise<readonly NearFile[]> {
  const [files, lists] = await Promise.all([nearbyExports(folder, further), nearbyLists(folder, further)]);
  const kinds = new Map(lists.map(({ path, kind }) => [path, kind]));
  const rank = ({ path }: NearFile): number => (kinds.get(path) === first ? 0 : 1);
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/** Undefined for any other file, and for one that cannot be read. */
async function listKind(path: string): Promise<ListKind | undefined> {
  const file = basename(path);
  let kind: ListKind | undefined;
  const match = (candidate: HeaderCandidate): HeaderCandidate | undefined => {
    kind = kindOf(candidate, file);
    return kind === undefined ? undefined : candidate;
  };
  try {
    await readTable({ name: file, open: () => headOf(path) }, { match, refuse: () => { throw new Error('no list'); } }, () => undefined);
  } catch {
    // Whatever is wrong with it is told when somebody chooses it; the broken end of the piece that was read is nobody's fault.
  }
  return kind;
}

function kindOf(candidate: HeaderCandidate, file: string): ListKind | undefined {
  if (MANIFEST_HEADER.every((name, index) => candidate.names[index] === name)) return 'notified';
  if (correctionColumns(candidate, file) !== undefined) return 'corrections';
  if (matchHeader(candidate, { preset: 'auto' }, file) !== undefined) return undefined;
  if (exclusionColumns(candidate, file) !== undefined) return 'exclude';
  return customerColumns(candidate, undefined, file) === undefined ? undefined : 'customers';
}

/** Whole lines, so that no character is cut; the unit of UTF-16 goes on for a byte after its line feed. */
async function* headOf(path: string): AsyncIterable<Uint8Array> {
  for await (const chunk of createReadStream(path, { end: HEAD_BYTES - 1, highWaterMark: HEAD_BYTES })) {
    const bytes = chunk as Buffer;
    const afterLine = bytes.lastIndexOf(LINE_FEED) + 1;
    yield bytes.length < HEAD_BYTES ? bytes : bytes.subarray(0, afterLine + (afterLine % 2 === 1 && bytes[0] === UTF_16_MARK ? 1 : 0));
  }
}
