// What goes wrong with the files handed in.
import { readFileSync } from 'node:fs';
import { packageFile } from '../../src/run/input/package-file.js';
import { SAMPLE_ROWS, type Desk } from './desk.js';
import type { Chapter } from './situation.js';

const CHECK = ['check', 'payments.csv'];
const refused = (name: string): Uint8Array => readFileSync(packageFile(`fixtures/refused/${name}/payments.csv`));
const HEADER = '決済番号,決済日時,決済方法,決済状況,金額,会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名'.split(',');
/** A processor's export: numbers for people. */
function withoutAddresses(desk: Desk, change: (number: string) => string): void {
  desk.writeTable('payments.csv', [['決済日時', '会員番号'], ...SAMPLE_ROWS.map((cells) => [cells[1] ?? '', change(cells[5] ?? '')])]);
  desk.edit('incident.yaml', (text) => text.replace('preset: auto', 'preset: custom\n  columns: { paidAt: 決済日時, customerId: 会員番号 }\n  #'));
}

const NAME_COLUMN_OTHERWISE = 'preset: custom\n  columns: { paidAt: 決済日時, name: 御氏名, address: [都道府県, 市区町村, 町名番地, 建物名] }\n  #';

export const HANDED_IN: Chapter = {
  title: 'The file is not an export',
  situations: [
    { title: 'A PDF', story: 'The statement was saved as PDF.', typed: ['check', 'meisai.pdf'], prepare: (desk) => desk.write('meisai.pdf', refused('pdf-as-csv')) },
    {
      title: 'An Excel workbook', story: 'The export was opened in Excel and saved with its own type.',
      typed: ['check', 'payments.xlsx'], prepare: (desk) => desk.write('payments.xlsx', refused('workbook-as-csv')),
    },
    {
      title: 'A picture', story: 'A screenshot of the payment system instead of its export.',
      typed: ['check', 'gamen.png'], prepare: (desk) => desk.write('gamen.png', readFileSync(packageFile('docs/ja/pictures/heading.png'))),
    },
    { title: 'A ZIP archive', story: 'The payment system delivers its exports packed.', typed: ['check', 'kessai.zip'], prepare: (desk) => desk.write('kessai.zip', Buffer.concat([Buffer.from('504B030414000000080000000000', 'hex'), Buffer.from('payments.csv')])) },
    {
      title: 'A web page', story: 'The session had ended, and what was downloaded is the page on which one logs in.',
      typed: CHECK, prepare: (desk) => desk.write('payments.csv', '<!DOCTYPE html>\n<html lang="ja"><head><title>ログイン</title></head></html>\n'),
    },
    { title: 'An empty file', story: 'The download broke off before its first byte.', typed: CHECK, prepare: (desk) => desk.write('payments.csv', '') },
    { title: 'A folder', story: 'The folder was dragged into the terminal instead of the file in it.', typed: ['check', 'kessai'], prepare: (desk) => desk.folderWith('kessai', 'payments.csv', '') },
    { title: 'A name with a slip', story: 'The file is called payments.csv.', typed: ['check', 'payment.csv'] },
    { title: 'Only a header', story: 'The export was filtered by a period without payments.', typed: CHECK, prepare: (desk) => desk.writeTable('payments.csv', [HEADER]) },
    { title: 'No header', story: 'Somebody deleted the first line. What stands in the first line now may be personal and is not shown.', typed: CHECK, prepare: (desk) => desk.writeTable('payments.csv', SAMPLE_ROWS) },
    { title: 'The member list instead of the payments', story: 'Both lie in the same folder.', typed: ['check', 'members.csv'] },
    { title: 'A quote that is never closed', story: 'A field was edited by hand.', typed: CHECK, prepare: (desk) => desk.write('payments.csv', refused('unclosed-quote')) },
    { title: 'The same file twice', story: 'Two names were completed by the terminal.', typed: ['check', 'payments.csv', 'payments.csv'] },
  ],
};

