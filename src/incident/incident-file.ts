// incident.yaml as staff edit it (contract, section 2): what is known of the incident, and how letters are made.
// Each setting by itself is judged by its schema; here, what they say together.
import { inJapanese, type CalendarDay } from '../calendar-day.js';
import type { PresetName } from '../export/layout.js';
import type { PaymentField } from '../export/payment.js';
import type { ExportEncoding } from '../export/read-export.js';
import type { Place } from '../finding.js';
import { fold } from '../folding.js';
import { problem, refuseAll, type Problem } from '../refusal.js';
import { readSettings, type ReadSettings } from '../yaml-settings.js';
import { INCIDENT_FORM, type FactTree, type IncidentSettings, type INSERTER_MARKS, type POSTAGE_PAYMENTS } from './incident-schema.js';
import type { IncidentWindow } from './incident-window.js';
import type { TermLists } from './payment-terms.js';

/** A value staff have still to replace contains this word. */
const SAMPLE_MARK = '見本';

/** What the letters are printed on, how fast, and with which marks for inserting machines. */
export interface PrintSettings {
  readonly paperGsm: number;
  /** Printed sides. */
  readonly pagesPerMinute: number;
  readonly marks: readonly (typeof INSERTER_MARKS)[number][];
}

/** How the letters are handed to the post office. */
export interface PostSettings {
  readonly payment?: (typeof POSTAGE_PAYMENTS)[number];
  /** Three days' delay accepted, for a further discount. */
  readonly acceptsDelay: boolean;
  /** A tariff file of one's own, beside the incident file. */
  readonly tariff?: string;
}

/** What is published beside the letters, and what lies beside the telephone. */
export interface NoticeSettings {
  /** Of the notice and of the desk sheet; absent where the usual names serve. */
  readonly template?: string;
  readonly desk?: string;
  /** Printed on both; the letter's unless it is given. */
  readonly date: CalendarDay;
}

/** One field's header names, joined in this order, and where the incident file says so. */
export interface MappedColumn {
  readonly headers: readonly string[];
  readonly at: Place;
}

export type MappedColumns = Readonly<Partial<Record<PaymentField, MappedColumn>>>;

export interface IncidentFile {
  readonly window: IncidentWindow;
  /** IANA name; days are judged in it. */
  readonly timeZone: string;
  readonly preset: 'auto' | PresetName | 'custom';
  /** Only with preset `custom`. */
  readonly columns: MappedColumns;
  readonly terms: TermLists;
  /** Layout of the registered-address list; what is absent is recognised. */
  readonly customers: { readonly encoding?: ExportEncoding; readonly columns?: MappedColumns };
  readonly letter: { readonly template: string; readonly date: CalendarDay; readonly envelope: string };
  readonly notice: NoticeSettings;
  readonly batch: { readonly size: number; readonly order: 'postal-code' | 'export'; readonly keepBundles: boolean };
  readonly print: PrintSettings;
  readonly post: PostSettings;
  readonly fallbackFonts: readonly string[];
  /** What placeholders can name, by dotted name: `facts.sender.name`, `incident.firstDay`, `letter.date`, `notice.date`. */
  readonly facts: ReadonlyMap<string, string>;
  /** Dotted names of facts still marked 見本. */
  readonly samples: readonly string[];
  /** Where a dotted setting stands, for problems found later (a font that is not there, an unknown envelope). */
  readonly at: (path: readonly string[]) => Place;
}

type PlaceOf = ReadSettings<IncidentSettings>['placeOf'];

/** Reads the text of incident.yaml. Throws a Refusal that holds every problem found. */
export function parseIncidentFile(text: string, file: string): IncidentFile {
  const { settings, placeOf } = readSettings(text, file, INCIDENT_FORM);
  refuseAll(contradictions(settings, placeOf));
  return incidentOf(settings, placeOf);
}

