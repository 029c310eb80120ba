// What the system's codes for a fault of a file or a disk mean to somebody who does not know them; the code stays beside, for who does.
import type { Language } from './wording.js';

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EACCES: { ja: '権限がありません', en: 'no permission' },
  EPERM: { ja: '権限がないか、ほかのプログラムが開いています', en: 'no permission, or another program holds it' },
  EBUSY: { ja: 'ほかのプログラムが開いています', en: 'another program holds it' },
  EROFS: { ja: '書き込みのできないディスクです', en: 'the disk can only be read' },
  EIO: { ja: 'ディスクの読み書きに失敗しました', en: 'the disk failed' },
  EMFILE: { ja: '開いているファイルが多すぎます', en: 'too many files are open' },
  ENOENT: { ja: '途中のフォルダーがなくなりました', en: 'a folder on the way is gone' },
  ENAMETOOLONG: { ja: '名前が長すぎます', en: 'the name is too long' },
};

/** `ほかのプログラムが開いています、EBUSY`; the code alone where nothing is known of it. */
export function diskReason(code: string, language: Language): string {
  const reason = REASONS[code]?.[language];
  if (reason === undefined) return code;
  return language === 'ja' ? `${reason}、${code}` : `${reason}, ${code}`;
}
