// `oshirase status`: closes the account, or says who keeps it open and what to type next.
import { join } from 'node:path';
import { accountOf, openPeople, type Account } from '../ledger/account.js';
import { batchList } from '../ledger/batch-choice.js';
import { batchName, lettersOf, openRun } from '../ledger/ledger-run.js';
import { recordsOf } from '../ledger/records.js';
import { grouped } from '../wording/grouped-number.js';
import { LEDGER_TERMINAL as SAYS } from '../wording/ledger-terminal.js';
import { quoted } from './command-line.js';
import { showCounts } from './count-section.js';
import { showSteps } from './next-step.js';
import type { Screen } from './screen.js';

/** Returns the exit code: 0 nobody is open and no row is unjudged, else 1. */
export async function status(folder: string, screen: Screen): Promise<number> {
  const run = await openRun(folder);
  const letters = await lettersOf(run);
  const records = await recordsOf(run, letters);
  const account = accountOf(run, letters, records);
  const unposted = run.report.batches.filter((batch) => !records.posted.has(batchName(batch)));
  const isClosed = openPeople(account) + account.heldRows === 0;
  if (screen.json) screen.print(JSON.stringify({ ...account, open: openPeople(account), batchesNotPosted: unposted.map(batchName) }, null, 2));
  else if (!screen.quiet) {
    show(account, folder, screen);
    const { language } = screen;
    const otherwise = account.returnedOpen + account.heldOpen + account.heldRows;
    showSteps([
      ...(account.notPosted > 0
        ? [SAYS.notPosted[language]({ batches: batchList(unposted), letters: grouped(account.notPosted), folder: quoted(folder) })]
        : []),
      ...(otherwise > 0 ? [SAYS.nextHandle[language]({ folder: quoted(folder), people: grouped(otherwise) })] : []),
      ...(account.alreadyNotified > 0
        ? [SAYS.nextEarlier[language]({ manifests: run.report.inputs.filter(({ role }) => role === 'notified').map(({ file }) => file).join(', ') })]
        : []),
      ...(account.posted > 0 ? [SAYS.nextReturns[language]({ folder: quoted(folder) })] : []),
    ], screen);
  }
  return isClosed ? 0 : 1;
}

function show(account: Account, folder: string, screen: Screen): void {
  const { language, print, mark } = screen;
  const always = [[SAYS.accountPosted[language](), account.posted]] as const;
  const sometimes = [
    [SAYS.accountHandled[language](), account.handled], [SAYS.accountExcluded[language](), account.excluded],
    [SAYS.accountNotified[language](), account.alreadyNotified], [SAYS.accountReturned[language](), account.returnedOpen],
    [SAYS.accountHeld[language](), account.heldOpen], [SAYS.accountNotPosted[language](), account.notPosted],
  ] as const;
  showCounts(SAYS.accountTitle[language](), [...always, ...sometimes.filter(([, count]) => count > 0), [SAYS.accountAll[language](), account.affected]], screen);
  const open = openPeople(account);
  if (open > 0) print(mark('yellow', SAYS.open[language]({ people: grouped(open) })));
  if (account.heldRows > 0) print(mark('yellow', SAYS.accountRows[language]({ rows: grouped(account.heldRows), file: join(folder, 'exceptions.csv') })));
  if (open + account.heldRows === 0) print(mark('green', SAYS.closed[language]()));
}
