// files.csv: every file a mailing house gets, with what can be counted of it and the checksum to hold it against.
import { fileKind } from '../../wording/handover-sheets.js';
import { csvText } from '../csv-text.js';
import type { ReportBatch } from '../report.js';

const HEADER = ['ファイル', '種類', '通数', '最初の発送番号', '最後の発送番号', '頁数', '用紙枚数', 'バイト数', 'SHA-256'];

/** A file of the package; `file` is relative to its folder. */
export interface PackageFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a print file. */
  readonly batch?: ReportBatch;
}

/** A line a file; what cannot be counted of it is empty. */
export function filesCsv(files: readonly PackageFile[]): string {
  return csvText(HEADER, files.map(({ file, bytes, sha256, batch }) => [
    file, fileKind(file), ...(batch === undefined ? ['', '', '', '', ''] : [batch.letters, batch.first, batch.last, batch.pages, batch.sheets].map(String)),
    String(bytes), sha256,
  ]));
}