export const SPREADSHEET: Chapter = {
  title: 'Excel has been at it',
  situations: [
    {
      title: 'Customer numbers as 1.0E+10', story: 'Long numbers were shown, and then saved, in scientific form: several people now have one number.',
      typed: CHECK, prepare: (desk) => desk.changePayments((cell, column) => (column === '会員番号' ? '1.0E+10' : cell)),
    },
    {
      title: 'Lost zeros of postal codes', story: 'They are put back where the address agrees.',
      typed: CHECK, prepare: (desk) => desk.changePayments((cell, column) => (column === '郵便番号' ? cell.replace('-', '').replace(/^0+/, '') : cell)),
    },
    {
      title: 'Lost zeros of customer numbers, with addresses in both files', story: 'The letters go to the addresses of the export, which may be older than those of the member list.',
      typed: [...CHECK, '--customers', 'members.csv'], prepare: (desk) => desk.changePayments((cell, column) => (column === '会員番号' ? cell.replace(/^0+/, '') : cell)),
    },
    {
      title: 'Lost zeros of customer numbers, with addresses in the member list alone', story: 'The export has numbers alone, and the member list does not know them without their zeros.',
      typed: [...CHECK, '--customers', 'members.csv'], prepare: (desk) => withoutAddresses(desk, (number) => number.replace(/^0+/, '')),
    },
    {
      title: 'Changed dates', story: 'A column was too narrow and was saved as number signs, another row shows the day without its year, a third a serial number.',
      typed: CHECK, prepare: (desk) => desk.changePayments((cell, column, row) => (column === '決済日時' ? (['########', '11月5日', '44531.4', cell][row] ?? cell) : cell)),
    },
    {
      title: 'A formula for a name', story: 'A cell became what Excel makes of a text that begins with an equals sign.',
      typed: CHECK, prepare: (desk) => desk.changePayments((cell, column, row) => (column === '会社名' && row === 0 ? '=NAME?' : cell)),
    },
  ],
};

export const COLUMNS: Chapter = {
  title: 'The columns are not what was expected',
  situations: [
    { title: 'The wrong preset', story: 'Another system wrote this export.', typed: [...CHECK, '--preset', 'zeus'] },
    { title: 'A preset with a slip', story: 'It is called zeus.', typed: [...CHECK, '--preset', 'zues'] },
    { title: 'The wrong encoding', story: 'The file is Shift-JIS.', typed: [...CHECK, '--encoding', 'utf-8'] },
    { title: 'A missing column', story: 'The export was made without the time of payment.', typed: CHECK, prepare: (desk) => desk.writeTable('payments.csv', [HEADER, ...SAMPLE_ROWS].map((cells) => cells.filter((_, at) => at !== 1))) },
    { title: 'A column that the incident file names otherwise', story: 'The header says 氏名.', typed: CHECK, prepare: (desk) => desk.edit('incident.yaml', (text) => text.replace('preset: auto', NAME_COLUMN_OTHERWISE)) },
    { title: 'Two columns of one name', story: 'The export holds the registered name and the name on the card under one heading.', typed: CHECK, prepare: (desk) => desk.writeTable('payments.csv', [[...HEADER, '氏名'], ...SAMPLE_ROWS.map((cells) => [...cells, cells[6] ?? ''])]) },
    { title: 'A second header among the rows', story: 'Two months were copied into one file, the second with its header.', typed: CHECK, prepare: (desk) => desk.writeTable('payments.csv', [HEADER, ...SAMPLE_ROWS.slice(0, 3), HEADER, ...SAMPLE_ROWS.slice(3)]) },
    { title: 'An export without names and addresses', story: 'The processor knows customer numbers only, and --customers was forgotten.', typed: CHECK, prepare: (desk) => withoutAddresses(desk, (number) => number) },
    { title: 'A payment method nobody has named', story: 'Is it a card?', typed: CHECK, prepare: (desk) => desk.changePayments((cell, column, row) => (column === '決済方法' && row === 1 ? '会費カード払い' : cell)) },
  ],
};
