// What goes wrong once the letters are made.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk.js';
import type { Chapter } from './situation.js';

const takeRun = (desk: Desk): void => desk.takeRun();

/** With a list for `returns` or `handled` beside the run. */
function withList(name: string, content: string): (desk: Desk) => void {
  return (desk) => {
    desk.takeRun();
    desk.write(name, content);
  };
}

export const AFTERWARDS: Chapter = {
  title: 'When the letters are made',
  situations: [
    { title: 'A folder that is no run', story: 'The folder of the exports was named.', typed: ['verify', 'kessai'], prepare: (desk) => desk.folderWith('kessai', 'payments.csv', '') },
    { title: 'A damaged run', story: 'A print file was saved by an editor, a list is gone, and a note was left in the folder.', typed: ['verify', 'letters'], prepare: (desk) => {
      desk.takeRun();
      desk.write('letters/letters/0002.pdf', '%PDF-1.4');
      desk.write('letters/memo.txt', '');
      rmSync(join(desk.folder, 'letters/exceptions.csv'));
    } },
    { title: 'A line of the manifest was edited', story: 'An address was mended in manifest.csv, and the seal made anew.', typed: ['verify', 'letters'], prepare: (desk) => {
      desk.takeRun();
      desk.edit('letters/manifest.csv', (text) => text.replace('銀座2-11-7', '銀座3-1-1'));
    } },
    { title: 'Samples go to no mailing house', story: 'The address of the sender is still 見本.', typed: ['package', 'letters', '--out', 'printer'], prepare: (desk) => desk.takeRun('samples') },
    { title: 'A package inside the run', story: 'A run stays as it was made.', typed: ['package', 'letters', '--out', 'letters/printer'], prepare: takeRun },
    { title: 'A batch that does not exist', story: 'There are two.', typed: ['posted', 'letters', '--batch', '1-3', '--date', '2022-03-01'], prepare: takeRun },
    { title: 'Posted on a day that does not exist', story: '2022 was no leap year.', typed: ['posted', 'letters', '--batch', '1', '--date', '2022-02-29'], prepare: takeRun },
    { title: 'Posted already, on another day', story: 'A colleague has recorded it.', typed: ['posted', 'letters', '--batch', '1', '--date', '2022-03-02'], prepare: (desk) => desk.takeRun('posted') },
    { title: 'The record is open in Excel', story: 'Windows replaces nothing that is open elsewhere.', typed: ['posted', 'letters', '--batch', '1', '--date', '2022-03-01'], prepare: takeRun, fault: { call: 'rename', pathEnds: 'posted.csv.partial', code: 'EBUSY' } },
    { title: 'A mistyped number among the letters that came back', story: 'The second has two digits the wrong way round, the third belongs to another run.', typed: ['returns', 'letters', '--file', 'returned.csv'], prepare: withList('returned.csv', '発送番号\r\n000001-8\r\n000020-6\r\n000012-5\r\n') },
    { title: 'A list without its columns', story: 'The list of people reached by telephone has other headings.', typed: ['handled', 'letters', '--file', 'calls.csv'], prepare: withList('calls.csv', '番号,日\r\n000001-8,2022-03-10\r\n') },
    { title: 'Reached, but it is not said how', story: '方法 is empty.', typed: ['handled', 'letters', '--file', 'calls.csv'], prepare: withList('calls.csv', '発送番号,方法,日付\r\n000001-8,,2022-03-10\r\n') },
    { title: 'A letter to print again that there is not', story: 'The run has four letters.', typed: ['reprint', 'letters', '--letters', '3-5', '--out', 'again.pdf'], prepare: takeRun },
    { title: 'A public notice in a format that there is not', story: 'It is made as PDF or as a web page.', typed: ['notice', '--out', 'notice.docx'] },
    { title: 'Nobody of that name', story: 'A caller spells the name otherwise.', typed: ['find', 'letters', '靑木'], prepare: takeRun },
    { title: 'A number misheard on the telephone', story: 'The check digit tells.', typed: ['find', 'letters', '000001-3'], prepare: takeRun },
  ],
};
