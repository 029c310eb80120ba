// exceptions.csv: everybody who gets no letter yet, row by row and code by code, and what is worth knowing of those who
// do (contract, section 4). The person's own fields stand here, so that staff can mend them; a card number never does.
import type { Payment, PaymentField } from '../export/payment.js';
import { HELD_CODES, NOTE_CODES, severityOf, type Doubt, type Finding, type FindingCode } from '../finding.js';
import type { HeldRow } from '../incident/selection.js';
import { maskCardNumbers } from '../recipient/card-number.js';
import type { HeldRecipient, Recipient } from '../recipient/recipient.js';
import { sentenceOf } from '../wording/finding-sentence.js';
import { csvText } from './csv-text.js';

const HEADER = [
  '区分', '理由コード', '説明', 'ファイル', '行', '列', '顧客番号', '氏名', '会社名', '部署名', '郵便番号', '住所', '決済日時', '決済方法', '決済状況', '確認',
];
const SHOWN: readonly PaymentField[] = ['customerId', 'name', 'company', 'department', 'postalCode', 'address', 'paidAt', 'method', 'status'];
const RANK = new Map<FindingCode, number>([...HELD_CODES, ...NOTE_CODES].map((code, index) => [code, index]));

/** A finding with the row's own fields. */
export interface ExceptionLine {
  readonly finding: Finding;
  readonly sequence: number;
  readonly cells: Payment['cells'];
}

/** 要確認 first, each part in the order of the exports' rows, the codes of one row in the order of judgement. */
export function exceptionLines(heldRows: readonly HeldRow[], held: readonly HeldRecipient[], recipients: readonly Recipient[]): readonly ExceptionLine[] {
  const lines = [
    ...heldRows.map((row) => lineOf(row, row.doubt)),
    ...held.flatMap(({ payments, doubts }) => payments.flatMap((payment) => doubts.map((doubt) => lineOf(payment, doubt)))),
    ...recipients.flatMap(({ registeredBy, notes }) => notes.map((note) => lineOf(registeredBy, note))),
  ];
  return lines.sort((a, b) => severityRank(a) - severityRank(b) || a.sequence - b.sequence || codeRank(a) - codeRank(b));
}

/** The file's text. 説明 is Japanese whatever language the terminal speaks. */
export function exceptionsCsv(lines: readonly ExceptionLine[]): string {
  return csvText(HEADER, lines.map(fieldsOf));
}

function fieldsOf({ finding, cells }: ExceptionLine): string[] {
  const { severity, at, doubt } = finding;
  const { message, hint } = sentenceOf(doubt, 'ja');
  return [
    severity === 'held' ? '要確認' : '参考', doubt.code, hint === undefined ? message : `${message}。${hint}`,
    at.file, String(at.line ?? ''), at.column ?? '', ...SHOWN.map((field) => maskCardNumbers(cells[field].text)), '',
  ];
}

function lineOf({ source, sequence, cells }: Pick<Payment, 'source' | 'sequence' | 'cells'>, doubt: Doubt): ExceptionLine {
  const at = { ...source, ...(doubt.column === undefined ? {} : { column: doubt.column }) };
  return { finding: { severity: severityOf(doubt.code), at, doubt }, sequence, cells };
}

function severityRank({ finding }: ExceptionLine): number {
  return finding.severity === 'held' ? 0 : 1;
}

function codeRank({ finding }: ExceptionLine): number {
  return RANK.get(finding.doubt.code) ?? 0;
}
