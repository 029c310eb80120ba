// What is said of each finding: the sentence of exceptions.csv and of the terminal, and what to do about it.
import type { BarcodeObstacle, FindingCode, FindingDetails } from '../finding.js';
import { wording, type Wording } from './wording.js';

type DetailFor<C extends FindingCode> = C extends keyof FindingDetails ? FindingDetails[C] : Readonly<Record<string, never>>;
type Plain = Readonly<Record<string, never>>;

const MEND = '元の決済データを直すか、exceptions.csv の該当欄を直して --corrections で指定し、もう一度実行してください。';
/** For codes that 可 lifts (contract, section 4). */
const OR_ACCEPT = 'このままで正しければ、exceptions.csv の「確認」欄に 可 と書き、--corrections で指定してください。';
const OR_ACCEPT_EN = 'If it is right as it is, write 可 under 確認 in exceptions.csv and hand that back with --corrections.';
const MEND_EN = 'Correct the export, or the field in exceptions.csv and hand that back with --corrections.';

/** For notes about code and address, which --corrections mends too. */
const OR_MEND = '直すときは、exceptions.csv の該当欄に書いて --corrections で指定してください。';
const OR_MEND_EN = 'To correct it, write into the field in exceptions.csv and hand that back with --corrections.';

/** 可 makes one letter of a number (contract, section 4): right after a change of name, wrong where the number hides several people. */
const ONE_PERSON = {
  ja: 'どなたの番号かを会員台帳で確かめてください。1.0E+10 のような番号は、表計算ソフトが書き換えたものです。別の方が含まれるときは、元の決済データの番号を直してください。'
    + '改姓など、お一人であれば、exceptions.csv の「確認」欄に 可 と書いて --corrections で指定すると、最新の氏名で1通だけ作ります。',
  en: 'Find out in the register whose number it is; a number such as 1.0E+10 was made by a spreadsheet. If there are several people, correct the numbers in the export. '
    + 'If it is one person whose name changed, write 可 under 確認 in exceptions.csv and hand that back with --corrections: one letter is made, to the newest name.',
} as const;

const NO_BARCODE: Readonly<Record<BarcodeObstacle, { readonly ja: string; readonly en: string }>> = {
  town: { ja: '住所から、郵便番号の表す町域を確かめられません', en: 'the town of the postal code cannot be told from the address' },
  code: { ja: 'バーコードにできない郵便番号です', en: 'the postal code takes none' },
  number: { ja: '住所に番地や号などの番号がありません', en: 'the address has no number' },
  window: { ja: '封筒の窓に、印刷する余地がありません', en: 'the window has no room for it' },
};

/** A sentence that needs nothing but its code. */
function plain(ja: string, hintJa: string, en: string, hintEn: string): Wording<Plain> {
  return wording<Plain>({ ja: () => ({ message: ja, hint: hintJa }), en: () => ({ message: en, hint: hintEn }) });
}

