// Why a letter is among those to be looked at before printing: on the proof's pages in Japanese, on the terminal in the
// reader's language. Nothing personal: forms, counts and fonts.
import type { LiftableCode, NoteCode } from '../finding.js';
import type { Language } from './wording.js';

/** A sample addressee of a proof without an export. */
export type SampleAddressee = 'short' | 'long' | 'organisation' | 'company-person';

export type ProofReason =
  | 'first' | 'last' | 'shortest-address' | 'longest-address' | 'longest-addressee' | 'most-lines' | 'most-condensed' | 'smallest-type'
  | 'honorific-person' | 'organisation-company' | 'organisation-department' | 'organisation-name' | 'honorific-none' | 'company-person'
  | `font:${string}` | `note:${NoteCode}` | `accepted:${LiftableCode}` | `sample:${SampleAddressee}`;

type Both = Readonly<Record<Language, string>>;

const accepted = (ja: string, en: string): Both => ({ ja: `可とした要確認：${ja}`, en: `let pass: ${en}` });

const ACCEPTED: { readonly [C in LiftableCode as `accepted:${C}`]: Both } = {
  'accepted:text-doubtful': accepted('文字化けの疑い', 'possibly lost characters'),
  'accepted:formula-like': accepted('式に見える文字', 'text like a formula'),
  'accepted:postal-code-invalid': accepted('7桁でない郵便番号', 'postal code not of seven digits'),
  'accepted:postal-code-mismatch': accepted('郵便番号と都道府県の食い違い', 'postal code of another prefecture'),
  'accepted:overseas': accepted('海外と思われる住所', 'address perhaps abroad'),
  'accepted:card-number-in-field': accepted('カード番号と思われる数字', 'digits like a card number'),
  'accepted:identity-conflict': accepted('同じ番号の異なる登録', 'different entries for one number'),
};

const REASONS: Readonly<Record<string, Both>> = {
  ...ACCEPTED,
  'first': { ja: '印刷順の先頭', en: 'first of the order' },
  'last': { ja: '印刷順の末尾', en: 'last of the order' },
  'shortest-address': { ja: '最も短い住所', en: 'shortest address' },
  'longest-address': { ja: '最も長い住所', en: 'longest address' },
  'longest-addressee': { ja: '最も長い宛名', en: 'longest addressee' },
  'most-lines': { ja: '宛名欄の行数が最多', en: 'most lines' },
  'most-condensed': { ja: '字幅を最も狭めたもの', en: 'most condensed' },
  'smallest-type': { ja: '文字が最も小さいもの', en: 'smallest type' },
  'honorific-person': { ja: '敬称「様」', en: 'honorific 様' },
  'organisation-company': { ja: '会社名だけ（御中）', en: 'a company alone (御中)' },
  'organisation-department': { ja: '部署名まで（御中）', en: 'a department (御中)' },
  'organisation-name': { ja: '氏名の欄が団体名（御中）', en: 'an organisation in the name (御中)' },
  'honorific-none': { ja: '敬称を付けないもの', en: 'no honorific added' },
  'company-person': { ja: '会社名と個人名', en: 'company with a person' },
  'note:address-changed': { ja: '参考：登録住所が複数', en: 'note: address changed' },
  'note:possible-duplicate': { ja: '参考：重複の可能性', en: 'note: possible duplicate' },
  'note:no-barcode': { ja: '参考：バーコードなし', en: 'note: no barcode' },
  'note:town-mismatch': { ja: '参考：郵便番号と町域の食い違い', en: 'note: postal code of another town' },
  'note:postal-code-inferred': { ja: '参考：住所から補った郵便番号', en: 'note: postal code filled in' },
  'note:postal-code-restored': { ja: '参考：先頭の 0 を補った郵便番号', en: 'note: postal code with its 0 put back' },
  'note:postal-code-unknown': { ja: '参考：データにない郵便番号', en: 'note: postal code not in the data' },
  'note:payment-number-shared': { ja: '参考：決済番号が共通', en: 'note: payment number shared' },
  'note:changed-since-notified': { ja: '参考：返戻のあと宛名または住所が変わった方', en: 'note: changed since an earlier letter came back' },
  'sample:short': { ja: '見本の宛先（短い住所）', en: 'sample addressee, short' },
  'sample:long': { ja: '見本の宛先（長い住所）', en: 'sample addressee, long' },
  'sample:organisation': { ja: '見本の宛先（団体）', en: 'sample addressee, organisation' },
  'sample:company-person': { ja: '見本の宛先（会社と個人）', en: 'sample addressee, company with a person' },
};

const KINDS: Readonly<Record<string, (name: string) => Both>> = {
  font: (name) => ({ ja: `代わりの書体 ${name}`, en: `drawn with ${name}` }),
  note: (name) => ({ ja: `参考：${name}`, en: `note: ${name}` }),
};

/** A few words for a reason. */
export function proofReasonText(reason: ProofReason, language: Language): string {
  const [kind = '', name = ''] = reason.split(/:(.*)/s);
  return (REASONS[reason] ?? KINDS[kind]?.(name))?.[language] ?? reason;
}
