// Touches the disk: writing so that a file either is not there or is whole, and the seal over all of them.
// Temporary name, fsync, rename: after a power cut no name points at half a file.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { faultOf } from './disk-refusal.js';

/** What is in a file of ours is personal. */
export const OWNER_ONLY = 0o600;

/** No file of that name: nothing at all, or a folder. */
const MISSING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** What a file is written from: all of it, or its parts one after the other. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>;

const COPY_CHUNK_BYTES = 1 << 20;

/** Under this name a file is written; with its own it is whole. */
export function partialOf(path: string): string {
  return `${path}.partial`;
}

/** Writes the whole file or nothing, readable by its owner alone unless `mode` says otherwise, and returns its SHA-256 as hex. */
export async function writeWhole(path: string, content: FileContent, mode = OWNER_ONLY): Promise<string> {
  const sha256 = await writePartial(path, content, mode);
  await rename(partialOf(path), path);
  return sha256;
}

/** Writes the file to the disk, whole, but does not give it its name yet; returns its SHA-256 as hex. */
export async function writePartial(path: string, content: FileContent, mode = OWNER_ONLY): Promise<string> {
  const temporary = partialOf(path);
  const hash = createHash('sha256');
  const handle = await open(temporary, 'w', mode);
  try {
    for await (const part of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
      hash.update(part);
      await handle.writeFile(part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/** Removes what was written of a file that did not become whole; whether it is still there, to be said in the refusal (disk-refusal.ts). */
export function partialLeft(path: string): Promise<boolean> {
  return rm(partialOf(path), { force: true }).then(() => false, () => true);
}

/** Copies the whole file or nothing, readable by its owner alone; bytes and SHA-256 are those of what was written. */
export async function copyWhole(from: string, to: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  let bytes = 0;
  async function* counted(): AsyncIterable<Buffer> {
    for await (const chunk of createReadStream(from, { highWaterMark: COPY_CHUNK_BYTES })) {
      bytes += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  return { sha256: await writeWhole(to, counted()), bytes };
}

/** The SHA-256 of what lies on disk, as hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Undefined where no such file lies. Rejects with what else the disk says: that a file cannot be read now is no damage to it. */
export function sha256IfThere(path: string): Promise<string | undefined> {
  return sha256OfFile(path).catch(missing);
}

/** All of a file; undefined where no such file lies, and rejecting as above. */
export function bytesIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(missing);
}

function missing(error: unknown): undefined {
  if (!MISSING.has(faultOf(error)?.code ?? '')) throw error;
}

/** The lines of SHA256SUMS, as sha256sum -c reads them: hash, two spaces, path relative to DIR. */
export function sealText(seals: ReadonlyMap<string, string>): string {
  return [...seals].map(([file, sha256]) => `${sha256}  ${file}\n`).join('');
}

/** Path to hash; lines that are no seal are left out, and so count as missing. */
export function parseSeals(text: string): ReadonlyMap<string, string> {
  const seals = text.split('\n').map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  return new Map(seals.flatMap((match) => (match?.[1] !== undefined && match[2] !== undefined ? [[match[2], match[1]]] : [])));
}

/** Makes a rename last: the folder's own entry is flushed. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
