// Touches the disk: where the program's own files lie (templates, fonts), however it was installed, and its version.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, wherever this file was compiled to below it. */
const ROOT = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** The absolute path of a file of this package, given from its root. */
export function packageFile(path: string): string {
  return join(ROOT, path);
}

/** The version in package.json. */
export function packageVersion(): string {
  return ownPackage().version;
}

/** What package.json asks of Node: `>=20.19`. */
export function requiredNode(): string {
  return ownPackage().engines.node;
}

/** What of package.json is told. Not by a schema: --help asks the version, and should not load what reads settings for it. */
interface OwnPackage {
  readonly version: string;
  readonly engines: { readonly node: string };
}

function ownPackage(): OwnPackage {
  return JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as OwnPackage; // our own file, held by test/run/input/package-file.test.ts
}

/** The folder of the package that `folder` is part of. Throws where there is none. */
export function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('no package.json above the program');
  return packageRoot(dirname(folder));
}
