// Touches the disk: the envelope that incident.yaml names, one of the program's own or a file of staff's beside it.
// Makers differ, so whoever has measured an envelope writes a file and changes nothing of the program.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../finding.js';
import { parseEnvelopeFile } from '../letter/envelope-file.js';
import type { EnvelopeProfile } from '../letter/envelope-profile.js';
import { refuse } from '../refusal.js';
import { besideFile } from './font-files.js';
import { inputText } from './input-file.js';
import { packageFile } from './package-file.js';
import type { SettingsFile } from './report.js';

const BUILT_IN = 'templates/envelopes';
const ENDING = '.yaml';
/** What is written like this is a file's name; a name of ours has no ending. */
const OWN_FILE = /\.ya?ml$/i;

/** A profile, and what report.json says of its file. */
export interface LoadedEnvelope {
  readonly profile: EnvelopeProfile;
  readonly provenance: SettingsFile;
}

/** `name` as the incident file at `incidentPath` gives it. Refuses an unknown one with those that are known, and a profile that is wrong. */
export async function loadEnvelope(name: string, incidentPath: string, at: Place): Promise<LoadedEnvelope> {
  const { text, provenance } = await inputText(OWN_FILE.test(name) ? besideFile(incidentPath, name) : await builtInPath(name, at), 'envelope', at);
  return { profile: parseEnvelopeFile(text, provenance.file), provenance };
}

async function builtInPath(name: string, at: Place): Promise<string> {
  const folder = packageFile(BUILT_IN);
  const known = (await readdir(folder)).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length)).sort();
  return known.includes(name) ? join(folder, `${name}${ENDING}`) : refuse('envelope-unknown', { name, known: known.join(', ') }, at);
}
