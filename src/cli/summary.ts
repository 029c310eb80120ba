// The summary a person reads after a run: how many rows, what became of each kind, how many people, what to print.
// The counts are report.json's own, so that screen and file can never tell two stories.
import type { Report } from '../run/report.js';
import type { ExportRead } from '../export/read-export.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { countRows, grouped } from './column.js';
import type { Screen } from './screen.js';

const INDENT = '  ';

/** Shows the counts. `exports` adds where each header stood, which the report has no need of. */
export function showSummary(report: Report, exports: readonly ExportRead[], screen: Screen): void {
  const { language, print, mark } = screen;
  const { rows, customers, letters, incident } = report;
  const title = (text: string): void => print(mark('bold', text));

  title(TERMINAL.exports[language]());
  for (const { name, encoding, preset, headerLine, rows: count } of exports) {
    print(`${INDENT}${name}  ${TERMINAL.exportLine[language]({ encoding, preset, headerLine, rows: grouped(count) })}`);
  }
  print('');
  title(TERMINAL.scope[language](incident));
  print('');
  const kinds = [
    [TERMINAL.inLetter[language](), rows.inLetter], [TERMINAL.heldRows[language](), rows.held],
    [TERMINAL.outsideWindow[language](), rows.outsideWindow], [TERMINAL.notCard[language](), rows.notCard],
    [TERMINAL.excludedStatus[language](), rows.excludedStatus], [TERMINAL.notAPayment[language](), rows.notAPayment],
  ] as const;
  section(TERMINAL.rows[language](), [...kinds.filter(([, count]) => count > 0), [TERMINAL.readRows[language](), rows.read]], screen);
  section(TERMINAL.people[language](), [
    [TERMINAL.lettersFor[language](), customers.letters], [TERMINAL.heldPeople[language](), customers.held],
    [TERMINAL.readRows[language](), customers.affected],
  ], screen);
  section(TERMINAL.toPrint[language](), [
    [TERMINAL.letters[language](), letters.count], [TERMINAL.sheets[language](), letters.sheets],
    [TERMINAL.envelopes[language](), letters.count], [TERMINAL.printFiles[language](), report.batches.length],
  ], screen);
  if (customers.affected === 0) print(TERMINAL.nobody[language]());
}

function section(title: string, rows: readonly (readonly [string, number])[], { print, mark }: Screen): void {
  print(mark('bold', title));
  for (const line of countRows(rows, INDENT)) print(line);
  print('');
}
