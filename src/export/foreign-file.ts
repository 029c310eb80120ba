// What is handed in instead of a CSV file, told by its first bytes: a document, a picture, an archive as payment systems deliver
// exports in, the page on which one logs in. Refused by name, with the way to a CSV file.
import { refuse } from '../refusal.js';
import { utf16Order } from './utf-16.js';

const PDF_MARK = Buffer.from('%PDF');
const UTF16BE_MARK = Buffer.from('FEFF', 'hex');
const OLD_WORKBOOK_MARK = Buffer.from('D0CF11E0', 'hex');
/** Of archives, and of workbooks, which are archives whose first members are named as below. */
const ZIP_MARK = Buffer.from('504B0304', 'hex');
const WORKBOOK_MEMBERS = ['[Content_Types].xml', '_rels/', 'xl/', 'docProps/', 'mimetypeapplication/vnd.oasis.opendocument'];
/** PNG, JPEG, GIF, TIFF in both orders. */
const PICTURE_MARKS = ['89504E47', 'FFD8FF', '47494638', '49492A00', '4D4D002A'].map((mark) => Buffer.from(mark, 'hex'));
const WEB_PAGE = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head)\b/i;

/** Throws the Refusal for a file whose first bytes say that it is no CSV file this program reads. */
export function refuseForeign(file: string, head: Buffer): void {
  const begins = (mark: Buffer): boolean => head.subarray(0, mark.length).equals(mark);
  if (begins(PDF_MARK)) refuse('export-is-pdf', {}, { file });
  if (begins(OLD_WORKBOOK_MARK) || (begins(ZIP_MARK) && isWorkbook(head))) refuse('export-is-workbook', {}, { file });
  if (begins(ZIP_MARK)) refuse('export-is-foreign', { kind: 'archive' }, { file });
  if (PICTURE_MARKS.some(begins)) refuse('export-is-foreign', { kind: 'picture' }, { file });
  if (WEB_PAGE.test(head.toString('latin1'))) refuse('export-is-foreign', { kind: 'web-page' }, { file });
  if (begins(UTF16BE_MARK) || utf16Order(head) === 'big-endian') refuse('export-is-utf-16be', {}, { file });
}

function isWorkbook(head: Buffer): boolean {
  return WORKBOOK_MEMBERS.some((member) => head.includes(member));
}
