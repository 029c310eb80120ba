// The slots of a notice and of a desk sheet. Both carry a date and a sender, so that a page that goes round by itself still
// says of when and by whom it is.
import type { Problem } from '../refusal.js';
import type { DocumentTemplate } from './document-template.js';
import { readSlots } from './template-slots.js';

const EXAMPLES = {
  subject: 'subject: "{{letter.subject}}"',
  date: 'date: "{{notice.date}}"',
  addressee: 'addressee: お客様各位',
  sender: 'sender: "{{facts.sender.name}}"',
  closing: 'closing: 以上',
  footer: 'footer: "{{facts.sender.name}}"',
} as const;

/** Reads the slots; what is wrong is added to `problems` at its line. */
export function readDocumentFrontMatter(source: string, file: string, problems: Problem[]): Omit<DocumentTemplate, 'file' | 'blocks'> {
  const slots = readSlots(source, file, EXAMPLES, problems);
  slots.require(['subject', 'date', 'sender']);
  return {
    subject: slots.phraseOf('subject'),
    date: slots.phraseOf('date'),
    addressee: slots.phraseOf('addressee'),
    sender: slots.linesOf('sender'),
    closing: slots.phraseOf('closing'),
    footer: slots.phraseOf('footer'),
  };
}
