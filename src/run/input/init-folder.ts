// Touches the disk: an incident folder to edit, copied from the built-in template. Never overwrites anything.
import { mkdir, open, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeader, type SeenHeader } from '../../export/read-header.js';
import { incidentDraft } from '../../incident/incident-draft.js';
import { problem, refuseAll } from '../../refusal.js';
import { diskRefusal } from '../disk/disk-refusal.js';
import { listSource } from './input-file.js';
import { isThere } from '../disk/is-there.js';
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
  const seen = from === undefined ? undefined : await readHeader(await listSource(from));
  return { files: await writeIncidentFolder(folder, await draftedIncident(seen)), seen };
}

/** The text of an incident.yaml to begin with; with `seen` it says what the columns of that export are. */
export async function draftedIncident(seen?: SeenHeader): Promise<string> {
  const builtIn = await readFile(packageFile('templates/card-breach/incident.yaml'), 'utf8');
  return seen === undefined ? builtIn : incidentDraft(builtIn, seen);
}

/** Puts `incident` and the built-in templates into `folder` and returns their paths. Refuses as initFolder does; a fault of the disk leaves none. */
export async function writeIncidentFolder(folder: string, incident: string): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  for (const file of FILES) texts.set(join(folder, file), file === 'incident.yaml' ? incident : await readFile(packageFile(`templates/card-breach/${file}`), 'utf8'));
  const halfMade = await halfMadeOrRefused(texts);
  const wasThere = await isThere(folder);
  const written: string[] = [...halfMade];
  try {
    await mkdir(folder, { recursive: true });
    for (const path of halfMade) await rm(path);
    for (const [path, text] of texts) await writeNew(path, text, (made) => written.push(made));
  } catch (error) {
    const isLeft = await removed(written);
    if (!wasThere) await rmdir(folder).catch(() => undefined);
    throw diskRefusal(error, folder, isLeft || (!wasThere && await isThere(folder)));
  }
  return [...texts.keys()];
}

/**
 * What an `init` left behind whose disk was gone before all was made: files with nothing in them but the beginning of what they were to
 * be. With anything else, or when nothing is missing, they are somebody's own, and are refused.
 */
async function halfMadeOrRefused(texts: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const there: string[] = [];
  let [whole, others] = [0, 0];
  for (const [path, text] of texts) {
    if (!(await isThere(path))) continue;
    there.push(path);
    const [lies, meant] = [await readFile(path).catch(() => undefined), Buffer.from(text)];
    if (lies?.equals(meant) === true) whole += 1;
    else if (lies?.equals(meant.subarray(0, lies.length)) !== true) others += 1;
  }
  if (others > 0 || whole === texts.size) refuseAll(there.map((path) => problem('init-file-exists', { file: path })));
  return there;
}

/** Never overwrites, not even what came to be a moment ago. `onMade` is told as soon as the file is there and is ours. */
async function writeNew(path: string, text: string, onMade: (path: string) => void): Promise<void> {
  const handle = await open(path, 'wx');
  onMade(path);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Some of the files without the others are of no use, and the next time it would be in the way. Returns whether something is left. */
async function removed(paths: readonly string[]): Promise<boolean> {
  return Promise.all(paths.map((path) => rm(path, { force: true }))).then(() => false, () => true);
}
