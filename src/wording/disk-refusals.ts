// Why a run stops at the disk. `folder` as typed, `reason` the disk's own code, `file` a base name or empty. Whether something half-done is
// still there is said as it is: where a disk is gone or a file is held open, it cannot be taken back.
import { diskReason } from './disk-reasons.js';
import { wording } from './wording.js';

interface Unwritten {
  readonly folder: string;
  readonly isLeft: boolean;
}

export const DISK_REFUSALS = {
  'disk-full': wording<Unwritten>({
    ja: ({ folder, isLeft }) => ({ message: `ディスクの空きが足りず、「${folder}」に書き込めませんでした`, hint: `空きを増やすか、別のディスクを --out に指定して、もう一度実行してください。${left(isLeft).ja}` }),
    en: ({ folder, isLeft }) => ({ message: `the disk is full; "${folder}" could not be written`, hint: `Free some space or choose another disk with --out and run again. ${left(isLeft).en}` }),
  }),
  'out-not-writable': wording<Unwritten & { readonly reason: string }>({
    ja: ({ folder, reason, isLeft }) => ({ message: `「${folder}」に書き込めませんでした（${diskReason(reason, 'ja')}）`, hint: `中のファイルを開いているプログラム（Excel、PDF の表示ソフト、エクスプローラーのプレビューなど）を閉じ、書き込みの権限があるか確かめて、もう一度実行してください。${left(isLeft).ja}` }),
    en: ({ folder, reason, isLeft }) => ({ message: `"${folder}" could not be written (${diskReason(reason, 'en')})`, hint: `Close programs that hold files in it (Excel, a PDF viewer, a preview), check its permissions and run this again. ${left(isLeft).en}` }),
  }),
  'disk-fault': wording<{ file: string; reason: string }>({
    ja: ({ file, reason }) => ({ message: `${file === '' ? 'ディスク' : `「${file}」`}を読み書きできませんでした（${diskReason(reason, 'ja')}）`, hint: 'ディスクがつながっているか、ほかのプログラムがファイルを開いていないか、権限があるかを確かめ、同じコマンドをもう一度実行してください。' }),
    en: ({ file, reason }) => ({ message: `${file === '' ? 'the disk' : `"${file}"`} could not be read or written (${diskReason(reason, 'en')})`, hint: 'Check that the disk is connected, that no other program holds the file, and its permissions; then run the same command again.' }),
  }),
};

function left(isLeft: boolean): { readonly ja: string; readonly en: string } {
  return isLeft
    ? {
      ja: '片付けられなかったものが残っています。同じコマンドが最後まで終わるまで、このフォルダーのものは使わないでください。',
      en: 'What could not be removed is still there: use nothing in this folder until the same command has run to its end.',
    }
    : { ja: '書きかけのものは残していません。', en: 'Nothing half-done was left.' };
}
