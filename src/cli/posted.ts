// `oshirase posted`: which batches went to the post, and when.
import { parseCalendarDay, type CalendarDay } from '../calendar-day.js';
import { fold } from '../folding.js';
import { batchList, chosenBatches } from '../ledger/batch-choice.js';
import { batchName } from '../ledger/ledger-run.js';
import { postedBatches, recordPosted } from '../ledger/posted-batches.js';
import { recording } from '../ledger/recording.js';
import { refuse } from '../refusal.js';
import type { ReportBatch } from '../run/report.js';
import { grouped } from '../wording/grouped-number.js';
import { LEDGER_TERMINAL as SAYS } from '../wording/ledger-terminal.js';
import { quoted } from './command-line.js';
import { LEDGER_EXAMPLES } from './ledger-commands.js';
import { showSteps } from './next-step.js';
import { lockOwner } from './operator.js';
import type { Screen } from './screen.js';

/** As commander hands them over. */
export interface TypedPostedOptions {
  readonly batch?: string;
  readonly date?: string;
}

/** Returns the exit code, 0: what was typed is recorded. */
export async function posted(folder: string, typed: TypedPostedOptions, screen: Screen): Promise<number> {
  const day = typedDay(typed.date ?? refuse('option-missing', { option: '--date', example: LEDGER_EXAMPLES.posted }));
  const batch = typed.batch ?? refuse('option-missing', { option: '--batch', example: LEDGER_EXAMPLES.posted });
  const { run, chosen, fresh, recorded } = await recording(folder, lockOwner(), async (run) => {
    const chosen = chosenBatches(batch, run.report.batches);
    return { run, chosen, fresh: await recordPosted(run, chosen, day), recorded: await postedBatches(run) };
  });
  const open = run.report.batches.filter((one) => !recorded.has(batchName(one)));
  const { language, print, mark } = screen;
  if (screen.json) {
    const names = (batches: readonly ReportBatch[]): readonly string[] => batches.map(batchName);
    print(JSON.stringify({ date: day, recorded: names(fresh), recordedBefore: names(chosen.filter((one) => !fresh.includes(one))), notPosted: names(open) }, null, 2));
    return 0;
  }
  if (screen.quiet) return 0;
  const before = chosen.filter((one) => !fresh.includes(one));
  if (fresh.length > 0) print(SAYS.posted[language]({ batches: batchList(fresh), letters: grouped(lettersIn(fresh)), day }));
  if (before.length > 0) print(SAYS.postedBefore[language]({ batches: batchList(before), day }));
  if (run.report.samples.length > 0) print(mark('yellow', SAYS.samples[language]({ names: run.report.samples.join(', ') })));
  showSteps([open.length > 0
    ? SAYS.notPosted[language]({ batches: batchList(open), letters: grouped(lettersIn(open)), folder: quoted(folder) })
    : SAYS.nextStatus[language]({ folder: quoted(folder) })], screen);
  return 0;
}

function typedDay(typed: string): CalendarDay {
  return parseCalendarDay(fold(typed)) ?? refuse('option-value-wrong', { option: '--date', value: typed, allowed: { kind: 'day' } });
}

function lettersIn(batches: readonly ReportBatch[]): number {
  return batches.reduce((sum, { letters }) => sum + letters, 0);
}
