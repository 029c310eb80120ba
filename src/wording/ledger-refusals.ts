// Why nothing is recorded of what happened after a run was made. Of the lists handed in only places are told: a cell may hold a name.
import { wording } from './wording.js';

type Nothing = Readonly<Record<string, never>>;

export const LEDGER_REFUSALS = {
  'records-in-use': wording<{ folder: string; host: string; pid: string; file: string }>({
    ja: ({ folder, host, pid, file }) => ({ message: `「${folder}」には、ほかの方が記録中です（コンピューター ${host}、プロセス番号 ${pid}）`, hint: `少し待って、もう一度実行してください。まだ何も記録していません。ほかに動いている oshirase がないと確かめられたときは、${file} を削除してください。` }),
    en: ({ folder, host, pid, file }) => ({ message: `somebody else is recording in "${folder}" (computer ${host}, process ${pid})`, hint: `Wait a little and run the command again; nothing was recorded. If you are certain that no other oshirase is running, delete ${file}.` }),
  }),
  'batch-unknown': wording<{ batches: string; more: number; count: number }>({
    ja: ({ batches, more, count }) => ({
      message: `ロット ${batches}${more > 0 ? ` ほか${more}個` : ''} は、この通知書にはありません`, hint: `ロット（letters の印刷ファイル）は${count}個です。何も記録していません。`,
    }),
    en: ({ batches, more, count }) => ({
      message: `the run has no batch ${batches}${more > 0 ? ` and ${more} more` : ''}`, hint: `There are ${count} (the print files in letters). Nothing was recorded.`,
    }),
  }),
  'batch-posted': wording<{ batch: string; day: string }>({
    ja: ({ batch, day }) => ({ message: `ロット ${batch} は、すでに ${day} の発送として記録されています`, hint: '番号と日付を確かめてください。何も記録していません。' }),
    en: ({ batch, day }) => ({ message: `batch ${batch} is recorded as posted on ${day} already`, hint: 'Check numbers and date. Nothing was recorded.' }),
  }),
  'record-foreign': wording<Nothing>({
    ja: () => ({ message: 'この行は、この通知書についての記録ではありません', hint: '別のフォルダーの記録が紛れ込んだか、書き換えられています。控えから正しい記録に戻してください。' }),
    en: () => ({ message: 'this line is no record of this run', hint: 'It was copied from another folder or edited. Put the right record back.' }),
  }),
  'day-unreadable': wording<Nothing>({
    ja: () => ({ message: '日付が読み取れません', hint: '2022-03-01 や 2022/3/1 のように、4桁の年から書いてください。' }),
    en: () => ({ message: 'the date cannot be read', hint: 'Write it as 2022-03-01, with a year of four digits.' }),
  }),
  'letter-number-unreadable': wording<Nothing>({
    ja: () => ({ message: '発送番号として読み取れません', hint: '通知書の「お問い合わせ番号」（000123-0 の形）を、最後の1桁まで書いてください。何も記録していません。' }),
    en: () => ({ message: 'this is no 発送番号', hint: 'Write it as on the letter (000123-0), with its last digit. Nothing was recorded.' }),
  }),
  'letter-number-wrong': wording<Nothing>({
    ja: () => ({ message: '発送番号の最後の1桁（検査数字）が合いません', hint: '書き誤りか読み誤りです。通知書の番号をもう一度確かめてください。何も記録していません。' }),
    en: () => ({ message: 'the check digit of this 発送番号 is wrong', hint: 'It was misread or mistyped; look at the letter again. Nothing was recorded.' }),
  }),
  'letter-number-unknown': wording<Nothing>({
    ja: () => ({ message: 'この発送番号の通知書は、このフォルダーにはありません', hint: '別の回の通知書ではないか確かめてください。何も記録していません。' }),
    en: () => ({ message: 'this run has no letter of this 発送番号', hint: 'It may belong to another run. Nothing was recorded.' }),
  }),
  'handled-method-missing': wording<Nothing>({
    ja: () => ({ message: '方法が書かれていません', hint: '電話、訪問、別の手紙など、どのようにお知らせしたかを書いてください。まだの方の行は除いてください。' }),
    en: () => ({ message: 'it is not said how this person was reached', hint: 'Write it under 方法, and leave out the lines of those who were not reached yet.' }),
  }),
  'handled-names-nobody': wording<Nothing>({
    ja: () => ({ message: 'どなたの行か分かりません', hint: '発送番号、または要確認一覧（exceptions.csv）の顧客番号、またはファイルと行を書いてください。何も記録していません。' }),
    en: () => ({ message: 'this line names nobody', hint: 'Write the 発送番号, or 顧客番号, or ファイル and 行 from exceptions.csv. Nothing was recorded.' }),
  }),
  'handled-names-two': wording<Nothing>({
    ja: () => ({ message: 'この行の顧客番号は、発送番号または行の示す方のものではありません', hint: '別の方のものが混じっていないか確かめてください。何も記録していません。' }),
    en: () => ({ message: 'the 顧客番号 of this line is not that of the letter or row it names', hint: 'It may mix two people. Nothing was recorded.' }),
  }),
  'handled-person-unknown': wording<Nothing>({
    ja: () => ({ message: 'この方は、要確認一覧（exceptions.csv）にありません', hint: '通知書を作った方は発送番号で書いてください。何も記録していません。' }),
    en: () => ({ message: 'exceptions.csv holds nobody of this number or row', hint: 'Who has a letter is named by 発送番号. Nothing was recorded.' }),
  }),
  'handled-number-shared': wording<Nothing>({
    ja: () => ({ message: 'この顧客番号には複数の方がいます', hint: '要確認一覧（exceptions.csv）のファイルと行で、一人ずつ書いてください。何も記録していません。' }),
    en: () => ({ message: 'several people have this 顧客番号', hint: 'Name each by ファイル and 行 of exceptions.csv. Nothing was recorded.' }),
  }),
  'account-unbalanced': wording<{ checks: string }>({
    ja: ({ checks }) => ({ message: `人数の照合が合わないため、集計を示せません（${checks}）`, hint: 'プログラムの誤りです。この文をそのまま開発元へお知らせください。記録はそのまま残っています。' }),
    en: ({ checks }) => ({ message: `the account does not balance (${checks})`, hint: 'This is a fault of the program; the records are untouched. Please report this line.' }),
  }),
};
