// The top panel: date, sender and number label at its right, outside whatever the window can ever show, beginning
// with the slot for the address block.
import { problem } from '../refusal.js';
import { foldsMm, reachableZone, visibleZone, type EnvelopeProfile } from './envelope-profile.js';
import type { MergedTemplate, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_EM_MM, BODY_PT, LINE_MM, RIGHT_MM, rounded, TOP_MM } from './page-grid.js';
import type { PersonalPart, PlacedText, SharedPart } from './placed-text.js';
import { fixedWords, onBaseline, setPhrase, type Setting } from './set-phrase.js';

const NUMBER_LABEL = 'お問い合わせ番号';
/** Clear of the window's reach. */
const CLEAR_MM = 3;
/** Clear of the fold. */
const FOLD_CLEAR_MM = 4;

/** Address block, shared head, letter number: the parts of a first page above its title, in reading order. */
export function letterHead(letter: MergedTemplate, profile: EnvelopeProfile, setting: Setting): readonly (SharedPart | PersonalPart)[] {
  const zone = visibleZone(profile);
  const leftMm = reachableZone(profile).rightMm + CLEAR_MM;
  const widthEm = (RIGHT_MM - leftMm) / BODY_EM_MM;
  const texts: PlacedText[] = [];
  let yMm = TOP_MM;
  const put = (phrase: Phrase<Words>, align: 'start' | 'end') => {
    const look = { family: 'mincho', sizePt: BODY_PT, leftMm, measure: { widthEm, firstIndentEm: 0, restIndentEm: 0, align } } as const;
    const lines = setPhrase(phrase, look, setting);
    for (const line of lines) {
      texts.push(...onBaseline(line.texts, baselineMm(yMm, BODY_PT, LINE_MM)));
      yMm += LINE_MM;
    }
    return lines.at(-1)?.endMm ?? leftMm;
  };
  put(letter.date, 'end');
  yMm += LINE_MM / 2;
  for (const line of letter.sender) put(line, 'start');
  yMm += LINE_MM / 2;
  const labelEndMm = put(fixedWords(NUMBER_LABEL, 1), 'start');
  const bottomMm = (foldsMm(profile)[0] ?? yMm) - FOLD_CLEAR_MM;
  if (yMm > bottomMm) {
    setting.problems.push(problem('template-sender-too-tall', {}, { file: setting.file, line: letter.sender[0]?.[0]?.line ?? 1 }));
  }
  const numberBaselineMm = baselineMm(yMm - LINE_MM, BODY_PT, LINE_MM);
  return [
    { kind: 'personal', slot: 'address-block', xMm: zone.leftMm, yMm: zone.topMm },
    { kind: 'shared', texts, rules: [] },
    { kind: 'personal', slot: 'letter-number', xMm: rounded(labelEndMm + BODY_EM_MM), yMm: rounded(numberBaselineMm) },
  ];
}
