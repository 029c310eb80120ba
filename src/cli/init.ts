// `oshirase init`: an incident folder to edit.
import { initFolder } from '../run/init-folder.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { showSteps } from './next-step.js';
import type { Screen } from './screen.js';

/** Returns the exit code. */
export async function init(folder: string, screen: Screen): Promise<number> {
  const files = await initFolder(folder);
  if (screen.json) screen.print(JSON.stringify({ files }, null, 2));
  else if (!screen.quiet) {
    screen.print(TERMINAL.initDone[screen.language]({ files: files.join(', ') }));
    showSteps([TERMINAL.initNext[screen.language]({ incident: files[0] ?? 'incident.yaml' })], screen);
  }
  return 0;
}
