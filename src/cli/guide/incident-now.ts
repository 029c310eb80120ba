// The incident file as it would be with the answers given so far; read anew for each question, because staff may edit it
// beside the guided run.
import { parseIncidentFile, type IncidentFile } from '../../incident/incident-file.js';
import { changedIncident, type ChangedIncident } from '../../run/input/incident-changes.js';
import { isAbsent } from '../../run/input/nearby-files.js';
import { packageFile } from '../../run/input/package-file.js';
import { BUILT_IN, type GuideState } from './guide-state.js';

/** The text, and what of it is new. Throws a Refusal for a file that cannot be read. */
export function incidentText({ incident = BUILT_IN, edits, exports, columns }: GuideState): Promise<ChangedIncident> {
  const unknown = exports.find(({ seen }) => seen.preset === undefined) ?? exports[0];
  const named = Object.fromEntries(Object.entries(columns).filter(([, names]) => names.length > 0));
  const seen = unknown === undefined ? undefined : { ...unknown.seen, ...(Object.keys(named).length > 0 ? { columns: named } : {}) };
  return changedIncident(incidentPath(incident), edits, seen);
}

/** Read as a run reads it. Throws a Refusal for what is wrong with it. */
export async function incidentNow(state: GuideState): Promise<IncidentFile> {
  const { text, path } = await incidentText(state);
  return parseIncidentFile(text, path);
}

/** The header names an incident file speaks of; undefined where there is no file or a preset speaks for it. */
export async function incidentColumns(incident: string): Promise<readonly string[] | undefined> {
  if (isAbsent(incident)) return undefined;
  const { text } = await changedIncident(incident, []);
  const { preset, columns } = parseIncidentFile(text, incident);
  return preset === 'custom' ? Object.values(columns).flatMap(({ headers }) => headers) : undefined;
}

export function incidentPath(incident: string): string {
  return incident === BUILT_IN ? packageFile('templates/card-breach/incident.yaml') : incident;
}
