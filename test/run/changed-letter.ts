// A planned letter, or a recipient, that differs from another one in something: neither is spread, since what they tell when asked would be lost.
import type { Recipient } from '../../src/recipient/recipient.js';
import type { PlannedLetter } from '../../src/run/batching.js';

export function changedLetter(letter: PlannedLetter, changes: Partial<PlannedLetter>): PlannedLetter {
  const { recipient, block, displayNumber, number, batch, sequence, firstPage, lastPage } = letter;
  return { recipient, block, displayNumber, number, batch, sequence, firstPage, lastPage, ...changes };
}

export function changedRecipient(one: Recipient, changes: Partial<Recipient>): Recipient {
  const { customerId, company, department, name, honorific, postalCode, address, barcode, payments, registeredBy, notes, accepted } = one;
  return { customerId, company, department, name, honorific, postalCode, address, barcode, payments, registeredBy, notes, accepted, ...changes };
}
