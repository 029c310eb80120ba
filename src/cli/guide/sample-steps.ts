// Facts still 見本 (sample): letters that hold one must not be posted. Asked for here one after the other, or put right in the file by whoever prefers that.
import { GUIDE_CHECK as SAYS } from '../../wording/guide-check.js';
import type { SettingEdit } from '../../incident/setting-edits.js';
import { placeText } from '../problem-report.js';
import { withoutIncident } from './check-steps.js';
import { BUILT_IN, type Desk, type GuideState, type Question, type Step } from './guide-state.js';
import { incidentNow } from './incident-now.js';
import { unchecked } from './setting-steps.js';

/** Which facts they are, and how to put them right. */
export const mendSamples: Step = async (state, desk) => {
  const { samples = [] } = state.checked ?? {};
  if (samples.length === 0 || state.samplesSettled) return undefined;
  if (state.facts !== undefined) return factQuestion(state, state.facts, samples, desk);
  const { screen: { language } } = desk;
  const isBuiltIn = state.incident === BUILT_IN;
  const { at } = await incidentNow(state);
  return {
    stage: 'check',
    tells: [SAYS.samples[language]({ isBuiltIn }), ...samples.map((name) => `  ${isBuiltIn ? name : placeText(at(name.split('.')))}`)],
    ask: SAYS.whatNow[language](),
    choices: [
      ...(isBuiltIn ? [{ label: SAYS.makeFolder[language](), leads: () => withoutIncident(state) }] : [
        { label: SAYS.typeFacts[language](), leads: () => ({ ...state, facts: {} }) },
        { label: SAYS.mended[language](), leads: () => unchecked(state) },
      ]),
      { label: SAYS.onlyProof[language](), leads: () => ({ ...state, samplesSettled: true }) },
    ],
  };
};

/** The next of them; after the last all are to be written at once. */
async function factQuestion(state: GuideState, facts: Readonly<Record<string, string>>, samples: readonly string[], { screen: { language } }: Desk): Promise<Question> {
  const name = samples.find((one) => facts[one] === undefined) ?? '';
  const now = (await incidentNow(state)).facts.get(name) ?? '';
  return {
    stage: 'check', ask: SAYS.fact[language]({ name }), suggested: now,
    fault: (text) => (text.trim() === '' ? SAYS.noFact[language]() : undefined),
    leads: (text) => {
      const typed = { ...facts, [name]: text.trim() };
      return samples.every((one) => typed[one] !== undefined) ? withFacts(state, typed) : { ...state, facts: typed };
    },
  };
}

/** What was left as it is stays a sample, and is nothing to write. */
async function withFacts(state: GuideState, facts: Readonly<Record<string, string>>): Promise<GuideState> {
  const { facts: before } = await incidentNow(state);
  const edits = Object.entries(facts).flatMap(([name, value]): SettingEdit[] => {
    const [first = '', ...rest] = name.split('.');
    return before.get(name) === value ? [] : [{ path: [first, ...rest], value }];
  });
  return { ...state, facts: undefined, written: edits.length === 0, edits: [...state.edits, ...edits] };
}
