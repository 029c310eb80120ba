// Findings on the terminal: one class of problem at a time, the one that concerns most people last, where the eye
// ends. Never all of a thousand lines, and never silent about how many were left out.
import { groupBy } from '../group-by.js';
import type { ExceptionLine } from '../run/exception-list.js';
import { registerPlaceText, sentenceOf } from '../wording/finding-sentence.js';
import { grouped } from '../wording/grouped-number.js';
import { NOTIFIED_TERMINAL } from '../wording/notified-terminal.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { placeText } from './problem-report.js';
import type { Screen } from './screen.js';

const SHOWN_PER_CODE = 3;

/** Shows all kinds, notes first. `whereAll` tells where every line can be seen. */
export function showFindings(lines: readonly ExceptionLine[], whereAll: string, screen: Screen): void {
  const notes = lines.filter(({ finding }) => finding.severity === 'note');
  const parts = [
    { title: TERMINAL.notes, emphasis: 'bold', of: notes.filter((line) => !isWithoutLetter(line)) },
    { title: NOTIFIED_TERMINAL.notes, emphasis: 'bold', of: notes.filter(isWithoutLetter) },
    { title: TERMINAL.held, emphasis: 'yellow', of: lines.filter(({ finding }) => finding.severity === 'held') },
  ] as const;
  for (const { title, emphasis, of } of parts) {
    const classes = classesOf(of);
    if (classes.length === 0) continue;
    screen.print(screen.mark(emphasis, title[screen.language]()));
    for (const group of classes) showClass(group, whereAll, screen);
    screen.print('');
  }
}

/** Somebody who was written to in an earlier run and is not again. */
function isWithoutLetter({ finding: { doubt } }: ExceptionLine): boolean {
  return doubt.code === 'changed-since-notified' && !doubt.detail.isReturned;
}

function showClass(group: readonly ExceptionLine[], whereAll: string, screen: Screen): void {
  const { language } = screen;
  for (const { finding } of group.slice(0, SHOWN_PER_CODE)) {
    const { at, doubt, registeredIn } = finding;
    const register = registeredIn === undefined ? '' : ` (${registerPlaceText(registeredIn, language)})`;
    screen.print(`  ${placeText(at)}${register}: ${sentenceOf(doubt, language).message} [${doubt.code}]`);
  }
  const left = group.length - SHOWN_PER_CODE;
  if (left > 0) screen.print(`  ${TERMINAL.more[language]({ count: grouped(left), where: whereAll })}`);
  const hint = group[0] && sentenceOf(group[0].finding.doubt, language).hint;
  if (hint !== undefined) screen.print(`    → ${hint}`);
}

/** The lines by code, the smallest class first. */
function classesOf(lines: readonly ExceptionLine[]): readonly (readonly ExceptionLine[])[] {
  const byCode = groupBy(lines, ({ finding }) => finding.doubt.code);
  return [...byCode.values()].sort((a, b) => a.length - b.length);
}
