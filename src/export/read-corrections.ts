// An exceptions.csv that staff have filled in, perhaps saved by a spreadsheet: columns in another order, others added,
// cp932 or UTF-8, quotes changed. What its cells mean is compared with the export's rows later.
import { fold } from '../folding.js';
import { refuse } from '../refusal.js';
import type { ExportSource } from './export-bytes.js';
import { isBlank } from './export-row.js';
import type { HeaderCandidate } from './header.js';
import { columnText, namedColumns, type NamedColumns } from './named-columns.js';
import { PAYMENT_FIELDS, type CorrectionLine, type PaymentField } from './payment.js';
import { readTable, type TableRead } from './read-table.js';

/** The columns of exceptions.csv (contract, section 4); the payment number is not among them. */
const COLUMNS = {
  code: ['理由コード'], file: ['ファイル'], row: ['行'], confirmed: ['確認'], paymentId: [],
  customerId: ['顧客番号'], name: ['氏名'], company: ['会社名'], department: ['部署名'], postalCode: ['郵便番号'], address: ['住所'],
  paidAt: ['決済日時'], method: ['決済方法'], status: ['決済状況'],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED = ['code', 'file', 'row'] as const satisfies readonly Column[];
const CONFIRMED = '可';
/** The name is shown on the terminal when it is no export of the run. */
const CONTROL = /\p{Cc}/gu;

export interface CorrectionsRead {
  readonly read: TableRead<NamedColumns<Column>>;
  /** Every filled line, in the order of the file. */
  readonly lines: readonly CorrectionLine[];
  /** Lines (physical) whose 確認 says something else than 可: it lifts nothing, and whoever wrote it may think that it does. */
  readonly unclear: readonly number[];
}

/** A list of none is in order. */
export async function readCorrections(source: ExportSource): Promise<CorrectionsRead> {
  const file = source.name;
  const lines: CorrectionLine[] = [];
  const unclear: number[] = [];
  const match = (candidate: HeaderCandidate): NamedColumns<Column> | undefined => correctionColumns(candidate, file);
  const refuseList = (candidates: readonly HeaderCandidate[]): never =>
    refuse('list-header-unrecognised', { option: '--corrections', needed: NEEDED.flatMap((key) => COLUMNS[key]).join('、') }, { file, line: candidates[0]?.line ?? 1 });
  const read = await readTable(source, { match, refuse: refuseList }, (record, header, decode) => {
    if (isBlank(record, decode)) return;
    const text = (key: Column): string | undefined => columnText(key, record, header, decode);
    const confirmation = fold(text('confirmed') ?? '');
    if (confirmation !== '' && confirmation !== CONFIRMED) unclear.push(record.line);
    lines.push({
      line: record.line,
      row: { file: (text('file') ?? '').replace(CONTROL, ''), line: lineNumber(text('row') ?? '') },
      code: text('code') ?? '',
      texts: textsOf(text),
      accepted: confirmation === CONFIRMED,
    });
  });
  return { read, lines, unclear };
}

/** The columns of such a list, or undefined when the record is not its header. Throws a Refusal when one stands there twice. */
export function correctionColumns(candidate: HeaderCandidate, file: string): NamedColumns<Column> | undefined {
  const columns = namedColumns<Column>(candidate, COLUMNS, file);
  return NEEDED.every((key) => columns.indices.has(key)) ? columns : undefined;
}

function textsOf(textAt: (key: PaymentField) => string | undefined): CorrectionLine['texts'] {
  const texts: Partial<Record<PaymentField, string>> = {};
  for (const field of PAYMENT_FIELDS) {
    const text = textAt(field);
    if (text !== undefined) texts[field] = text;
  }
  return texts;
}

function lineNumber(text: string): number {
  const digits = fold(text);
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : 0;
}
