// Is a machine fit for a run? What each fact amounts to, one check after another, in the order in which one would mend things.
// `unfit` is what a run would fail or be wrong for; `look` is what somebody should know before it begins.
import type { CheckCode, CheckDetail } from '../../wording/machine-checks.js';
import type { FolderFacts, MachineFacts, PostalFacts, ProgramFacts, TerminalFacts } from './machine-facts.js';

export type Verdict = 'fit' | 'look' | 'unfit';

export type Check = {
  readonly [C in CheckCode]: { readonly verdict: Verdict; readonly code: C; readonly detail: CheckDetail<C> };
}[CheckCode];

/** The largest case the program is made for. A letter and its lines in lists take about 1,050 bytes, its share of a print file's fonts 360 (180,000 for 500). */
export const LARGEST_CASE_LETTERS = 460_395;
const BYTES_A_LETTER = 1_500;
/** Twice the peak of the largest case (985 MB). */
const LEAST_MEMORY_BYTES = 2e9;
/** A row of counts takes up to 40 columns; this leaves room for the indented lists. */
const LEAST_COLUMNS = 60;
/** Earlier than the program itself, and later than anybody will run it: a clock that was never set. */
const PLAUSIBLE_YEARS = [2025, 2099] as const;
const PREFECTURES = 47;
/** The tables hold 118,627 (docs/postal-matching.md); towns merge, but not by the tens of thousands. */
const LEAST_TOWNS = 100_000;

/** Every check, fit ones too. */
export function judge({ node, program, folder, terminal, clock, cores, memoryBytes }: MachineFacts): readonly Check[] {
  return [
    meets(node.version, node.required) ? check('fit', 'node-fit', node) : check('unfit', 'node-old', node),
    ...programChecks(program),
    ...folderChecks(folder, terminal.windows),
    ...terminalChecks(terminal),
    clock.year >= PLAUSIBLE_YEARS[0] && clock.year <= PLAUSIBLE_YEARS[1]
      ? check('fit', 'clock-fit', { year: clock.year })
      : check('look', 'clock-wrong', { year: clock.year }),
    check('fit', 'time-zone', { timeZone: clock.timeZone }),
    memoryBytes >= LEAST_MEMORY_BYTES ? check('fit', 'power-fit', { cores, memoryBytes }) : check('look', 'memory-small', { cores, memoryBytes }),
  ];
}

/** The worst of them. */
export function verdictOf(checks: readonly Check[]): Verdict {
  const worst = (['unfit', 'look'] as const).find((verdict) => checks.some((one) => one.verdict === verdict));
  return worst ?? 'fit';
}

function programChecks({ fonts, templates, postal }: ProgramFacts): readonly Check[] {
  return [
    fonts.broken.length === 0 ? check('fit', 'fonts-fit', { files: fonts.files }) : check('unfit', 'fonts-broken', { names: fonts.broken }),
    templates.broken.length === 0 ? check('fit', 'templates-fit', { files: templates.files }) : check('unfit', 'templates-broken', { names: templates.broken }),
    postal !== undefined && whole(postal) ? check('fit', 'postal-fit', postal) : check('unfit', 'postal-broken', {}),
  ];
}

function whole({ prefectures, towns }: PostalFacts): boolean {
  return prefectures === PREFECTURES && towns >= LEAST_TOWNS;
}

function folderChecks({ freeBytes, writable, modesHold }: FolderFacts, windows: boolean): readonly Check[] {
  const neededBytes = LARGEST_CASE_LETTERS * BYTES_A_LETTER;
  const space = { neededBytes, letters: LARGEST_CASE_LETTERS };
  return [
    writable ? check('fit', 'folder-fit', {}) : check('unfit', 'folder-closed', {}),
    ...(writable ? [modesCheck(modesHold, windows)] : []),
    freeBytes === undefined ? check('look', 'space-unknown', space) : spaceCheck({ ...space, freeBytes }),
  ];
}

function spaceCheck(space: CheckDetail<'space-fit'>): Check {
  return space.freeBytes >= space.neededBytes ? check('fit', 'space-fit', space) : check('look', 'space-short', space);
}

/** Windows knows no such modes; there who may read a folder is inherited from the one it lies in. */
function modesCheck(modesHold: boolean, windows: boolean): Check {
  if (windows) return check('fit', 'modes-windows', {});
  return modesHold ? check('fit', 'modes-fit', {}) : check('look', 'modes-open', {});
}

function terminalChecks({ windows, locale, columns, noColor }: TerminalFacts): readonly Check[] {
  return [
    windows ? check('fit', 'console-windows', {}) : localeCheck(locale),
    columns === undefined ? check('fit', 'no-terminal', {}) : widthCheck({ columns, noColor }),
  ];
}

function localeCheck(locale: string): Check {
  return /utf-?8/i.test(locale) ? check('fit', 'locale-fit', { locale }) : check('look', 'locale-other', { locale });
}

function widthCheck(width: CheckDetail<'terminal-fit'>): Check {
  return width.columns >= LEAST_COLUMNS ? check('fit', 'terminal-fit', width) : check('look', 'terminal-narrow', width);
}

/** `version` against engines of the form `>=20.19`. Throws (a bug) on another form. */
function meets(version: string, required: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [, leastMajor, leastMinor] = /^>=(\d+)\.(\d+)$/.exec(required) ?? [];
  if (leastMajor === undefined || leastMinor === undefined) throw new Error('package.json asks for Node in another form');
  return major > Number(leastMajor) || (major === Number(leastMajor) && minor >= Number(leastMinor));
}

function check<C extends CheckCode>(verdict: Verdict, code: C, detail: CheckDetail<C>): Check {
  // Code and detail belong together by the signature.
  return { verdict, code, detail } as unknown as Check;
}
