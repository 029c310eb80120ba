// What a column of an export that nobody has described means, judged by the words of its name, so that staff confirm a table instead of
// answering a question a field. Only where one column, or one unbroken run of them, can be meant. The day of payment is never judged:
// of ordered, shipped and paid only staff know which decides.
import type { FieldColumns } from './layout.js';
import type { PaymentField } from './payment.js';

const WORDS: Readonly<Partial<Record<PaymentField, RegExp>>> = {
  paymentId: /^(?:決済|注文|受注|受付|取引|申込|オーダー|Order|Payment)[\s_]*(?:番号|コード|ID|No\.?)$/iu,
  method: /^お?(?:支払い?|決済)(?:方法|区分|種別|手段)(?:[(（]?(?:名|名称)[)）]?)?$/u,
  status: /^(?:決済|処理|支払い?|入金|取引)(?:状況|状態|結果|ステータス)$/u,
  customerId: /^(?:会員|顧客|お客様|登録者)(?:番号|コード|ID|No\.?)$/iu,
  company: /^(?:会社|勤務先|法人|会社・団体)名?$/u,
  department: /^(?:部署|所属)名?$/u,
  postalCode: /^(?:郵便番号|〒|Zip(?: ?Code)?|Postal ?Code)$/iu,
};
const WHOLE_NAME = /^(?:お?名前|氏名|(?:申込者|購入者|会員|顧客|お客様)(?:の?(?:氏名|お?名前)|名)?)$/u;
const [FAMILY, GIVEN] = [/^(?:お?名前|氏名)?[(（]?姓[)）]?$/u, /^(?:お?名前|氏名)?[(（]?名[)）]?$/u];
const WHOLE_ADDRESS = /^(?:ご?住所|所在地)$/u;
const PREFECTURE = /^都道府県名?$/u;
const REST = /^(?:市区町村|市区郡|市町村|町名|番地|町名・?番地|丁目・?番地|町域|建物|ビル|マンション|建物名?・?部屋番号|ご?住所[0-9０-９])(?:名|以降|等)?$/u;
const NUMBERED = /^ご?住所[1１]$/u;

/** A field is absent where the names leave a doubt. `names` in the order of the file. */
export function guessedColumns(names: readonly string[]): FieldColumns {
  const single = Object.entries(WORDS).map(([field, pattern]) => [field, only(names, pattern)] as const);
  const guesses = [...single, ['name', nameColumns(names)] as const, ['address', addressColumns(names)] as const];
  return Object.fromEntries(guesses.filter(([, columns]) => columns !== undefined));
}

function only(names: readonly string[], pattern: RegExp): readonly string[] | undefined {
  const found = names.filter((name) => pattern.test(name));
  return found.length === 1 ? found : undefined;
}

/** One column, or a family name with the given name behind it; both kinds together are a doubt. */
function nameColumns(names: readonly string[]): readonly string[] | undefined {
  const [whole, family, given] = [names.filter((name) => WHOLE_NAME.test(name)), only(names, FAMILY), only(names, GIVEN)];
  if (family === undefined || given === undefined) return whole.length === 1 ? whole : undefined;
  return whole.length === 0 && names.indexOf(given[0] ?? '') === names.indexOf(family[0] ?? '') + 1 ? [...family, ...given] : undefined;
}

/** One column, or the prefecture (or the first numbered part) and all that continues it without a gap. */
function addressColumns(names: readonly string[]): readonly string[] | undefined {
  const begins = names.flatMap((name, index) => (WHOLE_ADDRESS.test(name) || PREFECTURE.test(name) || NUMBERED.test(name) ? [index] : []))
    .filter((index, at, all) => at === 0 || !continues(names, all[at - 1] ?? index, index));
  const [begin] = begins;
  if (begin === undefined || begins.length > 1) return undefined;
  const end = names.findIndex((name, index) => index > begin && !REST.test(name));
  const parts = names.slice(begin, end === -1 ? names.length : end);
  // A prefecture alone is no address, and what stands apart from the rest may be another's.
  const left = names.some((name) => REST.test(name) && !parts.includes(name));
  return left || (parts.length === 1 && !WHOLE_ADDRESS.test(parts[0] ?? '')) ? undefined : parts;
}

/** Every column between two belongs to the same address. */
function continues(names: readonly string[], from: number, to: number): boolean {
  return names.slice(from + 1, to + 1).every((name) => REST.test(name));
}
