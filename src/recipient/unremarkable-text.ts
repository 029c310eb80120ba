// Nearly every name and address is plain kanji, kana and digits that the body's font has. One look at each
// code unit tells so, and the careful checks are kept for the few that remain.
import type { FontChain } from '../typesetting/font-chain.js';
import { unitAt } from '../unit-at.js';
import { FEWEST_CARD_DIGITS } from './card-number.js';
import { holdsDoubtfulCharacter, privateUseIn } from './doubtful-character.js';

const UNKNOWN = 0;
const PLAIN = 1;
const DIGIT = 2;
const REMARKABLE = 3;

const ANY_DIGIT = /\p{Nd}/u;
/** What is drawn together with its neighbour, so that one code unit does not tell the glyph. */
const PART_OF_A_CLUSTER = /[\p{M}\p{Cs}]/u;

/** Whether a text can raise no doubt and no note about its characters: no loss, no gaiji, no card number, no other font. */
export type UnremarkableText = (text: string) => boolean;

/** A test that remembers each code unit it has seen. */
export function unremarkableText(chain: FontChain): UnremarkableText {
  const verdicts = new Uint8Array(0x10000);
  return (text) => {
    let digits = 0;
    const { length } = text;
    for (let i = 0; i < length; i += 1) {
      const unit = unitAt(text, i);
      let verdict = verdicts[unit];
      if (verdict === UNKNOWN) verdict = verdicts[unit] = verdictOn(String.fromCharCode(unit), chain);
      if (verdict === REMARKABLE) return false;
      if (verdict === DIGIT) digits += 1;
    }
    return digits < FEWEST_CARD_DIGITS;
  };
}

function verdictOn(char: string, chain: FontChain): number {
  if (PART_OF_A_CLUSTER.test(char) || holdsDoubtfulCharacter(char) || privateUseIn(char).length > 0) return REMARKABLE;
  if (chain.find(char)?.fallback !== false) return REMARKABLE;
  return ANY_DIGIT.test(char) ? DIGIT : PLAIN;
}
