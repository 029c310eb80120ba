// What stands above the title: the slot for the address block, and below it at the right date, sender and number label,
// outside whatever the window can ever show. Below and not beside, so that a reader of the file's text never mixes the two.
import { problem } from '../refusal.js';
import { addressZone, foldsMm, reachableZone, type EnvelopeProfile } from './envelope-profile.js';
import { joined, lowered, type Ink } from './ink.js';
import type { MergedTemplate, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_EM_MM, BODY_PT, LEFT_MM, RIGHT_MM, rounded, UNFOLDED_HEAD_MM } from './page-grid.js';
import type { PersonalPart, SharedPart } from './placed-text.js';
import { fixedWords, setPhrase, type Setting } from './set-phrase.js';

const NUMBER_LABEL = 'お問い合わせ番号';
/** Clear of the window's reach. */
const CLEAR_MM = 3;
/** Clear of the fold. */
const FOLD_CLEAR_MM = 4;
/** Closer than the body: a block of short lines holds together better. */
const HEAD_LINE_MM = 1.4 * BODY_EM_MM;
/** Thirteen characters; with less beside the window's reach, the sender stands below it, in this width. */
const SENDER_MM = { least: 13 * BODY_EM_MM, below: 17 * BODY_EM_MM } as const;

/** The parts of a first page above its title, in reading order, and where they end. */
export interface LetterHead {
  readonly parts: readonly (SharedPart | PersonalPart)[];
  readonly bottomMm: number;
}

/** Where the sender begins, and whether that is beside what the window can show or below it. */
interface SenderPlace {
  readonly leftMm: number;
  readonly topMm: number;
  readonly isBeside: boolean;
}

/** Beside the window's reach, below the address; below the reach where what is left beside it is too narrow. */
export function senderPlace(profile: EnvelopeProfile): SenderPlace {
  const [zone, reach] = [addressZone(profile), reachableZone(profile)];
  const leftMm = Math.max(reach.rightMm + CLEAR_MM, LEFT_MM);
  if (RIGHT_MM - leftMm >= SENDER_MM.least) return { leftMm, topMm: zone.bottomMm + 1, isBeside: true };
  return { leftMm: RIGHT_MM - SENDER_MM.below, topMm: reach.bottomMm + CLEAR_MM, isBeside: false };
}

/** Address block, shared head, letter number. A sender block that reaches too far down becomes a problem at its line. */
export function letterHead(letter: MergedTemplate, profile: EnvelopeProfile, setting: Setting): LetterHead {
  const zone = addressZone(profile);
  const { leftMm, topMm } = senderPlace(profile);
  const widthEm = (RIGHT_MM - leftMm) / BODY_EM_MM;
  const inks: Ink[] = [];
  let yMm = topMm;
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
  const [fold] = foldsMm(profile);
  if (yMm > (fold === undefined ? UNFOLDED_HEAD_MM : fold - FOLD_CLEAR_MM)) {
    setting.problems.push(problem('template-sender-too-tall', {}, { file: setting.file, line: letter.sender[0]?.[0]?.line ?? 1 }));
  }
  const numberBaselineMm = baselineMm(yMm - HEAD_LINE_MM, BODY_PT, HEAD_LINE_MM);
  return {
    parts: [
      { kind: 'personal', slot: 'address-block', xMm: zone.leftMm, yMm: zone.topMm },
      { kind: 'shared', ...joined(inks) },
      { kind: 'personal', slot: 'letter-number', xMm: rounded(labelEndMm + BODY_EM_MM), yMm: rounded(numberBaselineMm) },
    ],
    bottomMm: yMm,
  };
}
