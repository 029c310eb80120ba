// Why a public notice or a sheet for the telephone is not made. See wording.ts for the shape.
import { wording } from './wording.js';

export const NOTICE_REFUSALS = {
  'placeholder-personal': wording<{ name: string }>({
    ja: ({ name }) => ({
      message: `{{${name}}} はお一人ごとに違う内容のため、お知らせや電話応対資料には使えません`,
      hint: 'その行を消し、どなたにも当てはまる書き方にしてください。お一人ごとの内容は、通知書（letter.md）だけに書けます。',
    }),
    en: ({ name }) => ({
      message: `{{${name}}} is about one person, and has no place in what is published or lies beside a telephone`,
      hint: 'Remove it and write what is true of everybody. Only the letter (letter.md) can be personal.',
    }),
  }),
  'notice-format': wording<{ file: string }>({
    ja: ({ file }) => ({
      message: `「${file}」では、どの形式で作るのか分かりません`,
      hint: '印刷したり PDF で載せたりするときは notice.pdf、ホームページに載せるときは notice.html のように、名前の最後を .pdf か .html にしてください。',
    }),
    en: ({ file }) => ({
      message: `"${file}" does not say in which format it is wanted`,
      hint: 'End the name of --out with .pdf (to print, or to offer as PDF) or .html (for a web site).',
    }),
  }),
  'notice-exists': wording<{ file: string }>({
    ja: ({ file }) => ({
      message: `「${file}」がすでにあります`,
      hint: '公表したもの、お使いのものかもしれないため、上書きしません。--out に新しいファイルの名前を指定してください。',
    }),
    en: ({ file }) => ({
      message: `"${file}" exists already`,
      hint: 'It may be what was published, or what is in use, so it is not overwritten. Give --out a new file name.',
    }),
  }),
  'notice-template-missing': wording<{ file: string; key: string }>({
    ja: ({ file, key }) => ({
      message: `「${file}」が文面（letter.md）と同じフォルダーにありません。漏えいの通知ではない手紙（kind: notice）には、組み込みのひな形もありません`,
      hint: `${file} を文面と同じフォルダーに置くか、設定ファイルの ${key} にひな形のファイルを書いてください。書き方は docs/ja/notice.md にあります。`,
    }),
    en: ({ file, key }) => ({
      message: `there is no "${file}" beside the letter's template, and none is built in for a letter that tells of no breach (kind: notice)`,
      hint: `Put ${file} beside letter.md, or name a template under ${key} in the incident file (docs/ja/notice.md).`,
    }),
  }),
};
