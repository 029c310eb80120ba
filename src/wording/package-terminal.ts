// What the terminal says of what a mailing house gets. See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const PACKAGE_TERMINAL = {
  copying: both<[{ done: string }]>({ ja: ({ done }) => `写しています ${done}個`, en: ({ done }) => `copying files, ${done} done` }),
  made: both<[{ folder: string; letters: string; printFiles: string; files: string }]>({
    ja: ({ folder, letters, printFiles, files }) => `作成しました: ${folder}（通知書 ${letters}通、印刷ファイル ${printFiles}個、全部で ${files}個のファイル）`,
    en: ({ folder, letters, printFiles, files }) => `Made: ${folder} (letters: ${letters}, print files: ${printFiles}, files in all: ${files})`,
  }),
  held: both<[{ people: string; file: string }]>({
    ja: ({ people, file }) => `要確認の方 ${people}名の通知書は、この中にありません（${file}）。`,
    en: ({ people, file }) => `The letters of ${people} people held are not among these (${file}).`,
  }),
  missing: both<[{ letters: string }]>({
    ja: ({ letters }) => `addresses.csv で〓にした、cp932 にない字（${letters}通）`,
    en: ({ letters }) => `Written as 〓 in addresses.csv, because cp932 lacks it (letters: ${letters})`,
  }),
  missingClass: both<[{ field: string; codePoints: string; letters: string }]>({
    ja: ({ field, codePoints, letters }) => `${field} ${codePoints}: ${letters}通`,
    en: ({ field, codePoints, letters }) => `${field} ${codePoints}: letters ${letters}`,
  }),
  moreLetters: both<[{ count: string; file: string }]>({
    ja: ({ count, file }) => `ほか ${count}通は ${file} に`,
    en: ({ count, file }) => `${count} more in ${file}`,
  }),
  nextMissing: word(
    '〓にした字は、印刷会社に外字一覧（post/gaiji.csv、post/gaiji.pdf）の字形で補ってもらうか、--addresses-encoding utf-8 で作り直してください。',
    'Have the mailing house put in what became 〓 by the list of glyphs (post/gaiji.csv, post/gaiji.pdf), or make the folder again with --addresses-encoding utf-8.',
  ),
  nextSheet: both<[{ file: string }]>({
    ja: ({ file }) => `${file} を開いて通数とファイルを確かめ、印刷して、ご依頼元、封筒の種類、納期などを書き込んでください。`,
    en: ({ file }) => `Open ${file}, check the counts and files, print it and fill in the boxes.`,
  }),
  nextEncrypt: both<[{ folder: string }]>({
    ja: ({ folder }) => `${folder} には氏名と住所が入っています。フォルダーごと暗号化して渡し、パスワードは別の方法で伝えてください。`,
    en: ({ folder }) => `${folder} holds names and addresses. Encrypt the whole folder before handing it over, and tell the password another way.`,
  }),
  nextReturn: word(
    '差し出しが終わったら、データの返却または廃棄の署名をもらい、このフォルダーを消してください。',
    'When everything is posted, have the return or destruction of the data signed, and delete this folder.',
  ),
};
