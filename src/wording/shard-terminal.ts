// What the terminal says of a run made in shards. See terminal-text.ts.
import { both } from './terminal-text.js';

export const SHARD_TERMINAL = {
  made: both<[{ place: string; printFiles: string; all: string }]>({
    ja: ({ place, printFiles, all }) => `${place} に、印刷ファイル ${all}個のうちこの分担の ${printFiles}個があります。`,
    en: ({ place, printFiles, all }) => `${place} holds this share of the print files: ${printFiles} of ${all}.`,
  }),
  nextAccount: both<[{ folder: string }]>({
    ja: ({ folder }) => `すべての分担ができたら、一つにまとめてください: oshirase account ${folder}（まとめるまでは印刷しないでください）`,
    en: ({ folder }) => `When all shares are made, join them: oshirase account ${folder} (print nothing before that)`,
  }),
  joining: both<[{ done: string }]>({ ja: ({ done }) => `まとめています ${done}個`, en: ({ done }) => `joining files, ${done} done` }),
  alreadyJoined: both<[{ folder: string }]>({
    ja: ({ folder }) => `「${folder}」はすでに一つにまとまっていて、作成時のままであることを確かめました。書き換えていません。`,
    en: ({ folder }) => `"${folder}" is joined already, and unchanged since it was made. Nothing was rewritten.`,
  }),
  balanced: both<[{ folder: string; read: string; affected: string; letters: string; printFiles: string; held: string; excluded: string; notified: string }]>({
    ja: ({ folder, read, affected, letters, printFiles, held, excluded, notified }) => `${folder}: 決済データ ${read}行、対象の方 ${affected}名（通知書 ${letters}通、要確認 ${held}名、除外 ${excluded}名${notified === '0' ? '' : `、以前にお知らせした方 ${notified}名`}）、`
      + `印刷ファイル ${printFiles}個。件数は合っています。`,
    en: ({ folder, read, affected, letters, printFiles, held, excluded, notified }) => `${folder}: ${read} rows, ${affected} people in scope (letters ${letters}, held ${held}, excluded ${excluded}${notified === '0' ? '' : `, written to before ${notified}`}), `
      + `print files ${printFiles}. The counts balance.`,
  }),
};