export const FINDINGS: { readonly [C in FindingCode]: Wording<DetailFor<C>> } = {
  'column-count': wording({
    ja: ({ expected, found }) => ({ message: `見出しは${expected}列ですが、この行は${found}列です`, hint: '出力元でこの行の区切りを直してください。値の中のカンマは引用符で囲む必要があります。' }),
    en: ({ expected, found }) => ({ message: `the header has ${expected} columns, this row ${found}`, hint: 'Mend the row in the export: a comma inside a value must stand in quotes.' }),
  }),
  'date-unreadable': plain(
    '決済日時を読み取れません', `2021/11/05 10:00:00 のように、4桁の年から書かれている必要があります。表計算ソフトで開いて保存すると、形が変わることがあります。${MEND}`,
    'the payment date cannot be read', `It must begin with a year of four digits, as 2021/11/05 10:00:00; spreadsheets change dates when they save. ${MEND_EN}`),
  'method-unknown': plain(
    'カード払いかどうか分からない決済方法です', 'incident.yaml の export に、cardMethods: [この決済方法]（カード払いのとき）か otherMethods: [この決済方法]（それ以外のとき）と書き加えてください。',
    'a payment method that is neither known as card nor as another', 'Add it under export in incident.yaml: cardMethods: [the method] if it is a card, otherMethods: [the method] if not.'),
  'status-unknown': plain(
    '扱いの決まっていない決済状況です', 'incident.yaml の export の includedStatuses（対象にする）か excludedStatuses（対象にしない）に、この決済状況を加えてください。',
    'a payment status in neither list', 'Add it to includedStatuses or excludedStatuses under export in incident.yaml.'),
  'customer-unknown': plain(
    '登録住所がどこにも見つかりません', '会員台帳に登録があるか、会員番号の先頭の 0 が表計算ソフトで消えていないかを確かめてください。宛先が分かれば、exceptions.csv のこの行に氏名と住所を書き、--corrections で指定できます。',
    'no registered address anywhere', 'Look the person up in the register, and see whether a spreadsheet took leading zeros from the number. Name and address can be filled in in exceptions.csv and handed back with --corrections.'),
  'identity-conflict': wording({
    ja: (found) => ('entries' in found
      ? { message: `会員台帳に、同じ会員番号の異なる登録が${found.entries}件あります`, hint: 'どちらが正しいかを確かめ、会員台帳を直してください。後の登録でよければ、exceptions.csv の「確認」欄に 可 と書き、--corrections で指定してください。' }
      : { message: `同じ会員番号に、異なる氏名または会社名が${found.names}通りあります`, hint: ONE_PERSON.ja }),
    en: (found) => ('entries' in found
      ? { message: `the member list has ${found.entries} different entries for one number`, hint: 'Find out which is right and correct the list. If it is the later entry, write 可 under 確認 in exceptions.csv and hand that back with --corrections.' }
      : { message: `one customer number stands with ${found.names} different names or companies`, hint: ONE_PERSON.en }),
  }),
  'bytes-invalid': wording({
    ja: ({ bytes }) => ({ message: `文字コードとして正しくないバイトがあります（${bytes}）`, hint: '--encoding を付けているときは、外してもう一度お試しください。正しい文字が分かれば、exceptions.csv の該当欄に書いて --corrections で指定できます。' }),
    en: ({ bytes }) => ({ message: `bytes that are no character of the encoding (${bytes})`, hint: 'If you gave --encoding, try without it. If you know the right text, write it into the field in exceptions.csv and hand that back with --corrections.' }),
  }),
  'gaiji': wording({
    ja: ({ codePoints }) => ({ message: `外字（${codePoints}）が含まれています`, hint: '外字は機種ごとに字形が異なるため、このままでは印刷できません。正しい文字を確かめ、incident.yaml と同じフォルダーの gaiji.csv に書き加えるか、exceptions.csv の該当欄を直して --corrections で指定してください。' }),
    en: ({ codePoints }) => ({ message: `a user-defined character (${codePoints})`, hint: 'Its shape depends on the machine it was made on. Find out which character is meant, and add it to gaiji.csv beside incident.yaml, or correct the field in exceptions.csv and hand that back with --corrections.' }),
  }),
  'text-doubtful': plain(
    '氏名・会社名・住所に、文字が失われた跡と思われる記号（? 〓 □ ■ ● など）があります', `会員台帳で正しい表記を確かめ、exceptions.csv の該当欄を直して --corrections で指定してください。${OR_ACCEPT}`,
    'a name or address holds a sign (? 〓 □ ■ ● ...) that suggests a lost character', `Look the right spelling up in the register, correct the field in exceptions.csv and hand that back with --corrections. ${OR_ACCEPT_EN}`),
  'card-number-in-field': plain(
    '氏名または住所の欄に、カード番号と思われる数字があります', `出力の列がずれていないか確かめ、カード番号を含まない形で出力し直してください。${OR_ACCEPT}`,
    'a card number stands in a name or address field', `Check whether columns are shifted and export again without card numbers. ${OR_ACCEPT_EN}`),
  'formula-like': plain(
    '氏名・会社名・住所が = + - @ のいずれかで始まっています', `表計算の式として書き換わっていないか、元の登録を確かめてください。${OR_ACCEPT}`,
    'a name, company or address begins with = + - @', `Check the original entry: a spreadsheet may have turned it into a formula. ${OR_ACCEPT_EN}`),
  'name-missing': plain('宛名（氏名・会社名）がありません', MEND, 'there is no name and no company', MEND_EN),
  'glyph-missing': wording({
    ja: ({ codePoints }) => ({ message: `用意した書体にない文字（${codePoints}）があります`, hint: 'その文字を持つ書体（TrueType）のファイルを incident.yaml の fonts.fallback に加えるか、exceptions.csv の該当欄を印刷できる文字に直して --corrections で指定してください。' }),
    en: ({ codePoints }) => ({ message: `no font in use has the character (${codePoints})`, hint: 'Name a TrueType file that has it under fonts.fallback in incident.yaml, or write characters that can be printed into the field in exceptions.csv and hand that back with --corrections.' }),
  }),
  'address-missing': plain('住所がありません', MEND, 'there is no address', MEND_EN),
  'overseas': plain(
    '国内の住所として読み取れません（海外の住所と思われます）', `国際郵便など、別の方法でお知らせしてください。${OR_ACCEPT}`,
    'not an address in Japan as far as can be told', `Reach this person another way, by international mail for example. ${OR_ACCEPT_EN}`),
  'postal-code-missing': plain('郵便番号がありません', MEND, 'there is no postal code', MEND_EN),
  'postal-code-invalid': plain(
    '郵便番号が7桁の数字ではありません', `${MEND}${OR_ACCEPT}`,
    'the postal code is not seven digits', `${MEND_EN} ${OR_ACCEPT_EN}`),
  'postal-code-mismatch': plain(
    '郵便番号が、住所とは別の都道府県のものです', `郵便番号と住所のどちらが正しいか、会員台帳で確かめてください。${OR_MEND}${OR_ACCEPT}`,
    'the postal code belongs to another prefecture than the address', `Find out which of the two is right. ${OR_MEND_EN} ${OR_ACCEPT_EN}`),
  'address-overflow': plain(
    '宛名と住所が長く、封筒の窓に収まりません', 'exceptions.csv の住所や会社名を、届く範囲で短く直して（建物名を略すなど）--corrections で指定するか、窓の大きい封筒を使ってください（docs/ja/envelope.md）。できないときは、宛名を書いた封筒など別の方法でお知らせし、oshirase handled で記録します。',
    'name and address are too long for the window', 'Shorten them in exceptions.csv as far as mail still arrives and hand that back with --corrections, or use an envelope with a larger window (docs/ja/envelope.md). Otherwise reach this person another way, and record it with oshirase handled.'),
  'address-changed': wording({
    ja: ({ addresses }) => ({ message: `登録住所が${addresses}通りあります。最新の決済のものを使いました`, hint: '最新の住所で届くか、念のため確かめてください。違うときは、元の決済データを直して作り直します。' }),
    en: ({ addresses }) => ({ message: `${addresses} registered addresses; the one of the newest payment was used`, hint: 'Make sure that the newest one is right; if not, correct the export and make the letters again.' }),
  }),
  'possible-duplicate': plain(
    '同じお名前・同じ住所の通知書がほかにもあります', '同じ方かどうかを会員台帳で確かめてください。別の方（同姓同名のご家族など）であれば、このままで構いません。同じ方であれば、元の決済データの会員番号をそろえて作り直すと、1通になります。',
    'another letter goes to the same name at the same address', 'Find out in the register whether it is one person. Two people of one name may stay as they are; for one person give both rows the same customer number in the export and make the letters again.'),
  'payment-number-shared': wording({
    ja: ({ people }) => ({ message: `同じ決済番号が${people}名の方にあります`, hint: '別々の決済として扱いました。表計算ソフトで番号の下の桁が失われていないか（1.23E+17 など）、出力に誤りがないか、確かめてください。' }),
    en: ({ people }) => ({ message: `${people} people share one payment number`, hint: 'They were treated as separate payments. Check the export, and whether a spreadsheet cut the numbers (as 1.23E+17).' }),
  }),
  'no-barcode': wording({
    ja: ({ obstacle }) => ({ message: `カスタマバーコードを印刷しませんでした（${NO_BARCODE[obstacle].ja}）`, hint: 'バーコードがなくても配達されます。割引の通数には数えられません。' }),
    en: ({ obstacle }) => ({ message: `no customer barcode was printed: ${NO_BARCODE[obstacle].en}`, hint: 'The letter is delivered all the same; it does not count for the barcode discount.' }),
  }),
  'town-mismatch': plain(
    '郵便番号が、住所の町域とは別の町域（同じ都道府県）のものです。登録のとおり印刷しました', `郵便番号と住所のどちらが正しいか、念のため確かめてください。${OR_MEND}`,
    'the postal code is another town\'s of the same prefecture; it was printed as registered', `Find out which of the two is right. ${OR_MEND_EN}`),
  'postal-code-inferred': plain(
    '郵便番号の登録がないため、住所から補いました', `補った郵便番号は manifest.csv で確かめられます。${OR_MEND}`,
    'no postal code is registered; it was filled in from the address', `manifest.csv shows the code. ${OR_MEND_EN}`),
  'postal-code-restored': plain(
    '郵便番号の先頭の 0 が失われていたため、住所と合うことを確かめて補いました', 'このまま発送して構いません。表計算ソフトで開いて保存したときに、先頭の 0 が消えたものと思われます。会員番号の 0 も消えていないか確かめてください。',
    'the postal code had lost its leading zero; it was put back, which agrees with the address', 'The letter may go out as it is. Opening and saving in a spreadsheet removes leading zeros: see that customer numbers kept theirs.'),
  'postal-code-unknown': plain(
    '郵便番号のデータにない番号です。登録のとおり印刷しました', `事業所の個別番号や、廃止された番号であることがあります。${OR_MEND}`,
    'the postal data lacks this code; it was printed as registered', `It may be an office's own code, or a retired one. ${OR_MEND_EN}`),
  'fallback-font': wording({
    ja: ({ drawn }) => ({ message: `本文の書体にない文字を、別の書体で印刷しました（${drawn.map(({ font, codePoints }) => `${codePoints}: ${font}`).join('、')}）`, hint: '校正刷り（oshirase proof）で、字形をご確認ください。' }),
    en: ({ drawn }) => ({ message: `characters the body font lacks were drawn with another (${drawn.map(({ font, codePoints }) => `${codePoints}: ${font}`).join(', ')})`, hint: 'Have a look at their shape in the proof (oshirase proof).' }),
  }),
  'changed-since-notified': wording({
    ja: ({ number, isReturned }) => (isReturned
      ? { message: `前の通知書（${number}）が返戻され、そのあと宛名または住所が変わったため、もう一度通知書を作りました`, hint: '新しい宛名と住所が正しいか、念のため確かめてください。' }
      : { message: `以前にお知らせした方ですが、宛名または住所がそのときの通知書（${number}）と異なります。通知書は作っていません`, hint: '前の通知書が届いているか、念のため確かめてください。' }),
    en: ({ number, isReturned }) => (isReturned
      ? { message: `the earlier letter (${number}) came back and name or address changed since, so a second letter is made`, hint: 'Make sure that the new name and address are right.' }
      : { message: `this person was written to before (${number}), under another name or address; no letter is made`, hint: 'Make sure that the earlier letter arrived.' }),
  }),
  'correction-unused': plain(
    '訂正ファイルのこの行は使いませんでした（元の行が見つからないか、別の行になったか、同じ欄の訂正が食い違っています）',
    'いまの exceptions.csv を開き、必要であれば書き直してください。',
    'this correction was not used: its row is gone, is another row now, or another correction contradicts it',
    'Look at the new exceptions.csv and make the correction there if it is still needed.'),
};
