// `oshirase reprint`: letters of a run in one file, to be printed again.
import { join } from 'node:path';
import { batchName } from '../ledger/ledger-run.js';
import { chosenBatches } from '../ledger/batch-choice.js';
import { chosenLetters, isChosen } from '../ledger/letter-choice.js';
import { postedBatches } from '../ledger/posted-batches.js';
import { recording } from '../ledger/recording.js';
import { reprint, type Reprint, type ReprintRequest } from '../ledger/reprint.js';
import { refuse } from '../refusal.js';
import type { Report } from '../run/report.js';
import { grouped } from '../wording/grouped-number.js';
import { REPRINT_TERMINAL as SAYS } from '../wording/reprint-terminal.js';
import { VERIFY_TERMINAL } from '../wording/verify-terminal.js';
import { LEDGER_EXAMPLES } from './ledger-commands.js';
import { showSteps } from './next-step.js';
import { lockOwner, today } from './operator.js';
import type { Screen } from './screen.js';

/** As commander hands them over. */
export interface TypedReprintOptions {
  readonly letters?: string;
  readonly batch?: string;
  readonly out?: string;
  readonly reason?: string;
}

/** Returns the exit code, 0: FILE holds the letters, and that is recorded. */
export async function reprintLetters(folder: string, typed: TypedReprintOptions, screen: Screen): Promise<number> {
  const file = typed.out ?? refuse('option-missing', { option: '--out', example: LEDGER_EXAMPLES.reprint });
  if ((typed.letters === undefined) === (typed.batch === undefined)) refuse('options-either', { options: ['--letters', '--batch'] });
  const onFile = (done: number, all: number): void => screen.progress(VERIFY_TERMINAL.looking[screen.language]({ done: `${done}/${all}` }));
  const [day, reason] = [today(), typed.reason?.trim() ?? ''];
  const { made, posted, report } = await recording(folder, lockOwner(), async (run) => {
    if (run.report.batches.length === 0) refuse('run-without-letters', { folder });
    const posted = await postedBatches(run);
    return { made: await reprint(run, { file, isWanted: wanted(typed, run.report), day, reason, onFile }), posted, report: run.report };
  });
  const { letters, pages, sheets, sha256, wholeFile, alreadyThere } = made;
  const recordedAsPosted = letters.filter(({ batch }) => posted.has(batch)).length;
  if (screen.json) {
    const numbers = letters.map(({ number }) => number);
    screen.print(JSON.stringify({ file, day, reason, letters: numbers, pages, sheets, sha256, sameAs: wholeFile ?? null, alreadyThere, recordedAsPosted }, null, 2));
  } else if (!screen.quiet) show(made, { file, folder, simplex: report.simplex === true, recordedAsPosted }, screen);
  return 0;
}

function wanted({ letters, batch = '' }: TypedReprintOptions, { batches }: Report): ReprintRequest['isWanted'] {
  if (letters === undefined) {
    const names = new Set(chosenBatches(batch, batches).map(batchName));
    return (letter) => names.has(letter.batch);
  }
  const ranges = chosenLetters(letters, batches);
  return ({ number }) => isChosen(number, ranges);
}

interface Shown {
  readonly file: string;
  readonly folder: string;
  readonly simplex: boolean;
  readonly recordedAsPosted: number;
}

function show({ letters, pages, sheets, wholeFile, alreadyThere }: Reprint, { file, folder, simplex, recordedAsPosted }: Shown, screen: Screen): void {
  const { language, print, mark } = screen;
  const count = grouped(letters.length);
  print(alreadyThere ? SAYS.alreadyThere[language]({ file, letters: count }) : SAYS.made[language]({ file, letters: count, pages: grouped(pages), sheets: grouped(sheets) }));
  if (wholeFile !== undefined) print(SAYS.wholeFile[language]({ file: join(folder, wholeFile) }));
  print(SAYS.recorded[language]({ file: join(folder, 'reprints.csv') }));
  if (recordedAsPosted > 0) print(mark('yellow', SAYS.posted[language]({ letters: grouped(recordedAsPosted) })));
  showSteps([SAYS.nextPrint[language]({ file, simplex }), SAYS.nextDestroy[language](), SAYS.nextDelete[language]({ file })], screen);
}
