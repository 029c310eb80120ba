// What a person sees while a long run works.
import type { PrepareProgress } from '../run/prepare.js';
import { grouped } from '../wording/grouped-number.js';
import { TERMINAL } from '../wording/terminal-text.js';
import type { Screen } from './screen.js';

/** Reading and planning, told on the screen. */
export function prepareProgress(screen: Screen): PrepareProgress {
  const { language } = screen;
  return {
    rowsRead: (rows) => screen.progress(TERMINAL.reading[language]({ rows: grouped(rows) })),
    planning: () => screen.progress(TERMINAL.planning[language]()),
  };
}
