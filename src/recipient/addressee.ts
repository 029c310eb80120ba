// 宛名: who a letter is for, on one line without the honorific.
import type { Recipient } from './recipient.js';

/** Company, department and name, those there are, joined by a full-width space (contract section 4, manifest.csv). */
export function addresseeOf({ company, department, name }: Pick<Recipient, 'company' | 'department' | 'name'>): string {
  return joined(joined(company, department), name);
}

function joined(before: string, part: string): string {
  if (before === '') return part;
  return part === '' ? before : `${before}\u3000${part}`;
}
