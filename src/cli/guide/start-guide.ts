// The guided run in this process: on its terminal, in its current folder. Asked for by `oshirase` alone; a script never sees it.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { GUIDE } from '../../wording/guide-terminal.js';
import { isFit } from '../doctor.js';
import type { Screen } from '../screen.js';
import { guide } from './guide.js';
import { Interrupted, type Desk } from './guide-state.js';
import { terminalAsker, type TerminalStreams } from './terminal-asker.js';

const INTERRUPTED = 130;
/** As `oshirase doctor` answers. */
const UNFIT = 2;
/** Where browsers and mail programs put what they save. */
const FURTHER = ['Downloads', 'Desktop', 'ダウンロード', 'デスクトップ'];

/** The guided run where one can be made at all: what has to be mended of the machine is told first, so that nobody has to ask for it. */
export async function guideIfFit(screen: Screen): Promise<number> {
  if (!await isFit(screen)) return UNFIT;
  screen.print('');
  return startGuide(screen);
}

/** Returns the exit code: that of what was done last, 130 when interrupted. */
export async function startGuide(screen: Screen, streams: TerminalStreams = { input: process.stdin, output: process.stdout }, folder = '.'): Promise<number> {
  const made: string[] = [];
  const desk: Desk = {
    screen, folder,
    asker: terminalAsker(screen.language, streams),
    further: FURTHER.map((name) => join(homedir(), name)),
    made: (path) => made.push(path),
  };
  try {
    return await guide(desk);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    screen.tell(GUIDE.interrupted[screen.language]({ made }));
    return INTERRUPTED;
  }
}
