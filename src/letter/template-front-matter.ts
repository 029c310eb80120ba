// The fixed slots of a letter. Positions of the slots on the page belong to the composer, so there is no key for them.
import type { Problem } from '../refusal.js';
import type { LetterTemplate } from './letter-template.js';
import { readSlots } from './template-slots.js';

export type FrontMatter = Omit<LetterTemplate, 'file' | 'blocks'>;

const EXAMPLES = {
  kind: 'kind: notice',
  style: 'style: plain',
  subject: 'subject: クレジットカード情報に関するお詫びとお知らせ',
  date: 'date: "{{letter.date}}"',
  sender: 'sender: |',
  opening: 'opening: 謹啓',
  closing: 'closing: 謹白',
  footerFirst: 'footerFirst: "{{facts.sender.name}}"',
  footerRest: 'footerRest: "{{facts.sender.name}}"',
} as const;
type Key = keyof typeof EXAMPLES;

/** Reads the slots; what is wrong is added to `problems` at its line. */
export function readFrontMatter(source: string, file: string, problems: Problem[]): FrontMatter {
  const slots = readSlots<Key>(source, file, EXAMPLES, problems);
  const { linesOf, phraseOf, choiceOf } = slots;
  // The first of each is meant where the key is absent: the one that asks more of a letter.
  const style = choiceOf('style', ['kigaki', 'plain']);
  slots.require(requiredKeys(style, slots.isGiven));
  return {
    kind: choiceOf('kind', ['breach-notice', 'notice']),
    style,
    subject: phraseOf('subject'),
    date: phraseOf('date'),
    sender: linesOf('sender'),
    opening: phraseOf('opening'),
    closing: phraseOf('closing'),
    footerFirst: phraseOf('footerFirst'),
    footerRest: phraseOf('footerRest'),
  };
}

/** A plain letter may do without 頭語 and 結語, but not without one of the two. */
function requiredKeys(style: LetterTemplate['style'], isGiven: (key: Key) => boolean): readonly Key[] {
  const always = ['subject', 'date', 'sender'] as const;
  const isFramed = style === 'kigaki' || isGiven('opening') || isGiven('closing');
  return isFramed ? [...always, 'opening', 'closing'] : always;
}
