// The whole way from export bytes to the plan and to print file bytes, in this process and without a disk: for properties
// that need hundreds of runs. Fonts, template and postal tables are the real ones, loaded once.
import { readFile } from 'node:fs/promises';
import type { LayoutChoice } from '../../src/export/layout.js';
import type { ExportSource } from '../../src/export/read-export.js';
import { parseIncidentFile, type IncidentFile } from '../../src/incident/incident-file.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { postalData } from '../../src/postal/postal-data.js';
import type { PrintFonts } from '../../src/print/print-fonts.js';
import type { Knowledge } from '../../src/recipient/gather.js';
import { loadFonts, openFonts } from '../../src/run/input/font-files.js';
import { correctionsOf, listsFor } from '../../src/run/input/lists.js';
import { notifiedOf } from '../../src/run/input/notified-manifests.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { plan } from '../../src/run/plan.js';
import { postalTables } from '../../src/run/input/postal-tables.js';
import type { ListRole } from '../../src/run/report.js';
import { readExports } from '../../src/run/input/reading.js';
import { renderBatch } from '../../src/run/render/render-batch.js';
import { renderJobOf } from '../../src/run/render/render-job.js';
import { builtInEnvelope } from './built-in-envelope.js';
import { wholeBatches, type WholePlan } from './whole-batches.js';

/** What all plans of a test file share. */
export interface PlanBench {
  readonly incident: IncidentFile;
  readonly composed: ComposedLetter;
  readonly fonts: PrintFonts;
  readonly knowledge: Knowledge;
}

/** The built-in incident file and letter. */
export async function planBench(): Promise<PlanBench> {
  const incident = parseIncidentFile(await readFile(packageFile('templates/card-breach/incident.yaml'), 'utf8'), 'incident.yaml');
  const template = parseTemplate(await readFile(packageFile('templates/card-breach/letter.md'), 'utf8'), 'letter.md');
  const fonts = openFonts((await loadFonts([])).bytes);
  return {
    incident,
    fonts,
    composed: composeLetter(mergeFacts(template, incident.facts), fonts, builtInEnvelope()),
    knowledge: { postal: postalData(postalTables()), chain: fonts.chains.mincho, typefaceNames: fonts.files.map(({ typeface }) => typeface.name) },
  };
}

/** Lists handed in beside the export, as bytes, and the export's layout. */
export interface Beside extends Partial<Record<ListRole, Uint8Array>> {
  readonly layout?: LayoutChoice;
  /** Manifests of earlier runs, and the numbers of their letters that came back. */
  readonly notified?: readonly { readonly manifest: string; readonly returned?: readonly string[] }[];
}

/** The plan of one export called payments.csv, with lists called members.csv, exclude.csv and corrections.csv. */
export async function planOf(bytes: Uint8Array, { incident, composed, knowledge }: PlanBench, batchSize = 5, beside: Beside = {}): Promise<WholePlan> {
  const { window, timeZone, terms } = incident;
  const { customers, exclude, corrections, layout = { preset: 'auto' }, notified = [] } = beside;
  const sources = {
    ...(customers && { customers: sourceOf('members.csv', customers) }),
    ...(exclude && { exclude: sourceOf('exclude.csv', exclude) }),
    ...(corrections && { corrections: sourceOf('corrections.csv', corrections) }),
  };
  const { lines, inputs } = await correctionsOf(sources);
  const rules = { window, timeZone, terms, layout, corrections: lines, withCustomers: customers !== undefined };
  const reading = await readExports([sourceOf('payments.csv', bytes)], rules, () => undefined);
  const read = await listsFor(reading.payments, sources, {});
  const earlier = await notifiedOf(notified.map(({ manifest, returned = [] }, index) => (
    { source: sourceOf(`run${index + 1}/manifest.csv`, Buffer.from(manifest)), returned: new Set(returned) })));
  const { batches, records, ...planned } = plan({
    reading, knowledge, window,
    lists: { ...read.lists, ...earlier.lists },
    listInputs: [...read.inputs, ...inputs, ...earlier.inputs],
    ...(earlier.earlier && { earlier: earlier.earlier }),
    envelope: builtInEnvelope(),
    composed,
    settings: { envelope: builtInEnvelope().name, batchSize, order: 'postal-code', files: [] },
    samples: [],
    tool: { name: 'oshirase', version: 'test', postalData: 'test' },
  });
  return { ...planned, batches: wholeBatches(batches, records) };
}

function sourceOf(name: string, bytes: Uint8Array): ExportSource {
  return {
    name,
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
}

/** The bytes of each print file of a plan. */
export function printFilesOf({ batches }: WholePlan, { composed, fonts }: PlanBench): Promise<Uint8Array[]> {
  return Promise.all(batches.map((batch) => renderBatch({ composed, bookmarks: false }, fonts, renderJobOf(batch))));
}
