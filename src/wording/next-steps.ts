// What the terminal says to do after a check or a run. See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const NEXT = {
  held: both<[{ people: string; rows: string; file: string }]>({
    ja: ({ people, rows, file }) => (people === '0' ? `要確認の行が ${rows}行あります。${file} を開いて確かめてください。` : `${file} を開き、要確認の方 ${people}名（${rows}行）を確かめてください。`)
      + '元の決済データか incident.yaml を直すか、exceptions.csv に書き込んで --corrections で指定し、新しい --out にもう一度作成します。理由コードごとの説明: docs/ja/findings.md',
    en: ({ people, rows, file }) => (people === '0' ? `Rows held: ${rows}. Open ${file} and settle them. ` : `Open ${file} and settle the ${people} people (${rows} rows) held. `)
      + 'Correct the export or incident.yaml, or fill in the file and hand it back with --corrections, and generate again into a new folder. Each code is explained in docs/ja/findings.md (Japanese).',
  }),
  heldInCheck: both<[{ people: string; rows: string }]>({
    ja: ({ people, rows }) => `${people === '0' ? `要確認の行が ${rows}行` : `要確認の方が ${people}名（${rows}行）`}あり、このままでは通知書が届きません。上の「→」に沿って、元の決済データか incident.yaml を直すか、`
      + '通知書を作成したあとで、できた exceptions.csv に書き込んで --corrections で指定し、新しい --out にもう一度作成します。',
    en: ({ people, rows }) => `${people === '0' ? `Rows held: ${rows}.` : `People held: ${people} (rows: ${rows}).`} No letter is made for them as it is. Do what stands beside → above in the export or in incident.yaml; or make the letters first, `
      + 'fill in the exceptions.csv that comes with them, hand it back with --corrections and generate again into a new folder.',
  }),
  nobody: both<[{ firstDay: string; lastDay: string }]>({
    ja: ({ firstDay, lastDay }) => `対象期間（${firstDay} ～ ${lastDay}）と、指定したファイルが合っているかを確かめてください。対象期間は incident.yaml の firstDay と lastDay です。上の「決済データの行」に、行がどこへ行ったかがあります。`,
    en: ({ firstDay, lastDay }) => `Check the window (${firstDay} to ${lastDay}: firstDay and lastDay in incident.yaml) and the files given. "Rows of the exports" above tells where the rows went.`,
  }),
  samples: word(
    'incident.yaml の「見本」を実際の値に書き換えてから、新しい --out にもう一度作成してください。このままでは投函できません。',
    'Replace the values marked 見本 in incident.yaml and generate again into a new folder. The letters cannot be posted as they are.',
  ),
  print: both<[{ folder: string; pages: number; simplex: boolean; folded: boolean }]>({
    ja: ({ folder, pages, simplex, folded }) => `${folder}/letters の最初の PDF から、1通目（1～${pages}ページ目）だけを「実際のサイズ（100%）」「${simplex ? '片面' : '両面・長辺とじ'}」で印刷し、`
      + `${folded ? '折って' : '折らずに'}封筒に入れ、窓に住所と宛名だけが見えることを確かめてください。`,
    en: ({ folder, pages, simplex, folded }) => `From the first PDF of ${folder}/letters print the first letter alone (pages 1 to ${pages}) at actual size (100 %), `
      + `${simplex ? 'on one side' : 'duplex on the long edge'}; `
      + `${folded ? 'fold it into an envelope' : 'put it into an envelope without folding it'} and see that the window shows the address and the name alone.`,
  }),
  sheets: both<[{ folder: string }]>({
    ja: ({ folder }) => `封入と差し出しには、${folder}/post のロット管理票（control-sheets.pdf）と束の票（bundle-slips.pdf）をお使いください。差出票に書く合計は posting.csv にあります。`,
    en: ({ folder }) => `For inserting and posting use the control sheets and bundle slips in ${folder}/post; posting.csv has the totals for the posting form.`,
  }),
  count: both<[{ envelopes: string }]>({
    ja: ({ envelopes }) => `封入のあと、封筒の数を数え、${envelopes}通であることを確かめてください。通数と番号は manifest.csv にあります。`,
    en: ({ envelopes }) => `After inserting, count the envelopes and see that there are ${envelopes}. Counts and numbers are in manifest.csv.`,
  }),
  generate: both<[{ command: string }]>({
    ja: ({ command }) => `よろしければ、通知書を作成してください: ${command}`,
    en: ({ command }) => `If this is right, make the letters: ${command}`,
  }),
  ownIncident: word(
    '組み込みの設定を使いました。自団体の設定は「oshirase init フォルダー名」で作り、--incident で指定してください。',
    'The built-in incident file was used. Make your own with "oshirase init FOLDER" and name it with --incident.',
  ),
};
