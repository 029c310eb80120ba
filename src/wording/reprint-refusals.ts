// Why nothing is printed again. `folder` and `file` are as typed; a number is what was typed, or one of the run.
import { wording } from './wording.js';

export const REPRINT_REFUSALS = {
  'options-either': wording<{ options: readonly string[] }>({
    ja: ({ options }) => ({ message: `${options.join(' と ')} は、どちらか一つだけを指定してください`, hint: '--help を付けると、書き方の例を表示します。' }),
    en: ({ options }) => ({ message: `give one of ${options.join(' and ')}, not both and not none`, hint: 'Add --help to see an example.' }),
  }),
  'typed-number-wrong': wording<{ number: string }>({
    ja: ({ number }) => ({ message: `発送番号「${number}」の最後の1桁（検査数字）が合いません`, hint: '書き誤りか読み誤りです。通知書の「お問い合わせ番号」をもう一度確かめてください。何も作っていません。' }),
    en: ({ number }) => ({ message: `the check digit of 発送番号 "${number}" is wrong`, hint: 'It was misread or mistyped; look at the letter again. Nothing was made.' }),
  }),
  'typed-number-unknown': wording<{ number: string; first: string; last: string }>({
    ja: ({ number, first, last }) => ({ message: `発送番号「${number}」の通知書は、このフォルダーにはありません`, hint: `このフォルダーの通知書は ${first} から ${last} までです。別の回の通知書ではないか確かめてください。何も作っていません。` }),
    en: ({ number, first, last }) => ({ message: `this run has no letter "${number}"`, hint: `Its letters are ${first} to ${last}. It may belong to another run. Nothing was made.` }),
  }),
  'typed-number-ambiguous': wording<{ number: string; choices: string }>({
    ja: ({ number, choices }) => ({ message: `「${number}」は二通りに読めます（${choices}）`, hint: '通知書にあるとおり、ハイフンを付けて書いてください。何も作っていません。' }),
    en: ({ number, choices }) => ({ message: `"${number}" can be read in two ways (${choices})`, hint: 'Write it with its hyphen, as on the letter. Nothing was made.' }),
  }),
  'reprint-unverified': wording<{ folder: string; differences: number; files: string }>({
    ja: ({ folder, differences, files }) => ({
      message: `「${folder}」が作成時のままではないため、再印刷しません（相違 ${differences}件: ${files}）`, hint: `どこが違うかは oshirase verify ${folder} で確かめられます。控えから戻すか、新しいフォルダーに作り直してください。何も作っていません。`,
    }),
    en: ({ folder, differences, files }) => ({
      message: `"${folder}" is not as it was made, so nothing is reprinted (differences: ${differences}, in ${files})`, hint: `oshirase verify ${folder} tells them. Restore it from a copy, or make the letters again in a new folder. Nothing was made.`,
    }),
  }),
  'reprint-exists': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `「${file}」がすでにあり、内容が異なります`, hint: '別の再印刷かもしれないため、上書きしません。--out に新しいファイルの名前を指定してください。' }),
    en: ({ file }) => ({ message: `"${file}" exists already and holds something else`, hint: 'It may be another reprint, so it is not overwritten. Give --out a new file name.' }),
  }),
  'reprint-in-run': wording<{ file: string; folder: string }>({
    ja: ({ file, folder }) => ({ message: `出力先「${file}」が、通知書のフォルダー「${folder}」の中にあります`, hint: '通知書のフォルダーは作成時のまま残します。--out に、その外のファイルの名前を指定してください。' }),
    en: ({ file, folder }) => ({ message: `"${file}" lies in the folder of the run, "${folder}"`, hint: 'A run stays as it was made. Give --out a file outside of it.' }),
  }),
};
