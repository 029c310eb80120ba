// The plan: who gets a letter, who is held and why, each letter's number, print file and pages. Pure, so that `check`
// can show it and `generate` merely carries it out; nothing about a person is decided or discovered after it.
import type { IncidentWindow } from '../incident/incident-window.js';
import type { EnvelopeProfile } from '../letter/envelope-profile.js';
import type { ComposedLetter } from '../letter/placed-text.js';
import { addressSetting } from '../letter/address-block.js';
import { noBarcodeNote } from '../recipient/barcode-content.js';
import { addressPlace, hasDayInAddress } from '../recipient/day-in-address.js';
import { gather, type Knowledge, type Lists } from '../recipient/gather.js';
import type { KnownWhereabouts } from '../recipient/known-whereabouts.js';
import { notePossibleDuplicates } from '../recipient/possible-duplicate.js';
import type { NotifiedPerson } from '../recipient/notified.js';
import type { HeldRecipient, Recipient } from '../recipient/recipient.js';
import { withNotes } from '../recipient/registered-recipient.js';
import { assertBalanced } from './balance.js';
import { planBatches, type Addressed, type PackedBatch, type PlannedBatch } from './batching.js';
import { breakdownOf } from './breakdown.js';
import type { EarlierLetters } from './earlier-letters.js';
import { exceptionLines, type ExceptionLine } from './exception-list.js';
import { LetterRecorder, type LetterRecords } from './letter-records.js';
import type { Reading } from './input/reading.js';
import { reportOf, type Report, type ReportSources } from './report.js';

/** All that a plan depends on. */
export interface PlanInputs {
  readonly reading: Reading;
  readonly knowledge: Knowledge;
  /** What was found out of rows while they were read. */
  readonly whereabouts?: KnownWhereabouts;
  /** Member list and exclusions, when given. */
  readonly lists?: Lists;
  /** What was read beside the exports. */
  readonly listInputs?: ReportSources['listInputs'];
  readonly window: IncidentWindow;
  readonly envelope: EnvelopeProfile;
  /** Of which the plan needs the pages and sheets a letter takes. */
  readonly composed: Pick<ComposedLetter, 'pages' | 'pagesPerSheet'>;
  readonly settings: Report['settings'];
  readonly samples: readonly string[];
  /** What the manifests of earlier runs hold, when any were given. */
  readonly earlier?: EarlierLetters;
  readonly tool: Report['tool'];
}

export interface Plan {
  readonly batches: readonly PlannedBatch[];
  /** Of all letters of these, by their places. */
  readonly records: LetterRecords;
  readonly exceptions: readonly ExceptionLine[];
  /** With every count final and no checksum yet. */
  readonly report: Report;
  /** Entries of the exclusion list that name nobody in scope. */
  readonly unmatchedExclusions: number;
  /** People in scope who get no letter because they have one of an earlier run. */
  readonly notified: readonly NotifiedPerson[];
  /** Where the addresses stand that look like days (`payments.csv:2`), in printing order. */
  readonly dayAddresses: readonly string[];
  /** Letters to addresses of the export although a member list was given: of guests, or of numbers that a spreadsheet took the zeros from. */
  readonly withoutEntry: number;
}

/** A plan whose letters are let go: their records are left. */
export type PackedPlan = Omit<Plan, 'batches' | 'records'> & { readonly batches: readonly PackedBatch[] };

