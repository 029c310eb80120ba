// `oshirase package`: what a mailing house gets of a finished run, in a folder to be encrypted and handed over.
import { join } from 'node:path';
import { groupBy } from '../group-by.js';
import { refuse } from '../refusal.js';
import { ADDRESSES_ENCODINGS, type MissingCharacter } from '../run/post/mailing-addresses.js';
import { makePackage, type MadePackage } from '../run/package/make-package.js';
import { grouped } from '../wording/grouped-number.js';
import { PACKAGE_TERMINAL as SAYS } from '../wording/package-terminal.js';
import { showSteps } from './next-step.js';
import { oneOf } from './options.js';
import { EXAMPLES } from './program.js';
import { stage } from './progress.js';
import type { Screen } from './screen.js';

/** As commander hands them over. */
export interface TypedPackageOptions {
  readonly out?: string;
  readonly addressesEncoding?: string;
}

const GAIJI_LIST = 'post/gaiji.csv';
const SHOWN_NUMBERS = 5;

/** Returns the exit code: 1 when addresses.csv lacks a character of somebody's name or address, else 0. */
export async function packageRun(run: string, typed: TypedPackageOptions, screen: Screen): Promise<number> {
  const { language } = screen;
  const folder = typed.out ?? refuse('option-missing', { option: '--out', example: EXAMPLES.package });
  const encoding = typed.addressesEncoding === undefined ? 'utf-8' : oneOf('--addresses-encoding', typed.addressesEncoding, ADDRESSES_ENCODINGS);
  const copying = stage(screen, (done) => SAYS.copying[language]({ done }));
  const made = await makePackage({ run, folder, encoding, onFile: copying.at });
  copying.end();
  if (screen.json) {
    screen.print(JSON.stringify({ folder, files: made.files.map(({ file }) => file), letters: made.report.letters.count, missing: made.missing }, null, 2));
  } else if (!screen.quiet) show(made, run, folder, screen);
  return made.missing.length > 0 ? 1 : 0;
}

function show({ files, report, missing }: MadePackage, run: string, folder: string, screen: Screen): void {
  const { language, print, mark } = screen;
  const printFiles = files.filter(({ batch }) => batch !== undefined).length;
  print(SAYS.made[language]({ folder, letters: grouped(report.letters.count), printFiles: grouped(printFiles), files: grouped(files.length) }));
  if (report.customers.held > 0) print(mark('yellow', SAYS.held[language]({ people: grouped(report.customers.held), file: join(run, 'exceptions.csv') })));
  if (missing.length > 0) showMissing(missing, files.some(({ file }) => file === GAIJI_LIST) ? join(folder, GAIJI_LIST) : undefined, screen);
  showSteps([
    ...(missing.length > 0 ? [SAYS.nextMissing[language]()] : []),
    SAYS.nextSheet[language]({ file: join(folder, 'covering-sheet.pdf') }),
    SAYS.nextEncrypt[language]({ folder }),
    SAYS.nextReturn[language](),
  ], screen);
}

/** A field and character at a time, the one that concerns most letters last; all numbers where no list has them. */
function showMissing(missing: readonly MissingCharacter[], list: string | undefined, { language, print, mark }: Screen): void {
  print('');
  print(mark('yellow', SAYS.missing[language]({ letters: grouped(new Set(missing.map(({ number }) => number)).size) })));
  for (const [first, ...rest] of classesOf(missing)) {
    const numbers = [first, ...rest].map(({ number }) => number);
    print(`  ${SAYS.missingClass[language]({ field: first.field, codePoints: first.codePoints, letters: grouped(numbers.length) })}`);
    const shown = list === undefined ? numbers : numbers.slice(0, SHOWN_NUMBERS);
    print(`    ${shown.join(' ')}`);
    if (list !== undefined && shown.length < numbers.length) print(`    ${SAYS.moreLetters[language]({ count: grouped(numbers.length - shown.length), file: list })}`);
  }
}

function classesOf(missing: readonly MissingCharacter[]): readonly (readonly [MissingCharacter, ...MissingCharacter[]])[] {
  const classes = groupBy(missing, ({ field, codePoints }) => `${field} ${codePoints}`);
  return [...classes.values()].sort((a, b) => a.length - b.length);
}
