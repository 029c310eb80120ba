// What the terminal says beside findings and refusals: headings of the summary, warnings, what to do next.

interface Both<Detail extends readonly unknown[]> {
  readonly ja: (...detail: Detail) => string;
  readonly en: (...detail: Detail) => string;
}

const both = <Detail extends readonly unknown[]>(entry: Both<Detail>): Both<Detail> => entry;
const word = (ja: string, en: string): Both<[]> => ({ ja: () => ja, en: () => en });

export const TERMINAL = {
  exports: word('読み取った決済データ', 'Exports read'),
  exportLine: both<[{ encoding: string; preset: string; rows: string; headerLine: number }]>({
    ja: ({ encoding, preset, rows, headerLine }) => `${rows}行（文字コード ${encoding}、形式 ${preset}、見出しは${headerLine}行目）`,
    en: ({ encoding, preset, rows, headerLine }) => `${rows} rows (encoding ${encoding}, layout ${preset}, header on line ${headerLine})`,
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
  notAPayment: word('決済ではない行（空行・合計）', 'not a payment (blank, total)'),
  readRows: word('合計', 'in all'),
  people: word('対象の方', 'People in scope'),
  lettersFor: word('通知書を作る方', 'with a letter'),
  heldPeople: word('要確認の方', 'held, to be looked at'),
  toPrint: word('印刷するもの', 'To print'),
  letters: word('通知書', 'letters'),
  sheets: word('用紙（A4 両面）', 'sheets (A4, duplex)'),
  envelopes: word('封筒', 'envelopes'),
  printFiles: word('印刷ファイル', 'print files'),
  notes: word('参考（通知書は作成しています）', 'Worth knowing (the letter is made)'),
  held: word('要確認（このままでは通知書が届きません）', 'To be looked at (no letter until somebody acts)'),
  allClear: word('対象の方全員の通知書があります。要確認はありません。', 'Everybody in scope has a letter. There is nothing to look at.'),
  nobody: word('対象期間にカードで決済された方は、この決済データにはいません。', 'Nobody in this export paid by card in the window.'),
  more: both<[{ count: string; where: string }]>({
    ja: ({ count, where }) => `ほか ${count} 件は ${where} に`,
    en: ({ count, where }) => `${count} more in ${where}`,
  }),
  lines: both<[{ count: string }]>({ ja: ({ count }) => `${count}件`, en: ({ count }) => (count === '1' ? '1 line' : `${count} lines`) }),
  next: word('次にすること', 'What to do next'),
  nextHeld: both<[{ people: string; rows: string; file: string }]>({
    ja: ({ people, rows, file }) => `${file} を開き、要確認の方 ${people}名（${rows}行）を確かめてください。元の出力か incident.yaml を直して、新しい --out にもう一度作成します。`,
    en: ({ people, rows, file }) => `Open ${file} and settle the ${people} people (${rows} rows) held. Correct the export or incident.yaml and generate again into a new folder.`,
  }),
  nextSamples: word(
    'incident.yaml の「見本」を実際の値に書き換えてから、もう一度作成してください。このままでは投函できません。',
    'Replace the values marked 見本 in incident.yaml and generate again. The letters cannot be posted as they are.',
  ),
  nextPrint: both<[{ folder: string }]>({
    ja: ({ folder }) => `${folder}/letters の PDF を「実際のサイズ（100%）」「両面・長辺とじ」で1部印刷し、封筒の窓に住所だけが見えることを確かめてください。`,
    en: ({ folder }) => `Print one PDF of ${folder}/letters at actual size (100 %), duplex on the long edge, and see that the window shows the address alone.`,
  }),
  nextCount: both<[{ envelopes: string }]>({
    ja: ({ envelopes }) => `封入のあと、封筒が ${envelopes} 通あることを数えてください。通数と番号は manifest.csv にあります。`,
    en: ({ envelopes }) => `After inserting, count ${envelopes} envelopes. Numbers are in manifest.csv.`,
  }),
  nextGenerate: both<[{ command: string }]>({
    ja: ({ command }) => `よろしければ、通知書を作成してください: ${command}`,
    en: ({ command }) => `If this is right, make the letters: ${command}`,
  }),
  nextOwnIncident: word(
    '組み込みの設定を使いました。自団体の設定は「oshirase init フォルダー名」で作り、--incident で指定してください。',
    'The built-in incident file was used. Make your own with "oshirase init FOLDER" and name it with --incident.',
  ),
  warning: word('ご注意', 'Warning'),
  samples: both<[{ names: string }]>({
    ja: ({ names }) => `設定に見本の値が残っています: ${names}`,
    en: ({ names }) => `facts still marked as samples (見本): ${names}`,
  }),
  withoutMethod: both<[{ file: string }]>({
    ja: ({ file }) => `${file} には決済方法の列がないため、すべての行をカード決済として扱いました`,
    en: ({ file }) => `${file} has no column of payment methods: every row was taken for a card payment`,
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
  initNext: both<[{ incident: string }]>({
    ja: ({ incident }) => `${incident} を開き、「見本」とある値と対象期間を書き換えてください。そのあと、確認します: oshirase check 決済データ.csv --incident ${incident}`,
    en: ({ incident }) => `Open ${incident}, replace the values marked 見本 and set the window. Then check: oshirase check EXPORT.csv --incident ${incident}`,
  }),
  reading: both<[{ rows: string }]>({ ja: ({ rows }) => `読み取り中 ${rows}行`, en: ({ rows }) => `reading, ${rows} rows` }),
  planning: word('宛名を整理しています', 'gathering people'),
  printing: both<[{ done: string }]>({ ja: ({ done }) => `印刷ファイルを作成中 ${done}個`, en: ({ done }) => `writing print files, ${done} done` }),
  interrupted: word('中断しました。同じコマンドをもう一度実行すると、続きから作り直します。', 'Interrupted. Run the same command again to go on.'),
  problemTitle: word('実行できませんでした', 'This could not be run'),
  bug: word('プログラムの誤りで中止しました。次の内容を開発元へお知らせください（個人情報は含まれていません）。', 'The program failed by its own fault. Please report these lines (they hold nothing personal).'),
};
