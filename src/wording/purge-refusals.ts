// Why nothing is removed, and what every command says of a folder whose personal data are gone. `folder` is as typed.
import { wording } from './wording.js';

export const PURGE_REFUSALS = {
  'run-purged': wording<{ folder: string; day: string }>({
    ja: ({ folder, day }) => ({ message: `「${folder}」の個人情報は、${day} に削除されています`, hint: '残っているのは、件数とチェックサムの記録（purged.json）だけです。通知書を新しく作るときは、--out に別のフォルダーの名前を指定してください。' }),
    en: ({ folder, day }) => ({ message: `the personal data in "${folder}" were removed on ${day}`, hint: 'Only counts and checksums are left (purged.json). To make letters anew, give --out another folder.' }),
  }),
  'purge-unfinished': wording<{ folder: string; people: number }>({
    ja: ({ folder, people }) => ({ message: `「${folder}」は、個人情報の削除が途中で止まっています`, hint: `残っている通知書や一覧は使わないでください。続きから削除するには: oshirase purge ${folder} --confirm ${people}` }),
    en: ({ folder, people }) => ({ message: `the personal data in "${folder}" are partly removed`, hint: `Do not use what is left of it. To go on: oshirase purge ${folder} --confirm ${people}` }),
  }),
  'purge-foreign': wording<{ folder: string; files: string; more: number }>({
    ja: ({ folder, files, more }) => ({ message: `「${folder}」には、oshirase が作ったものではないファイルがあります（${files}${more > 0 ? ` ほか${more}個` : ''}）`, hint: '誤って消さないよう中止しました。フォルダーの外へ移すか、自分で削除してから、もう一度実行してください。何も削除していません。' }),
    en: ({ folder, files, more }) => ({ message: `"${folder}" holds files that oshirase did not make (${files}${more > 0 ? ` and ${more} more` : ''})`, hint: 'Move them away, or delete them yourself, and run this again. Nothing was removed.' }),
  }),
  'purge-people-open': wording<{ folder: string; people: number; rows: number; typed: string }>({
    ja: ({ folder, people, rows, typed }) => ({
      message: `まだお知らせできていない方がいます（${people}名${rows > 0 ? `、ほかに読み取れない行 ${rows}行` : ''}${typed === '' ? '' : `。--with-open-people の値は ${typed}`}）`,
      hint: `削除すると、この方々へはお知らせできなくなります。oshirase status ${folder} で確かめてください。承知のうえで削除するときは --with-open-people ${people + rows} を付けてください。何も削除していません。`,
    }),
    en: ({ folder, people, rows, typed }) => ({
      message: `people are still open (${people}${rows > 0 ? `, and ${rows} rows that could not be judged` : ''}${typed === '' ? '' : `; --with-open-people says ${typed}`})`,
      hint: `Without these data nobody can reach them any more. oshirase status ${folder} tells more. To remove them all the same, add --with-open-people ${people + rows}. Nothing was removed.`,
    }),
  }),
  'purge-unconfirmed': wording<{ people: number; files: number; command: string; typed: string }>({
    ja: ({ people, files, command, typed }) => ({
      message: `${people}名分の個人情報（ファイル ${files}個）を削除しようとしています${typed === '' ? '' : `（--confirm の値 ${typed} は、対象の方の人数と合いません）`}`,
      hint: `元に戻せません。よろしければ、対象の方の人数を付けて実行してください: ${command}`,
    }),
    en: ({ people, files, command, typed }) => ({
      message: `this removes the personal data of ${people} people (files: ${files})${typed === '' ? '' : `; --confirm ${typed} is not their number`}`,
      hint: `It cannot be undone. If that is what you want, give the number of people: ${command}`,
    }),
  }),
  'purge-stopped': wording<{ folder: string; reason: string }>({
    ja: ({ folder, reason }) => ({ message: `「${folder}」の削除が途中で止まりました（${reason}）`, hint: '中のファイルを開いているプログラムを閉じ、同じコマンドをもう一度実行すると、続きから削除します。' }),
    en: ({ folder, reason }) => ({ message: `the removal of "${folder}" stopped on the way (${reason})`, hint: 'Close programs that hold files in it; the same command goes on from there.' }),
  }),
};