/** Decides everything that matters to people. Throws a Refusal when the account does not balance. */
export function plan(inputs: PlanInputs): Plan {
  const { reading, settings, composed: { pages, pagesPerSheet } } = inputs;
  const gathered = gather(reading.payments, inputs.knowledge, inputs.lists, inputs.whereabouts);
  const { addressed, overflowing, records, withDay } = address(gathered.recipients, inputs);
  const held = [...gathered.held, ...overflowing];
  const { order, batchSize: size, keepBundles = false } = settings;
  const lastNumber = inputs.earlier?.lastNumber ?? 0;
  const batches = planBatches(addressed, { order, size, keepBundles, pagesPerLetter: pages.length, lastNumber });
  const { excluded, notified, writtenToAgain, unusedCorrections } = gathered;
  const unused = [...reading.unusedCorrections, ...unusedCorrections];
  const noted = addressed.filter(({ recipient: { notes } }) => notes.length > 0).map(({ recipient }) => recipient);
  const exceptions = exceptionLines(reading.heldRows, held, [...noted, ...notified], unused);
  const report = reportOf({
    tool: inputs.tool, window: inputs.window, exports: reading.exports, listInputs: inputs.listInputs ?? [], settings, settled: reading.settled,
    heldRows: reading.heldRows.length, heldPeople: held, excluded, notified, addressed, batches, pagesPerSheet, exceptions, samples: inputs.samples,
    breakdown: breakdownOf(reading.payments, addressed, inputs.knowledge.postal),
    ...(inputs.earlier === undefined ? {} : { earlier: { ...inputs.earlier, writtenToAgain } }),
  });
  assertBalanced({ report, reading, batches, exceptions, excluded, notified, lastNumber });
  return {
    batches, records, exceptions, report, notified, unmatchedExclusions: inputs.lists?.exclusions?.unmatched() ?? 0,
    dayAddresses: batches.flatMap(({ places }) => Array.from(places.filter((place) => withDay.has(place)), (place) => addressPlace(addressed[place]?.recipient ?? missing()))),
    withoutEntry: report.inputs.some(({ role }) => role === 'customers') ? addressed.filter(({ recipient }) => recipient.registeredBy.registeredIn === undefined).length : 0,
  };
}

/** Exit code 1 of the contract: somebody in scope has no letter yet. */
export function needsAttention({ exceptions }: Pick<Plan, 'exceptions'>): boolean {
  return exceptions.some(({ finding }) => finding.severity === 'held');
}

interface Fitting {
  readonly addressed: readonly Addressed[];
  /** Of these, by their places. */
  readonly records: LetterRecords;
  /** Places of those whose addresses look like days. */
  readonly withDay: ReadonlySet<number>;
  readonly overflowing: readonly HeldRecipient[];
}

function address(recipients: readonly Recipient[], { knowledge, envelope }: PlanInputs): Fitting {
  const overflowing: HeldRecipient[] = [];
  const fitting: Addressed[] = [];
  const recorder = new LetterRecorder();
  const withDay = new Set<number>();
  for (const recipient of recipients) {
    const wanted = 'displayNumber' in recipient.barcode ? recipient.barcode.displayNumber : '';
    const setting = addressSetting(recipient, knowledge.chain, envelope, wanted !== '');
    if (setting === 'overflow') {
      overflowing.push(overflowed(recipient));
      continue;
    }
    const letter = { recipient, setting, displayNumber: setting.layout.barcode === undefined ? '' : wanted };
    if (hasDayInAddress(recipient)) withDay.add(fitting.length);
    recorder.add(letter);
    fitting.push(letter);
  }
  const noted = notePossibleDuplicates(fitting.map(({ recipient }) => recipient));
  const addressed = fitting.map((letter, index) => {
    const recipient = withBarcodeNote(noted[index] ?? missing(), letter.displayNumber);
    return recipient === letter.recipient ? letter : { ...letter, recipient };
  });
  return { addressed, records: recorder.records(), withDay, overflowing };
}

/** Why there is no barcode: the address's own reason comes before the window's. */
function withBarcodeNote(recipient: Recipient, displayNumber: string): Recipient {
  if (displayNumber !== '') return recipient;
  const { barcode, registeredBy, notes } = recipient;
  return withNotes(recipient, [...notes, noBarcodeNote(registeredBy, 'obstacle' in barcode ? barcode.obstacle : 'window')]);
}

function overflowed({ payments, registeredBy }: Recipient): HeldRecipient {
  const column = registeredBy.columnNames.address;
  return { payments, doubts: [{ code: 'address-overflow', detail: {}, ...(column === undefined ? {} : { column }) }] };
}

function missing(): never {
  throw new Error('everybody who is addressed has a place, and is noted there');
}
