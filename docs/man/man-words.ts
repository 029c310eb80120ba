// What the manual page says beyond the texts of --help, in both languages.

export interface ManWords {
  readonly titles: Readonly<Record<'name' | 'synopsis' | 'description' | 'options' | 'commands' | 'exit' | 'environment' | 'files' | 'examples', string>>;
  readonly summary: string;
  readonly description: readonly string[];
  readonly exits: readonly (readonly [code: string, meaning: string])[];
  readonly environment: readonly (readonly [name: string, meaning: string])[];
  readonly files: readonly (readonly [name: string, meaning: string])[];
}

export const MAN_WORDS: Readonly<Record<'ja' | 'en', ManWords>> = {
  ja: {
    titles: {
      name: '名前', synopsis: '書式', description: '説明', options: 'オプション', commands: 'コマンド', exit: '終了コード', environment: '環境変数', files: 'ファイル', examples: '例',
    },
    summary: '決済データの CSV から、窓付き封筒で郵送する通知書を作る',
    description: [
      '端末で何も付けずに実行すると、質問に答えながら、決済データ選びから通知書の作成まで進められます。端末でないときは使い方を表示します。',
      '結果は標準出力に、経過とお知らせは標準エラー出力に書きます。個人情報をこのパソコンの外へ送ることはありません。',
    ],
    exits: [
      ['0', '対象の方全員の通知書ができた。または、指定したことが済んだ'],
      ['1', '済んだが、確かめることがある（exceptions.csv に要確認がある、verify が違いを見つけた、など）'],
      ['2', '実行できなかった。できあがったように見えるものは残らない'],
      ['130', '中断した。同じコマンドで続きから作成できる'],
    ],
    environment: [['NO_COLOR', '設定すると、色を付けない'], ['TERM', 'dumb のときは、色を付けず、行を書き換えず、質問もしない']],
    files: [['incident.yaml', '事案の設定。--incident を省略したときに今のフォルダーで探す'], ['letter.md', '文面'], ['gaiji.csv', '外字の対応表。incident.yaml と同じフォルダーに置く']],
  },
  en: {
    titles: {
      name: 'NAME', synopsis: 'SYNOPSIS', description: 'DESCRIPTION', options: 'OPTIONS', commands: 'COMMANDS', exit: 'EXIT STATUS', environment: 'ENVIRONMENT', files: 'FILES', examples: 'EXAMPLES',
    },
    summary: 'make notification letters for window envelopes from a card payment export',
    description: [
      'Alone in a terminal it leads through a run by questions, from choosing the export to the letters; without a terminal it shows its help.',
      'Results go to standard output, progress and messages to standard error. Nothing leaves the machine.',
    ],
    exits: [
      ['0', 'everybody affected has a letter, or what was asked for is done'],
      ['1', 'done, and somebody has to look at something (exceptions.csv has a line of 要確認, verify found a difference)'],
      ['2', 'could not run; nothing that looks finished is left behind'],
      ['130', 'interrupted; the same command goes on from there'],
    ],
    environment: [['NO_COLOR', 'if set, no colours'], ['TERM', 'dumb: no colours, no line that overwrites itself, no questions']],
    files: [['incident.yaml', 'settings of an incident; looked for in the current folder without --incident'], ['letter.md', 'the text'], ['gaiji.csv', 'user-defined characters, beside incident.yaml']],
  },
};
