// Check, with the very code of `oshirase check`; then what only staff can settle: words that no list explains.
import { incidentNow } from './incident-now.js';
import { fold } from '../../folding.js';
import { unknownTerms } from '../../run/unknown-terms.js';
import { GUIDE_CHECK as SAYS } from '../../wording/guide-check.js';
import { planned, showDetails } from '../check.js';
import { showNotified } from '../notified-report.js';
import { showSummary } from '../summary.js';
import { planOf } from './guided-plan.js';
import { BUILT_IN, type GuideState, type Step } from './guide-state.js';
import { unchecked } from './setting-steps.js';

export const runCheck: Step = (state, { screen }) => {
  if (state.checked !== undefined) return undefined;
  return {
    stage: 'check',
    work: async () => {
      const { exports, options } = planOf(state);
      const { run, earlier } = await planned(exports, options, screen);
      const { report, exceptions } = run.plan;
      const { customers, rows, samples } = report;
      showNotified(run, earlier, screen);
      showSummary(report, run, screen);
      if (state.showsDetails) showDetails(run, screen);
      return { ...state, showsDetails: false, checked: { letters: customers.letters, held: customers.held, heldRows: rows.held, samples, terms: unknownTerms(exceptions) } };
    },
  };
};

/** Words of the column of methods or statuses, one after the other. */
export const explainTerms: Step = (state, { screen: { language } }) => {
  const term = state.checked?.terms.find(({ field, word }) => !isExplained(state, field, word));
  if (term === undefined) return undefined;
  const { field, word, rows } = term;
  const leave = { label: SAYS.leaveTerm[language](), leads: () => ({ ...state, termsLeft: [...state.termsLeft, word] }) };
  if (state.incident === BUILT_IN) {
    return {
      stage: 'check', tells: [SAYS.termNeedsFolder[language]({ word, rows })], ask: SAYS.whatNow[language](),
      choices: [{ label: SAYS.makeFolder[language](), leads: () => withoutIncident(state) }, leave],
    };
  }
  const lists = field === 'method' ? (['cardMethods', 'otherMethods'] as const) : (['includedStatuses', 'excludedStatuses'] as const);
  return {
    stage: 'check',
    ask: SAYS.whatIsTerm[field][language]({ word, rows }),
    choices: [...lists.map((list) => ({ label: SAYS.termLists[list][language](), leads: () => withTerm(state, list, word) })), leave],
  };
};

/** How many people that means, and whether to go on. */
export const confirmCheck: Step = (state, { screen: { language } }) => {
  if (state.checked === undefined || state.checkSettled) return undefined;
  const { letters } = state.checked;
  return {
    stage: 'check',
    tells: [SAYS.people[language](state.checked)],
    ask: letters > 0 ? SAYS.goOnToProof[language]() : SAYS.whatNow[language](),
    choices: [
      ...(letters > 0 ? [{ label: SAYS.goOn[language](), leads: () => ({ ...state, checkSettled: true }) }] : []),
      { label: SAYS.details[language](), leads: () => ({ ...unchecked(state), showsDetails: true }) },
      { label: SAYS.checkAgain[language](), leads: () => unchecked(state) },
    ],
  };
};

function isExplained({ termsLeft, edits }: GuideState, field: 'method' | 'status', word: string): boolean {
  const lists = field === 'method' ? ['cardMethods', 'otherMethods'] : ['includedStatuses', 'excludedStatuses'];
  return termsLeft.includes(word) || edits.some(({ path: [, list = ''], value }) => lists.includes(list) && [value].flat().some((one) => fold(one) === fold(word)));
}

/** The list as it stands, and the word. */
async function withTerm(state: GuideState, list: 'cardMethods' | 'otherMethods' | 'includedStatuses' | 'excludedStatuses', word: string): Promise<GuideState> {
  const { terms } = await incidentNow(state);
  return { ...state, written: false, edits: [...state.edits, { path: ['export', list], value: [...(terms[list] ?? []), word] }] };
}

/** Back to the question of the incident file, with what was found forgotten. */
export function withoutIncident(state: GuideState): GuideState {
  return { ...unchecked(state), incident: undefined, settingsSettled: false };
}
