// From exports to the plan, with all else already read. A page of its own, so that what serves here alone (payments as they were read, people,
// Japan Post's towns) is let go when letters are planned: of half a million letters 300 MB, which whoever prints them needs.
import type { KeptPayment } from '../export/kept-payments.js';
import type { ExportRead, ExportSource } from '../export/read-export.js';
import { paymentTerms } from '../incident/payment-terms.js';
import { postalData } from '../postal/postal-data.js';
import type { Tariff } from '../postal/tariff.js';
import { KnownWhereabouts } from '../recipient/known-whereabouts.js';
import type { PlacedBatch, PlannedBatch, PlannedLetter } from './batching.js';
import { listsFor, type Corrections, type ListSources } from './input/lists.js';
import type { Notified } from './input/notified-manifests.js';
import { packageVersion } from './input/package-file.js';
import { postalTables } from './input/postal-tables.js';
import { postalTablesVersion } from './input/postal-tables-version.js';
import type { ReadingPool } from './input/reading-pool.js';
import { customersLayout, readingRules } from './input/reading-rules.js';
import { readExports } from './input/reading.js';
import { plan, type Plan, type PlanInputs } from './plan.js';
import type { PlanRequest } from './plan-request.js';
import { postPlan, type PostPlan } from './post/post-plan.js';
import type { PreparedLetter } from './prepare-letter.js';
import type { SettingsFile } from './report.js';
import { tallyKeeper, type Tally } from './tally.js';

/** Told how far the reading is. */
export interface PlanningProgress {
  readonly rowsRead: (rows: number) => void;
  /** All is read; of so many payments there may be letters. */
  readonly planning: (payments: number) => void;
  /** Does the planning, which gives nobody else a turn: whoever can ask for it to be given up has to see to that here. */
  readonly whilePlanning: <Result>(work: () => Result) => Result;
}

/** All that was read beside the exports. */
export interface ReadBeside extends Pick<PreparedLetter, 'incident' | 'envelope' | 'composed' | 'opened'> {
  readonly sources: readonly ExportSource[];
  /** To read them on; closed when that is done. */
  readonly pool: ReadingPool | undefined;
  readonly listSources: ListSources;
  readonly notified: Notified;
  readonly corrections: Corrections;
  readonly tariff: Tariff;
  /** All files that shape the run. */
  readonly files: Promise<readonly SettingsFile[]>;
}

export interface ReadAndPlanned {
  readonly planned: Omit<Plan, 'batches'> & { readonly batches: readonly PlacedBatch[] };
  readonly post: PostPlan;
  /** In printing order; only when the request asks for them. */
  readonly letters: readonly PlannedLetter[];
  readonly exports: readonly ExportRead[];
  /** Counted only when the request asks for it. */
  readonly tally: Tally | undefined;
}

/** Throws a Refusal when an export or a list cannot be worked with, or the account does not balance. */
export async function readAndPlan(request: PlanRequest, beside: ReadBeside, progress: PlanningProgress): Promise<ReadAndPlanned> {
  const { incident, envelope, composed, opened, listSources, notified, corrections } = beside;
  const withCustomers = listSources.customers !== undefined;
  const terms = paymentTerms(incident.terms);
  const tally = request.tally === true ? tallyKeeper((method) => terms.methodKind(method) === 'card') : undefined;
  const rules = { ...readingRules(incident, request), withCustomers, corrections: corrections.lines, ...(tally === undefined ? {} : { onJudged: tally.see }) };
  const tables = postalTables();
  const postal = postalData(tables);
  const whereabouts = new KnownWhereabouts(postal, postalData(tables, { isLarge: true }));
  // With a registered-address list it is the list, not the export, that says where to write to.
  const meanwhile = (payments: readonly KeptPayment[]): void => (withCustomers ? undefined : whereabouts.find(payments));
  const threads = beside.pool === undefined ? undefined : { pool: beside.pool, meanwhile };
  const reading = await readExports(beside.sources, rules, progress.rowsRead, threads);
  const { lists, inputs: listInputs } = await listsFor(reading.payments, listSources, customersLayout(incident.customers));
  const files = await beside.files;
  progress.planning(reading.payments.length);
  const inputs: PlanInputs = {
    reading,
    whereabouts,
    knowledge: { postal, chain: opened.chains.mincho, typefaceNames: opened.files.map(({ typeface }) => typeface.name) },
    lists: { ...lists, ...notified.lists },
    listInputs: [...listInputs, ...corrections.inputs, ...notified.inputs],
    ...(notified.earlier === undefined ? {} : { earlier: notified.earlier }),
    window: incident.window,
    envelope,
    composed,
    settings: {
      envelope: envelope.name,
      batchSize: request.batchSize ?? incident.batch.size,
      order: request.order ?? incident.batch.order,
      ...(incident.batch.keepBundles ? { keepBundles: true as const } : {}),
      ...(request.bookmarks === true ? { bookmarks: true as const } : {}),
      ...(request.noPersonal === true ? { noPersonal: true as const } : {}),
      files,
    },
    samples: incident.samples,
    tool: { name: 'oshirase', version: packageVersion(), postalData: postalTablesVersion() },
  };
  const lettersPlanned = progress.whilePlanning(() => {
    const { batches, ...planned } = plan(inputs);
    return {
      planned: { ...planned, batches: batches.map(placed) },
      post: postPlan(batches, { composed, envelope, tariff: beside.tariff, print: incident.print, post: incident.post }),
      letters: request.withLetters === true ? batches.flatMap(({ letters }) => letters) : [],
    };
  });
  return { ...lettersPlanned, exports: reading.exports, tally: tally?.result() };
}

/** Without its letters. */
function placed({ name, file, pages, firstCount, count, places, codes, barcodes }: PlannedBatch): PlacedBatch {
  return { name, file, pages, firstCount, count, places, codes, barcodes };
}
