// What the terminal says of a run whose personal data were removed. See terminal-text.ts.
import { both, word } from './terminal-text.js';

export const PURGE_TERMINAL = {
  done: both<[{ folder: string; people: string; files: string }]>({
    ja: ({ folder, people, files }) => `「${folder}」から、${people}名分の個人情報（ファイル ${files}個）を削除しました。`,
    en: ({ folder, people, files }) => `Removed the personal data of ${people} people from "${folder}" (files: ${files}).`,
  }),
  before: both<[{ folder: string; day: string }]>({
    ja: ({ folder, day }) => `「${folder}」の個人情報は、${day} に削除されています。何も変えていません。`,
    en: ({ folder, day }) => `The personal data in "${folder}" were removed on ${day}. Nothing was changed.`,
  }),
  record: both<[{ file: string }]>({
    ja: ({ file }) => `件数とチェックサムの記録: ${file}（氏名・住所などは入っていません）`,
    en: ({ file }) => `Counts and checksums, without names: ${file}`,
  }),
  checksum: both<[{ sha256: string }]>({ ja: ({ sha256 }) => `この記録のチェックサム（SHA-256）: ${sha256}`, en: ({ sha256 }) => `SHA-256 of that record: ${sha256}` }),
  nextSign: both<[{ file: string }]>({
    ja: ({ file }) => `${file} を印刷し、上のチェックサムを書き添えて、責任者が署名・保管してください。`,
    en: ({ file }) => `Print ${file}, write its checksum on it, have it signed, and keep it.`,
  }),
  nextCopies: word(
    'ほかにある写しも削除してください: 決済データと会員台帳、要確認一覧の書き込み、校正刷り、再印刷用ファイル、印刷会社に渡した一式、返戻・対応の一覧、バックアップ、ごみ箱。',
    'Delete the copies elsewhere too: exports, member lists, filled-in exceptions, proofs, reprints, what a mailing house got, lists of returns and of people reached, backups, the recycle bin.',
  ),
  nextDisk: word(
    '削除しても、ディスクには内容が残っていることがあります（SSD では上書きでも消せません）。ディスクの暗号化と、廃棄するときの消去で備えてください。',
    'What is deleted may still lie on the disk, and on an SSD overwriting does not erase it. Encrypted disks, and erasing them before they are given away, are what helps.',
  ),
};
