// Touches the disk: where the program's own files lie (templates, fonts), however it was installed, and its version.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of package.json, wherever this file was compiled to below it. */
const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** The absolute path of a file of this package, given from its root. */
export function packageFile(path: string): string {
  return join(ROOT, path);
}

/** The version in package.json. */
export function packageVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile('package.json'), 'utf8'))).version;
}

/** What package.json asks of Node: `>=20.19`. */
export function requiredNode(): string {
  return z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(readFileSync(packageFile('package.json'), 'utf8'))).engines.node;
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('no package.json above the program');
  return rootAbove(dirname(folder));
}
