// From an incident file to the letter as it will be set, before anybody it goes to is known. Half of
// every plan, and all that a proof without an export needs.
import type { IncidentFile } from '../incident/incident-file.js';
import { composeLetter, type LetterOptions } from '../letter/compose-letter.js';
import type { EnvelopeProfile } from '../letter/envelope-profile.js';
import { adviseOnLayout } from '../letter/layout-advice.js';
import { adviseOn, type LetterAdvice } from '../letter/letter-advice.js';
import type { ComposedLetter } from '../letter/placed-text.js';
import type { PrintFonts } from '../print/print-fonts.js';
import { loadEnvelope } from './input/envelope-files.js';
import { builtInChain, fontProvenance, loadFonts, openFonts, type FontBytes } from './input/font-files.js';
import { namedFonts, readIncident, readLetter } from './input/read-incident.js';
import type { SettingsFile } from './report.js';

const RETURN_ADDRESS = ['facts', 'sender', 'returnAddress'] as const;

/** The letter of an incident, and what it was made from. */
export interface PreparedLetter {
  readonly incident: IncidentFile;
  readonly envelope: EnvelopeProfile;
  readonly advice: readonly LetterAdvice[];
  readonly composed: ComposedLetter;
  readonly fonts: FontBytes;
  /** The same fonts, opened. */
  readonly opened: PrintFonts;
  /** Incident file, template, envelope, fonts; told when the fonts are hashed, which nothing else need wait for. */
  readonly files: Promise<readonly SettingsFile[]>;
  /** No incident file was named or found, so the built-in one served. */
  readonly builtInIncident: boolean;
  /** Absolute; what it names lies beside it. */
  readonly incidentPath: string;
}

/** Reads and composes; `typed` is the incident file's path if one was given. Throws a Refusal; writes nothing. */
export async function prepareLetter(typed: string | undefined, simplex = false): Promise<PreparedLetter> {
  const builtInFonts = builtInChain();
  const read = await readIncident(typed);
  const { incident, path: incidentPath } = read;
  const { profile: envelope, provenance: envelopeFile } = await loadEnvelope(incident.letter.envelope, incidentPath, incident.at(['letter', 'envelope']));
  const { letter: template, provenance: templateFile } = await readLetter(read);
  const fonts = await loadFonts(namedFonts(read), builtInFonts);
  const files = fontProvenance(fonts).then((ofFonts) => [read.provenance, templateFile, envelopeFile, ...ofFonts]);
  files.catch(() => undefined); // or it would be nobody's while what is refused below is told
  const opened = openFonts(fonts.bytes);
  const composed = composeLetter(template, { chains: opened.chains }, envelope, optionsOf(incident, simplex));
  return {
    incident,
    envelope,
    advice: [...adviseOn(template), ...adviseOnLayout(template, composed), ...unplacedMarks(incident, envelope)],
    composed,
    fonts: fonts.bytes,
    opened,
    files,
    builtInIncident: read.isBuiltIn,
    incidentPath,
  };
}

/** The return address is a fact like any other, but no template names it: the envelope says whether it is printed. */
function optionsOf(incident: IncidentFile, simplex: boolean): LetterOptions {
  const { at, post, print } = incident;
  return {
    simplex,
    inserterMarks: print.marks,
    returnAddress: { text: returnAddressOf(incident), at: at(RETURN_ADDRESS) },
    ...(post.payment === undefined ? {} : { postage: post.payment }),
  };
}

/** '' where none is given. */
function returnAddressOf({ facts }: IncidentFile): string {
  return facts.get(RETURN_ADDRESS.join('.'))?.trim() ?? '';
}

/** What staff ask to have printed in the window, and the envelope has no place for. */
function unplacedMarks(incident: IncidentFile, { returnAddress, postageMark }: EnvelopeProfile): readonly LetterAdvice[] {
  const { at, post } = incident;
  const asked = [
    ...(post.payment !== undefined && postageMark === undefined ? [['post', 'payment']] : []),
    ...(returnAddressOf(incident) !== '' && returnAddress === undefined ? [RETURN_ADDRESS] : []),
  ];
  return asked.map((path) => ({ code: 'letter-mark-unplaced', detail: { key: path.join('.') }, at: at(path) }));
}
