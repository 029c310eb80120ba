// What a person sees while a long run works.
import type { PrepareProgress } from '../run/prepare.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { grouped } from './column.js';
import type { Screen } from './screen.js';

/** Reading and planning, told on the screen. */
export function prepareProgress(screen: Screen): PrepareProgress {
  const { language } = screen;
  return {
    rowsRead: (rows) => screen.progress(TERMINAL.reading[language]({ rows: grouped(rows) })),
    planning: () => screen.progress(TERMINAL.planning[language]()),
  };
}
