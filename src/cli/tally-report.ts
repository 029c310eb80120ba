// What an auditor asks of an export, after the summary of `check`.
import type { Tally, WordCounts } from '../run/tally.js';
import { grouped } from '../wording/grouped-number.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { showCounts } from './count-section.js';
import { placeText } from './problem-report.js';
import type { Screen } from './screen.js';

const SHOWN_PLACES = 5;

/** Shows the counts; parts that would be empty are left out. */
export function showTally({ months, methods, statuses, people, suspectedTests }: Tally, screen: Screen): void {
  const { language, print } = screen;
  showWords(TERMINAL.inWindowByMonth[language](), months, screen);
  showWords(TERMINAL.inWindowByMethod[language](), methods, screen);
  showWords(TERMINAL.inWindowByStatus[language](), statuses, screen);
  showCounts(TERMINAL.payers[language](), [
    [TERMINAL.payersInWindow[language](), people.inWindow],
    [TERMINAL.payersAlsoOutside[language](), people.alsoOutside],
    [TERMINAL.payersOnlyOutside[language]({ isFull: people.outsideIsFull }), people.onlyOutside],
  ], screen);
  if (suspectedTests.length === 0) return;
  const places = suspectedTests.slice(0, SHOWN_PLACES).map(placeText).join(', ');
  print(TERMINAL.suspectedTests[language]({
    count: grouped(suspectedTests.length), places, left: grouped(Math.max(0, suspectedTests.length - SHOWN_PLACES)),
  }));
  print('');
}

function showWords(title: string, words: WordCounts, screen: Screen): void {
  if (words.length === 0) return;
  showCounts(title, words.map(({ word, rows }) => [word === '' ? TERMINAL.otherWords[screen.language]() : word, rows]), screen);
}
