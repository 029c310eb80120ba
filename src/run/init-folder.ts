// Touches the disk: an incident folder to edit, copied from the built-in template. Never overwrites anything.
import { constants } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, refuseAll } from '../refusal.js';
import { packageFile } from './package-file.js';

const FILES = ['incident.yaml', 'letter.md'];

/** Puts incident.yaml and letter.md into `folder` and returns their paths. Refuses when one is there already. */
export async function initFolder(folder: string): Promise<readonly string[]> {
  const targets = FILES.map((file) => join(folder, file));
  const found = await Promise.all(targets.map((path) => stat(path).then(() => true, () => false)));
  refuseAll(targets.flatMap((path, index) => (found[index] === true ? [problem('init-file-exists', { file: path })] : [])));
  await mkdir(folder, { recursive: true });
  await Promise.all(FILES.map((file, index) => copyFile(packageFile(`templates/card-breach/${file}`), targets[index] ?? file, constants.COPYFILE_EXCL)));
  return targets;
}
