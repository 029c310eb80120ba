// Why shards are not joined. `folder` is as typed, a shard is `2/5`. Nothing is changed when one of these is said.
import { wording } from './wording.js';

export const SHARD_REFUSALS = {
  'shards-none': wording<{ folder: string }>({
    ja: ({ folder }) => ({ message: `「${folder}」には、generate --shard で作ったものがありません`, hint: 'generate --shard の --out に指定したフォルダーを指定してください。' }),
    en: ({ folder }) => ({ message: `"${folder}" holds no shards`, hint: 'Name the folder that was given to generate --shard as --out.' }),
  }),
  'shards-missing': wording<{ folder: string; shards: string }>({
    ja: ({ folder, shards }) => ({ message: `「${folder}」にそろっていない分担があります（${shards}）`, hint: 'それぞれ generate --shard で作り終えてから、もう一度実行してください。できあがっている分担は作り直しません。' }),
    en: ({ folder, shards }) => ({ message: `"${folder}" lacks shards (${shards})`, hint: 'Make them with generate --shard, then run this again. What is finished is not made again.' }),
  }),
  'shards-mixed': wording<{ folder: string; counts: string }>({
    ja: ({ folder, counts }) => ({ message: `「${folder}」に、分け方の異なる分担が混じっています（分けた数: ${counts}）`, hint: 'shards の中の不要なほうを除くか、新しい --out に作り直してください。' }),
    en: ({ folder, counts }) => ({ message: `"${folder}" holds shards of different divisions (into ${counts})`, hint: 'Remove those that are not wanted from its folder shards, or make all of them in a new folder.' }),
  }),
  'shards-foreign': wording<{ folder: string; files: string }>({
    ja: ({ folder, files }) => ({ message: `「${folder}」には、ほかのファイルがあります（${files}）`, hint: '上書きを防ぐため中止しました。ほかの場所へ移してから、もう一度実行してください。' }),
    en: ({ folder, files }) => ({ message: `the folder "${folder}" also holds something else (${files})`, hint: 'Nothing was overwritten. Move it away and run this again.' }),
  }),
  'shard-damaged': wording<{ shard: string; files: string }>({
    ja: ({ shard, files }) => ({ message: `分担 ${shard} が、作成時と異なっています（${files}）`, hint: 'なぜ変わったかを確かめ、その分担のフォルダーを消して、generate --shard で作り直してください。' }),
    en: ({ shard, files }) => ({ message: `shard ${shard} is not as it was made (${files})`, hint: 'Find out why, delete its folder and make it again with generate --shard.' }),
  }),
  'shard-other': wording<{ shard: string; first: string; differences: string }>({
    ja: ({ shard, first, differences }) => ({ message: `分担 ${shard} は、分担 ${first} と条件が異なります（異なるもの: ${differences}）`, hint: 'どちらが正しいかを確かめ、誤ったほうのフォルダーを消して、同じ条件で作り直してください。' }),
    en: ({ shard, first, differences }) => ({ message: `shard ${shard} is of another plan than shard ${first} (different: ${differences})`, hint: 'Find out which is right, delete the folder of the other and make it again from the same inputs.' }),
  }),
  'shards-other-version': wording<{ folder: string; version: string }>({
    ja: ({ folder, version }) => ({ message: `「${folder}」は、別の版の oshirase（${version}）で作られています`, hint: '作ったときと同じ版で実行してください。' }),
    en: ({ folder, version }) => ({ message: `the shards in "${folder}" were made by another version of oshirase (${version})`, hint: 'Join them with that version.' }),
  }),
};
