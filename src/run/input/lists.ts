// The lists that may be handed in beside the exports: member list, exclusions, corrections. Corrections are read before the
// exports, because they change how rows are judged; the member list after them, because only people in scope are kept.
import type { CorrectionLine, Payment, SourceLine } from '../../export/payment.js';
import { readCorrections } from '../../export/read-corrections.js';
import { readCustomers, type CustomersLayout } from '../../export/read-customers.js';
import { readExclusions } from '../../export/read-exclusions.js';
import type { ExportSource } from '../../export/read-export.js';
import type { TableRead } from '../../export/read-table.js';
import { fold } from '../../folding.js';
import { exclusionList } from '../../recipient/exclusion.js';
import type { Lists } from '../../recipient/gather.js';
import type { ListRole, Report } from '../report.js';

/** Those that were named on the command line. */
export type ListSources = Readonly<Partial<Record<ListRole, ExportSource>>>;

type ListInput = Report['inputs'][number];

/** What was handed in, and what report.json says of it, in the order of the options in the contract. */
export interface ReadLists {
  readonly lists: Lists;
  readonly inputs: readonly ListInput[];
}

export interface Corrections {
  readonly lines: readonly CorrectionLine[];
  readonly inputs: readonly ListInput[];
  /** Lines of the file whose 確認 is filled with something else than 可. */
  readonly unclear: readonly SourceLine[];
}

/** No lines when no file was named. */
export async function correctionsOf({ corrections }: ListSources): Promise<Corrections> {
  if (corrections === undefined) return { lines: [], inputs: [], unclear: [] };
  const { read, lines, unclear } = await readCorrections(corrections);
  return { lines, inputs: [inputOf('corrections', read, null)], unclear: unclear.map((line) => ({ file: read.name, line })) };
}

/** Member list and exclusions, read for these payments. */
export async function listsFor(payments: readonly Payment[], { customers, exclude }: ListSources, layout: CustomersLayout): Promise<ReadLists> {
  const numbers = new Set(customers === undefined ? [] : payments.map(({ cells }) => fold(cells.customerId.text)));
  const members = customers && await readCustomers(customers, layout, numbers);
  const excluded = exclude && await readExclusions(exclude);
  return {
    lists: {
      ...(members === undefined ? {} : { register: members.register }),
      ...(excluded === undefined ? {} : { exclusions: exclusionList(excluded.entries) }),
    },
    inputs: [
      ...(members === undefined ? [] : [inputOf('customers', members.read, members.read.header.layout.preset)]),
      ...(excluded === undefined ? [] : [inputOf('exclude', excluded.read, null)]),
    ],
  };
}

/** What report.json says of a list. */
export function inputOf(role: ListRole | 'notified', { name, sha256, bytes, encoding, rows }: TableRead<unknown>, preset: string | null): ListInput {
  return { file: name, role, sha256, bytes, encoding, preset, rows };
}
