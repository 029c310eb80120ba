// What the guided run says around its questions. See terminal-text.ts. Read by somebody who has never seen a terminal.
import { both, type Both, word } from './terminal-text.js';

/** Several lines at once. */
interface BothLines<Detail extends readonly unknown[]> {
  readonly ja: (...detail: Detail) => readonly string[];
  readonly en: (...detail: Detail) => readonly string[];
}

export const bothLines = <Detail extends readonly unknown[]>(entry: BothLines<Detail>): BothLines<Detail> => entry;

const STAGES = {
  exports: word('【1】決済データを選ぶ', '[1] The payment export'),
  settings: word('【2】設定を確かめる', '[2] Settings'),
  check: word('【3】対象の方を確かめる', '[3] Who gets a letter'),
  proof: word('【4】校正刷りを作る', '[4] The proof'),
  generate: word('【5】通知書を作る', '[5] The letters'),
} satisfies Readonly<Record<string, Both<[]>>>;

export const GUIDE = {
  welcome: bothLines<[]>({
    ja: () => [
      'お知らせ（通知書）を作る手順を、質問に答えながら順に進めます。',
      '途中でやめるときは、Ctrl キーを押したまま C を押します。情報がこのパソコンの外へ送られることはありません。',
    ],
    en: () => [
      'This leads through making the letters, one question after the other.',
      'To stop at any time hold Ctrl and press C. Nothing leaves this machine.',
    ],
  }),
  stages: STAGES,
  back: word('ひとつ前の質問に戻る', 'Back to the question before'),
  end: word('ここで終わる', 'Stop here'),
  again: word('直したので、もう一度試す', 'It is mended; try again'),
  trouble: word('上の「→」のとおりに直してください。どうしますか', 'See the arrow (→) above for what to do. What now?'),
  howToChoose: word('↑↓ か番号で選び、Enter で決定', 'up/down or a number, then Enter'),
  howToGoBack: word('（Esc で戻る）', '(Esc: back)'),
  interrupted: both<[{ made: readonly string[] }]>({
    ja: ({ made }) => `中断しました。${made.length === 0 ? '何も作成していません。' : `ここまでに作成したもの: ${made.join('、')}。`}もう一度 oshirase と入力すると、はじめから進められます。`,
    en: ({ made }) => `Interrupted. ${made.length === 0 ? 'Nothing was made.' : `Made so far: ${made.join(', ')}.`} Type oshirase again to start over.`,
  }),
  sameAgain: word('同じことを、質問なしで行うコマンド', 'The commands that do the same without a question'),
  otherNames: word('もう一度行うときは、--out に新しい名前を書いてください。前に作ったものは上書きされません。', 'To do it again give --out a new name; nothing is overwritten.'),
  asTyped: word(
    '「oshirase」のところは、この手順を始めたときと同じ書き方（node bin/oshirase.js など）で入力します。',
    ' Where it says oshirase, type what you began with (node bin/oshirase.js, for example).',
  ),
};
