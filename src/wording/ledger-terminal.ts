// What the terminal says of what happened after a run was made. See terminal-text.ts. No names, but for those that `find` is asked for.
import { both, word } from './terminal-text.js';

export const LEDGER_TERMINAL = {
  posted: both<[{ batches: string; letters: string; day: string }]>({
    ja: ({ batches, letters, day }) => `${day} の発送として記録しました: ロット ${batches}（${letters}通）`,
    en: ({ batches, letters, day }) => `Recorded as posted on ${day}: batch ${batches} (letters: ${letters})`,
  }),
  postedBefore: both<[{ batches: string; day: string }]>({
    ja: ({ batches, day }) => `すでに ${day} の発送として記録されています: ロット ${batches}`,
    en: ({ batches, day }) => `Recorded as posted on ${day} before: batch ${batches}`,
  }),
  samples: both<[{ names: string }]>({
    ja: ({ names }) => `この通知書には見本の値が残っています（${names}）。本当に発送したものか確かめてください。`,
    en: ({ names }) => `These letters hold samples (見本): ${names}. Make sure that they are what was posted.`,
  }),
  notPosted: both<[{ batches: string; letters: string; folder: string }]>({
    ja: ({ batches, letters, folder }) => `まだ発送の記録がない通知書 ${letters}通。発送したら: oshirase posted ${folder} --batch ${batches} --date 発送日（2022-03-01 の形）`,
    en: ({ batches, letters, folder }) => `${letters} letters are not recorded as posted. When they are: oshirase posted ${folder} --batch ${batches} --date YYYY-MM-DD`,
  }),
  nextStatus: both<[{ folder: string }]>({
    ja: ({ folder }) => `全員に届いたかは oshirase status ${folder} で確かめられます。`,
    en: ({ folder }) => `oshirase status ${folder} tells who is still open.`,
  }),
  handled: both<[{ count: string; file: string }]>({
    ja: ({ count, file }) => `${file} に記録しました: ${count}行`,
    en: ({ count, file }) => `Recorded in ${file}, lines: ${count}`,
  }),
  nothingNew: both<[{ file: string }]>({
    ja: ({ file }) => `すべて、すでに記録されています（${file}）`,
    en: ({ file }) => `All of it is recorded already (${file})`,
  }),
  returned: both<[{ count: string; file: string }]>({
    ja: ({ count, file }) => `返戻として記録しました: ${count}通（${file}）`,
    en: ({ count, file }) => `Recorded as returned, letters: ${count} (${file})`,
  }),
  returnedUnposted: both<[{ count: string }]>({
    ja: ({ count }) => `返戻のうち${count}通は、発送の記録がないロットのものです。番号と発送の記録を確かめてください。`,
    en: ({ count }) => `${count} of the letters returned are of batches that are not recorded as posted. Check the numbers and that record.`,
  }),
  toReach: both<[{ count: string }]>({
    ja: ({ count }) => `ほかの方法でお知らせする方: ${count}名（返戻）`,
    en: ({ count }) => `To be reached by other means, because the letter came back: ${count}`,
  }),
  accountTitle: word('対象の方', 'People in scope'),
  accountPosted: word('発送済み（返戻なし）', 'posted, not returned'),
  accountHandled: word('ほかの方法でお知らせ済み', 'reached by other means'),
  accountExcluded: word('除外', 'excluded'),
  accountNotified: word('以前にお知らせ済み', 'notified before'),
  accountReturned: word('未了: 返戻', 'open: returned'),
  accountHeld: word('未了: 要確認（通知書なし）', 'open: held, without a letter'),
  accountNotPosted: word('未了: 発送の記録なし', 'open: made, not recorded as posted'),
  accountAll: word('合計', 'in all'),
  accountRows: both<[{ rows: string; file: string }]>({
    ja: ({ rows, file }) => `このほか、対象かどうか読み取れない行が ${rows}行あります（${file}）。`,
    en: ({ rows, file }) => `Besides, ${rows} rows could not be judged (${file}).`,
  }),
  closed: word('未了の方はいません。', 'Nobody is open.'),
  open: both<[{ people: string }]>({
    ja: ({ people }) => `未了の方が ${people}名います。`,
    en: ({ people }) => `People still open: ${people}.`,
  }),
  nextHandle: both<[{ folder: string; people: string }]>({
    ja: ({ folder, people }) => `返戻・要確認の${people}件は、電話などでお知らせしたあと、発送番号または顧客番号、方法、日付を書いた CSV で: oshirase handled ${folder} --file CSV`,
    en: ({ folder, people }) => `Reach the ${people} returned or held otherwise and record it with a CSV of 発送番号 or 顧客番号, 方法 and 日付: oshirase handled ${folder} --file CSV`,
  }),
  nextSecondRound: both<[{ manifest: string }]>({
    ja: ({ manifest }) => `正しい住所が分かった方には、決済データか会員台帳を直し、oshirase generate に --notified ${manifest} を付けて新しいフォルダーに作ると、もう一度お送りできます（前に届いた方の通知書は作りません）。`,
    en: ({ manifest }) => `Whoever's right address you find out can be written to again: correct the export or the member list and run oshirase generate with --notified ${manifest} into a new folder; whom the letter reached gets no second one.`,
  }),
  nextEarlier: both<[{ manifests: string }]>({
    ja: ({ manifests }) => `以前にお知らせした方に届いているかは、前の回のフォルダー（${manifests}）で確かめてください: oshirase status 前の回のフォルダー`,
    en: ({ manifests }) => `Whether the earlier letters arrived, the earlier run tells (${manifests}): oshirase status FOLDER`,
  }),
  nextReturns: both<[{ folder: string }]>({
    ja: ({ folder }) => `通知書が返戻されたら、発送番号の一覧で: oshirase returns ${folder} --file CSV`,
    en: ({ folder }) => `When letters come back, list their numbers: oshirase returns ${folder} --file CSV`,
  }),
  printFile: both<[{ file: string; firstPage: number; lastPage: number }]>({
    ja: ({ file, firstPage, lastPage }) => `印刷ファイル: ${file} の ${firstPage}～${lastPage}頁`,
    en: ({ file, firstPage, lastPage }) => `print file: ${file}, pages ${firstPage} to ${lastPage}`,
  }),
  foundPosted: both<[{ day: string }]>({ ja: ({ day }) => `発送: ${day}`, en: ({ day }) => `posted on ${day}` }),
  foundNotPosted: word('発送: 記録なし', 'not recorded as posted'),
  foundReturned: both<[{ day: string }]>({
    ja: ({ day }) => (day === '' ? '返戻: あり（日付の記録なし）' : `返戻: ${day}`),
    en: ({ day }) => (day === '' ? 'returned, day not noted' : `returned on ${day}`),
  }),
  foundReprinted: both<[{ day: string; reason: string }]>({
    ja: ({ day, reason }) => `再印刷: ${day}${reason === '' ? '' : ` ${reason}`}`,
    en: ({ day, reason }) => `printed again on ${day}${reason === '' ? '' : `: ${reason}`}`,
  }),
  foundHandled: both<[{ day: string; method: string }]>({
    ja: ({ day, method }) => `お知らせ済み: ${day} ${method}`,
    en: ({ day, method }) => `reached on ${day}: ${method}`,
  }),
  foundOpen: word('まだお知らせできていません', 'not reached yet'),
  foundHeld: both<[{ codes: string; place: string }]>({
    ja: ({ codes, place }) => `要確認のため通知書なし: ${codes}（${place} 行目）`,
    en: ({ codes, place }) => `held, without a letter: ${codes} (${place})`,
  }),
  notFound: word(
    '見つかりません。番号で探すか、姓だけ、名だけでお試しください。旧字体・異体字（髙と高など）は、別の字として扱います。ほかの回の通知書かもしれません。',
    'Nothing found. Search by number, or by the surname alone; variants of a character (髙 and 高) are different. It may be a letter of another run.',
  ),
  misread: word(
    '番号の最後の1桁（検査数字）が合いません。聞き違い、書き違いがあります。番号をもう一度確かめてください。',
    'The check digit is wrong: a digit was misheard or mistyped. Ask for the number again.',
  ),
};
