// Why a run stops around its files and its folder. `file` is a base name, `folder` as typed.
import { diskReason } from './disk-reasons.js';
import { wording } from './wording.js';

/** What an approval ties together: program and fonts; incident file and template; people and lists. */
export type ApprovedPart = 'program' | 'letter' | 'people';

export const RUN_REFUSALS = {
  'file-missing': wording<{ file: string; near: string }>({
    ja: ({ file, near }) => ({
      message: `ファイル「${file}」が見つかりません`,
      hint: `${near === '' ? '' : `「${near}」の書き誤りではありませんか。`}ファイル名と場所を確かめてください。ファイルを端末の画面へドラッグすると、正しい場所と名前が入ります。`,
    }),
    en: ({ file, near }) => ({
      message: `there is no file "${file}"`,
      hint: `${near === '' ? '' : `Did you mean "${near}"? `}Check its name and folder; dragging a file into the terminal types both.`,
    }),
  }),
  'file-is-folder': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `「${file}」はフォルダーです`, hint: 'フォルダーの中のファイルの名前まで指定してください。' }),
    en: ({ file }) => ({ message: `"${file}" is a folder`, hint: 'Name the file in it.' }),
  }),
  'file-unreadable': wording<{ file: string; reason: string }>({
    ja: ({ file, reason }) => ({ message: `ファイル「${file}」を読み取れません（${diskReason(reason, 'ja')}）`, hint: 'Excel などで開いているときは閉じ、読み取りの権限があるか確かめて、もう一度実行してください。' }),
    en: ({ file, reason }) => ({ message: `the file "${file}" cannot be read (${diskReason(reason, 'en')})`, hint: 'Close it where it is open, as in Excel, check its permissions and run this again.' }),
  }),
  'settings-not-utf8': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `「${file}」の文字コードが UTF-8 ではありません`, hint: 'メモ帳で開き、「名前を付けて保存」の文字コードを「UTF-8」にして、同じ名前で保存してください。' }),
    en: ({ file }) => ({ message: `"${file}" is not UTF-8`, hint: 'Open it in Notepad and save it under the same name with the encoding UTF-8.' }),
  }),
  'export-twice': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `同じファイル「${file}」が二度指定されています`, hint: '同じ決済を二重に数えないため中止しました。一度だけ指定してください。' }),
    en: ({ file }) => ({ message: `the file "${file}" is given twice`, hint: 'Its payments would count twice. Give it once.' }),
  }),
  'export-name-semicolon': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `ファイル名「${file}」に「;」が含まれています`, hint: '発送台帳の区切りと紛れるため、「;」のない名前に変えてください。' }),
    en: ({ file }) => ({ message: `the file name "${file}" holds a ";"`, hint: 'Rename it: the manifest separates sources with ";".' }),
  }),
  'font-unreadable': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `書体のファイル「${file}」を読み取れません`, hint: 'incident.yaml の fonts.fallback の名前と場所を確かめてください。incident.yaml のあるフォルダーから探します。' }),
    en: ({ file }) => ({ message: `the font file "${file}" cannot be read`, hint: 'Check fonts.fallback; paths are relative to incident.yaml.' }),
  }),
  'font-not-truetype': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `書体のファイル「${file}」は TrueType の輪郭を持っていません`, hint: '同じ書体の TrueType 版（多くは .ttf）を使ってください。' }),
    en: ({ file }) => ({ message: `the font "${file}" has no TrueType outlines`, hint: 'Use its TrueType version (mostly .ttf).' }),
  }),
  'out-is-file': wording<{ folder: string }>({
    ja: ({ folder }) => ({ message: `出力先「${folder}」はファイルです`, hint: '--out には、まだないフォルダーの名前を指定してください。' }),
    en: ({ folder }) => ({ message: `"${folder}" is a file`, hint: 'Give --out the name of a folder that does not exist yet.' }),
  }),
  'out-foreign': wording<{ folder: string }>({
    ja: ({ folder }) => ({ message: `出力先「${folder}」には、ほかのファイルがあります`, hint: '上書きを防ぐため中止しました。--out に新しいフォルダーの名前を指定してください。' }),
    en: ({ folder }) => ({ message: `the folder "${folder}" already holds something else`, hint: 'Nothing was overwritten. Give --out a new folder.' }),
  }),
  'out-other-inputs': wording<{ folder: string; differences: string }>({
    ja: ({ folder, differences }) => ({ message: `「${folder}」には、条件の異なる前回の結果があります（異なるもの: ${differences}）`, hint: '前回の結果を残すため中止しました。--out に新しいフォルダーの名前を指定してください。' }),
    en: ({ folder, differences }) => ({ message: `"${folder}" holds a run of other inputs (different: ${differences})`, hint: 'It was left untouched. Give --out a new folder.' }),
  }),
  'disk-too-small': wording<{ folder: string; needed: string; free: string }>({
    ja: ({ folder, needed, free }) => ({ message: `「${folder}」のあるディスクの空きが足りません（少なくとも ${needed} MB が必要ですが、空きは ${free} MB です）`, hint: '空きを増やすか、別のディスクを --out に指定して、もう一度実行してください。まだ何も書き込んでいません。' }),
    en: ({ folder, needed, free }) => ({ message: `the disk that holds "${folder}" has too little room (at least ${needed} MB are needed, ${free} MB are free)`, hint: 'Make room, or give --out a folder on another disk. Nothing has been written yet.' }),
  }),
  'out-in-use': wording<{ folder: string; host: string; pid: string; file: string }>({
    ja: ({ folder, host, pid, file }) => ({ message: `「${folder}」では、別の oshirase が作成中です（コンピューター ${host}、プロセス番号 ${pid}）`, hint: `終わるのを待ってから、もう一度実行してください。ほかに動いている oshirase がないと確かめられたときは、${file} を削除すると続きから作成できます。` }),
    en: ({ folder, host, pid, file }) => ({ message: `another oshirase is making letters in "${folder}" (computer ${host}, process ${pid})`, hint: `Wait until it has ended, then run the command again. If you are certain that none is running, delete ${file}; the same command then goes on.` }),
  }),
  'out-damaged': wording<{ folder: string; files: string }>({
    ja: ({ folder, files }) => ({ message: `「${folder}」の前回の結果が、作成時と異なっています（${files}）`, hint: `このフォルダーの通知書は使わず、--out に新しいフォルダーの名前を指定して作り直してください。どこが変わったかは oshirase verify ${folder} で表示します。` }),
    en: ({ folder, files }) => ({ message: `the run in "${folder}" is not as it was made (${files})`, hint: `Do not use its letters; make them again in a new folder (--out). oshirase verify ${folder} shows what changed.` }),
  }),
  'approval-other': wording<{ changed: readonly ApprovedPart[] }>({
    ja: ({ changed }) => ({
      message: `校正刷りで確認したあとに、内容が変わっています（${changed.length === 0 ? '何が変わったかは、全桁の確認番号を指定すると分かります' : `変わったもの: ${changed.map((part) => APPROVED_PART[part].ja).join('、')}`}）`,
      hint: '確認番号の書き誤りでなければ、変わった理由を確かめ、校正刷り（oshirase proof）を作り直して、もう一度確認を受けてください。何も書き出していません。',
    }),
    en: ({ changed }) => ({
      message: `something changed since the proof was approved (${changed.length === 0 ? 'the approval with all of its digits would tell what' : changed.map((part) => APPROVED_PART[part].en).join('; ')})`,
      hint: 'Unless the approval is mistyped, find out why, make the proof again (oshirase proof) and have it approved. Nothing was written.',
    }),
  }),
  'proof-exists': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `「${file}」がすでにあります`, hint: '署名の入った校正刷りかもしれないため、上書きしません。--out に新しいファイルの名前を指定してください。' }),
    en: ({ file }) => ({ message: `"${file}" exists already`, hint: 'It may be the proof that was signed, so it is not overwritten. Give --out a new file name.' }),
  }),
  'run-unbalanced': wording<{ checks: string }>({
    ja: ({ checks }) => ({ message: `件数の照合が合わないため中止しました（${checks}）`, hint: 'プログラムの誤りです。何も出力していません。この文をそのまま開発元へお知らせください。' }),
    en: ({ checks }) => ({ message: `the counts do not balance (${checks})`, hint: 'This is a fault of the program; nothing was written. Please report this line.' }),
  }),
  'init-file-exists': wording<{ file: string }>({
    ja: ({ file }) => ({ message: `「${file}」がすでにあります`, hint: '上書きを防ぐため中止しました。別のフォルダーを指定してください。' }),
    en: ({ file }) => ({ message: `"${file}" exists already`, hint: 'Nothing was overwritten. Name another folder.' }),
  }),
};

const APPROVED_PART: Readonly<Record<ApprovedPart, { readonly ja: string; readonly en: string }>> = {
  program: { ja: 'プログラムの版または書体', en: 'program version or fonts' },
  letter: { ja: '設定ファイルまたは文面', en: 'incident file or template' },
  people: { ja: '宛先、並び順または要確認・参考の一覧', en: 'people, their order or the exceptions' },
};
