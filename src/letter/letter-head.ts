// The top panel: the slot for the address block, and below it at the right date, sender and number label, outside
// whatever the window can ever show. Below and not beside, so that a reader of the file's text never mixes the two.
import { problem } from '../refusal.js';
import { foldsMm, reachableZone, visibleZone, type EnvelopeProfile } from './envelope-profile.js';
import { joined, lowered, type Ink } from './ink.js';
import type { MergedTemplate, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_EM_MM, BODY_PT, RIGHT_MM, rounded } from './page-grid.js';
import type { PersonalPart, SharedPart } from './placed-text.js';
import { fixedWords, setPhrase, type Setting } from './set-phrase.js';

const NUMBER_LABEL = 'お問い合わせ番号';
/** Clear of the window's reach. */
const CLEAR_MM = 3;
/** Clear of the fold. */
const FOLD_CLEAR_MM = 4;
/** Closer than the body: a block of short lines holds together better. */
const HEAD_LINE_MM = 1.4 * BODY_EM_MM;

/** Address block, shared head, letter number: the parts of a first page above its title, in reading order. */
export function letterHead(letter: MergedTemplate, profile: EnvelopeProfile, setting: Setting): readonly (SharedPart | PersonalPart)[] {
  const zone = visibleZone(profile);
  const leftMm = reachableZone(profile).rightMm + CLEAR_MM;
  const widthEm = (RIGHT_MM - leftMm) / BODY_EM_MM;
  const inks: Ink[] = [];
  let yMm = zone.bottomMm + 1;
  const put = (phrase: Phrase<Words>, align: 'start' | 'end') => {
    const look = { family: 'mincho', sizePt: BODY_PT, leftMm, measure: { widthEm, firstIndentEm: 0, restIndentEm: 0, align } } as const;
    const lines = setPhrase(phrase, look, setting);
    for (const line of lines) {
      inks.push(lowered(line, baselineMm(yMm, BODY_PT, HEAD_LINE_MM)));
      yMm += HEAD_LINE_MM;
    }
    return lines.at(-1)?.endMm ?? leftMm;
  };
  put(letter.date, 'end');
  yMm += HEAD_LINE_MM / 2;
  for (const line of letter.sender) put(line, 'start');
  yMm += HEAD_LINE_MM / 2;
  const labelEndMm = put(fixedWords(NUMBER_LABEL, 1), 'start');
  const bottomMm = (foldsMm(profile)[0] ?? yMm) - FOLD_CLEAR_MM;
  if (yMm > bottomMm) {
    setting.problems.push(problem('template-sender-too-tall', {}, { file: setting.file, line: letter.sender[0]?.[0]?.line ?? 1 }));
  }
  const numberBaselineMm = baselineMm(yMm - HEAD_LINE_MM, BODY_PT, HEAD_LINE_MM);
  return [
    { kind: 'personal', slot: 'address-block', xMm: zone.leftMm, yMm: zone.topMm },
    { kind: 'shared', ...joined(inks) },
    { kind: 'personal', slot: 'letter-number', xMm: rounded(labelEndMm + BODY_EM_MM), yMm: rounded(numberBaselineMm) },
  ];
}
