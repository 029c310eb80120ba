// The profiles of templates/envelopes, read as a run reads them.
import { readdirSync, readFileSync } from 'node:fs';
import { parseEnvelopeFile } from '../../src/letter/envelope-file.js';
import type { EnvelopeProfile } from '../../src/letter/envelope-profile.js';

export const ENVELOPE_NAMES: readonly string[] = readdirSync('templates/envelopes').map((file) => file.replace(/\.yaml$/, ''));

/** The profile of this name; the contract's (section 5) without one. */
export function builtInEnvelope(name = 'naga3-100x55'): EnvelopeProfile {
  return parseEnvelopeFile(readFileSync(`templates/envelopes/${name}.yaml`, 'utf8'), `${name}.yaml`);
}
