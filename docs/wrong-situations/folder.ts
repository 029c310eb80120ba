// What goes wrong with the folder of the result, and with the machine.
import type { Chapter } from './situation.js';

const GENERATE = ['generate', 'payments.csv', '--out', 'letters', '--batch-size', '2'];

export const FOLDER: Chapter = {
  title: 'The folder of the result',
  situations: [
    { title: 'The same run again', story: 'Somebody is not sure whether it was done.', typed: GENERATE, prepare: (desk) => desk.takeRun() },
    { title: 'A run of other inputs lies there', story: 'A new export came in, and the command was taken from the history.', typed: GENERATE, prepare: (desk) => {
      desk.takeRun();
      desk.changePayments((cell, column, row) => (column === '町名番地' && row === 0 ? '銀座3-1-1' : cell));
    } },
    { title: 'Other files lie there', story: 'A folder of that name was in use already.', typed: GENERATE, prepare: (desk) => desk.folderWith('letters', 'diary.txt', '') },
    { title: 'A file has that name', story: 'There is a file named letters.', typed: GENERATE, prepare: (desk) => desk.write('letters', '') },
    { title: 'Another run is at work there', story: 'A colleague started the same run on a shared drive.', typed: GENERATE, prepare: (desk) => desk.folderWith('letters/unfinished', 'lock', 'desk-2 4711\n') },
    { title: 'The run that lies there was changed', story: 'A print file was opened and saved by an editor.', typed: GENERATE, prepare: (desk) => {
      desk.takeRun();
      desk.write('letters/letters/0002.pdf', '%PDF-1.4');
    } },
    { title: 'What was approved is not what would be made', story: 'An address was mended after the proof had been signed.', typed: [...GENERATE, '--approved', '3f2a-91bc-07de'] },
    { title: 'The manifest of the earlier run is no manifest', story: 'exceptions.csv was named instead, which lies beside it.', typed: [...GENERATE.slice(0, 3), 'second', '--notified', 'letters/exceptions.csv'], prepare: (desk) => desk.takeRun() },
    { title: 'Nobody paid by card in the window', story: 'The window is a year off. No letter is made, and the run says so.', typed: GENERATE, prepare: (desk) => desk.edit('incident.yaml', (text) => text.replace('2021-10-14', '2020-10-14').replace('2022-01-25', '2021-01-25')) },
  ],
};

export const MACHINE: Chapter = {
  title: 'The machine',
  situations: [
    { title: 'The disk is nearly full', story: 'It can be told before the first byte.', typed: GENERATE, fault: { call: 'statfs', pathEnds: '', code: 'small' } },
    { title: 'The disk fills up', story: 'Something else filled it meanwhile.', typed: GENERATE, fault: { call: 'open', pathEnds: 'report.json.partial', code: 'ENOSPC' } },
    { title: 'No permission to write', story: 'The folder belongs to somebody else.', typed: GENERATE, fault: { call: 'mkdir', pathEnds: 'unfinished', code: 'EACCES' } },
    { title: 'No permission to read', story: 'The export belongs to somebody else.', typed: ['check', 'payments.csv'], fault: { call: 'open', pathEnds: 'payments.csv', code: 'EACCES' } },
    { title: 'Excel holds the export', story: 'It is open there, and Windows lets nobody else read it.', typed: ['check', 'payments.csv'], fault: { call: 'open', pathEnds: 'payments.csv', code: 'EBUSY' } },
    { title: 'A viewer holds a file', story: 'Windows moves nothing that is open elsewhere.', typed: GENERATE, fault: { call: 'rename', pathEnds: 'letters', code: 'EPERM' } },
    { title: 'Interrupted', story: 'Ctrl-C while the print files are written.', typed: GENERATE, fault: { call: 'open', pathEnds: 'report.json.partial', code: 'SIGINT' } },
  ],
};
