// Why nothing is handed to a mailing house. `folder` is as typed.
import { wording } from './wording.js';

export const PACKAGE_REFUSALS = {
  'run-not-finished': wording<{ folder: string }>({
    ja: ({ folder }) => ({ message: `「${folder}」は、通知書のできあがったフォルダーではありません`, hint: 'oshirase generate の --out に指定したフォルダーを指定してください。作成が途中で止まったときは、先に同じ generate のコマンドをもう一度実行してください。続きから作ります。' }),
    en: ({ folder }) => ({ message: `"${folder}" holds no finished run`, hint: 'Name the folder that was given to oshirase generate as --out. If that was cut off, give the same generate command again first: it goes on from there.' }),
  }),
  'run-damaged': wording<{ folder: string; files: string }>({
    ja: ({ folder, files }) => ({ message: `「${folder}」の内容が、作成時と異なっています（${files}）`, hint: `この通知書は使わずに、なぜ変わったかを確かめ、oshirase generate で新しいフォルダーに作り直してください。どこが変わったかは oshirase verify ${folder} で表示します。` }),
    en: ({ folder, files }) => ({ message: `the run in "${folder}" is not as it was made (${files})`, hint: `Do not use these letters. Find out why, and make them again in a new folder. oshirase verify ${folder} shows what changed.` }),
  }),
  'run-without-letters': wording<{ folder: string }>({
    ja: ({ folder }) => ({ message: `「${folder}」には通知書が1通もありません`, hint: '渡すものも、印刷するものもありません。' }),
    en: ({ folder }) => ({ message: `there are no letters in "${folder}"`, hint: 'There is nothing to hand over, or to print.' }),
  }),
  'package-samples': wording<{ names: string }>({
    ja: ({ names }) => ({ message: `通知書に見本の値が残っています（${names}）`, hint: 'incident.yaml の「見本」を実際の値に書き換え、通知書を作り直してから、もう一度実行してください。' }),
    en: ({ names }) => ({ message: `the letters still hold samples (見本): ${names}`, hint: 'Replace these values in incident.yaml and make the letters again first.' }),
  }),
  'package-in-run': wording<{ folder: string; run: string }>({
    ja: ({ folder, run }) => ({ message: `出力先「${folder}」が、通知書のフォルダー「${run}」の中にあります`, hint: '通知書のフォルダーは作成時のまま残します。--out に、その外の新しいフォルダーの名前を指定してください。' }),
    en: ({ folder, run }) => ({ message: `"${folder}" lies in the folder of the run, "${run}"`, hint: 'A run stays as it was made. Give --out a new folder outside of it.' }),
  }),
};
