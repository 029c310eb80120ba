// Which incident file: answers have to end up where they can be seen and edited, so that a run without settings of its
// own is for trying things out.
import { join } from 'node:path';
import { freeName, isAbsent, nearbyIncidents } from '../../run/input/nearby-files.js';
import { GUIDE_SETTINGS as SAYS } from '../../wording/guide-settings.js';
import { BUILT_IN, typed, type Choice, type Desk, type GuideState, type Step } from './guide-state.js';

const FILE = 'incident.yaml';

export const chooseIncident: Step = async (state, desk) => {
  if (state.incident !== undefined) return undefined;
  const { screen: { language }, folder } = desk;
  const suggested = await freeName('incident', '', (name) => isAbsent(join(folder, name)));
  if (state.typing === 'folder') return folderQuestion(state, suggested, desk);
  const near = await nearbyIncidents(folder);
  const found = near.map(({ path }): Choice => ({ label: SAYS.existing[language]({ path }), leads: () => withIncident(state, path) }));
  return {
    stage: 'settings',
    tells: [SAYS.whatIsIncident[language]()],
    ask: SAYS.whichIncident[language](),
    choices: [
      ...found,
      { label: SAYS.newFolder[language]({ folder: suggested }), leads: () => withIncident(state, join(folder, suggested, FILE)) },
      { label: SAYS.newFolderNamed[language](), leads: () => ({ ...state, typing: 'folder' }) },
      // With incident.yaml here, a run that names none would take that one. Unknown columns have to be written down.
      ...(isAbsent(join(folder, FILE)) && state.exports.every(({ seen }) => seen.preset !== undefined)
        ? [{ label: SAYS.builtIn[language](), leads: () => withIncident(state, BUILT_IN) }]
        : []),
    ],
  };
};

function folderQuestion(state: GuideState, suggested: string, { screen: { language }, folder }: Desk): ReturnType<Step> {
  return {
    stage: 'settings', ask: SAYS.folderName[language](), suggested,
    fault: (text) => (isAbsent(join(folder, text.trim(), FILE)) ? undefined : SAYS.folderTaken[language]()),
    leads: (text) => withIncident(state, join(folder, text.trim(), FILE)),
  };
}

/** What was said of another incident file does not count for this one. */
function withIncident(state: GuideState, incident: string): GuideState {
  return typed(state, { incident, columns: {}, trustsHeader: true, columnsSettled: false, settingsSettled: false, edits: [], written: false });
}
