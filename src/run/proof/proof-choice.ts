// Which letters are worth a look before everything is printed: where setting, addressing or fonts go to their limits, and
// the ends of the order (reference letter.md, "What mailing houses ask for"). A function of the plan alone.
import { FULL_PT } from '../../letter/address-ladder.js';
import type { LetterPerson } from '../../letter/personal-ink.js';
import { addresseeOf } from '../../recipient/addressee.js';
import type { ProofReason } from '../../wording/proof-reasons.js';
import type { PlannedLetter } from '../batching.js';
import { personOf } from '../render/render-job.js';

/** A letter of the proof, and why it is there. */
export interface ProofLetter {
  readonly person: LetterPerson;
  readonly reasons: readonly [ProofReason, ...ProofReason[]];
}

/** Each letter once, in printing order, with all of its reasons. Of several that have a reason equally the first is taken. */
export function proofLetters(letters: readonly PlannedLetter[]): readonly ProofLetter[] {
  const reasonsOf = new Map<PlannedLetter, ProofReason[]>();
  const choose = (reason: ProofReason, letter: PlannedLetter | undefined) => {
    if (letter !== undefined) reasonsOf.set(letter, [...(reasonsOf.get(letter) ?? []), reason]);
  };
  choose('first', letters[0]);
  choose('last', letters.at(-1));
  choose('shortest-address', most(letters, ({ recipient }) => -lengthOf(recipient.address)));
  choose('longest-address', most(letters, ({ recipient }) => lengthOf(recipient.address)));
  choose('longest-addressee', most(letters, ({ recipient }) => lengthOf(addresseeOf(recipient))));
  choose('most-lines', most(letters, ({ block }) => block.texts.length));
  choose('most-condensed', most(letters.filter((letter) => condenseOf(letter) < 1), (letter) => -condenseOf(letter)));
  choose('smallest-type', most(letters.filter((letter) => sizePtOf(letter) < FULL_PT), (letter) => -sizePtOf(letter)));
  choose('honorific-person', letters.find(({ recipient }) => recipient.honorific === '様' && recipient.company === ''));
  const organisations = letters.filter(({ recipient }) => recipient.honorific === '御中');
  choose('organisation-company', organisations.find(({ recipient }) => recipient.name === '' && recipient.department === ''));
  choose('organisation-department', organisations.find(({ recipient }) => recipient.name === '' && recipient.department !== ''));
  choose('organisation-name', organisations.find(({ recipient }) => recipient.name !== ''));
  choose('honorific-none', letters.find(({ recipient }) => recipient.honorific === ''));
  choose('company-person', letters.find(({ recipient }) => recipient.company !== '' && recipient.name !== ''));
  for (const [reason, letter] of firstOfEachMark(letters)) choose(reason, letter);
  return letters.flatMap((letter): ProofLetter[] => {
    const [first, ...others] = reasonsOf.get(letter) ?? [];
    return first === undefined ? [] : [{ person: personOf(letter), reasons: [first, ...others] }];
  });
}

/** The first letter with each fallback font, each note and each doubt that was let pass, by the name of the mark. */
function firstOfEachMark(letters: readonly PlannedLetter[]): readonly (readonly [ProofReason, PlannedLetter])[] {
  const found = new Map<ProofReason, PlannedLetter>();
  for (const letter of letters) for (const mark of marksOf(letter)) if (!found.has(mark)) found.set(mark, letter);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function marksOf({ recipient }: PlannedLetter): readonly ProofReason[] {
  const ofNotes = recipient.notes.flatMap((note): readonly ProofReason[] => (
    note.code === 'fallback-font' ? note.detail.drawn.map(({ font }): ProofReason => `font:${font}`) : [`note:${note.code}`]));
  return [...ofNotes, ...recipient.accepted.map((code): ProofReason => `accepted:${code}`)];
}

function most(letters: readonly PlannedLetter[], amount: (letter: PlannedLetter) => number): PlannedLetter | undefined {
  let best: { readonly letter: PlannedLetter; readonly amount: number } | undefined;
  for (const letter of letters) {
    const found = amount(letter);
    if (best === undefined || found > best.amount) best = { letter, amount: found };
  }
  return best?.letter;
}

function condenseOf({ block }: PlannedLetter): number {
  return Math.min(...block.layout.lines.map(({ condense }) => condense));
}

function sizePtOf({ block }: PlannedLetter): number {
  return Math.min(...block.layout.lines.map(({ sizePt }) => sizePt));
}

/** In characters. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
