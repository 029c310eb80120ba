// The summary a person reads after a run: how many rows, what became of each kind, how many people, what to print.
// The counts are report.json's own, so that screen and file can never tell two stories.
import type { Report } from '../run/report.js';
import type { PreparedRun } from '../run/prepare.js';
import { grouped } from '../wording/grouped-number.js';
import { NOTIFIED_TERMINAL as NOTIFIED } from '../wording/notified-terminal.js';
import { TERMINAL } from '../wording/terminal-text.js';
import type { Language } from '../wording/wording.js';
import { INDENT, showCounts } from './count-section.js';
import type { Screen } from './screen.js';

/** Shows the counts. The run adds where each header stood, and what of the exclusions was idle. */
export function showSummary(report: Report, { exports, plan, gaijiCharacters }: PreparedRun, screen: Screen): void {
  const { language, print, mark } = screen;
  const { rows, customers, letters, incident } = report;
  const title = (text: string): void => print(mark('bold', text));

  title(TERMINAL.exports[language]());
  for (const { name, encoding, tabSeparated, preset, headerLine, rows: count, utc = false, difference } of exports) {
    print(`${INDENT}${name}  ${TERMINAL.exportLine[language]({ encoding, tabSeparated, preset, headerLine, rows: grouped(count), utc })}`);
    if (difference !== undefined) print(`${INDENT.repeat(2)}${TERMINAL.headerDifference[language]({ preset, ...difference })}`);
  }
  if (gaijiCharacters !== undefined) print(`${INDENT}${TERMINAL.gaijiMap[language]({ characters: grouped(gaijiCharacters) })}`);
  const lists = report.inputs.filter(({ role }) => role !== 'export');
  if (lists.length > 0) title(TERMINAL.lists[language]());
  for (const { file, role, encoding, preset, rows: count } of lists) {
    print(`${INDENT}${file}  ${TERMINAL.listLine[language]({ option: `--${role}`, encoding, preset, rows: grouped(count) })}`);
  }
  print('');
  title(TERMINAL.scope[language](incident));
  print('');
  const kinds = [
    [TERMINAL.inLetter[language](), rows.inLetter], [TERMINAL.heldRows[language](), rows.held],
    [TERMINAL.outsideWindow[language](), rows.outsideWindow], [TERMINAL.notCard[language](), rows.notCard],
    [TERMINAL.excludedStatus[language](), rows.excludedStatus], [TERMINAL.excludedPerson[language](), rows.excludedPerson],
    [NOTIFIED.rows[language](), rows.alreadyNotified], [TERMINAL.notAPayment[language](), rows.notAPayment],
  ] as const;
  showCounts(TERMINAL.rows[language](), [...kinds.filter(([, count]) => count > 0), [TERMINAL.readRows[language](), rows.read]], screen);
  showCounts(TERMINAL.people[language](), [
    [TERMINAL.lettersFor[language](), customers.letters], [TERMINAL.heldPeople[language](), customers.held],
    ...(customers.excluded > 0 ? [[TERMINAL.excludedPeople[language](), customers.excluded] as const] : []),
    ...(report.notified === undefined ? [] : [[NOTIFIED.people[language](), customers.alreadyNotified] as const]),
    [TERMINAL.readRows[language](), customers.affected],
  ], screen);
  showCounts(TERMINAL.toPrint[language](), [
    [TERMINAL.letters[language](), letters.count], [TERMINAL[report.simplex === true ? 'sheetsSimplex' : 'sheets'][language](), letters.sheets],
    [TERMINAL.envelopes[language](), letters.count], [TERMINAL.printFiles[language](), report.batches.length],
  ], screen);
  const remarks = [
    ...report.exclusions.map(({ reason, customers: people }) => TERMINAL.excludedFor[language]({ reason, people: grouped(people) })),
    ...(plan.unmatchedExclusions > 0 ? [TERMINAL.exclusionsUnmatched[language]({ count: grouped(plan.unmatchedExclusions) })] : []),
    ...(customers.accepted > 0 ? [TERMINAL.accepted[language]({ people: grouped(customers.accepted) })] : []),
    ...(customers.affected === 0 ? [TERMINAL.nobody[language]()] : []),
  ];
  for (const remark of remarks) print(remark);
  if (remarks.length > 0) print('');
}

/** To be said when nobody is held. */
export function allClear({ customers }: Report, language: Language): string {
  const [excluded, notified] = [customers.excluded > 0, customers.alreadyNotified > 0];
  return excluded || notified ? TERMINAL.allClearBut[language]({ excluded, notified }) : TERMINAL.allClear[language]();
}
