// Touches the disk: where the program's own files lie (templates, fonts), however it was installed, and its version.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, wherever this file was compiled to below it. */
const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** The absolute path of a file of this package, given from its root. */
export function packageFile(path: string): string {
  return join(ROOT, path);
}

/** The version in package.json. */
export function packageVersion(): string {
  return packageText('version');
}

/** What package.json asks of Node: `>=20.19`. */
export function requiredNode(): string {
  return packageText('engines', 'node');
}

/** A text of package.json. Not by a schema: --help asks the version, and should not load what reads settings for it. */
function packageText(...path: readonly string[]): string {
  let value: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  for (const key of path) value = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
  if (typeof value !== 'string') throw new Error(`package.json has no ${path.join('.')}`);
  return value;
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('no package.json above the program');
  return rootAbove(dirname(folder));
}
