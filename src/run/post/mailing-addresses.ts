// addresses.csv: who the letters of a run go to, for a mailing house that prints labels or checks what it inserts. Neither customer
// numbers nor payments: those are nobody's business there (contract, section 4, for the columns it shares with manifest.csv).
import { encodeCp932 } from '../../export/cp932-encoding.js';
import { clustersOf, codePointsOf } from '../../typesetting/cluster.js';
import { csvText } from '../csv-text.js';
import type { ManifestLine } from '../read-manifest.js';

const HEADER = ['発送番号', 'ロット', '開始頁', '終了頁', '用紙枚数', '郵便番号', '住所', '宛名', '敬称', '住所表示番号'] as const;
/** 〓, the printing trade's mark for a sort that is missing. */
const GETA = '〓';

export const ADDRESSES_ENCODINGS = ['utf-8', 'cp932'] as const;
export type AddressesEncoding = (typeof ADDRESSES_ENCODINGS)[number];

/** A character that the encoding lacks, told without the name it stands in; once a letter, field and character. */
export interface MissingCharacter {
  /** 発送番号. */
  readonly number: string;
  /** A column of addresses.csv. */
  readonly field: string;
  /** `U+20BB7`, `U+8FBB+U+E0100`. */
  readonly codePoints: string;
}

export interface MailingAddresses {
  readonly content: string | Uint8Array;
  readonly missing: readonly MissingCharacter[];
}

/** The letter of a manifest's line as a row. */
export function addressRow(of: ManifestLine, pagesPerSheet: number): readonly string[] {
  const sheets = (Number(of('終了頁')) - Number(of('開始頁')) + 1) / pagesPerSheet;
  return HEADER.map((column) => (column === '用紙枚数' ? String(sheets) : of(column)));
}

/** The file. In UTF-8, with BOM, nothing is replaced; in cp932 each cluster it lacks becomes one 〓 and is told. */
export function mailingAddresses(rows: readonly (readonly string[])[], encoding: AddressesEncoding): MailingAddresses {
  if (encoding === 'utf-8') return { content: csvText(HEADER, rows), missing: [] };
  const missing: MissingCharacter[] = [];
  const written = rows.map((row) => row.map((field, index) => {
    if (encodeCp932(field) !== undefined) return field;
    const clusters = clustersOf(field);
    const lacking = new Set(clusters.filter((cluster) => encodeCp932(cluster) === undefined));
    for (const cluster of lacking) missing.push({ number: row[0] ?? '', field: HEADER[index] ?? '', codePoints: codePointsOf(cluster) });
    return clusters.map((cluster) => (lacking.has(cluster) ? GETA : cluster)).join('');
  }));
  const content = encodeCp932(csvText(HEADER, written).replace(/^\ufeff/, ''));
  if (content === undefined) throw new Error('every character cp932 lacks was replaced');
  return { content, missing };
}
