// The settings that no export can tell: the window of the incident, the date on the letter, the envelope. Shown as they
// are, changed one at a time, and written down where staff will find them.
import { parseCalendarDay } from '../../calendar-day.js';
import { fold } from '../../folding.js';
import type { IncidentFile } from '../../incident/incident-file.js';
import { envelopesFor } from '../../run/input/envelope-files.js';
import { columnLines } from '../../incident/incident-draft.js';
import { writeIncident, type ChangedIncident } from '../../run/input/incident-changes.js';
import type { SettingEdit } from '../../incident/setting-edits.js';
import { GUIDE_SETTINGS as SAYS } from '../../wording/guide-settings.js';
import type { Language } from '../../wording/wording.js';
import { BUILT_IN, typed, type Desk, type GuideState, type Step } from './guide-state.js';
import { incidentNow, incidentPath, incidentText } from './incident-now.js';

/** The settings at a glance; whoever changes one comes back to them. */
export const reviewSettings: Step = async (state, desk) => {
  if (state.settingsSettled) return undefined;
  const { screen: { language } } = desk;
  const incident = await incidentNow(state);
  if (state.envelopeOpen) return envelopeQuestion(state, incident, desk);
  const day = dayQuestion(state, incident, desk);
  if (day !== undefined) return day;
  const { window, letter, facts } = incident;
  return {
    stage: 'settings',
    tells: SAYS.settings[language]({ ...window, date: letter.date, envelope: letter.envelope, sender: facts.get('facts.sender.name') ?? '' }),
    ask: SAYS.areTheseRight[language](),
    choices: [
      { label: SAYS.right[language](), leads: () => ({ ...state, settingsSettled: true }) },
      ...(state.incident === BUILT_IN ? [] : [
        { label: SAYS.changeWindow[language](), leads: () => ({ ...state, typing: 'firstDay' as const }) },
        { label: SAYS.changeDate[language](), leads: () => ({ ...state, typing: 'letterDate' as const }) },
        { label: SAYS.changeEnvelope[language](), leads: () => ({ ...state, envelopeOpen: true }) },
      ]),
    ],
  };
};

/** Nothing is written before it was seen and agreed to. */
export const writeSettings: Step = async (state, desk) => {
  const { incident = BUILT_IN, edits, written } = state;
  if (incident === BUILT_IN || (written && edits.length === 0)) return undefined;
  const { screen: { language }, made } = desk;
  const changed = await incidentText(state);
  if (!changed.isNew && changed.lines.length === 0) return { stage: 'settings', work: () => Promise.resolve({ ...state, edits: [], written: true }) };
  return {
    stage: 'settings',
    tells: [
      SAYS.willWrite[language]({ path: changed.path, isNew: changed.isNew, lines: changed.lines.length }),
      ...linesToShow(changed, state, language),
    ],
    ask: SAYS.writeIt[language](),
    choices: [{
      label: SAYS.write[language]({ isNew: changed.isNew }),
      leads: async () => {
        for (const path of await writeIncident(changed)) made(path);
        desk.screen.print(SAYS.written[language]({ path: changed.path }));
        return { ...unchecked(state), edits: [], written: true };
      },
    }],
  };
};

/** The lines that are new; those of columns that were agreed to a moment ago in one. */
function linesToShow({ lines }: ChangedIncident, { columns }: GuideState, language: Language): readonly string[] {
  const agreed = Object.keys(columns).length > 0 ? columnLines(lines) : [];
  const [first, last] = [agreed[0], agreed.at(-1)];
  const others = lines.filter((line) => !agreed.includes(line)).map(({ line, text }) => `  ${line}: ${text}`);
  return first === undefined || last === undefined ? others : [SAYS.agreedColumns[language]({ from: first.line, to: last.line }), ...others];
}

/** What was found with other settings says nothing of these. */
export function unchecked(state: GuideState): GuideState {
  return { ...state, checked: undefined, checkSettled: false, samplesSettled: false, facts: undefined };
}

/** First and last day of the window one after the other, or the date on the letter. */
function dayQuestion(state: GuideState, { window, letter }: IncidentFile, { screen: { language } }: Desk): ReturnType<Step> {
  const asked = {
    firstDay: { path: ['incident', 'firstDay'], now: window.firstDay, next: 'lastDay' },
    lastDay: { path: ['incident', 'lastDay'], now: window.lastDay, next: undefined },
    letterDate: { path: ['letter', 'date'], now: letter.date, next: undefined },
  } as const;
  const { typing } = state;
  if (typing !== 'firstDay' && typing !== 'lastDay' && typing !== 'letterDate') return undefined;
  const { path, now, next } = asked[typing];
  return {
    stage: 'settings', ask: SAYS.days[typing][language](), suggested: now,
    fault: (text) => {
      const day = parseCalendarDay(fold(text));
      if (day === undefined) return SAYS.noSuchDay[language]();
      return typing === 'lastDay' && day < window.firstDay ? SAYS.beforeFirst[language]({ firstDay: window.firstDay }) : undefined;
    },
    leads: (text) => {
      const day = fold(text);
      // A window that lies later than the old last day must be readable in between.
      const edits: readonly SettingEdit[] = [{ path, value: day }, ...(typing === 'firstDay' && day > window.lastDay ? [{ path: ['incident', 'lastDay'], value: day } as const] : [])];
      return typed(state, { edits: [...state.edits, ...edits], ...(next === undefined ? {} : { typing: next }) });
    },
  };
}

async function envelopeQuestion(state: GuideState, { letter }: IncidentFile, { screen: { language } }: Desk): Promise<Awaited<ReturnType<Step>>> {
  const envelopes = await envelopesFor(incidentPath(state.incident ?? BUILT_IN));
  return {
    stage: 'settings',
    tells: [SAYS.measure[language]()],
    ask: SAYS.whichEnvelope[language](),
    choices: envelopes.map(({ name, profile }) => ({
      label: SAYS.envelope[language]({ ...profile, name, isChosen: name === letter.envelope }),
      leads: () => ({ ...state, envelopeOpen: false, edits: [...state.edits, { path: ['letter', 'envelope'], value: name }] }),
    })),
  };
}
