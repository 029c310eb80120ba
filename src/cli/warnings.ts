// What staff must hear before they print, though it stops nothing: sample facts, advice on the letter's text, an export
// without payment methods, a member list that does not know everybody, house numbers that a spreadsheet turned into days,
// a 確認 that lifts nothing.
import type { Plan } from '../run/plan.js';
import type { PreparedRun } from '../run/prepare.js';
import type { Report } from '../run/report.js';
import { adviceSentence } from '../wording/letter-advice.js';
import { grouped } from '../wording/grouped-number.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { placeText } from './problem-report.js';
import type { Screen } from './screen.js';

/** Places named of one kind. */
const SHOWN = 5;

/** What there is to warn of. */
type Warned = Pick<PreparedRun, 'advice' | 'exports' | 'unclearConfirmations'> & { readonly plan: Pick<Plan, 'dayAddresses' | 'withoutEntry'> & { readonly report: Pick<Report, 'samples'> } };

/** On stderr, so that a script that reads the result is not disturbed. */
export function showWarnings({ plan, advice, exports, unclearConfirmations: unclear }: Warned, screen: Screen): void {
  if (screen.quiet || screen.json) return;
  const { language } = screen;
  const warn = (text: string): void => screen.tell(screen.mark('yellow', `${TERMINAL.warning[language]()}: ${text}`));
  if (plan.report.samples.length > 0) warn(TERMINAL.samples[language]({ names: plan.report.samples.join(', ') }));
  for (const { name, methodMapped } of exports) {
    if (!methodMapped) warn(TERMINAL.withoutMethod[language]({ file: name }));
  }
  const { withoutEntry, dayAddresses: days } = plan;
  if (withoutEntry > 0) warn(TERMINAL.withoutEntry[language]({ letters: grouped(withoutEntry) }));
  if (days.length > 0) warn(TERMINAL.dayInAddress[language]({ letters: grouped(days.length), ...shownPlaces(days) }));
  if (unclear.length > 0) warn(TERMINAL.unclearConfirmations[language]({ lines: grouped(unclear.length), ...shownPlaces(unclear.map(placeText)) }));
  for (const one of advice) {
    const { message, hint } = adviceSentence(one, language);
    warn(`${placeText(one.at)}: ${message}${hint === undefined ? '' : ` → ${hint}`}`);
  }
}

/** Of a letter alone, before anybody it goes to is known. */
export function showLetterWarnings(advice: Warned['advice'], samples: Report['samples'], screen: Screen): void {
  showWarnings({ advice, exports: [], unclearConfirmations: [], plan: { report: { samples }, dayAddresses: [], withoutEntry: 0 } }, screen);
}

function shownPlaces(places: readonly string[]): { readonly places: string; readonly left: string } {
  return { places: places.slice(0, SHOWN).join(', '), left: grouped(Math.max(0, places.length - SHOWN)) };
}
