// What goes wrong in what is typed.
import type { Chapter } from './situation.js';

export const COMMAND_LINE: Chapter = {
  title: 'The command line',
  situations: [
    { title: 'A command with a slip', story: 'It is called generate.', typed: ['genrate', 'payments.csv'] },
    { title: 'A command that does not exist', story: 'Nothing is near to it.', typed: ['print', 'payments.csv'] },
    { title: 'An option with a slip', story: 'It is called --batch-size.', typed: ['check', 'payments.csv', '--bach-size', '100'] },
    { title: 'An option of another command', story: 'check writes nothing.', typed: ['check', 'payments.csv', '--out', 'letters'] },
    { title: 'No folder for the result', story: '--out was forgotten.', typed: ['generate', 'payments.csv'] },
    { title: 'No export', story: 'The file was forgotten.', typed: ['check'] },
    { title: 'An option without its value', story: 'The line was sent off too early.', typed: ['check', 'payments.csv', '--incident'] },
    { title: 'A value that cannot be', story: 'A print file of nothing.', typed: ['check', 'payments.csv', '--batch-size', '0'] },
    { title: 'One folder too many', story: 'A space in the folder\'s name, without quotes.', typed: ['verify', 'my', 'letters'] },
  ],
};
