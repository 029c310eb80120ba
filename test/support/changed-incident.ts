// Incident folders of a test's own: the built-in one with texts of its files replaced.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';

/** In `file` of the folder, the first `from` becomes `to`. */
export type TextChange = readonly [file: 'incident.yaml' | 'letter.md' | 'notice.md' | 'desk.md', from: string, to: string];

/** Makes `folder` a copy of the built-in incident with these texts replaced, and returns the path of its incident.yaml. Throws where a text is not there. */
export function changedIncident(folder: string, ...changes: readonly TextChange[]): string {
  cpSync(packageFile('templates/card-breach'), folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  return join(folder, 'incident.yaml');
}