function incidentOf(settings: IncidentSettings, placeOf: PlaceOf): IncidentFile {
  const { incident, letter, notice, batch, print, post, fonts, customers, export: reading } = settings;
  const { cardMethods, otherMethods, excludedStatuses, includedStatuses } = reading;
  const facts = new Map(factsOf(settings.facts, 'facts'));
  return {
    window: { firstDay: incident.firstDay, lastDay: incident.lastDay },
    timeZone: incident.timeZone,
    preset: reading.preset,
    columns: mappedColumns('export', reading.columns ?? {}, placeOf),
    customers: {
      ...(customers.encoding === undefined ? {} : { encoding: customers.encoding }),
      ...(customers.columns === undefined ? {} : { columns: mappedColumns('customers', customers.columns, placeOf) }),
    },
    terms: { cardMethods, otherMethods, excludedStatuses, ...(includedStatuses ? { includedStatuses } : {}) },
    letter,
    notice: {
      date: notice.date ?? letter.date,
      ...(notice.template === undefined ? {} : { template: notice.template }),
      ...(notice.desk === undefined ? {} : { desk: notice.desk }),
    },
    batch,
    print,
    post: {
      acceptsDelay: post.acceptsDelay,
      ...(post.payment === undefined ? {} : { payment: post.payment }),
      ...(post.tariff === undefined ? {} : { tariff: post.tariff }),
    },
    fallbackFonts: fonts.fallback,
    facts: new Map([
      ...facts,
      ['incident.firstDay', inJapanese(incident.firstDay)], ['incident.lastDay', inJapanese(incident.lastDay)], ['letter.date', inJapanese(letter.date)],
      ['notice.date', inJapanese(notice.date ?? letter.date)],
    ]),
    samples: [...facts].filter(([, value]) => value.includes(SAMPLE_MARK)).map(([name]) => name),
    at: placeOf,
  };
}

function mappedColumns(block: 'export' | 'customers', columns: Partial<Record<PaymentField, string[]>>, placeOf: PlaceOf): MappedColumns {
  return Object.fromEntries(Object.entries(columns).map(([field, headers]) => [field, { headers, at: placeOf([block, 'columns', field]) }]));
}

function* factsOf(tree: FactTree, prefix: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [`${prefix}.${name}`, value];
    else yield* factsOf(value, `${prefix}.${name}`);
  }
}

/** What a registered-address list cannot do without. */
function lackingFor({ customerId, name, company, address }: Partial<Record<PaymentField, string[]>>): string[] {
  return [
    ...(customerId === undefined ? ['customerId'] : []), ...((name ?? company) === undefined ? ['name'] : []), ...(address === undefined ? ['address'] : []),
  ];
}

/** What each setting allows by itself but not together. */
function contradictions({ incident, export: reading, customers }: IncidentSettings, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const { firstDay, lastDay } = incident;
  if (firstDay > lastDay) problems.push(problem('incident-window-reversed', { firstDay, lastDay }, placeOf(['incident', 'firstDay'])));
  if (reading.columns !== undefined && reading.preset !== 'custom') {
    problems.push(problem('incident-columns-without-custom', { preset: reading.preset }, placeOf(['export', 'columns'])));
  }
  // Name and address may come from the customers file; whether one is given is known only when the export is read.
  if (reading.preset === 'custom' && reading.columns?.paidAt === undefined) {
    problems.push(problem('incident-columns-missing', { fields: 'paidAt' }, placeOf(['export', 'columns'])));
  }
  const lacking = customers.columns === undefined ? [] : lackingFor(customers.columns);
  if (lacking.length > 0) problems.push(problem('incident-customer-columns-missing', { fields: lacking.join(', ') }, placeOf(['customers', 'columns'])));
  const pairs = [['cardMethods', 'otherMethods'], ['includedStatuses', 'excludedStatuses']] as const;
  for (const [first, second] of pairs) {
    const words = new Set((reading[first] ?? []).map(fold));
    if (reading[second].some((word) => words.has(fold(word)))) {
      problems.push(problem('incident-term-twice', { first, second }, placeOf(['export', second])));
    }
  }
  return problems;
}
