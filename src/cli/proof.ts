// `oshirase proof`: what to look at, and to sign, before anything is printed; and the sheet that measures an envelope.
import { earlierRuns } from '../ledger/earlier-run.js';
import { refuse } from '../refusal.js';
import { shortApproval } from '../run/approval.js';
import { calibration, proofOfPlan, proofOfTemplate, type Proof } from '../run/proof/make-proof.js';
import { refuseExisting } from '../run/disk/new-file.js';
import { needsAttention } from '../run/plan.js';
import { prepareLetter } from '../run/prepare-letter.js';
import type { PlanRequest } from '../run/plan-request.js';
import { prepare, type PreparedRun } from '../run/prepare.js';
import { grouped } from '../wording/grouped-number.js';
import { proofReasonText } from '../wording/proof-reasons.js';
import { PROOF_TERMINAL as SAYS } from '../wording/proof-terminal.js';
import { generateCommand } from './command-line.js';
import { showSteps } from './next-step.js';
import { showNotified } from './notified-report.js';
import { planRequest, type TypedOptions } from './options.js';
import { prepareProgress } from './progress.js';
import { EXAMPLES } from './program.js';
import type { Screen } from './screen.js';
import { showLetterWarnings, showWarnings } from './warnings.js';

export interface TypedProofOptions extends TypedOptions {
  readonly calibration?: boolean;
}

/** Returns the exit code: with an export that of `check`, else 0. */
export async function proof(exports: readonly string[], typed: TypedProofOptions, screen: Screen): Promise<number> {
  const file = typed.out ?? refuse('option-missing', { option: '--out', example: EXAMPLES.proof });
  const request = planRequest(exports, typed);
  if (typed.calibration === true && exports.length > 0) refuse('argument-surplus', { example: EXAMPLES.calibration });
  await refuseExisting(file, 'proof-exists');
  if (typed.calibration === true) return measure(request.incident, file, screen);
  if (exports.length === 0) return ofTemplate(request, file, screen);
  const { run, approval, made } = await proofed(exports, typed, file, screen);
  show(made, file, run.plan.report.approval ?? '', screen);
  if (!screen.json && !screen.quiet) {
    screen.print('');
    showApproval(run.plan.report.approval ?? '', screen);
    const command = generateCommand(exports, typed, ['--approved', approval]);
    showSteps([SAYS.nextPrint[screen.language]({ file, simplex: request.simplex === true }), SAYS.nextSign[screen.language](), SAYS.nextGenerate[screen.language]({ command })], screen);
  }
  return needsAttention(run.plan) ? 1 : 0;
}

/** A proof of a plan and its approval as `--approved` takes it, warned of and not yet told; the guided run asks on from there. Refuses a file that is there. */
export async function proofed(
  exports: readonly string[], typed: TypedOptions, file: string, screen: Screen,
): Promise<{ readonly run: PreparedRun; readonly approval: string; readonly made: Proof }> {
  await refuseExisting(file, 'proof-exists');
  const earlier = await earlierRuns(typed.notified ?? []);
  const run = await prepare({ ...planRequest(exports, typed, earlier), withLetters: true }, prepareProgress(screen));
  const made = await proofOfPlan(run, file);
  const { approval = '' } = run.plan.report;
  showWarnings(run, screen);
  showNotified(run, earlier, screen);
  return { run, approval: shortApproval(approval), made };
}

/** To be written down, and whole. */
function showApproval(approval: string, { language, print, mark }: Screen): void {
  print(`${SAYS.approval[language]()}  ${mark('bold', shortApproval(approval))}`);
  print(`  ${approval}`);
}

async function ofTemplate({ incident, simplex = false }: PlanRequest, file: string, screen: Screen): Promise<number> {
  await refuseExisting(file, 'proof-exists');
  const letter = await prepareLetter(incident, simplex);
  const made = await proofOfTemplate(letter, file);
  showLetterWarnings(letter.advice, letter.incident.samples, screen);
  show(made, file, null, screen);
  if (!screen.json && !screen.quiet) showSteps([SAYS.nextPrint[screen.language]({ file, simplex }), SAYS.nextWithExport[screen.language]()], screen);
  return 0;
}

/** The sheet to measure the envelope with, and how to use it. Refuses a file that is there. */
export async function measure(incident: string | undefined, file: string, screen: Screen): Promise<number> {
  await refuseExisting(file, 'proof-exists');
  const made = await calibration(await prepareLetter(incident), file);
  if (screen.json) show(made, file, null, screen);
  else if (!screen.quiet) {
    screen.print(SAYS.made[screen.language]({ file }));
    showSteps([SAYS.nextMeasure[screen.language]({ file })], screen);
  }
  return 0;
}

function show({ sha256, letters }: Proof, file: string, approval: string | null, { json, quiet, language, print }: Screen): void {
  if (json) {
    print(JSON.stringify({ file, sha256, approval, letters: letters.map(({ person: { number }, reasons }) => ({ number, reasons })) }, null, 2));
  } else if (!quiet) {
    print(SAYS.made[language]({ file }));
    print(SAYS.chosen[language]({ count: grouped(letters.length) }));
    for (const { person, reasons } of letters) print(`  ${person.number}  ${reasons.map((reason) => proofReasonText(reason, language)).join(language === 'ja' ? '、' : ', ')}`);
  }
}
