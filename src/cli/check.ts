// `oshirase check`: the same plan as generate, shown and not performed.
import { earlierRuns } from '../ledger/earlier-run.js';
import { needsAttention } from '../run/plan.js';
import { prepare } from '../run/prepare.js';
import { grouped } from '../wording/grouped-number.js';
import { NEXT } from '../wording/next-steps.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { generateCommand } from './command-line.js';
import { showEnvelope } from './envelope-report.js';
import { showFindings } from './finding-report.js';
import { showSteps } from './next-step.js';
import { showNotified } from './notified-report.js';
import { planRequest, type TypedOptions } from './options.js';
import { showPosting } from './posting-report.js';
import { prepareProgress } from './progress.js';
import type { Screen } from './screen.js';
import { allClear, showSummary } from './summary.js';
import { showTally } from './tally-report.js';
import { showWarnings } from './warnings.js';

/** Returns the exit code generate would return. */
export async function check(exports: readonly string[], typed: TypedOptions, screen: Screen): Promise<number> {
  const { language, print } = screen;
  const earlier = await earlierRuns(typed.notified ?? []);
  const run = await prepare({ ...planRequest(exports, typed, earlier), tally: true }, prepareProgress(screen));
  const { report, exceptions } = run.plan;
  showWarnings(run, screen);
  showNotified(run, earlier, screen);
  if (screen.json) print(JSON.stringify({ ...report, tally: run.tally }, null, 2));
  else if (!screen.quiet) {
    showSummary(report, run, screen);
    if (run.tally !== undefined) showTally(run.tally, screen);
    showEnvelope(run.envelope, screen);
    if (report.letters.count > 0) showPosting(run.post.posting, screen);
    showFindings(exceptions, TERMINAL.listOfGenerate[language](), screen);
    if (report.customers.affected > 0 && report.rows.held === 0) print(screen.mark('green', allClear(report, language)));
    print(TERMINAL.nothingWritten[language]());
    const { customers: { affected, held }, rows, letters, incident } = report;
    showSteps([
      ...(affected === 0 && rows.held === 0 ? [NEXT.nobody[language](incident)] : []),
      ...(rows.held > 0 ? [NEXT.heldInCheck[language]({ people: grouped(held), rows: grouped(rows.held) })] : []),
      ...(letters.count > 0 || rows.held > 0 ? [NEXT.generate[language]({ command: generateCommand(exports, typed) })] : []),
    ], screen);
  }
  return needsAttention(run.plan) ? 1 : 0;
}
