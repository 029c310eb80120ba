// Somebody at the desk: reads each question of a guided run as it appears on the screen, and presses keys.
import { copyFileSync, mkdtempSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { startGuide } from '../../src/cli/guide/start-guide.js';
import type { Screen } from '../../src/cli/screen.js';
import type { Language } from '../../src/wording/wording.js';

/** Words of a question, and the keys pressed when it stands there. */
export type Answer = readonly [question: string, keys: string];

export const KEY = { enter: '\r', escape: '\u001b', interrupt: '\u0003', endOfInput: '\u0004' } as const;

export interface GuidedSession {
  readonly exitCode: number;
  /** All that stood on the screen, without colours and cursor movements. */
  readonly shown: string;
  /** The questions in the order in which they were asked, each once where it stood. */
  readonly asked: readonly string[];
}

/** Runs it in `folder`. Fails when another question stands there than the next of `answers`, and when questions are left. */
export async function guidedSession(folder: string, answers: readonly Answer[], language: Language = 'ja'): Promise<GuidedSession> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  // A prompt ends what it writes to, which a terminal does not heed.
  output.end = () => output;
  const asked: string[] = [];
  const waiting = [...answers];
  let shown = '';
  let since = 0;
  let refused = '';
  /** What is on the screen with nothing told since: drawn again, it is no other question. */
  let standing = '';
  let failure: Error | undefined;
  output.on('data', (bytes: Buffer) => {
    // To the beginning of the line: what follows is drawn over what stood there.
    shown += stripVTControlCharacters(bytes.toString('utf8').replaceAll('\u001b[G', '\n'));
    const drawn = shown.slice(since);
    const last = [...drawn.matchAll(/^\? (.+?)(?:\(Esc|（Esc|$)/gm)].at(-1);
    const question = last?.[1];
    if (last === undefined || question === undefined || !isWhole(drawn)) return;
    // Every key draws the question anew. Settled, it stands behind a >; refused, what is wrong stands behind a > below it.
    const [before, block] = [drawn.slice(0, last.index), drawn.slice(last.index)];
    if (block === refused) since = shown.length;
    if (block.includes(`> ${question.trim()}`) || block === refused) return;
    if (question === standing && !/^> /m.test(before) && !/^> /m.test(block)) return;
    since = shown.length;
    refused = block;
    asked.push(question);
    standing = question;
    const [next, ...rest] = waiting;
    if (next === undefined || !question.includes(next[0])) {
      failure = new Error(`asked "${question}" where ${next === undefined ? 'nothing' : `"${next[0]}"`} was expected\n${shown}`);
      input.write(KEY.interrupt);
      return;
    }
    waiting.splice(0, waiting.length, ...rest);
    // After the prompt has taken its place; what is typed before is lost.
    setImmediate(() => input.write(next[1]));
  });
  const show = (line: string): void => {
    shown += `${line}\n`;
    since = shown.length;
    standing = '';
  };
  const screen: Screen = { language, json: false, quiet: false, color: false, live: false, print: show, tell: show, progress: () => undefined, mark: (_, text) => text };
  const stuck = setTimeout(() => {
    failure = new Error(`no question for a minute\n${shown}`);
    input.write(KEY.interrupt);
  }, 60_000);
  const exitCode = await startGuide(screen, { input, output }, folder).finally(() => clearTimeout(stuck));
  if (failure !== undefined) throw failure;
  if (waiting.length > 0) throw new Error(`ended before "${String(waiting[0]?.[0])}"\n${shown}`);
  return { exitCode, shown, asked };
}

/** A new folder in `folder` with these files on it, by name, the last the newest. */
export function filledDesk(folder: string, files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(folder, 'desk-'));
  Object.entries(files).forEach(([name, from], index) => {
    copyFileSync(from, join(place, name));
    utimesSync(join(place, name), 1_646_000_000 + index, 1_646_000_000 + index);
  });
  return place;
}

/** A list is there with its last line, a text question with its hint. */
function isWhole(screenText: string): boolean {
  return /Enter で決定|then Enter|Esc/.test(screenText);
}
