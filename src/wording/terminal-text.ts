// What the terminal says beside findings and refusals: headings of the summary, warnings, what to do next.

export interface Both<Detail extends readonly unknown[]> {
  readonly ja: (...detail: Detail) => string;
  readonly en: (...detail: Detail) => string;
}

export const both = <Detail extends readonly unknown[]>(entry: Both<Detail>): Both<Detail> => entry;
export const word = (ja: string, en: string): Both<[]> => ({ ja: () => ja, en: () => en });

export const TERMINAL = {
  exports: word('読み取った決済データ', 'Exports read'),
  exportLine: both<[{ encoding: string; tabSeparated: boolean; preset: string; rows: string; headerLine: number; utc: boolean }]>({
    ja: ({ encoding, tabSeparated, preset, rows, headerLine, utc }) => `${rows}行（文字コード ${encoding}、`
      + `${tabSeparated ? 'タブ区切り、' : ''}形式 ${preset}、見出しは${headerLine}行目${utc ? '、日時は UTC' : ''}）`,
    en: ({ encoding, tabSeparated, preset, rows, headerLine, utc }) => `${rows} rows (encoding ${encoding}, `
      + `${tabSeparated ? 'separated by tabs, ' : ''}layout ${preset}, header on line ${headerLine}${utc ? ', times in UTC' : ''})`,
  }),
  headerDifference: both<[{ preset: string; missing: readonly string[]; unknown: readonly string[]; hidden: number }]>({
    ja: ({ preset, missing, unknown, hidden }) => `${preset} の既知の見出しとの違い: ` + [
      ...(missing.length === 0 ? [] : [`ない列 ${missing.join('・')}`]),
      ...(unknown.length + hidden === 0 ? [] : [`使わない未知の列 ${unknown.length + hidden}${unknown.length === 0 ? '' : `（${unknown.join('・')}）`}`]),
    ].join('、'),
    en: ({ preset, missing, unknown, hidden }) => `differs from the known header of ${preset}: ` + [
      ...(missing.length === 0 ? [] : [`lacks ${missing.join(', ')}`]),
      ...(unknown.length + hidden === 0 ? [] : [`${unknown.length + hidden} unknown, unused${unknown.length === 0 ? '' : ` (${unknown.join(', ')})`}`]),
    ].join('; '),
  }),
  gaijiMap: both<[{ characters: string }]>({
    ja: ({ characters }) => `gaiji.csv  外字の対応表（${characters}字）を使いました`,
    en: ({ characters }) => `gaiji.csv  made ${characters} user-defined characters printable`,
  }),
  scope: both<[{ firstDay: string; lastDay: string }]>({
    ja: ({ firstDay, lastDay }) => `対象期間 ${firstDay} ～ ${lastDay} のカード決済`,
    en: ({ firstDay, lastDay }) => `Card payments from ${firstDay} to ${lastDay}`,
  }),
  rows: word('決済データの行', 'Rows of the exports'),
  inLetter: word('通知書に含めた行', 'in a letter'),
  heldRows: word('要確認の行', 'held, to be looked at'),
  outsideWindow: word('対象期間の外', 'outside the window'),
  notCard: word('カード以外の決済', 'not paid by card'),
  excludedStatus: word('対象外の決済状況', 'excluded by status'),
  excludedPerson: word('除外した方の行', 'of people excluded'),
  notAPayment: word('決済ではない行（空行・合計）', 'not a payment (blank, total)'),
  readRows: word('合計', 'in all'),
  people: word('対象の方', 'People in scope'),
  lettersFor: word('通知書を作る方', 'with a letter'),
  excludedPeople: word('除外した方', 'excluded'),
  heldPeople: word('要確認の方', 'held, to be looked at'),
  toPrint: word('印刷するもの', 'To print'),
  letters: word('通知書', 'letters'),
  sheets: word('用紙（A4 両面）', 'sheets (A4, duplex)'),
  sheetsSimplex: word('用紙（A4 片面）', 'sheets (A4, one side)'),
  envelopes: word('封筒', 'envelopes'),
  printFiles: word('印刷ファイル', 'print files'),
  inWindowByMonth: word('対象期間のカード決済（月別）', 'Card payments in the window, by month'),
  inWindowByMethod: word('対象期間の決済方法', 'Payment methods in the window'),
  inWindowByStatus: word('対象期間のカード決済の状況', 'Statuses of card payments in the window'),
  otherWords: word('そのほか', 'others'),
  payers: word('カードで支払われた方', 'Who paid by card'),
  payersInWindow: word('対象期間に支払われた方', 'in the window'),
  payersAlsoOutside: word('うち期間の外にも支払われた方', 'of these also outside of it'),
  payersOnlyOutside: both<[{ isFull: boolean }]>({
    ja: ({ isFull }) => `期間の外だけに支払われた方${isFull ? '（少なくとも）' : ''}`,
    en: ({ isFull }) => `outside of it only${isFull ? ' (at least)' : ''}`,
  }),
  suspectedTests: both<[{ count: string; places: string; left: string }]>({
    ja: ({ count, places, left }) => `テスト注文と思われる行が ${count}行あります（${places}${left === '0' ? '' : ` ほか ${left}行`}）。通知書は作成されます。不要な場合は --exclude で除いてください。`,
    en: ({ count, places, left }) => `${count} rows look like test orders (${places}${left === '0' ? '' : ` and ${left} more`}). They get letters; leave them out with --exclude if they should not.`,
  }),
  notes: word('参考（通知書は作成しています）', 'Worth knowing (the letter is made)'),
  held: word('要確認（このままでは通知書が届きません）', 'To be looked at (no letter until somebody acts)'),
  lists: word('あわせて読み取った一覧', 'Lists read with them'),
  listLine: both<[{ option: string; encoding: string; preset: string | null; rows: string }]>({
    ja: ({ option, encoding, preset, rows }) => `${option} ${rows}行（文字コード ${encoding}${preset === null ? '' : `、形式 ${preset}`}）`,
    en: ({ option, encoding, preset, rows }) => `${option} ${rows} rows (encoding ${encoding}${preset === null ? '' : `, layout ${preset}`})`,
  }),
  accepted: both<[{ people: string }]>({
    ja: ({ people }) => `確認の欄の「可」により、${people}名の通知書を作りました。`,
    en: ({ people }) => `${people} of the letters are made because 可 stands in 確認.`,
  }),
  excludedFor: both<[{ reason: string; people: string }]>({
    ja: ({ reason, people }) => `除外の理由「${reason}」: ${people}名`,
    en: ({ reason, people }) => `excluded for "${reason}": ${people}`,
  }),
  exclusionsUnmatched: both<[{ count: string }]>({
    ja: ({ count }) => `除外の一覧のうち ${count}件は、対象の方のどなたにも当てはまりませんでした。番号や表記を確かめてください。`,
    en: ({ count }) => `${count} entries of the exclusion list name nobody in scope. Check their numbers and spelling.`,
  }),
  allClearBut: both<[{ excluded: boolean; notified: boolean }]>({
    ja: ({ excluded, notified }) => `${[...(excluded ? ['除外した方'] : []), ...(notified ? ['以前にお知らせした方'] : [])].join('と、')}のほかは、対象の方全員の通知書があります。要確認はありません。`,
    en: ({ excluded, notified }) => `Everybody in scope but the people ${[...(excluded ? ['excluded'] : []), ...(notified ? ['written to before'] : [])].join(' or ')} has a letter. There is nothing to look at.`,
  }),
  allClear: word('対象の方全員の通知書があります。要確認はありません。', 'Everybody in scope has a letter. There is nothing to look at.'),
  nobody: word('対象期間にカードで決済された方は、この決済データにはいません。', 'Nobody in this export paid by card in the window.'),
  listOfGenerate: word('generate で作る exceptions.csv', 'the exceptions.csv that generate makes'),
  more: both<[{ count: string; where: string }]>({
    ja: ({ count, where }) => `ほか ${count}件は ${where} に`,
    en: ({ count, where }) => `${count} more in ${where}`,
  }),
  lines: both<[{ count: string }]>({ ja: ({ count }) => `${count}件`, en: ({ count }) => (count === '1' ? '1 line' : `${count} lines`) }),
  next: word('次にすること', 'What to do next'),
  warning: word('ご注意', 'Warning'),
  samples: both<[{ names: string }]>({
    ja: ({ names }) => `設定に見本の値が残っています: ${names}`,
    en: ({ names }) => `facts still marked as samples (見本): ${names}`,
  }),
  withoutMethod: both<[{ file: string }]>({
    ja: ({ file }) => `${file} には決済方法の列がないため、すべての行をカード決済として扱いました`,
    en: ({ file }) => `${file} has no column of payment methods: every row was taken for a card payment`,
  }),
  withoutEntry: both<[{ letters: string }]>({
    ja: ({ letters }) => `会員番号が会員台帳（--customers）にない方 ${letters}名には、決済データの住所に送ります。会員番号の先頭の 0 が表計算ソフトで消えていないか、会員台帳が古くないかを確かめてください`,
    en: ({ letters }) => `letters to the export's own address, because the member list (--customers) lacks the number or there is none: ${letters}. See that no spreadsheet took leading zeros from the numbers, and that the list is the current one`,
  }),
  dayInAddress: both<[{ letters: string; places: string; left: string }]>({
    ja: ({ letters, places, left }) => `住所に日付のような字（2002/11/7、11月7日 など）がある方 ${letters}名（${places}${left === '0' ? '' : ` ほか ${left}名`}）。番地が Excel で日付に変わり、届かないおそれがあります。決済システムから出力し直すか、正しい住所に直してください（docs/ja/excel.md）`,
    en: ({ letters, places, left }) => `letters with what looks like a date in the address (2002/11/7, 11月7日), probably a house number that Excel changed: ${letters} (${places}${left === '0' ? '' : ` and ${left} more`}). They may not arrive: export the data again, or correct the addresses (docs/ja/excel.md)`,
  }),
  unclearConfirmations: both<[{ lines: string; places: string; left: string }]>({
    ja: ({ lines, places, left }) => `「確認」に「可」以外の字がある行 ${lines}行（${places}${left === '0' ? '' : ` ほか ${left}行`}）。このままでよいと認めるのは「可」だけです。ほかの字は、何も書かれていないものとして扱いました`,
    en: ({ lines, places, left }) => `lines whose 確認 says something else than 可: ${lines} (${places}${left === '0' ? '' : ` and ${left} more`}). 可 alone accepts what stands there; anything else counts as if nothing were written`,
  }),
  alreadyThere: both<[{ folder: string }]>({
    ja: ({ folder }) => `「${folder}」には同じ条件の結果がすでにあり、作成時のままであることを確かめました。書き換えていません。`,
    en: ({ folder }) => `"${folder}" already holds this very run, unchanged since it was made. Nothing was rewritten.`,
  }),
  nothingWritten: word('確認だけを行いました。ファイルは作成していません。', 'This was a check: nothing was written.'),
  initDone: both<[{ files: string }]>({
    ja: ({ files }) => `作成しました: ${files}`,
    en: ({ files }) => `Made: ${files}`,
  }),
  initSeen: both<[{ file: string; encoding: string; preset: string }]>({
    ja: ({ file, encoding, preset }) => (preset === 'custom'
      ? `${file}（文字コード ${encoding}）の見出しを incident.yaml に書き写しました。export の columns に足りない列を書いてください。`
      : `${file}（文字コード ${encoding}）を形式 ${preset} と見分け、incident.yaml に書きました。`),
    en: ({ file, encoding, preset }) => (preset === 'custom'
      ? `The header of ${file} (${encoding}) is noted in incident.yaml. Fill in what is missing under export: columns.`
      : `${file} (${encoding}) was recognised as ${preset}, which incident.yaml now says.`),
  }),
  initNext: both<[{ incident: string }]>({
    ja: ({ incident }) => `${incident} を開き、「見本」とある値と対象期間を書き換えてください。そのあと、確認します: oshirase check 決済データ.csv --incident ${incident}`,
    en: ({ incident }) => `Open ${incident}, replace the values marked 見本 and set the window. Then check: oshirase check EXPORT.csv --incident ${incident}`,
  }),
  reading: both<[{ rows: string }]>({ ja: ({ rows }) => `読み取り中 ${rows}行`, en: ({ rows }) => `reading, ${rows} rows` }),
  planning: word('宛名を整理しています', 'gathering people'),
  printing: both<[{ done: string }]>({ ja: ({ done }) => `通知書を作成中 ${done}通`, en: ({ done }) => `making letters, ${done} done` }),
  secondsLeft: both<[{ seconds: number }]>({ ja: ({ seconds }) => `、残り約${seconds}秒`, en: ({ seconds }) => `, about ${seconds} s left` }),
  minutesLeft: both<[{ hours: number; minutes: number }]>({
    ja: ({ hours, minutes }) => `、残り約${hours > 0 ? `${hours}時間` : ''}${hours > 0 && minutes === 0 ? '' : `${minutes}分`}`,
    en: ({ hours, minutes }) => `, about ${hours > 0 ? `${hours} h ` : ''}${hours > 0 && minutes === 0 ? '' : `${minutes} min `}left`,
  }),
  goingOn: both<[{ kept: string }]>({
    ja: ({ kept }) => `前回中断した続きから作成します（作成済みの印刷ファイル ${kept}個はそのまま使います）。`,
    en: ({ kept }) => `Going on where the last run was interrupted (${kept} print files are finished and kept).`,
  }),
  interrupted: word('中断しました。同じコマンドをもう一度実行すると、できあがっているロットはそのままに、続きから作成します。', 'Interrupted. The same command goes on from here; print files that are finished are kept.'),
  problemTitle: word('実行できませんでした', 'This could not be run'),
  bug: word('プログラムの誤りで中止しました。次の内容を開発元へお知らせください（個人情報は含まれていません）。', 'The program failed by its own fault. Please report these lines (they hold nothing personal).'),
};
