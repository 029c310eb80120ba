// Touches the disk: the envelope that incident.yaml names, one of the program's own or a file of staff's beside it.
// Makers differ, so whoever has measured an envelope writes a file and changes nothing of the program.
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Place } from '../../finding.js';
import { parseEnvelopeFile } from '../../letter/envelope-file.js';
import type { EnvelopeProfile } from '../../letter/envelope-profile.js';
import { Refusal, refuse } from '../../refusal.js';
import { besideFile } from './font-files.js';
import { inputText } from './input-file.js';
import { packageFile } from './package-file.js';
import type { SettingsFile } from '../report.js';

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

/** What `letter.envelope` of the incident file at `incidentPath` can say: ours, and profiles beside the file. */
export async function envelopesFor(incidentPath: string): Promise<readonly { readonly name: string; readonly profile: EnvelopeProfile }[]> {
  const ours = (await builtInNames()).map((name) => ({ name, path: join(packageFile(BUILT_IN), `${name}${ENDING}`) }));
  const beside = (await readdir(dirname(incidentPath)).catch(() => [])).filter((file) => OWN_FILE.test(file)).sort();
  const found = await Promise.all([...ours, ...beside.map((name) => ({ name, path: join(dirname(incidentPath), name) }))].map(async ({ name, path }) => {
    const profile = await inputText(path, 'envelope').then(({ text, provenance }) => parseEnvelopeFile(text, provenance.file)).catch(unlessRefused);
    return profile === undefined ? [] : [{ name, profile }];
  }));
  return found.flat();
}

/** Another settings file, or a profile that a run would refuse. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}

async function builtInPath(name: string, at: Place): Promise<string> {
  const known = await builtInNames();
  return known.includes(name) ? join(packageFile(BUILT_IN), `${name}${ENDING}`) : refuse('envelope-unknown', { name, known: known.join(', ') }, at);
}

async function builtInNames(): Promise<readonly string[]> {
  return (await readdir(packageFile(BUILT_IN))).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length)).sort();
}
