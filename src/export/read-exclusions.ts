// The list of people who must not be written to (contract, section 1, --exclude): 顧客番号, or 氏名 and 郵便番号, and 理由.
import { fold, foldPostalCode } from '../folding.js';
import { problem, refuse, refuseAll, type Problem } from '../refusal.js';
import type { ExportSource } from './export-bytes.js';
import { isBlank } from './export-row.js';
import type { HeaderCandidate } from './header.js';
import { columnText, namedColumns, type NamedColumns } from './named-columns.js';
import { readTable, type TableRead } from './read-table.js';

/** One line of the list, folded for comparing but for the reason. A number, or else both name and postal code, are not ''. */
export interface ExclusionEntry {
  readonly customerId: string;
  readonly name: string;
  readonly postalCode: string;
  readonly reason: string;
}

const COLUMNS = {
  customerId: ['顧客番号', '会員番号'], name: ['氏名'], postalCode: ['郵便番号'], reason: ['理由'],
} as const;
/** The reason is shown on the terminal. */
const CONTROL = /\p{Cc}/gu;
type Column = keyof typeof COLUMNS;
const NEEDED = '顧客番号（または 氏名 と 郵便番号）、理由';

/** The entries in the order of the file; a list of nobody is in order. Throws a Refusal for every line that names nobody. */
export async function readExclusions(
  source: ExportSource,
): Promise<{ readonly read: TableRead<NamedColumns<Column>>; readonly entries: readonly ExclusionEntry[] }> {
  const file = source.name;
  const entries: ExclusionEntry[] = [];
  const problems: Problem[] = [];
  const match = (candidate: HeaderCandidate): NamedColumns<Column> | undefined => exclusionColumns(candidate, file);
  const refuseList = (candidates: readonly HeaderCandidate[]): never =>
    refuse('list-header-unrecognised', { option: '--exclude', needed: NEEDED }, { file, line: candidates[0]?.line ?? 1 });
  const read = await readTable(source, { match, refuse: refuseList }, (record, header, decode) => {
    if (isBlank(record, decode)) return;
    const text = (key: Column): string => columnText(key, record, header, decode) ?? '';
    const entry = {
      customerId: fold(text('customerId')), name: fold(text('name')), postalCode: foldPostalCode(text('postalCode')),
      reason: text('reason').replace(CONTROL, ''),
    };
    if (entry.customerId === '' && (entry.name === '' || entry.postalCode === '')) {
      problems.push(problem('exclusion-names-nobody', {}, { file, line: record.line }));
    }
    entries.push(entry);
  });
  refuseAll(problems);
  return { read, entries };
}

/** The columns of such a list, or undefined when the record is not its header. Throws a Refusal when one stands there twice. */
export function exclusionColumns(candidate: HeaderCandidate, file: string): NamedColumns<Column> | undefined {
  const columns = namedColumns(candidate, COLUMNS, file);
  const has = (...keys: Column[]): boolean => keys.every((key) => columns.indices.has(key));
  return has('reason') && (has('customerId') || has('name', 'postalCode')) ? columns : undefined;
}
