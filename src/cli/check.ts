// `oshirase check`: the same plan as generate, shown and not performed.
import { needsAttention } from '../run/plan.js';
import { prepare, type PreparedRun } from '../run/prepare.js';
import { NEXT } from '../wording/next-steps.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { generateCommand } from './command-line.js';
import { showEnvelope } from './envelope-report.js';
import { showFindings } from './finding-report.js';
import { showSteps } from './next-step.js';
import { planRequest, type TypedOptions } from './options.js';
import { showPosting } from './posting-report.js';
import { prepareProgress } from './progress.js';
import type { Screen } from './screen.js';
import { allClear, showSummary } from './summary.js';
import { showTally } from './tally-report.js';
import { showWarnings } from './warnings.js';

/** Returns the exit code generate would return. */
export async function check(exports: readonly string[], typed: TypedOptions, screen: Screen): Promise<number> {
  const run = await planned(exports, typed, screen);
  showWarnings(run, screen);
  if (screen.json) screen.print(JSON.stringify({ ...run.plan.report, tally: run.tally }, null, 2));
  else if (!screen.quiet) {
    showSummary(run.plan.report, run, screen);
    showDetails(run, screen);
    screen.print(TERMINAL.nothingWritten[screen.language]());
    showSteps([NEXT.generate[screen.language]({ command: generateCommand(exports, typed) })], screen);
  }
  return needsAttention(run.plan) ? 1 : 0;
}

/** The plan of what was typed, with what an auditor asks beside it. */
export function planned(exports: readonly string[], typed: TypedOptions, screen: Screen): Promise<PreparedRun> {
  return prepare({ ...planRequest(exports, typed), tally: true }, prepareProgress(screen));
}

/** What stands below the summary. */
export function showDetails(run: PreparedRun, screen: Screen): void {
  const { report, exceptions } = run.plan;
  if (run.tally !== undefined) showTally(run.tally, screen);
  showEnvelope(run.envelope, screen);
  if (report.letters.count > 0) showPosting(run.post.posting, screen);
  showFindings(exceptions, 'exceptions.csv (generate)', screen);
  if (report.customers.affected > 0 && report.rows.held === 0) screen.print(screen.mark('green', allClear(report, screen.language)));
}
