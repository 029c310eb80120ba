// `oshirase generate`: makes the plan, performs it, and says what was made and what is left to do.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { earlierRuns } from '../ledger/earlier-run.js';
import { refuse } from '../refusal.js';
import { changedSince, typedApproval } from '../run/approval.js';
import { performShard, type PerformedShard } from '../run/shard/perform-shard.js';
import { perform, type PerformOptions } from '../run/perform.js';
import { prepare, type PreparedRun } from '../run/prepare.js';
import { renderPool, type RenderPool } from '../run/render/render-pool.js';
import { reportText, type Report } from '../run/report.js';
import { REPORT_PAGE } from '../run/disk/run-folder.js';
import { typedShare, type Share } from '../run/shard/share.js';
import { grouped } from '../wording/grouped-number.js';
import { NEXT } from '../wording/next-steps.js';
import { SHARD_TERMINAL } from '../wording/shard-terminal.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { showFindings } from './finding-report.js';
import { collectGarbage } from './garbage.js';
import { showSteps } from './next-step.js';
import { showNotified } from './notified-report.js';
import { lockOwner, record } from './operator.js';
import { planRequest, positive, type TypedOptions } from './options.js';
import { EXAMPLES } from './program.js';
import { prepareProgress, stage } from './progress.js';
import type { Screen } from './screen.js';
import { allClear, showSummary } from './summary.js';
import { showWarnings } from './warnings.js';

/** Returns the exit code: 0 everybody has a letter, 1 somebody has to look at something. */
export async function generate(exports: readonly string[], typed: TypedOptions, screen: Screen): Promise<number> {
  const threads: BegunThreads = {};
  return generateWith(threads, exports, typed, screen).finally(() => threads.begun?.close());
}

/** Threads that make themselves ready while the letters are planned; they end with the run, whatever becomes of it. */
interface BegunThreads {
  begun?: RenderPool;
}

async function generateWith(threads: BegunThreads, exports: readonly string[], typed: TypedOptions, screen: Screen): Promise<number> {
  const { language } = screen;
  const folder = typed.out ?? refuse('option-missing', { option: '--out', example: EXAMPLES.generate });
  const jobs = typed.jobs === undefined ? availableParallelism() : positive('--jobs', typed.jobs);
  const approved = typed.approved === undefined ? undefined : typedHash(typed.approved);
  const share = typed.shard === undefined ? undefined : askedShare(typed.shard);
  const earlier = await earlierRuns(typed.notified ?? []);
  const settings = { bookmarks: typed.bookmarks === true, noPersonal: typed.personal === false, threads: jobs };
  const run = await prepare({ ...planRequest(exports, typed, earlier), ...settings }, {
    ...prepareProgress(screen),
    letGo: collectGarbage,
    foreseen: (printFiles, { composed, fonts }) => {
      const width = Math.min(jobs, printFiles);
      if (width > 1) threads.begun = renderPool({ composed, fonts, bookmarks: settings.bookmarks }, width);
    },
  });
  refuseOther(approved, run);
  const printing = stage(screen, (done) => TERMINAL.printing[language]({ done }));
  const options: PerformOptions = {
    folder, jobs, begun: threads.begun, record, owner: lockOwner(),
    onKept: (kept, letters) => {
      printing.begin(letters);
      if (!screen.quiet) screen.tell(TERMINAL.goingOn[language]({ kept: grouped(kept) }));
    },
    onBatch: (_, letters, all) => printing.at(letters, all),
  };
  const performed = share === undefined ? { ...await perform(run, options), place: folder } : await performShard(run, share, options);
  printing.end();
  showWarnings(run, screen);
  showNotified(run, earlier, screen);
  if (screen.json) screen.print(reportText(performed.report).trimEnd());
  else if (!screen.quiet) {
    if (performed.place === folder) show(performed.report, performed.alreadyThere, run, folder, screen);
    else showShard(performed, run, folder, screen);
  }
  return performed.needsAttention ? 1 : 0;
}

/** An approval as typed is checked before anything is read. */
function typedHash(typed: string): string {
  return typedApproval(typed) ?? refuse('option-value-wrong', { option: '--approved', value: typed, allowed: '3f2a-91bc-07de' });
}

function askedShare(typed: string): Share {
  return typedShare(typed) ?? refuse('option-value-wrong', { option: '--shard', value: typed, allowed: '2/5' });
}

/** What was signed must be what is made. */
function refuseOther(approved: string | undefined, { plan }: PreparedRun): void {
  const changed = approved === undefined ? undefined : changedSince(approved, plan.report.approval ?? '');
  if (changed !== undefined) refuse('approval-other', { changed });
}

/** The counts are of the whole plan, which is the same in all shards; findings are told where the lists will lie. */
function showShard({ report, alreadyThere, place }: PerformedShard, run: PreparedRun, folder: string, screen: Screen): void {
  const { language, print } = screen;
  showSummary(report, run, screen);
  if (alreadyThere) print(TERMINAL.alreadyThere[language]({ folder: place }));
  const made = report.batches.filter(({ sha256 }) => sha256 !== null);
  print(SHARD_TERMINAL.made[language]({ place, printFiles: grouped(made.length), all: grouped(report.batches.length) }));
  showSteps([SHARD_TERMINAL.nextAccount[language]({ folder })], screen);
}

function show(report: Report, alreadyThere: boolean, run: PreparedRun, folder: string, screen: Screen): void {
  const { language, print } = screen;
  showSummary(report, run, screen);
  showFindings(run.plan.exceptions, join(folder, 'exceptions.csv'), screen);
  if (alreadyThere) print(TERMINAL.alreadyThere[language]({ folder }));
  const { customers, rows } = report;
  if (customers.affected > 0 && rows.held === 0) print(screen.mark('green', allClear(report, language)));
  const steps = [
    ...(customers.affected === 0 && rows.held === 0 ? [NEXT.nobody[language](report.incident)] : []),
    ...(rows.held > 0
      ? [NEXT.held[language]({ people: grouped(customers.held), rows: grouped(rows.held), file: join(folder, 'exceptions.csv') })]
      : []),
    NEXT.reportPage[language]({ file: join(folder, REPORT_PAGE) }),
    ...(run.builtInIncident ? [NEXT.ownIncident[language]()] : []),
    ...(report.samples.length > 0 ? [NEXT.samples[language]()] : []),
    ...(report.letters.count > 0
      ? [
        NEXT.print[language]({
          folder, pages: run.composed.pages.length, simplex: report.simplex === true, folded: run.envelope.panelsMm.length > 1,
        }),
        NEXT.sheets[language]({ folder }),
        NEXT.count[language]({ envelopes: grouped(report.letters.count) }),
      ]
      : []),
  ];
  showSteps(steps, screen);
}
