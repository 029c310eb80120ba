// What goes wrong with what staff write: the incident file and the letter.
import { cp932Bytes } from '../../fixtures/generate/cp932-bytes.js';
import { leaveSample } from './desk.js';
import type { Chapter, Situation } from './situation.js';

const CHECK = ['check', 'payments.csv'];

function incident(title: string, story: string, from: string, to: string): Situation {
  return { title, story, typed: CHECK, prepare: (desk) => desk.edit('incident.yaml', (text) => text.replace(from, to)) };
}

function letter(title: string, story: string, from: string, to: string): Situation {
  return { title, story, typed: CHECK, prepare: (desk) => desk.edit('letter.md', (text) => text.replace(from, to)) };
}

export const SETTINGS: Chapter = {
  title: 'The incident file',
  situations: [
    incident('A slip in a setting', 'envelope lost a letter.', 'envelope:', 'envelop:'),
    incident('Not YAML', 'A space is missing after a colon.', 'lastDay: ', 'lastDay:'),
    incident('A tab', 'The line was indented with the tab key.', '  lastDay', '\tlastDay'),
    incident('The last day before the first', 'The years were mixed up.', 'lastDay: 2022-01-25', 'lastDay: 2021-01-25'),
    incident('A day that does not exist', 'There was no 31 November.', 'firstDay: 2021-10-14', 'firstDay: 2021-11-31'),
    incident('An envelope nobody knows', 'The name was made up.', 'naga3-100x55', 'naga3'),
    {
      title: 'Saved as Shift-JIS', story: 'An old editor saved the file in its own encoding.', typed: CHECK,
      prepare: (desk) => desk.write('incident.yaml', cp932Bytes('# 自団体の設定\r\nincident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }\r\nletter: { date: 2022-03-01 }\r\n')),
    },
    {
      title: 'A fact is still a sample', story: 'Everything else is ready; the letters are made and cannot be posted.', typed: ['generate', 'payments.csv', '--out', 'letters'],
      prepare: leaveSample,
    },
  ],
};

export const LETTER: Chapter = {
  title: 'The letter',
  situations: [
    letter('A slip in a placeholder', 'It is called facts.sender.phone.', '電話　{{facts.sender.phone}}', '電話　{{facts.sender.fone}}'),
    letter('A placeholder that is not closed', 'A brace was deleted.', '{{facts.matter}}', '{{facts.matter}'),
    letter('A picture', 'A logo was to be put in.', '## 概要とお客様のご利用日', '![ロゴ](logo.png)\n\n## 概要とお客様のご利用日'),
    letter('A part that does not end', 'Its last line was forgotten.', '## お問い合わせ先', '{{#facts.noticeUrl}}\n## お問い合わせ先'),
    letter('The letter begins without its fields', 'The first line was deleted.', '---\n', ''),
    letter('Opening and closing are no pair', 'This stops nothing, and is said before the summary.', 'closing: 謹白', 'closing: 敬具'),
  ],
};
