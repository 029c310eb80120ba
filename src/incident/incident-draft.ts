// An incident.yaml begun from an export: what its header says is filled in, what it does not say is asked for in a comment.
import { stringify } from 'yaml';
import type { SeenHeader } from '../export/read-header.js';
import { PAYMENT_FIELDS, type PaymentField } from '../export/payment.js';

/** The line of the built-in incident file that the draft takes the place of. */
const PRESET_LINE = /^ {2}preset: auto.*\n/m;

/** The remarks on a header or `preset: custom`; after them a line a field, whether there is such a column or not. */
const COLUMNS_BEGIN = /^ {2}(?:# .+は、見分けられる形式ではありませんでした。|preset: custom$)/;
const COLUMN_LINE = new RegExp(String.raw`^ {2}(?:# 見つかった見出し: |preset: custom$|columns:$)|^ {4}(?:# )?(?:${PAYMENT_FIELDS.join('|')}): `);

const ASKED: Readonly<Record<PaymentField, string>> = {
  paymentId: '決済番号・注文番号。同じ番号の行は1件の決済として数えます',
  customerId: '会員番号・顧客番号。会員台帳（--customers）との照合に使います',
  name: '氏名。必ず必要です（会員台帳にある場合を除く）。姓と名が分かれていれば [姓, 名]',
  company: '会社名',
  department: '部署名',
  postalCode: '郵便番号。分かれていれば [郵便番号1, 郵便番号2]',
  address: '住所。必ず必要です（会員台帳にある場合を除く）。分かれていれば [都道府県, 市区町村, 町名番地, 建物名]',
  paidAt: '決済日時。必ず必要です。日付と時刻が分かれていれば [決済日, 決済時刻]',
  method: '決済方法。書かないと、すべての行をカード決済として扱います',
  status: '決済状況',
};

/** Of lines with their numbers those, one below the other, that say what the columns of an export are, as drafted here; other settings may have a field's name too. */
export function columnLines<Line extends { readonly line: number; readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  const begin = lines.findIndex(({ text }) => COLUMNS_BEGIN.test(text));
  if (begin < 0) return [];
  const below = lines.slice(begin);
  const end = below.findIndex(({ line, text }, index) => index > 0 && !(COLUMN_LINE.test(text) && line === (below[0]?.line ?? 0) + index));
  return end < 0 ? below : below.slice(0, end);
}

/** The text of the built-in incident file with its export settings replaced by what is known of `seen`. */
export function incidentDraft(builtIn: string, seen: SeenHeader): string {
  if (!PRESET_LINE.test(builtIn)) throw new Error('The built-in incident file has no line for the preset');
  return builtIn.replace(PRESET_LINE, () => `${(seen.preset === undefined ? customLines(seen) : presetLines(seen, seen.preset)).join('\n')}\n`);
}

function presetLines({ file, encoding, hasAddress }: SeenHeader, preset: string): readonly string[] {
  return [
    `  # ${commented(file)}（文字コード ${encoding}）の見出し行から、形式を見分けました。`,
    ...(hasAddress ? [] : ['  # この形式には住所がありません。実行のたびに、会員台帳の CSV を --customers で指定してください。']),
    `  preset: ${preset}`,
  ];
}

function customLines({ file, encoding, columns, names, hidden }: SeenHeader): readonly string[] {
  return [
    `  # ${commented(file)}（文字コード ${encoding}）は、見分けられる形式ではありませんでした。columns に見出しの名前を書き、すでに書いてあるものは合っているか確かめてください。`,
    `  # 見つかった見出し: ${names.map(commented).join('、')}${hidden === 0 ? '' : `（ほか${hidden}列。個人の情報かもしれないため書いていません）`}`,
    '  preset: custom',
    '  columns:',
    ...PAYMENT_FIELDS.map((field) => fieldLine(field, columns[field])),
  ];
}

function fieldLine(field: PaymentField, columns: readonly string[] | undefined): string {
  if (columns === undefined) return `    # ${field}:    # ${ASKED[field]}`;
  return `    ${field}: ${stringify(columns.length === 1 ? columns[0] : columns, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}

/** One line, whatever stands in it. */
function commented(text: string): string {
  return text.replace(/\s+/g, ' ');
}
