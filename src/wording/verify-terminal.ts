// What the terminal says of a run that was held against what was made. See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const VERIFY_TERMINAL = {
  looking: both<[{ done: string }]>({ ja: ({ done }) => `照合しています ${done}個`, en: ({ done }) => `looking at files, ${done} done` }),
  whole: both<[{ folder: string; letters: string; files: string }]>({
    ja: ({ folder, letters, files }) => `「${folder}」は作成時のままです（通知書 ${letters}通、ファイル ${files}個）。印刷ファイルの番号・宛名・住所も、発送台帳と一つずつ照合しました。`,
    en: ({ folder, letters, files }) => `"${folder}" is as it was made (letters: ${letters}, files: ${files}). Number, addressee and address of every letter in the print files are the manifest's.`,
  }),
  differs: both<[{ folder: string; differences: string }]>({
    ja: ({ folder, differences }) => `「${folder}」は作成時のままではありません（相違 ${differences}件）`,
    en: ({ folder, differences }) => `"${folder}" is not as it was made (differences: ${differences})`,
  }),
  more: both<[{ count: string }]>({ ja: ({ count }) => `ほか ${count}件（--json で、すべてを表示します）`, en: ({ count }) => `${count} more (--json shows them all)` }),
  nextStop: word(
    '相違のあるファイルの通知書は、印刷・封入・投函をせずに止めてください。すでに印刷したものも、確かめるまで出さないでください。',
    'Stop: do not print, insert or post letters of these files, nor what was printed from them already.',
  ),
  nextExtra: word(
    '作成時になかったファイルは、フォルダーの外に移してください。記録のファイル（posted.csv など）と run.log は、あって構いません。',
    'Move files that the run did not make out of the folder. Records (posted.csv and the like) and run.log may stay.',
  ),
  nextRestore: word(
    'なぜ変わったかを確かめ、控えから戻すか、同じ決済データから新しいフォルダーに作り直して（oshirase generate）、もう一度照合してください。',
    'Find out why they changed; restore them from a copy or make the letters again in a new folder (oshirase generate), and verify again.',
  ),
};
