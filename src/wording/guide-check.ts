// What the guided run says after a check. See guide-terminal.ts.
import { grouped } from './grouped-number.js';
import { both, word } from './terminal-text.js';

const term = (ja: string, en: string) => both<[{ word: string; rows: number }]>({
  ja: ({ word: said, rows }) => `${ja}「${said}」の行が ${grouped(rows)}行あります。これは何ですか`,
  en: ({ word: said, rows }) => `${en} "${said}" stands in ${grouped(rows)} rows. What is it?`,
});

/** What the built-in letter's facts are called; others by the name they have in incident.yaml. */
const FACTS: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  'facts.sender.representative': { ja: '差出人の代表者（役職と氏名）', en: 'Whoever signs for the sender (office and name)' },
  'facts.sender.postalCode': { ja: '差出人の郵便番号（例: 112-0014）', en: 'The sender\'s postal code (112-0014)' },
  'facts.sender.address': { ja: '差出人の住所', en: 'The sender\'s address' },
};

export const GUIDE_CHECK = {
  whatNow: word('どうしますか', 'What now?'),
  whatIsTerm: { method: term('決済方法が', 'The payment method'), status: term('決済状況が', 'The status') },
  termLists: {
    cardMethods: word('クレジットカードによる決済（通知書の対象）', 'A card payment (gets a letter)'),
    otherMethods: word('カードではない決済（対象ではない）', 'Not a card payment (gets none)'),
    includedStatuses: word('通知書の対象にする', 'It counts'),
    excludedStatuses: word('通知書の対象にしない', 'It does not count'),
  },
  leaveTerm: word('分からない（要確認として残す）', 'I do not know (leave it to be looked at)'),
  termNeedsFolder: both<[{ word: string; rows: number }]>({
    ja: ({ word: said, rows }) => `「${said}」の行が ${grouped(rows)}行あり、カードによる決済かどうか分かりません。お答えは設定ファイルに書くため、組み込みの設定のままでは決められません。`,
    en: ({ word: said, rows }) => `"${said}" stands in ${grouped(rows)} rows, and nothing says what it is. The answer belongs into an incident file; the built-in one cannot take it.`,
  }),
  makeFolder: word('自団体の設定を作る', 'Make settings of your own'),
  people: both<[{ letters: number; held: number; heldRows: number }]>({
    ja: ({ letters, held, heldRows }) => (letters + held === 0 && heldRows === 0
      ? 'この設定では、通知書を送る方がいません。対象期間とデータの期間を確かめてください。'
      : `通知書を作る方は ${grouped(letters)}名、要確認の方は ${grouped(held)}名${heldRows > 0 ? `（要確認の行は ${grouped(heldRows)}行）` : ''}です。`
        + (heldRows > 0 ? '要確認の方の通知書は、まだ作られません。どなたかは、通知書を作るときにできる exceptions.csv に載ります。' : '')),
    en: ({ letters, held, heldRows }) => (letters + held === 0 && heldRows === 0
      ? 'With these settings nobody gets a letter. Compare the window with the days in the export.'
      : `${grouped(letters)} people get a letter, ${grouped(held)} have to be looked at${heldRows > 0 ? ` (${grouped(heldRows)} rows)` : ''}.`
        + (heldRows > 0 ? ' These get none yet; exceptions.csv, made with the letters, says who they are.' : '')),
  }),
  goOnToProof: word('人数は合っていますか。校正刷りに進みますか', 'Is that as it should be? Go on to the proof?'),
  goOn: word('はい、進む', 'Yes, go on'),
  details: word('要確認の内容、月別の件数、郵便料金なども見る', 'See more: who is held and why, payments by month, postage'),
  checkAgain: word('データや設定を直したので、もう一度確かめる', 'Data or settings are mended; check again'),
  samples: both<[{ isBuiltIn: boolean }]>({
    ja: ({ isBuiltIn }) => (isBuiltIn ? '組み込みの設定には、次の「見本」の値があります。このままでは発送できません。' : '次の値が「見本」のままです。このままでは発送できません（ファイル:行:項目）。'),
    en: ({ isBuiltIn }) => (isBuiltIn ? 'These facts of the built-in settings are samples (見本); such letters cannot be posted.' : 'These facts are still samples (見本); such letters cannot be posted (file:line:name).'),
  }),
  typeFacts: word('本当の値を、ここで入力する', 'Type the real ones here'),
  fact: both<[{ name: string }]>({ ja: ({ name }) => `${FACTS[name]?.ja ?? name}:`, en: ({ name }) => `${FACTS[name]?.en ?? name}:` }),
  noFact: word('値を入力してください。あとで決めるときは、そのまま Enter を押します', 'Type something, or press Enter to leave it as it is'),
  mended: word('設定ファイルを開いて直した（もう一度確かめる）', 'Mended in the file (check again)'),
  onlyProof: word('見本のまま、校正刷りに進む', 'Go on to the proof with the samples'),
};
