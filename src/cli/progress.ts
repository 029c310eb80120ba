// What a person sees while a long run works: a stage, how far it is, and how long it will take. On a terminal one line that
// overwrites itself; elsewhere a steady line now and then, so that a log tells of a long run and nothing of a short one.
import { performance } from 'node:perf_hooks';
import type { PrepareProgress } from '../run/prepare.js';
import { grouped } from '../wording/grouped-number.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { interruptible } from './interruptible.js';
import type { Screen } from './screen.js';

/** Milliseconds from any moment on. */
type Clock = () => number;

/** A line that is drawn more often than this is only costly. */
const REDRAW_MS = 100;
/** What takes less is over before anybody asks. */
const FIRST_LINE_MS = 5_000;
const EVERY_MS = 10_000;
/** A rate of less time than this says little. */
const RATE_MS = 2_000;

export interface Stage {
  /** So much is there from an interrupted run: it took no time of this one. */
  readonly begin: (done: number) => void;
  readonly at: (done: number, all?: number) => void;
  /** To be called when the next thing begins. */
  readonly end: () => void;
}

/** A stage that is told as `says` puts its count, `3` or `3/10`. With `all` it tells the time left. */
export function stage(screen: Screen, says: (count: string) => string, clock: Clock = () => performance.now()): Stage {
  const started = clock();
  let [before, line, drawn, told] = [0, '', -Infinity, started + FIRST_LINE_MS - EVERY_MS];
  let untold = false;
  const tell = (now: number): void => {
    [told, untold] = [now, false];
    if (!screen.quiet && !screen.json) screen.tell(line);
  };
  return {
    begin: (done) => (before = done),
    at: (done, all) => {
      const now = clock();
      line = says(all === undefined ? grouped(done) : `${grouped(done)}/${grouped(all)}`);
      const left = all === undefined || now - started < RATE_MS ? undefined : secondsLeft(done - before, all - done, now - started);
      if (left !== undefined && left > 0) line += timeLeft(left, screen);
      untold = true;
      if (screen.live && now - drawn >= REDRAW_MS) {
        drawn = now;
        screen.progress(line);
      } else if (!screen.live && now - told >= EVERY_MS) tell(now);
    },
    end: () => {
      const now = clock();
      if (!screen.live && untold && now - started >= FIRST_LINE_MS) tell(now);
    },
  };
}

/** Reading and planning. */
export function prepareProgress(screen: Screen): PrepareProgress {
  const { language } = screen;
  const reading = stage(screen, (rows) => TERMINAL.reading[language]({ rows }));
  return {
    rowsRead: (rows) => reading.at(rows),
    planning: () => {
      reading.end();
      screen.progress(TERMINAL.planning[language]());
    },
    whilePlanning: interruptible,
  };
}

/** At the rate so far; undefined before there is one. */
function secondsLeft(done: number, left: number, tookMs: number): number | undefined {
  return done > 0 ? (tookMs / 1000 / done) * left : undefined;
}

/** Rounded up to what the estimate is worth. */
function timeLeft(seconds: number, { language }: Screen): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds <= 60) return TERMINAL.secondsLeft[language]({ seconds: Math.ceil(seconds / 10) * 10 });
  return TERMINAL.minutesLeft[language]({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
