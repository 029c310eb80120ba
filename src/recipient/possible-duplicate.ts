// Two letters that may well reach one person: worth knowing, never a reason to drop one of them
// (contract section 3, `possible-duplicate`).
import { NOTE_CODES } from '../finding.js';
import type { Doubt, NoteCode } from '../finding.js';
import { fold } from '../folding.js';
import { inColumns } from './finding-column.js';
import type { Recipient } from './recipient.js';

/**
 * The same recipients in the same order, with the note where another letter goes to the same folded name (without a
 * name: company and department) at the same folded address. To be asked of everybody who gets a letter, once that is settled.
 */
export function notePossibleDuplicates(recipients: readonly Recipient[]): readonly Recipient[] {
  const namesakes = alikeBy(recipients, nameKey);
  const alike = new Set(namesakes.flatMap((group) => alikeBy(group, ({ address }) => fold(address))).flat());
  return recipients.map((recipient) => (alike.has(recipient) ? { ...recipient, notes: withDuplicate(recipient) } : recipient));
}

/** Folding leaves no line break, so it can tell a name from a company with its department. */
function nameKey({ name, company, department }: Recipient): string {
  return fold(name) || `${fold(company)}\n${fold(department)}`;
}

function withDuplicate({ name, notes, registeredBy }: Recipient): readonly Doubt<NoteCode>[] {
  const fields = name === '' ? (['company', 'department', 'address'] as const) : (['name', 'address'] as const);
  const note = { code: 'possible-duplicate', detail: {}, ...inColumns(registeredBy, fields) } as const;
  return [...notes, note].sort((a, b) => NOTE_CODES.indexOf(a.code) - NOTE_CODES.indexOf(b.code));
}

/** The groups of two or more under one key. */
function alikeBy(recipients: readonly Recipient[], keyOf: (recipient: Recipient) => string): readonly (readonly Recipient[])[] {
  const firsts = new Map<string, Recipient>();
  const groups = new Map<string, Recipient[]>();
  for (const recipient of recipients) {
    const key = keyOf(recipient);
    const first = firsts.get(key);
    const group = groups.get(key);
    if (first === undefined) firsts.set(key, recipient);
    else if (group === undefined) groups.set(key, [first, recipient]);
    else group.push(recipient);
  }
  return [...groups.values()];
}
