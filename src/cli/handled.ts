// `oshirase handled`: who was reached by other means than a letter that arrived.
import { join } from 'node:path';
import { recordHandled } from '../ledger/handled-people.js';
import { lettersOf } from '../ledger/ledger-run.js';
import { recording } from '../ledger/recording.js';
import { refuse } from '../refusal.js';
import { grouped } from '../wording/grouped-number.js';
import { LEDGER_TERMINAL as SAYS } from '../wording/ledger-terminal.js';
import { quoted } from './command-line.js';
import { LEDGER_EXAMPLES } from './ledger-commands.js';
import { showSteps } from './next-step.js';
import { lockOwner } from './operator.js';
import type { Screen } from './screen.js';

/** As commander hands them over. */
export interface TypedRecordOptions {
  readonly file?: string;
}

/** Returns the exit code, 0: what was handed in is recorded. */
export async function handled(folder: string, typed: TypedRecordOptions, screen: Screen): Promise<number> {
  const list = typed.file ?? refuse('option-missing', { option: '--file', example: LEDGER_EXAMPLES.handled });
  const recorded = await recording(folder, lockOwner(), async (run) => recordHandled(run, await lettersOf(run), list));
  const { language, print } = screen;
  const file = join(folder, 'handled.csv');
  if (screen.json) print(JSON.stringify({ recorded }, null, 2));
  else if (!screen.quiet) {
    print(recorded > 0 ? SAYS.handled[language]({ count: grouped(recorded), file }) : SAYS.nothingNew[language]({ file }));
    showSteps([SAYS.nextStatus[language]({ folder: quoted(folder) })], screen);
  }
  return 0;
}
