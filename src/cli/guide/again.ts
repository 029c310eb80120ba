// How a guided run ends: with the command lines that do the same again without a question, and what was made.
import { isAbsent } from '../../run/input/nearby-files.js';
import { GUIDE } from '../../wording/guide-terminal.js';
import { calibrationCommand, planCommand, typedName } from '../command-line.js';
import { planOf } from './guided-plan.js';
import { BUILT_IN, type Desk, type GuideState } from './guide-state.js';
import { approvedBy, freeRunFolder } from './making-steps.js';

/** Shows what can be said so far; nothing before an export was chosen. */
export async function showCommands(state: GuideState, desk: Desk): Promise<void> {
  const { print, mark, language } = desk.screen;
  const { incident = '' } = state;
  if (state.exports.length === 0 || (incident !== BUILT_IN && isAbsent(incident))) return;
  const { exports, options } = planOf(state);
  const { proof, run, calibration } = state;
  print('');
  print(mark('bold', GUIDE.sameAgain[language]()));
  print(`  ${planCommand('check', exports, options)}`);
  if (calibration !== undefined) print(`  ${calibrationCommand(options, calibration)}`);
  if (proof !== undefined && proof !== 'none') print(`  ${planCommand('proof', exports, options, ['--out', proof.file])}`);
  // What was proofed and not made yet is the command to go on with.
  const folder = run?.folder ?? (proof === undefined ? undefined : await freeRunFolder(desk));
  if (folder !== undefined) print(`  ${planCommand('generate', exports, options, [...Object.values(approvedBy(state)).flatMap((hash) => ['--approved', hash]), '--out', folder])}`);
  if (folder !== undefined) print(`${GUIDE.otherNames[language]()}${typedName() === undefined ? GUIDE.asTyped[language]() : ''}`);
}
