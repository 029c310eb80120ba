// Findings on the terminal: one class of problem at a time, the one that concerns most people last, where the eye
// ends. Never all of a thousand lines, and never silent about how many were left out.
import { groupBy } from '../group-by.js';
import type { ExceptionLine } from '../run/exception-list.js';
import { registerPlaceText, sentenceOf } from '../wording/finding-sentence.js';
import { grouped } from '../wording/grouped-number.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { placeText } from './problem-report.js';
import type { Screen } from './screen.js';

const SHOWN_PER_CODE = 3;

/** Shows both kinds, notes first. `whereAll` tells where every line can be seen. */
export function showFindings(lines: readonly ExceptionLine[], whereAll: string, screen: Screen): void {
  for (const severity of ['note', 'held'] as const) {
    const classes = classesOf(lines.filter(({ finding }) => finding.severity === severity));
    if (classes.length === 0) continue;
    const title = severity === 'held' ? TERMINAL.held : TERMINAL.notes;
    screen.print(screen.mark(severity === 'held' ? 'yellow' : 'bold', title[screen.language]()));
    for (const group of classes) showClass(group, whereAll, screen);
    screen.print('');
  }
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
