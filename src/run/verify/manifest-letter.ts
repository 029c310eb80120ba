// A line of manifest.csv taken apart: what `verify` holds the paper against, and what is shown, reprinted or recorded of a letter.
import type { ManifestLine } from '../read-manifest.js';

export interface ManifestLetter {
  /** 発送番号, `000123-0`. */
  readonly number: string;
  /** ロット. */
  readonly batch: string;
  /** Within the print file, from 1; NaN for what is no number. */
  readonly firstPage: number;
  readonly lastPage: number;
  readonly customerId: string;
  /** 宛名, and 敬称, '' where the name has its own. */
  readonly name: string;
  readonly honorific: string;
  /** Both as one line would have them. */
  readonly addressee: string;
  readonly postalCode: string;
  /** The lines as printed, joined by a full-width space. */
  readonly address: string;
  readonly displayNumber: string;
  /** `2021-12-01`. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Rows it answers for. */
  readonly rows: number;
}

const FULL_WIDTH_SPACE = '\u3000';
const SOURCES = ';';

export function manifestLetter(line: ManifestLine): ManifestLetter {
  const [name, honorific] = [line('宛名'), line('敬称')];
  return {
    number: line('発送番号'),
    batch: line('ロット'),
    firstPage: pageNumber(line('開始頁')),
    lastPage: pageNumber(line('終了頁')),
    customerId: line('顧客番号'),
    name,
    honorific,
    addressee: honorific === '' ? name : `${name}${FULL_WIDTH_SPACE}${honorific}`,
    postalCode: line('郵便番号'),
    address: line('住所'),
    displayNumber: line('住所表示番号'),
    firstDay: line('初回決済日'),
    lastDay: line('最終決済日'),
    rows: line('出典').split(SOURCES).length,
  };
}

function pageNumber(text: string): number {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : Number.NaN;
}
