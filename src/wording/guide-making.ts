// What the guided run says of the proof and the letters. See guide-terminal.ts.
import { grouped } from './grouped-number.js';
import { bothLines } from './guide-terminal.js';
import { both, word } from './terminal-text.js';

export const GUIDE_MAKING = {
  proofStem: word('校正刷り', 'proof'),
  calibrationStem: word('封筒測定', 'envelope'),
  runStem: word('通知書', 'letters'),
  whatIsProof: bothLines<[]>({
    ja: () => ['校正刷りは、印刷の前に確かめる PDF です。長い住所や珍しい字など、確かめておきたい通知書だけが入ります。'],
    en: () => ['The proof is a PDF to look at before anything is printed: the letters most worth a look.'],
  }),
  makeProof: word('校正刷りを作りますか', 'Make the proof?'),
  yesProof: both<[{ file: string }]>({ ja: ({ file }) => `はい、「${file}」に作る`, en: ({ file }) => `Yes, as "${file}"` }),
  otherName: word('別の名前で作る', 'Under another name'),
  measure: word('封筒の窓に合うかを測る用紙（PDF）を先に作る', 'First a sheet (PDF) to measure the window of your envelope with'),
  noProof: word('校正刷りを作らずに進む', 'Go on without one'),
  proofName: word('校正刷りのファイルの名前', 'Name of the proof'),
  proofTaken: word('その名前のファイルはもうあります。別の名前にしてください', 'There is such a file; choose another name'),
  beforeLetters: bothLines<[{ proof: string | undefined; isSample: boolean }]>({
    ja: ({ proof, isSample }) => [
      ...(proof === undefined ? [] : [
        `${proof} を開いて（できれば印刷して）、1ページ目の「確かめること」を確かめ、責任者の署名をもらってください。`,
        '時間がかかるときは「ここで終わる」を選び、あとで画面に出るコマンドから続けられます。',
      ]),
      ...(isSample ? ['「見本」の値が残っています。作ることはできますが、練習用です。発送しないでください。'] : []),
    ],
    en: ({ proof, isSample }) => [
      ...(proof === undefined ? [] : [
        `Open ${proof}, print it if you can, go through the checks of its first page and have it signed.`,
        'If that takes time, stop here: the commands shown then go on from there.',
      ]),
      ...(isSample ? ['Some facts are still samples: what is made is for practice and must not be posted.'] : []),
    ],
  }),
  makeLetters: both<[{ letters: number }]>({ ja: ({ letters }) => `${grouped(letters)}名分の通知書を作りますか`, en: ({ letters }) => `Make ${grouped(letters)} letters?` }),
  yesLetters: both<[{ folder: string; isSample: boolean }]>({
    ja: ({ folder, isSample }) => `はい、フォルダー「${folder}」に作る${isSample ? '（練習用）' : ''}`,
    en: ({ folder, isSample }) => `Yes, in the folder "${folder}"${isSample ? ' (for practice)' : ''}`,
  }),
  otherFolder: word('フォルダーの名前を決めて作る', 'In a folder with a name of your own'),
  runName: word('通知書を入れるフォルダーの名前', 'Name of the folder'),
  runTaken: word('その名前のものはもうあります。別の名前にしてください', 'There is something of that name; choose another'),
};
