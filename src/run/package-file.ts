// Touches the disk: where the program's own files lie (templates, fonts), however it was installed, and its version.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The absolute path of a file of this package, given from its root. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The version in package.json. */
export function packageVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile('package.json'), 'utf8'))).version;
}
