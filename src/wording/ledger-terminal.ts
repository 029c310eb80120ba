// What the terminal says of what happened after a run was made. See terminal-text.ts. No names, but for those that `find` is asked for.
import { both } from './terminal-text.js';

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
};
