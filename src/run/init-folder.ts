// Touches the disk: an incident folder to edit, copied from the built-in template. Never overwrites anything.
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeader, type SeenHeader } from '../export/read-header.js';
import { incidentDraft } from '../incident/incident-draft.js';
import { problem, refuseAll } from '../refusal.js';
import { diskRefusal, faultOf } from './disk-refusal.js';
import { listSource } from './input-file.js';
import { packageFile } from './package-file.js';

const TEMPLATES = ['letter.md', 'notice.md', 'desk.md'] as const;
const FILES = ['incident.yaml', ...TEMPLATES] as const;

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
  await refuseTaken(folder);
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
  await refuseTaken(folder);
  const templates = await Promise.all(TEMPLATES.map(async (file) => [file, await readFile(packageFile(`templates/card-breach/${file}`), 'utf8')] as const));
  const paths = pathsIn(folder);
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all([['incident.yaml', incident] as const, ...templates].map(([file, text]) => writeFile(join(folder, file), text, { flag: 'wx' })));
  } catch (error) {
    // What somebody else has put there meanwhile stays.
    if (faultOf(error)?.code !== 'EEXIST') await Promise.all(paths.map((path) => rm(path, { force: true }).catch(() => undefined)));
    throw diskRefusal(error, folder);
  }
  return paths;
}

async function refuseTaken(folder: string): Promise<void> {
  const paths = pathsIn(folder);
  const found = await Promise.all(paths.map((path) => stat(path).then(() => true, () => false)));
  refuseAll(paths.flatMap((path, index) => (found[index] === true ? [problem('init-file-exists', { file: path })] : [])));
}

function pathsIn(folder: string): readonly string[] {
  return FILES.map((file) => join(folder, file));
}
