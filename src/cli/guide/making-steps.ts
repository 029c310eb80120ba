// The proof, and what was approved made: with the code of `oshirase proof` and `oshirase generate`.
import { join } from 'node:path';
import { freeName, isAbsent } from '../../run/input/nearby-files.js';
import { folderState } from '../../run/disk/run-folder.js';
import { GUIDE_MAKING as SAYS } from '../../wording/guide-making.js';
import { grouped } from '../../wording/grouped-number.js';
import { PROOF_TERMINAL } from '../../wording/proof-terminal.js';
import { measure, proofed } from '../proof.js';
import { planOf } from './guided-plan.js';
import { typed, type Desk, type GuideState, type Step } from './guide-state.js';
import { generate } from '../generate.js';

export const makeProof: Step = async (state, desk) => {
  if (state.proof !== undefined) return undefined;
  const { screen: { language }, folder } = desk;
  const suggested = await freeName(SAYS.proofStem[language](), '.pdf', (name) => isAbsent(join(folder, name)));
  if (state.typing === 'proof') {
    return {
      stage: 'proof', ask: SAYS.proofName[language](), suggested,
      fault: (text) => (isAbsent(join(folder, pdfName(text))) ? undefined : SAYS.proofTaken[language]()),
      leads: (text) => withProof(state, pdfName(text), desk),
    };
  }
  return {
    stage: 'proof',
    tells: SAYS.whatIsProof[language](),
    ask: SAYS.makeProof[language](),
    choices: [
      { label: SAYS.yesProof[language]({ file: suggested }), leads: () => withProof(state, suggested, desk) },
      { label: SAYS.otherName[language](), leads: () => ({ ...state, typing: 'proof' }) },
      ...(state.calibration === undefined ? [{ label: SAYS.measure[language](), leads: () => withCalibration(state, desk) }] : []),
      { label: SAYS.noProof[language](), leads: () => ({ ...state, proof: 'none' }) },
    ],
  };
};

export const makeLetters: Step = async (state, desk) => {
  if (state.run !== undefined) return undefined;
  const { screen: { language }, folder } = desk;
  const suggested = await freeRunName(desk);
  if (state.typing === 'run') {
    return {
      stage: 'generate', ask: SAYS.runName[language](), suggested,
      fault: (text) => (isAbsent(join(folder, text.trim())) ? undefined : SAYS.runTaken[language]()),
      leads: (text) => withRun(state, text.trim(), desk),
    };
  }
  const samples = state.checked?.samples ?? [];
  const letters = state.checked?.letters ?? 0;
  return {
    stage: 'generate',
    tells: SAYS.beforeLetters[language]({ proof: proofFile(state), isSample: samples.length > 0 }),
    ask: SAYS.makeLetters[language]({ letters }),
    choices: [
      { label: SAYS.yesLetters[language]({ folder: suggested, isSample: samples.length > 0 }), leads: () => withRun(state, suggested, desk) },
      { label: SAYS.otherFolder[language](), leads: () => ({ ...state, typing: 'run' }) },
    ],
  };
};

async function withProof(state: GuideState, name: string, { screen, folder, made }: Desk): Promise<GuideState> {
  const { exports, options } = planOf(state);
  const file = join(folder, name);
  const { approval, made: { letters } } = await proofed(exports, options, file, screen);
  const { language, print, mark } = screen;
  // Which letters and why stands on every page of it.
  print(PROOF_TERMINAL.made[language]({ file }));
  print(`${PROOF_TERMINAL.chosen[language]({ count: grouped(letters.length) })}  ${PROOF_TERMINAL.approval[language]()} ${mark('bold', approval)}`);
  made(file);
  return typed(state, { proof: { file, approval } });
}

async function withCalibration(state: GuideState, { screen, folder, made }: Desk): Promise<GuideState> {
  const file = join(folder, await freeName(SAYS.calibrationStem[screen.language](), '.pdf', (name) => isAbsent(join(folder, name))));
  await measure(planOf(state).options.incident, file, screen);
  made(file);
  return { ...state, calibration: file };
}

async function withRun(state: GuideState, name: string, { screen, folder, made }: Desk): Promise<GuideState> {
  const { exports, options } = planOf(state);
  const out = join(folder, name);
  const exitCode = await generate(exports, { ...options, out, ...approvedBy(state) }, screen);
  made(out);
  return typed(state, { run: { folder: out, exitCode } });
}

/** What was looked at is what is made. */
export function approvedBy({ proof }: GuideState): { readonly approved?: string } {
  return proof === undefined || proof === 'none' ? {} : { approved: proof.approval };
}

function proofFile({ proof }: GuideState): string | undefined {
  return proof === undefined || proof === 'none' ? undefined : proof.file;
}

/** Where the letters would go, as --out takes it. */
export async function freeRunFolder(desk: Desk): Promise<string> {
  return join(desk.folder, await freeRunName(desk));
}

function freeRunName({ folder, screen: { language } }: Desk): Promise<string> {
  return freeName(SAYS.runStem[language](), '', (name) => isFree(join(folder, name)));
}

/** Absent, empty, or a run that was interrupted and can go on. */
async function isFree(folder: string): Promise<boolean> {
  return !['file', 'foreign', 'finished'].includes((await folderState(folder)).kind);
}

function pdfName(text: string): string {
  const name = text.trim();
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}
