// Touches the disk: an incident folder to edit, copied from the built-in template. Never overwrites anything.
import { mkdir, open, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeader, type SeenHeader } from '../export/read-header.js';
import { incidentDraft } from '../incident/incident-draft.js';
import { problem, refuseAll } from '../refusal.js';
import { diskRefusal } from './disk-refusal.js';
import { listSource } from './input-file.js';
import { isThere } from './is-there.js';
import { packageFile } from './package-file.js';

const FILES = ['incident.yaml', 'letter.md', 'notice.md', 'desk.md'] as const;

/** What was made, and of which export, if one was named. */
export interface MadeFolder {
  readonly files: readonly string[];
  readonly seen: SeenHeader | undefined;
}

/**
 * Puts incident.yaml and the templates of letter, notice and desk sheet into `folder`; with `from`, the path of an export, incident.yaml says what its columns are, as
 * far as they can be told. Refuses when one of them is there already, and an export that is none.
 */
export async function initFolder(folder: string, from?: string): Promise<MadeFolder> {
  const targets = FILES.map((file) => ({ path: join(folder, file), file }));
  const found = await Promise.all(targets.map(({ path }) => isThere(path)));
  refuseAll(targets.flatMap(({ path }, index) => (found[index] === true ? [problem('init-file-exists', { file: path })] : [])));
  const seen = from === undefined ? undefined : await readHeader(await listSource(from));
  const wasThere = await isThere(folder);
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { path, file } of targets) {
      const builtIn = await readFile(packageFile(`templates/card-breach/${file}`), 'utf8');
      await writeNew(path, file === 'incident.yaml' && seen !== undefined ? incidentDraft(builtIn, seen) : builtIn, () => written.push(path));
    }
  } catch (error) {
    const isLeft = await removed(written);
    if (!wasThere) await rmdir(folder).catch(() => undefined);
    throw diskRefusal(error, folder, isLeft);
  }
  return { files: targets.map(({ path }) => path), seen };
}

/** Never overwrites, not even what came to be a moment ago. `onMade` is told as soon as the file is there and is ours. */
async function writeNew(path: string, text: string, onMade: () => void): Promise<void> {
  const handle = await open(path, 'wx');
  onMade();
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Half a pair is of no use, and the next time it would be in the way. Returns whether something is left. */
async function removed(paths: readonly string[]): Promise<boolean> {
  return Promise.all(paths.map((path) => rm(path, { force: true }))).then(() => false, () => true);
}
