// Which column of an export is what. A layout comes from a preset that knows the system, or from the
// incident file's `columns` (contract section 2).
import type { Place } from '../finding.js';
import type { PaymentField } from './payment.js';

export const PRESET_NAMES = [
  'association', 'kaihi-pay', 'zeus', 'gmo-pg', 'sb-payment', 'ec-cube-4', 'ec-cube-2', 'make-shop', 'color-me', 'base', 'stores', 'next-engine', 'stripe',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** The header name(s) of each field, in the order in which they are joined. */
export type FieldColumns = Readonly<Partial<Record<PaymentField, readonly string[]>>>;

/** What is known of one system's export. */
export interface Preset {
  readonly name: PresetName;
  /** The system, as its users call it. */
  readonly system: string;
  /** Where the column names are known from: [A] the system's own manual or source, [B] second-hand. */
  readonly source: string;
  readonly columns: FieldColumns;
  /** Without these names a header is another system's; all other columns may be missing, added or moved. */
  readonly needed: readonly string[];
  /** Other names that the system gives a column, by the one used here; of several in a header the first counts. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** The columns that are not mapped; absent where they are known in part only, so that no column can be called unknown. */
  readonly others?: readonly string[];
  /** Times without an offset are UTC. */
  readonly utc?: true;
}

/** How a header differs from what is known of its preset; empty lists when it does not. */
export interface HeaderDifference {
  /** Mapped columns that are not there. */
  readonly missing: readonly string[];
  /** Columns the preset does not know, those whose names can be shown. */
  readonly unknown: readonly string[];
  /** Further ones, whose names may be personal. */
  readonly hidden: number;
}

/** What the incident file says of the layout; `at` gives the place of a field's columns there, for refusals. */
export type LayoutChoice =
  | { readonly preset: 'auto' | PresetName }
  | { readonly preset: 'custom'; readonly columns: FieldColumns; readonly at?: Readonly<Partial<Record<PaymentField, Place>>> };

/** How the columns of one export were understood. */
export interface ExportLayout {
  /** The preset's name, or `custom`. */
  readonly preset: PresetName | 'custom';
  /** The physical line on which the header stands. */
  readonly headerLine: number;
  /** The header name(s) of each mapped field, `都道府県+市区町村`, for findings. */
  readonly columnNames: Readonly<Partial<Record<PaymentField, string>>>;
  /** Without a method column every row is a card payment (contract section 2), which has to be said. */
  readonly methodMapped: boolean;
  /** Columns of the export that no field uses; they are neither decoded nor kept. */
  readonly ignoredColumns: number;
  /** The system's name, with a preset. */
  readonly system?: string;
  /** With a preset whose columns are not exactly these. */
  readonly difference?: HeaderDifference;
  /** Times without an offset are UTC. */
  readonly utc?: true;
}
