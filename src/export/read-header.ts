// What can be told of an export from its first lines alone, before anybody has said what its columns mean.
import { fold } from '../folding.js';
import type { ExportSource } from './export-bytes.js';
import type { ExportEncoding } from './encoding-names.js';
import { guessedColumns } from './column-guess.js';
import { refuseHeader, refuseNameless } from './header-refusal.js';
import { isColumnName } from './header-words.js';
import { matchHeader, placesOf, type HeaderCandidate } from './header.js';
import type { FieldColumns, LayoutChoice, PresetName } from './layout.js';
import { PAYMENT_FIELDS, type PaymentField } from './payment.js';
import { PRESETS } from './presets/all-presets.js';
import { readTable } from './read-table.js';

/** The header of an export, understood or not. */
export interface SeenHeader {
  readonly file: string;
  readonly encoding: ExportEncoding;
  /** Recognised, or nothing when staff have to say what is what. */
  readonly preset?: PresetName;
  /** Columns whose names are exactly those of some system, or can mean one thing only; only without a preset. */
  readonly columns: FieldColumns;
  /** Whether the preset finds an address in it; without one a registered-address list is needed. */
  readonly hasAddress: boolean;
  /** The names that can be shown, in the order of the file. */
  readonly names: readonly string[];
  /** Further ones that may be somebody's data. */
  readonly hidden: number;
}

/** Of other systems than the presets; what each can mean is beyond doubt. */
const COMMON_COLUMNS: readonly FieldColumns[] = [
  { name: ['姓', '名'], company: ['会社名'], department: ['部署名'], customerId: ['会員番号'], postalCode: ['郵便番号'] },
  { name: ['氏名'], customerId: ['顧客番号'], address: ['住所'] },
  { name: ['お名前'] },
];

const AUTO: LayoutChoice = { preset: 'auto' };

/** Reads an export for its header. Throws a Refusal when it is no CSV, has no line of column names, or names nobody. */
export async function readHeader(source: ExportSource): Promise<SeenHeader> {
  const file = source.name;
  const { header, encoding } = await readTable(source, {
    match: (candidate): HeaderCandidate | undefined => (matchHeader(candidate, AUTO, file) !== undefined || isHeader(candidate) ? candidate : undefined),
    refuse: (candidates, readAs) => refuseHeader(candidates, AUTO, file, readAs),
  }, () => undefined);
  const { preset, columnNames } = matchHeader(header, AUTO, file)?.layout ?? {};
  if (preset === undefined) refuseNameless(header, { file, line: header.line });
  const names = header.names.filter(isColumnName);
  const seen = { file, encoding, hasAddress: columnNames?.address !== undefined, names, hidden: header.names.filter((name) => name !== '').length - names.length };
  return preset === undefined || preset === 'custom' ? { ...seen, columns: seenColumns(header.names) } : { ...seen, preset, columns: {} };
}

/** A line of column names; a title stands alone. */
function isHeader(candidate: HeaderCandidate): boolean {
  const filled = candidate.names.filter((name) => name !== '');
  return filled.length > 1 && filled.filter(isColumnName).length * 2 >= filled.length;
}

/** Names of some system before those that are judged by their words, which mean by none of a system's names another field. */
function seenColumns(names: readonly string[]): FieldColumns {
  return { ...guessedColumns(names), ...knownColumns(names) };
}

function knownColumns(names: readonly string[]): FieldColumns {
  const places = placesOf(names);
  const columnsOf = (field: PaymentField): readonly string[] | undefined => {
    const candidates = [...PRESETS, ...COMMON_COLUMNS.map((columns) => ({ columns }))].flatMap(({ columns }) => {
      const wanted = columns[field];
      return wanted?.every((name) => places.get(fold(name))?.length === 1) === true ? [wanted] : [];
    });
    return candidates.reduce<readonly string[] | undefined>((so, one) => (so !== undefined && one.length <= so.length ? so : one), undefined);
  };
  return Object.fromEntries(PAYMENT_FIELDS.flatMap((field) => {
    const columns = columnsOf(field);
    return columns === undefined ? [] : [[field, columns.map((name) => names[places.get(fold(name))?.[0] ?? -1] ?? name)]];
  }));
}
