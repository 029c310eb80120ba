// Touches the disk: reads the tariff that postage is reckoned with, the built-in one or one of staff's own. Every fault in it is
// told at its line.
import { LineCounter, parseDocument } from 'yaml';
import { problemsOf } from '../incident/incident-problem.js';
import type { Tariff } from '../postal/tariff.js';
import { problem, refuseAll } from '../refusal.js';
import { inputText } from './input-file.js';
import { packageFile } from './package-file.js';
import type { SettingsFile } from './report.js';
import { TARIFF_SETTINGS, tariffSchema } from './tariff-schema.js';

const BUILT_IN_TARIFF = 'templates/tariff.yaml';

/** The tariff at `path`, absolute, or the built-in one, with what report.json says of the file. Throws a Refusal. */
export async function readTariff(path: string = packageFile(BUILT_IN_TARIFF)): Promise<{ readonly tariff: Tariff; readonly provenance: SettingsFile }> {
  const { text, provenance } = await inputText(path, 'tariff');
  return { tariff: parseTariff(text, provenance.file), provenance };
}

/** Reads the text of a tariff file. Throws a Refusal that holds every problem found. */
export function parseTariff(text: string, file: string): Tariff {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  refuseAll(document.errors.map((error) => problem('incident-syntax', { reason: error.code }, { file, line: lines.linePos(error.pos[0]).line })));
  const parsed = tariffSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  refuseAll(problemsOf(parsed.error, { file, document, lines }, TARIFF_SETTINGS));
  throw parsed.error;
}
