// Why a run stops at the manifests of earlier runs. Of their contents only column names are shown.
import { wording } from './wording.js';

type Both = Readonly<Record<'ja' | 'en', string>>;

/** What of a line no run writes so. */
export type ManifestFault = 'fields' | 'bytes' | 'number' | 'order' | 'batch' | 'pages' | 'blank' | 'display-number' | 'payments' | 'days';

const FAULTS: Readonly<Record<ManifestFault, Both>> = {
  'fields': { ja: '欄の数が見出しと異なります', en: 'it has not as many fields as the header' },
  'bytes': { ja: 'UTF-8 の文字として読み取れないバイトがあります', en: 'it holds bytes that are no UTF-8' },
  'number': { ja: '発送番号として読み取れないか、最後の1桁（検査数字）が合いません', en: 'its 発送番号 is none, or the check digit is wrong' },
  'order': { ja: '発送番号が前の行から続いていません（行が抜けているか、二度あります）', en: 'its 発送番号 does not follow the one before: a line is missing or stands twice' },
  'batch': { ja: 'ロットが4桁の番号（0001 の形）ではありません', en: 'its ロット is not written as 0001' },
  'pages': { ja: '開始頁・終了頁が頁の番号ではありません', en: 'its 開始頁 and 終了頁 are no pages' },
  'blank': { ja: '空になっています', en: 'it is blank' },
  'display-number': { ja: '住所表示番号として読み取れません', en: 'it is no 住所表示番号' },
  'payments': { ja: '決済件数が数ではありません', en: 'it is no number of payments' },
  'days': { ja: '決済日が 2021-12-01 の形の日付ではありません', en: 'its payment days are not written as 2021-12-01' },
};

const AS_MADE: Both = {
  ja: 'oshirase が作成したままの manifest.csv を指定してください（表計算ソフトで保存し直すと、番号の先頭の 0 や日付の形が変わります）。',
  en: 'Give manifest.csv as oshirase made it: a spreadsheet that saves it changes leading zeros and dates.',
};

export const NOTIFIED_REFUSALS = {
  'manifest-header-wrong': wording<{ missing: string }>({
    ja: ({ missing }) => ({ message: `--notified のファイルは発送台帳（manifest.csv）ではありません${missing === '' ? '（見出しが異なります）' : `（見出しにない列: ${missing}）`}`, hint: AS_MADE.ja }),
    en: ({ missing }) => ({ message: `the file given with --notified is no manifest.csv (${missing === '' ? 'its header is another' : `its header lacks ${missing}`})`, hint: AS_MADE.en }),
  }),
  'manifest-line-wrong': wording<{ fault: ManifestFault }>({
    ja: ({ fault }) => ({ message: `発送台帳のこの行を読み取れません: ${FAULTS[fault].ja}`, hint: AS_MADE.ja }),
    en: ({ fault }) => ({ message: `this line of the manifest cannot be understood: ${FAULTS[fault].en}`, hint: AS_MADE.en }),
  }),
  'manifest-lines-more': wording<{ count: number }>({
    ja: ({ count }) => ({ message: `このほかに、読み取れないところが${count}か所あります` }),
    en: ({ count }) => ({ message: `there are ${count} more such places` }),
  }),
  'notified-damaged': wording<{ folder: string; files: string }>({
    ja: ({ folder, files }) => ({
      message: `--notified の台帳のある「${folder}」の内容が、作成時と異なっています（${files}）`,
      hint: 'どなたにお知らせしたかを確かめられないため中止しました。控えから作成時のファイルに戻すか、oshirase verify で調べてください。',
    }),
    en: ({ folder, files }) => ({
      message: `"${folder}", whose manifest was given with --notified, is not as it was made (${files})`,
      hint: 'It cannot be told for sure who was written to. Put the files back as they were made, or look with oshirase verify.',
    }),
  }),
};
