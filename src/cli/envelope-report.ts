// The envelope on the screen of `check`: what its window shows and holds, before anybody buys or prints.
import type { EnvelopeProfile } from '../letter/envelope-profile.js';
import { envelopeFacts } from '../letter/proof-cover.js';
import { ENVELOPE_FACTS as SAYS } from '../wording/envelope-facts.js';
import { INDENT } from './count-section.js';
import type { Screen } from './screen.js';

/** A heading, three sentences and a blank line. */
export function showEnvelope(envelope: EnvelopeProfile, { language, print, mark }: Screen): void {
  const facts = envelopeFacts(envelope);
  print(mark('bold', SAYS.title[language]()));
  for (const says of [SAYS.envelope, SAYS.zones, SAYS.fits]) print(`${INDENT}${says[language](facts)}`);
  print('');
}
