// What the terminal says of letters that are to be printed again. See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const REPRINT_TERMINAL = {
  made: both<[{ file: string; letters: string; pages: string; sheets: string }]>({
    ja: ({ file, letters, pages, sheets }) => `再印刷用のファイルを作りました: ${file}（通知書 ${letters}通、${pages}頁、用紙 ${sheets}枚）`,
    en: ({ file, letters, pages, sheets }) => `Made ${file} to print from (letters: ${letters}, pages: ${pages}, sheets: ${sheets})`,
  }),
  alreadyThere: both<[{ file: string; letters: string }]>({
    ja: ({ file, letters }) => `同じものがすでにあります: ${file}（通知書 ${letters}通）。書き換えていません。`,
    en: ({ file, letters }) => `The same lies there already: ${file} (letters: ${letters}). It was not rewritten.`,
  }),
  wholeFile: both<[{ file: string }]>({
    ja: ({ file }) => `印刷ファイル ${file} とまったく同じものです（チェックサムも同じです）。`,
    en: ({ file }) => `It is the print file ${file}, to the byte and by its checksum.`,
  }),
  recorded: both<[{ file: string }]>({ ja: ({ file }) => `番号、日付、理由を ${file} に記録しました。`, en: ({ file }) => `Numbers, day and reason are recorded in ${file}.` }),
  posted: both<[{ letters: string }]>({
    ja: ({ letters }) => `このうち${letters}通は、発送済みと記録されています。同じ方に二通届くことになってよいか確かめてください。`,
    en: ({ letters }) => `${letters} of them are recorded as posted. Make sure that these people are meant to get a second letter.`,
  }),
  nextPrint: both<[{ file: string; simplex: boolean }]>({
    ja: ({ file, simplex }) => `${file} を「実際のサイズ（100%）」「${simplex ? '片面' : '両面・長辺とじ'}」で印刷してください。通知書は初めのものと同じで、再印刷とは印刷されません。`,
    en: ({ file, simplex }) => `Print ${file} at actual size (100 %), ${simplex ? 'on one side' : 'duplex on the long edge'}. The letters are the first ones again; nothing on them says so.`,
  }),
  nextDestroy: word(
    '元の通知書が手元に残っているときは、投函されないよう、個人情報として破棄してください。',
    'Where the first letters are still at hand, destroy them as personal data, so that nobody gets two.',
  ),
  nextDelete: both<[{ file: string }]>({ ja: ({ file }) => `印刷が済んだら、${file} を削除してください。`, en: ({ file }) => `When it is printed, delete ${file}.` }),
};
