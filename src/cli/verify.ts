// `oshirase verify`: does what lies on disk still say what the run said?
import type { Difference } from '../run/verify/difference.js';
import { verifyRun, type Verified } from '../run/verify/verify-run.js';
import { sentenceOfDifference } from '../wording/difference-sentence.js';
import { grouped } from '../wording/grouped-number.js';
import { VERIFY_TERMINAL as SAYS } from '../wording/verify-terminal.js';
import { showSteps } from './next-step.js';
import { stage } from './progress.js';
import type { Screen } from './screen.js';

const SHOWN = 50;

/** Returns the exit code: 0 the run is whole, 1 it differs in anything. */
export async function verify(folder: string, screen: Screen): Promise<number> {
  const looking = stage(screen, (done) => SAYS.looking[screen.language]({ done }));
  const verified = await verifyRun(folder, looking.at);
  looking.end();
  if (screen.json) screen.print(JSON.stringify(documentOf(verified, screen), null, 2));
  else show(verified, folder, screen);
  return verified.differences.length === 0 ? 0 : 1;
}

/** What differs is told to --quiet too. */
function show({ differences, letters, files }: Verified, folder: string, screen: Screen): void {
  const { language, print, mark, quiet } = screen;
  if (differences.length === 0) {
    if (!quiet) print(mark('green', SAYS.whole[language]({ folder, letters: grouped(letters), files: grouped(files) })));
    return;
  }
  print(mark('red', SAYS.differs[language]({ folder, differences: grouped(differences.length) })));
  for (const difference of differences.slice(0, SHOWN)) print(`  ${difference.file}: ${sentenceOfDifference(difference, language)} [${difference.code}]`);
  if (differences.length > SHOWN) print(`  ${SAYS.more[language]({ count: grouped(differences.length - SHOWN) })}`);
  if (!quiet) showSteps(nextSteps(differences, screen), screen);
}

function nextSteps(differences: readonly Difference[], { language }: Screen): readonly string[] {
  const isExtra = ({ code }: Difference): boolean => code === 'file-extra';
  return [
    ...(differences.every(isExtra) ? [] : [SAYS.nextStop[language]()]),
    ...(differences.some(isExtra) ? [SAYS.nextExtra[language]()] : []),
    ...(differences.every(isExtra) ? [] : [SAYS.nextRestore[language]()]),
  ];
}

function documentOf({ differences, letters, files }: Verified, { language }: Screen): object {
  return { differences: differences.map((difference) => ({ ...difference, message: sentenceOfDifference(difference, language) })), letters, files };
}
