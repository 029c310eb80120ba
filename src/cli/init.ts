// `oshirase init`: an incident folder to edit.
import { initFolder } from '../run/input/init-folder.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { showSteps } from './next-step.js';
import type { Screen } from './screen.js';

/** As commander hands them over. */
export interface TypedInitOptions {
  readonly from?: string;
}

/** Returns the exit code. */
export async function init(folder: string, { from }: TypedInitOptions, screen: Screen): Promise<number> {
  const { files, seen } = await initFolder(folder, from);
  if (screen.json) screen.print(JSON.stringify({ files }, null, 2));
  else if (!screen.quiet) {
    screen.print(TERMINAL.initDone[screen.language]({ files: files.join(', ') }));
    if (seen !== undefined) screen.print(TERMINAL.initSeen[screen.language]({ file: seen.file, encoding: seen.encoding, preset: seen.preset ?? 'custom' }));
    showSteps([TERMINAL.initNext[screen.language]({ incident: files[0] ?? 'incident.yaml' })], screen);
  }
  return 0;
}
