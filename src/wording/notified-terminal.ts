// What the terminal says of people who were written to in an earlier run (--notified). See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const NOTIFIED_TERMINAL = {
  rows: word('以前にお知らせした方の行', 'of people written to before'),
  people: word('以前にお知らせした方', 'written to before'),
  notes: word('参考（以前にお知らせした方。通知書は作成していません）', 'Worth knowing (written to before; no letter is made)'),
  silenced: both<[{ people: string; letters: string; first: string | undefined }]>({
    ja: ({ people, letters, first }) => `以前にお知らせしたため、通知書を作らない方: ${people}名（発送台帳の${letters}通と照合しました）`
      + (first === undefined ? '' : `。今回の発送番号は ${first} から始まります`),
    en: ({ people, letters, first }) => `People who get no letter because they were written to before: ${people} (held against ${letters} letters of earlier runs)`
      + (first === undefined ? '' : `. Numbers begin with ${first}`),
  }),
  again: both<[{ people: string; folders: string }]>({
    ja: ({ people, folders }) => `前の通知書が返戻され、そのあと宛名または住所が変わった方 ${people}名には、もう一度通知書を作ります（要確認になった方を含みます）。`
      + `発送したら、前の回にも、前の発送番号（exceptions.csv の参考の説明にあります）と方法「再送」を記録してください: oshirase handled ${folders} --file CSV`,
    en: ({ people, folders }) => `Judged anew, because the earlier letter came back and name or address changed since: ${people}. `
      + `When their letters are posted, record that with the earlier run too, by the earlier numbers, which exceptions.csv tells: oshirase handled ${folders} --file CSV`,
  }),
  unposted: both<[{ folder: string; command: string; isWhole: boolean; batches: string; letters: string; people: string }]>({
    ja: ({ folder, command, isWhole, batches, letters, people }) => `「${folder}」${isWhole ? 'の通知書には' : `のロット ${batches} には`}、発送した記録がありません（${isWhole ? '全' : ''}${letters}通）。`
      + `このうち${people}名には何も届いていないおそれがありますが、今回の通知書も作りません。発送済みのときは記録してください: ${command}。発送していないときは、先に発送するか、この台帳を指定せずに作成してください。`,
    en: ({ folder, command, isWhole, batches, letters, people }) => `${isWhole ? `None of the letters in "${folder}" is recorded as posted` : `Batch ${batches} of "${folder}" is not recorded as posted`} (letters: ${letters}). `
      + `Of these people ${people} may have received nothing, and get no letter now. If it went to the post, record it: ${command}. If it did not, post it first, or run without this manifest.`,
  }),
  alone: both<[{ file: string; people: string }]>({
    ja: ({ file, people }) => `${file} のそばに、作成したときのフォルダーの記録（posted.csv など）がありません。発送したかどうかを確かめられないまま、${people}名の通知書を作りません。`,
    en: ({ file, people }) => `${file} lies alone, without its run and what was recorded of it. Whether its letters were posted cannot be told; ${people} people get none because of it.`,
  }),
  returned: both<[{ folder: string; command: string; people: string; numbers: string; left: string }]>({
    ja: ({ folder, command, people, numbers, left }) => `「${folder}」の通知書が返戻され、宛名も住所もそのときのままの方 ${people}名（${numbers}${left === '0' ? '' : ` ほか ${left}名`}）には、通知書を作りません。正しい住所が分かったときは、決済データか会員台帳を直して、もう一度実行してください。`
      + `ほかの方法でお知らせしたときは記録してください: ${command}`,
    en: ({ folder, command, people, numbers, left }) => `Letters of "${folder}" came back, and ${people} of these people (${numbers}${left === '0' ? '' : ` and ${left} more`}) are registered as they were then: they get no letter. Correct the export or the member list and run again, `
      + `or reach them otherwise and record it: ${command}`,
  }),
  nobody: both<[{ file: string; letters: string }]>({
    ja: ({ file, letters }) => `${file} の${letters}通は、今回の対象の方のどなたのものでもありません。台帳の指定に誤りがないか確かめてください。`,
    en: ({ file, letters }) => `none of the ${letters} letters in ${file} went to anybody in scope. Make sure that it is the right manifest.`,
  }),
  gap: both<[{ first: string; last: string }]>({
    ja: ({ first, last }) => `発送番号 ${first} から ${last} までの台帳が指定されていません。その回にお知らせした方に、もう一度通知書を作るおそれがあります。それまでのすべての回の manifest.csv を --notified で指定してください。`,
    en: ({ first, last }) => `the letters ${first} to ${last} are in no manifest given, so that these people may be written to twice. Give the manifests of all earlier runs with --notified.`,
  }),
};
