// Two letters that may well reach one person: worth knowing, never a reason to drop one of them
// (contract section 3, `possible-duplicate`).
import { NOTE_CODES } from '../finding.js';
import type { Doubt, NoteCode } from '../finding.js';
import { fold, foldedHash } from '../folding.js';
import { groupBy } from '../group-by.js';
import { sharedHashes } from '../shared-hash.js';
import { inColumns } from './finding-column.js';
import type { Recipient } from './recipient.js';
import { withNotes } from './registered-recipient.js';

/**
 * The same recipients in the same order, with the note where another letter goes to the same folded name (without a
 * name: company and department) at the same folded address. To be asked of everybody who gets a letter, once that is settled.
 */
export function notePossibleDuplicates(recipients: readonly Recipient[]): readonly Recipient[] {
  const hashes = Uint32Array.from(recipients, keyHash);
  const isShared = sharedHashes(hashes);
  const groups = groupBy(recipients.filter((_, index) => isShared(hashes[index] ?? 0)), keyOf);
  const alike = new Set([...groups.values()].filter(({ length }) => length > 1).flat());
  return alike.size === 0 ? recipients : recipients.map((recipient) => (alike.has(recipient) ? withNotes(recipient, withDuplicate(recipient)) : recipient));
}

/** Folding leaves no line break, so it can tell a name from a company with its department. */
function keyOf({ name, company, department, address }: Recipient): string {
  return `${fold(name) || `${fold(company)}\n${fold(department)}`}\n${fold(address)}`;
}

/** The same for those whose key is the same. */
function keyHash({ name, company, department, address }: Recipient): number {
  const who = fold(name) === '' ? foldedHash(department, foldedHash(company, 0)) : foldedHash(name, 0);
  return foldedHash(address, who);
}

function withDuplicate({ name, notes, registeredBy }: Recipient): readonly Doubt<NoteCode>[] {
  const fields = name === '' ? (['company', 'department', 'address'] as const) : (['name', 'address'] as const);
  const note = { code: 'possible-duplicate', detail: {}, ...inColumns(registeredBy, fields) } as const;
  return [...notes, note].sort((a, b) => NOTE_CODES.indexOf(a.code) - NOTE_CODES.indexOf(b.code));
}
