// exceptions.csv: everybody who gets no letter yet, row by row and code by code, and what is worth knowing of those who
// do (contract, section 4). The person's own fields stand here, so that staff can mend them; a card number never does.
import { REGISTERED_FIELDS, type CorrectionLine, type Payment, type PaymentField } from '../export/payment.js';
import { HELD_CODES, NOTE_CODES, severityOf, type Doubt, type Finding, type FindingCode, type NoteCode, type RegisterPlace } from '../finding.js';
import type { HeldRow } from '../incident/selection.js';
import { maskCardNumbers } from '../recipient/card-number.js';
import type { HeldRecipient } from '../recipient/recipient.js';
import { registerPlaceText, sentenceOf } from '../wording/finding-sentence.js';
import { csvText } from './csv-text.js';

const HEADER = [
  '区分', '理由コード', '説明', 'ファイル', '行', '列', '顧客番号', '氏名', '会社名', '部署名', '郵便番号', '住所', '決済日時', '決済方法', '決済状況', '確認',
];
const SHOWN: readonly PaymentField[] = ['customerId', 'name', 'company', 'department', 'postalCode', 'address', 'paidAt', 'method', 'status'];
const RANK = new Map<FindingCode, number>([...HELD_CODES, ...NOTE_CODES].map((code, index) => [code, index]));

/** About the row or its number, wherever the person is registered. */
const ABOUT_THE_EXPORT: ReadonlySet<FindingCode> = new Set(['customer-unknown', 'payment-number-shared']);

/** A finding with the row's own fields; a correction whose row is gone has none. */
export interface ExceptionLine {
  readonly finding: Finding;
  readonly row?: Pick<Payment, 'sequence' | 'cells'>;
}

/** Somebody with a letter, of this run or an earlier one, and what is worth knowing, told at the row that gives name and address. */
export interface Noted {
  readonly registeredBy: Payment;
  readonly notes: readonly Doubt<NoteCode>[];
}

/**
 * 要確認 first, each part in the order of the exports' rows, the codes of one row in the order of judgement; corrections
 * that were not used stand last, in the order of their file.
 */
export function exceptionLines(
  heldRows: readonly HeldRow[], held: readonly HeldRecipient[], noted: readonly Noted[], unused: readonly CorrectionLine[] = [],
): readonly ExceptionLine[] {
  const lines: ExceptionLine[] = heldRows.map((row) => lineOf(row, row.doubt));
  for (const { payments, doubts } of held) for (const payment of payments) for (const doubt of doubts) lines.push(lineOf(payment, doubt));
  // Of half a million people nearly all have none.
  for (const { registeredBy, notes } of noted) for (const note of notes) lines.push(lineOf(registeredBy, note));
  for (const line of onePerRow(unused)) lines.push(unusedLine(line));
  return lines.sort((a, b) => severityRank(a) - severityRank(b) || rowRank(a) - rowRank(b) || codeRank(a) - codeRank(b));
}

/** The file's text. 説明 is Japanese whatever language the terminal speaks. */
export function exceptionsCsv(lines: readonly ExceptionLine[]): string {
  return csvText(HEADER, lines.map(fieldsOf));
}

function fieldsOf({ finding, row }: ExceptionLine): string[] {
  const { severity, at, doubt } = finding;
  return [
    severity === 'held' ? '要確認' : '参考', doubt.code, explanation(finding),
    at.file, String(at.line ?? ''), at.column ?? '', ...SHOWN.map((field) => maskCardNumbers(row?.cells[field].text ?? '')), '',
  ];
}

function explanation({ doubt, registeredIn }: Finding): string {
  const { message, hint } = sentenceOf(doubt, 'ja');
  const place = registeredIn === undefined ? '' : `（${registerPlaceText(registeredIn, 'ja')}）`;
  return hint === undefined ? `${message}${place}` : `${message}${place}。${hint}`;
}

/** The column of a registered entry is named with its place; 列 is a column of the export. */
function lineOf(row: HeldRow | Payment, doubt: Doubt): ExceptionLine {
  const severity = severityOf(doubt.code);
  const column = doubt.column === undefined ? {} : { column: doubt.column };
  const registeredIn = registerPlaceOf(row, doubt);
  if (registeredIn === undefined) return { finding: { severity, at: { ...row.source, ...column }, doubt }, row };
  return { finding: { severity, at: row.source, doubt, registeredIn: { ...registeredIn, ...column } }, row };
}

function registerPlaceOf(row: HeldRow | Payment, { code }: Doubt): RegisterPlace | undefined {
  if (!('registeredIn' in row) || ABOUT_THE_EXPORT.has(code)) return undefined;
  const isRegistered = code !== 'bytes-invalid' || REGISTERED_FIELDS.some((field) => row.cells[field].invalidBytes !== undefined);
  return isRegistered ? row.registeredIn : undefined;
}

/** A row is listed with several codes, and so corrected in several lines. */
function onePerRow(lines: readonly CorrectionLine[]): readonly CorrectionLine[] {
  const byRow = new Map(lines.map((line) => [`${line.row.file}:${line.row.line}`, line]));
  return [...byRow.values()].sort((a, b) => a.line - b.line);
}

function unusedLine({ row }: CorrectionLine): ExceptionLine {
  const at = { file: maskCardNumbers(row.file), ...(row.line === 0 ? {} : { line: row.line }) };
  return { finding: { severity: 'note', at, doubt: { code: 'correction-unused', detail: {} } } };
}

function rowRank({ row }: ExceptionLine): number {
  return row?.sequence ?? Number.MAX_SAFE_INTEGER;
}

function severityRank({ finding }: ExceptionLine): number {
  return finding.severity === 'held' ? 0 : 1;
}

function codeRank({ finding }: ExceptionLine): number {
  return RANK.get(finding.doubt.code) ?? 0;
}
