// Touches the disk: opens what the command line names, and says in a sentence why it cannot. Several exports are
// checked together, so that three slips are told at once.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { ExportSource } from '../../export/read-export.js';
import type { Place } from '../../finding.js';
import { nearName } from '../../near-name.js';
import { problem, refuse, refuseAll, type Problem } from '../../refusal.js';
import { faultOf as diskFaultOf } from '../disk/disk-refusal.js';
import { exportNames } from './export-name.js';
import type { SettingsFile } from '../report.js';

const READ_CHUNK_BYTES = 1 << 20;

/** A text file that shapes the letters, with what report.json says of it. */
export interface InputText {
  readonly text: string;
  readonly provenance: SettingsFile;
}

/** The exports in argument order, named for 出典. Refuses missing files, folders, a file given twice, a `;` in a name. */
export async function exportSources(paths: readonly string[]): Promise<readonly ExportSource[]> {
  const sources = await differentSources(paths);
  refuseAll(sources.flatMap(({ name }) => (name.includes(';') ? [problem('export-name-semicolon', { file: name })] : [])));
  return sources;
}

/** Several files of a kind, their names made unique by their folders. Refuses missing files, folders and a file given twice. */
export async function differentSources(paths: readonly string[]): Promise<readonly ExportSource[]> {
  const problems = (await Promise.all(paths.map((path) => faultOf(path)))).filter((fault) => fault !== undefined);
  refuseAll(problems);
  const real = await Promise.all(paths.map((path) => realpath(path)));
  refuseAll(real.flatMap((path, index) => (real.indexOf(path) < index ? [problem('export-twice', { file: basename(path) })] : [])));
  // Named as typed, not as a link resolves: the name staff know is the one to find in 出典.
  const names = exportNames(paths.map((path) => resolve(path)));
  return Promise.all(real.map(async (path, index) => ({
    name: names[index] ?? path,
    bytes: await stat(path).then(({ size }) => size, () => 0), // whoever reads it tells why it cannot be read
    open: () => bytesOf(path),
  })));
}

/** A list handed in beside the exports, under its base name. Refuses a missing file and a folder. */
export async function listSource(path: string): Promise<ExportSource> {
  const fault = await faultOf(path);
  if (fault !== undefined) refuseAll([fault]);
  return { name: basename(path), open: () => bytesOf(path) };
}

/** A settings file as text; it must be UTF-8, with or without BOM. `at` is where its name was written, if in a file. */
export async function inputText(path: string, role: SettingsFile['role'], at?: Place): Promise<InputText> {
  const fault = await faultOf(path, at);
  if (fault !== undefined) refuseAll([fault]);
  const bytes = await readFile(path).catch((error: unknown) => refuseUnread(error, path, at));
  const file = basename(path);
  const provenance = { role, file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), provenance };
  } catch {
    return refuse('settings-not-utf8', { file }, at);
  }
}

async function faultOf(path: string, at?: Place): Promise<Problem | undefined> {
  const file = basename(path);
  try {
    if ((await stat(path)).isDirectory()) return problem('file-is-folder', { file }, at);
    await (await open(path, 'r')).close();
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? problem('file-missing', { file, near: await nearFile(path) }, at) : problem('file-unreadable', { file, reason: code }, at);
  }
}

/** The file of that folder whose name was probably meant; '' when there is none. */
async function nearFile(path: string): Promise<string> {
  const names = await readdir(dirname(path)).catch(() => []);
  return nearName(basename(path), names) ?? '';
}

/** A stick pulled out, a drive that sleeps: a file that opens may yet not be read to its end. */
async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: READ_CHUNK_BYTES })) yield chunk as Buffer;
  } catch (error) {
    refuseUnread(error, path);
  }
}

/** Refuses what the disk says; anything else stays what it is. */
function refuseUnread(error: unknown, path: string, at?: Place): never {
  const fault = diskFaultOf(error);
  if (fault === undefined) throw error;
  return refuse('file-unreadable', { file: basename(path), reason: fault.code }, at);
}

function codeOf(error: unknown): string {
  return diskFaultOf(error)?.code ?? 'unknown';
}
