// Touches the disk: changes settings of an incident file that is there, or of one that is about to be, so that what is
// written can be shown before it is. The rest of the file stays as staff wrote it (setting-edits.ts).
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { SeenHeader } from '../../export/read-header.js';
import { withSettings, type SettingEdit } from '../../incident/setting-edits.js';
import { diskRefusal } from '../disk/disk-refusal.js';
import { draftedIncident, writeIncidentFolder } from './init-folder.js';
import { inputText } from './input-file.js';
import { isAbsent } from './nearby-files.js';
import { partialLeft, writeWhole } from '../disk/sealed-file.js';

/** An incident file as it will be. */
export interface ChangedIncident {
  /** Where it is, or will be. */
  readonly path: string;
  readonly text: string;
  /** The folder has still to be made. */
  readonly isNew: boolean;
  /** Lines of `text` that are not in the file, or in the built-in one, as it is. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

/** The file at `path` with `edits`; where there is none, the built-in one begun from `seen`. Refuses a file that cannot be read. */
export async function changedIncident(path: string, edits: readonly SettingEdit[], seen?: SeenHeader): Promise<ChangedIncident> {
  const isNew = isAbsent(path);
  const before = isNew ? await draftedIncident() : (await inputText(path, 'incident')).text;
  const text = withSettings(isNew ? await draftedIncident(seen) : before, edits);
  return { path, text, isNew, lines: newLines(before, text) };
}

/** Writes it, whole or not at all, and returns the paths of files that are new. */
export async function writeIncident({ path, text, isNew }: ChangedIncident): Promise<readonly string[]> {
  if (isNew) return writeIncidentFolder(dirname(path), text);
  try {
    const { mode } = await stat(path);
    await writeWhole(path, text, mode);
  } catch (error) {
    throw diskRefusal(error, basename(path), await partialLeft(path));
  }
  return [];
}

function newLines(before: string, after: string): ChangedIncident['lines'] {
  const known = new Map<string, number>();
  for (const line of before.split(/\r?\n/)) known.set(line, (known.get(line) ?? 0) + 1);
  return after.split(/\r?\n/).flatMap((text, index) => {
    const left = known.get(text) ?? 0;
    known.set(text, left - 1);
    return left > 0 || text.trim() === '' ? [] : [{ line: index + 1, text }];
  });
}
