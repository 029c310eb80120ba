// What the terminal says of a proof. See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const PROOF_TERMINAL = {
  made: both<[{ file: string }]>({ ja: ({ file }) => `作成しました: ${file}`, en: ({ file }) => `Made: ${file}` }),
  chosen: both<[{ count: string }]>({ ja: ({ count }) => `校正刷りに入れた通知書 ${count}通`, en: ({ count }) => `Letters in the proof: ${count}` }),
  approval: word('確認番号', 'Approval'),
  nextPrint: both<[{ file: string; simplex: boolean }]>({
    ja: ({ file, simplex }) => `${file} を「実際のサイズ（100%）」「${simplex ? '片面' : '両面・長辺とじ'}」で印刷し、1ページ目の「確かめること」を確かめてください。`,
    en: ({ file, simplex }) => `Print ${file} at actual size (100 %), ${simplex ? 'on one side' : 'duplex on the long edge'}, and go through the checks of its first page.`,
  }),
  nextSign: word('初校・校了の欄に日付と氏名を書き、校正刷りを保管してください。', 'Sign the boxes of the first page and keep the proof.'),
  nextGenerate: both<[{ command: string }]>({
    ja: ({ command }) => `校了になったら、同じ内容であることを確かめながら作成します: ${command}`,
    en: ({ command }) => `Once approved, make the letters, which refuses if anything changed: ${command}`,
  }),
  nextWithExport: word(
    '決済データがそろったら、決済データを指定して校正刷りを作り直してください。確認番号はそのときに付きます。',
    'Once there is an export, make the proof again with it: only then is there something to approve.',
  ),
  nextMeasure: both<[{ file: string }]>({
    ja: ({ file }) => `${file} を「実際のサイズ（100%）」で印刷し、紙面の手順で封筒に入れ、窓から見える目盛りを読んでください。`,
    en: ({ file }) => `Print ${file} at actual size (100 %), put it into your envelope as it says and read the scales in the window.`,
  }),
};
