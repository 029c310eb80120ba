// How exports and lists are read: what the incident file says of them, and what was typed instead.
import type { LayoutChoice, PresetName } from '../../export/layout.js';
import type { CustomersLayout } from '../../export/read-customers.js';
import type { ExportEncoding } from '../../export/read-export.js';
import type { IncidentFile, MappedColumns } from '../../incident/incident-file.js';
import type { ReadingRules } from './reading.js';

interface TypedReading {
  readonly preset?: 'auto' | PresetName;
  readonly encoding?: ExportEncoding;
}

/** `typed` outranks the incident file. */
export function readingRules({ window, timeZone, terms, preset, columns }: IncidentFile, request: TypedReading): ReadingRules {
  return { window, timeZone, terms, layout: layoutChoice(preset, columns, request.preset), ...(request.encoding ? { encoding: request.encoding } : {}) };
}

function layoutChoice(preset: IncidentFile['preset'], columns: IncidentFile['columns'], typed: TypedReading['preset']): LayoutChoice {
  const chosen = typed ?? preset;
  return chosen === 'custom' ? customLayout(columns) : { preset: chosen };
}

/** Of the registered-address list; what is absent is recognised. */
export function customersLayout({ encoding, columns }: IncidentFile['customers']): CustomersLayout {
  return { ...(encoding === undefined ? {} : { encoding }), ...(columns === undefined ? {} : { layout: customLayout(columns) }) };
}

function customLayout(columns: MappedColumns): Extract<LayoutChoice, { preset: 'custom' }> {
  const entries = Object.entries(columns);
  return {
    preset: 'custom',
    columns: Object.fromEntries(entries.map(([field, { headers }]) => [field, headers])),
    at: Object.fromEntries(entries.map(([field, { at }]) => [field, at])),
  };
}
