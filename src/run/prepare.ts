// Touches the disk: from what was typed to a plan. The one page that tells the whole story up to the plan;
// `check` shows what comes out, `generate` performs it.
import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import type { ExportEncoding, ExportRead } from '../export/read-export.js';
import type { LayoutChoice, PresetName } from '../export/layout.js';
import { parseIncidentFile, type IncidentFile } from '../incident/incident-file.js';
import { composeLetter } from '../letter/compose-letter.js';
import { envelopeProfile } from '../letter/envelope-profile.js';
import { adviseOn, type LetterAdvice } from '../letter/letter-advice.js';
import { mergeFacts } from '../letter/merge-facts.js';
import { parseTemplate } from '../letter/parse-template.js';
import type { ComposedLetter } from '../letter/placed-text.js';
import { postalData } from '../postal/postal-data.js';
import type { LetterOrder } from './batching.js';
import { besideFile, loadFonts, openFonts, type FontBytes } from './font-files.js';
import { exportSources, inputText } from './input-file.js';
import { packageFile, packageVersion } from './package-file.js';
import { plan, type Plan } from './plan.js';
import { postalTables, postalTablesVersion } from './postal-tables.js';
import { readExports } from './reading.js';

const BUILT_IN_INCIDENT = 'templates/card-breach/incident.yaml';

/** What was typed; anything absent comes from the incident file. */
export interface PlanRequest {
  /** Paths, at least one. */
  readonly exports: readonly string[];
  readonly incident?: string;
  readonly preset?: 'auto' | PresetName;
  readonly encoding?: ExportEncoding;
  readonly batchSize?: number;
  readonly order?: LetterOrder;
}

/** A plan with what it takes to perform it. */
export interface PreparedRun {
  readonly plan: Plan;
  readonly composed: ComposedLetter;
  readonly fonts: FontBytes;
  readonly advice: readonly LetterAdvice[];
  /** What each export was recognised as. */
  readonly exports: readonly ExportRead[];
  /** No incident file was named or found, so the built-in one served. */
  readonly builtInIncident: boolean;
}

/** Told how far the reading is. */
export interface PrepareProgress {
  readonly rowsRead: (rows: number) => void;
  readonly planning: () => void;
}

/** Reads, judges and plans. Throws a Refusal (exit code 2) when anything cannot be worked with; writes nothing. */
export async function prepare(request: PlanRequest, progress: PrepareProgress): Promise<PreparedRun> {
  const sources = await exportSources(request.exports);
  const incidentPath = incidentFilePath(request.incident);
  const incidentText = await inputText(incidentPath, 'incident');
  const incident = parseIncidentFile(incidentText.text, incidentText.provenance.file);
  const envelope = envelopeProfile(incident.letter.envelope, incident.at(['letter', 'envelope']));

  const templateText = await inputText(besideFile(incidentPath, incident.letter.template), 'template', incident.at(['letter', 'template']));
  const template = mergeFacts(parseTemplate(templateText.text, templateText.provenance.file), incident.facts);
  const fonts = await loadFonts(incident.fallbackFonts.map((path) => ({ path: besideFile(incidentPath, path), at: incident.at(['fonts', 'fallback']) })));
  const { chains, files } = openFonts(fonts.bytes);
  const composed = composeLetter(template, { chains }, envelope);

  const reading = await readExports(sources, { ...readingRules(incident, request) }, progress.rowsRead);
  progress.planning();
  return {
    plan: plan({
      reading,
      knowledge: { postal: postalData(postalTables()), chain: chains.mincho, typefaceNames: files.map(({ typeface }) => typeface.name) },
      window: incident.window,
      envelope,
      pagesPerLetter: composed.pages.length,
      settings: {
        batchSize: request.batchSize ?? incident.batch.size,
        order: request.order ?? incident.batch.order,
        files: [incidentText.provenance, templateText.provenance, ...fonts.provenance],
      },
      samples: incident.samples,
      tool: { name: 'oshirase', version: packageVersion(), postalData: postalTablesVersion() },
    }),
    composed,
    fonts: fonts.bytes,
    advice: adviseOn(template),
    exports: reading.exports,
    builtInIncident: incidentPath === packageFile(BUILT_IN_INCIDENT),
  };
}

/** As typed, else incident.yaml in the current folder, else the built-in one (contract, section 1). */
function incidentFilePath(typed: string | undefined): string {
  if (typed !== undefined) return resolve(typed);
  const here = resolve('incident.yaml');
  return existsSync(here) ? here : packageFile(BUILT_IN_INCIDENT);
}

function readingRules({ window, timeZone, terms, preset, columns }: IncidentFile, request: PlanRequest): Parameters<typeof readExports>[1] {
  return { window, timeZone, terms, layout: layoutChoice(preset, columns, request.preset), ...(request.encoding ? { encoding: request.encoding } : {}) };
}

function layoutChoice(preset: IncidentFile['preset'], columns: IncidentFile['columns'], typed: PlanRequest['preset']): LayoutChoice {
  const chosen = typed ?? preset;
  if (chosen !== 'custom') return { preset: chosen };
  const entries = Object.entries(columns);
  return {
    preset: 'custom',
    columns: Object.fromEntries(entries.map(([field, { headers }]) => [field, headers])),
    at: Object.fromEntries(entries.map(([field, { at }]) => [field, at])),
  };
}
