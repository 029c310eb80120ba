// Touches the disk: an incident folder to edit, copied from the built-in template. Never overwrites anything.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeader, type SeenHeader } from '../export/read-header.js';
import { incidentDraft } from '../incident/incident-draft.js';
import { problem, refuseAll } from '../refusal.js';
import { listSource } from './input-file.js';
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
  const found = await Promise.all(targets.map(({ path }) => stat(path).then(() => true, () => false)));
  refuseAll(targets.flatMap(({ path }, index) => (found[index] === true ? [problem('init-file-exists', { file: path })] : [])));
  const seen = from === undefined ? undefined : await readHeader(await listSource(from));
  await mkdir(folder, { recursive: true });
  await Promise.all(targets.map(async ({ path, file }) => {
    const builtIn = await readFile(packageFile(`templates/card-breach/${file}`), 'utf8');
    await writeFile(path, file === 'incident.yaml' && seen !== undefined ? incidentDraft(builtIn, seen) : builtIn, { flag: 'wx' });
  }));
  return { files: targets.map(({ path }) => path), seen };
}
