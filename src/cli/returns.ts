// `oshirase returns`: which letters came back, and how many people must be reached by other means because of it.
import { join } from 'node:path';
import { letterFate } from '../ledger/account.js';
import { lettersOf } from '../ledger/ledger-run.js';
import { recording } from '../ledger/recording.js';
import { recordsOf } from '../ledger/records.js';
import { recordReturns } from '../ledger/returned-letters.js';
import { refuse } from '../refusal.js';
import { MANIFEST } from '../run/disk/run-folder.js';
import { grouped } from '../wording/grouped-number.js';
import { LEDGER_TERMINAL as SAYS } from '../wording/ledger-terminal.js';
import { quoted } from './command-line.js';
import type { TypedRecordOptions } from './handled.js';
import { LEDGER_EXAMPLES } from './ledger-commands.js';
import { showSteps } from './next-step.js';
import { lockOwner } from './operator.js';
import type { Screen } from './screen.js';

/** Returns the exit code, 0: what was handed in is recorded. */
export async function returns(folder: string, typed: TypedRecordOptions, screen: Screen): Promise<number> {
  const list = typed.file ?? refuse('option-missing', { option: '--file', example: LEDGER_EXAMPLES.returns });
  const { letters, recorded, records } = await recording(folder, lockOwner(), async (run) => {
    const letters = await lettersOf(run);
    return { letters, recorded: await recordReturns(run, letters, list), records: await recordsOf(run, letters) };
  });
  const toReach: string[] = [];
  let unposted = 0;
  for (const [number, letter] of letters) {
    if (letterFate(number, letter, records) === 'returnedOpen') toReach.push(number);
    if (records.returned.has(number) && !records.posted.has(letter.batch)) unposted += 1;
  }
  const { language, print, mark } = screen;
  const file = join(folder, 'returns.csv');
  if (screen.json) print(JSON.stringify({ recorded, toReach, notRecordedAsPosted: unposted }, null, 2));
  else if (!screen.quiet) {
    print(recorded.length > 0 ? SAYS.returned[language]({ count: grouped(recorded.length), file }) : SAYS.nothingNew[language]({ file }));
    print(mark('yellow', SAYS.toReach[language]({ count: grouped(toReach.length) })));
    if (unposted > 0) print(mark('yellow', SAYS.returnedUnposted[language]({ count: grouped(unposted) })));
    showSteps([
      ...(toReach.length > 0 ? [SAYS.nextHandle[language]({ folder: quoted(folder), people: grouped(toReach.length) }), SAYS.nextSecondRound[language]({ manifest: quoted(join(folder, MANIFEST)) })] : []),
      SAYS.nextStatus[language]({ folder: quoted(folder) }),
    ], screen);
  }
  return 0;
}
