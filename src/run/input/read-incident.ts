// Touches the disk: the incident file, wherever it is, and the letter's template that it names. Everything else begins with these two.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseIncidentFile, type IncidentFile } from '../../incident/incident-file.js';
import { mergeFacts } from '../../letter/merge-facts.js';
import type { MergedTemplate } from '../../letter/letter-template.js';
import { parseTemplate } from '../../letter/parse-template.js';
import { besideFile, type NamedFont } from './font-files.js';
import { inputText } from './input-file.js';
import { packageFile } from './package-file.js';
import type { SettingsFile } from '../report.js';

const BUILT_IN_INCIDENT = 'templates/card-breach/incident.yaml';

export interface ReadIncident {
  readonly incident: IncidentFile;
  readonly provenance: SettingsFile;
  /** Absolute; what the file names lies beside it. */
  readonly path: string;
  /** No incident file was named or found, so the built-in one served. */
  readonly isBuiltIn: boolean;
}

/** As typed, else incident.yaml in the current folder, else the built-in one (contract, section 1). Throws a Refusal. */
export async function readIncident(typed: string | undefined): Promise<ReadIncident> {
  const path = incidentFilePath(typed);
  const { text, provenance } = await inputText(path, 'incident');
  return { incident: parseIncidentFile(text, provenance.file), provenance, path, isBuiltIn: path === packageFile(BUILT_IN_INCIDENT) };
}

export interface ReadLetter {
  readonly letter: MergedTemplate;
  readonly provenance: SettingsFile;
  readonly path: string;
}

/** The letter of an incident with its facts. Throws a Refusal. */
export async function readLetter({ incident, path: incidentPath }: ReadIncident): Promise<ReadLetter> {
  const path = besideFile(incidentPath, incident.letter.template);
  const { text, provenance } = await inputText(path, 'template', incident.at(['letter', 'template']));
  return { letter: mergeFacts(parseTemplate(text, provenance.file), incident.facts), provenance, path };
}

/** The further fonts of an incident, to be loaded. */
export function namedFonts({ incident, path }: ReadIncident): readonly NamedFont[] {
  return incident.fallbackFonts.map((file) => ({ path: besideFile(path, file), at: incident.at(['fonts', 'fallback']) }));
}

function incidentFilePath(typed: string | undefined): string {
  if (typed !== undefined) return resolve(typed);
  const here = resolve('incident.yaml');
  return existsSync(here) ? here : packageFile(BUILT_IN_INCIDENT);
}
