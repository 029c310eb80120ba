// returns.csv: letters that came back undelivered (宛先不明). Their numbers are scanned or typed from the envelopes, so that a list may be
// one column without a header.
import type { ExportSource } from '../export/export-bytes.js';
import { isBlank } from '../export/export-row.js';
import type { HeaderCandidate } from '../export/header.js';
import { columnText, namedColumns, type NamedColumns } from '../export/named-columns.js';
import { readTable } from '../export/read-table.js';
import { problem, refuse, refuseAll, type Problem } from '../refusal.js';
import { listSource } from '../run/input/input-file.js';
import type { LedgerRun, MadeLetter } from './ledger-run.js';
import { fieldsOf, type NamedLine } from './named-lines.js';
import { addToRecord, readRecord, type RecordFile } from './record-file.js';
import { recordedDay } from './recorded-day.js';
import { typedNumber } from './typed-number.js';

const RETURNS = { name: 'returns.csv', columns: ['発送番号', '返戻日', '理由'] } as const satisfies RecordFile<string>;
type Column = (typeof RETURNS.columns)[number];
type Letters = ReadonlyMap<string, MadeLetter>;

/** By 発送番号; of several lines about one letter the last. The day is '' when it was not noted. */
export type ReturnedLetters = ReadonlyMap<string, { readonly day: string }>;

const NAMES = { '発送番号': ['発送番号', 'お問い合わせ番号'], '返戻日': ['返戻日'], '理由': ['理由'] } as const;

/** What is recorded. Throws a Refusal for lines that are not about this run. */
export async function returnedLetters({ folder }: LedgerRun, letters: Letters): Promise<ReturnedLetters> {
  const lines = checked(await readRecord(folder, RETURNS), RETURNS.name, letters);
  return new Map(lines.map((fields) => [fields['発送番号'], { day: fields['返戻日'] }]));
}

/**
 * Records the letters of `path` and returns the numbers that were not recorded before. Throws a Refusal, and records nothing, with
 * every line that is no number of this run or whose day is none.
 */
export async function recordReturns({ folder }: LedgerRun, letters: Letters, path: string): Promise<readonly string[]> {
  const source = await listSource(path);
  const recorded = await readRecord(folder, RETURNS);
  const known = new Set(checked(recorded, RETURNS.name, letters).map((fields) => fields['発送番号']));
  const added = await addToRecord(folder, RETURNS, recorded, checked(await readNumbers(source), source.name, letters));
  return [...new Set(added.map((fields) => fields['発送番号']))].filter((number) => !known.has(number));
}

function checked(lines: readonly NamedLine<Column>[], file: string, letters: Letters): readonly NamedLine<Column>['fields'][] {
  const problems: Problem[] = [];
  const good = lines.flatMap(({ line, fields }) => {
    const at = { file, line };
    const typed = typedNumber(fields['発送番号']);
    const day = fields['返戻日'] === '' ? '' : recordedDay(fields['返戻日']);
    if (day === undefined) problems.push(problem('day-unreadable', {}, { ...at, column: '返戻日' }));
    if ('fault' in typed) problems.push(problem(typed.fault, {}, at));
    else if (!letters.has(typed.number)) problems.push(problem('letter-number-unknown', {}, at));
    return day === undefined || 'fault' in typed ? [] : [{ ...fields, '発送番号': typed.number, '返戻日': day }];
  });
  refuseAll(problems);
  return good;
}

/** A header as found, or the first line of a list that has none. */
interface NumberHeader extends NamedColumns<Column> {
  readonly own?: HeaderCandidate;
}

async function readNumbers(source: ExportSource): Promise<readonly NamedLine<Column>[]> {
  const lines: NamedLine<Column>[] = [];
  const { header } = await readTable<NumberHeader>(source, {
    match: (candidate) => headerOf(candidate, source.name),
    refuse: ([first]) => refuse('list-header-unrecognised', { option: '--file', needed: '発送番号' }, { file: source.name, line: first?.line ?? 1 }),
  }, (record, found, decode) => {
    if (!isBlank(record, decode)) lines.push({ line: record.line, fields: fieldsOf(RETURNS.columns, (column) => columnText(column, record, found, decode) ?? '') });
  });
  const { own, indices } = header;
  if (own === undefined) return lines;
  return [{ line: own.line, fields: fieldsOf(RETURNS.columns, (column) => own.names[indices.get(column) ?? -1] ?? '') }, ...lines];
}

/** A line with a digit in it is no title and no header: its first cell is the number, or it is told as wrong. */
function headerOf(candidate: HeaderCandidate, file: string): NumberHeader | undefined {
  const found = namedColumns<Column>(candidate, NAMES, file);
  if (found.indices.has('発送番号')) return found;
  return candidate.names.some((name) => /\p{Nd}/u.test(name)) ? { names: [], line: candidate.line, indices: new Map([['発送番号', 0]]), own: candidate } : undefined;
}
