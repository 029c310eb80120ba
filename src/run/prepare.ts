// Touches the disk: from what was typed to a plan. The one page that tells the whole story up to the plan;
// `check` shows what comes out, `generate` performs it.
import type { SourceLine } from '../export/payment.js';
import type { ExportRead, ExportSource } from '../export/read-export.js';
import type { IncidentFile } from '../incident/incident-file.js';
import type { EnvelopeProfile } from '../letter/envelope-profile.js';
import type { LetterAdvice } from '../letter/letter-advice.js';
import type { ComposedLetter } from '../letter/placed-text.js';
import { approvalOf } from './approval.js';
import { lettersIn, packBatches, type PlannedLetter } from './batching.js';
import { besideFile, type FontBytes } from './input/font-files.js';
import { gaijiBeside, type GaijiFile } from './input/gaiji-file.js';
import { exportSources, listSource } from './input/input-file.js';
import { correctionsOf, type ListSources } from './input/lists.js';
import { notifiedFor } from './input/notified-files.js';
import type { NotifiedRead } from './input/notified-manifests.js';
import { readingPool, worthThreads, type ReadingPool } from './input/reading-pool.js';
import type { PackedPlan } from './plan.js';
import type { PostPlan } from './post/post-plan.js';
import type { PlanRequest } from './plan-request.js';
import { prepareLetter } from './prepare-letter.js';
import { readAndPlan, type PlanningProgress } from './read-and-plan.js';
import type { Tally } from './tally.js';
import { loadTariff, type LoadedTariff } from './post/tariff-file.js';

/** A plan with what it takes to perform it. */
export interface PreparedRun {
  readonly plan: PackedPlan;
  readonly post: PostPlan;
  /** Who posts, for sheets and slips that go with the letters. */
  readonly sender: string;
  readonly composed: ComposedLetter;
  readonly envelope: EnvelopeProfile;
  readonly fonts: FontBytes;
  readonly advice: readonly LetterAdvice[];
  /** What each export was recognised as. */
  readonly exports: readonly ExportRead[];
  /** No incident file was named or found, so the built-in one served. */
  readonly builtInIncident: boolean;
  /** How many user-defined characters gaiji.csv makes printable; undefined without one. */
  readonly gaijiCharacters: number | undefined;
  /** Lines of the corrections file whose 確認 is filled with something that lifts nothing. */
  readonly unclearConfirmations: readonly SourceLine[];
  /** The manifests of earlier runs. */
  readonly manifests: readonly NotifiedRead[];
  /** Counted only when the request asks for it. */
  readonly tally: Tally | undefined;
  /** In printing order; only when the request asks for them. */
  readonly letters: readonly PlannedLetter[];
}

/** Told how far it is. */
export interface PrepareProgress extends Omit<PlanningProgress, 'whilePlanning'>, Partial<Pick<PlanningProgress, 'whilePlanning'>> {
  /** Something that grows with so many letters was let go: at first people and payments, later what their records were gathered from. */
  readonly letGo?: (letters: number) => void;
  /** Up to so many print files may come of what was read, and be made ready for while they are planned. */
  readonly foreseen?: (printFiles: number, print: Pick<PreparedRun, 'composed' | 'fonts'>) => void;
}

/** Reads, judges and plans. Throws a Refusal (exit code 2) when anything cannot be worked with; writes nothing. */
export async function prepare(request: PlanRequest, progress: PrepareProgress): Promise<PreparedRun> {
  const exportFiles = await exportSources(request.exports);
  const { threads = 1, tally = false } = request;
  const pool = threads > 1 && !tally && worthThreads(exportFiles) ? readingPool(threads) : undefined;
  return prepareWith(exportFiles, pool, request, progress).finally(() => pool?.close());
}

async function prepareWith(exportFiles: readonly ExportSource[], pool: ReadingPool | undefined, request: PlanRequest, progress: PrepareProgress): Promise<PreparedRun> {
  const listFiles = await listSourcesOf(request);
  const { incident, envelope, advice, composed, fonts, opened, files, builtInIncident, incidentPath } = await prepareLetter(request.incident, request.simplex);
  const gaiji = await gaijiBeside(incidentPath);
  const { tariff, provenance: tariffFile } = await tariffOf(incident, incidentPath);
  const sources = exportFiles.map((source) => readWith(source, gaiji));
  const listSources = Object.fromEntries(Object.entries(listFiles).map(([list, source]) => [list, readWith(source, gaiji)])) as ListSources; // same keys

  const notified = await notifiedFor(request.notified ?? []);
  const corrections = await correctionsOf(listSources);
  const whilePlanning = progress.whilePlanning ?? (<Result>(work: () => Result): Result => work());
  const planning = (payments: number): void => {
    progress.planning(payments);
    progress.foreseen?.(Math.ceil(payments / (request.batchSize ?? incident.batch.size)), { composed, fonts });
  };
  const provenances = files.then((ofLetter) => [...ofLetter, tariffFile, ...(gaiji === undefined ? [] : [gaiji.provenance]), ...notified.files]);
  provenances.catch(() => undefined); // or nobody would be told while an export is read
  const beside = { sources, pool, listSources, incident, envelope, composed, opened, tariff, notified, corrections, files: provenances };
  const { planned: { batches: placed, records, ...planned }, post, letters, exports, tally } = await readAndPlan(request, beside, { ...progress, planning, whilePlanning });
  progress.letGo?.(lettersIn(placed));
  const batches = whilePlanning(() => packBatches(placed, records));
  progress.letGo?.(lettersIn(placed));
  const approval = whilePlanning(() => approvalOf({ ...planned, batches }, composed));
  return {
    plan: { ...planned, batches, report: { ...planned.report, posting: post.posting, approval } },
    post,
    sender: incident.facts.get('facts.sender.name') ?? '',
    composed,
    envelope,
    fonts,
    advice,
    exports,
    builtInIncident,
    gaijiCharacters: gaiji?.map.size,
    unclearConfirmations: corrections.unclear,
    manifests: notified.manifests,
    tally,
    letters,
  };
}

/** Staff's own tariff lies beside the incident file that names it. */
function tariffOf({ post, at }: IncidentFile, incidentPath: string): Promise<LoadedTariff> {
  return post.tariff === undefined ? loadTariff() : loadTariff(besideFile(incidentPath, post.tariff), at(['post', 'tariff']));
}

function readWith(source: ExportSource, gaiji: GaijiFile | undefined): ExportSource {
  return gaiji === undefined ? source : { ...source, gaiji: gaiji.map };
}

async function listSourcesOf({ customers, exclude, corrections }: PlanRequest): Promise<ListSources> {
  return {
    ...(customers === undefined ? {} : { customers: await listSource(customers) }),
    ...(exclude === undefined ? {} : { exclude: await listSource(exclude) }),
    ...(corrections === undefined ? {} : { corrections: await listSource(corrections) }),
  };
}
