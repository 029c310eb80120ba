// From payments to people: every payment ends in exactly one recipient or one held person, for whoever is in
// scope gets one letter or is held with all rows (contract section 3).
import type { Payment } from '../export/payment.js';
import type { Doubt, HeldCode } from '../finding.js';
import type { PostalData } from '../postal/postal-data.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { inColumns } from './finding-column.js';
import { honorificOf } from './honorific.js';
import { differentIdentities, distinctTexts, newestOf, personKey } from './identity.js';
import { printedPostalCode } from './postal-code.js';
import type { HeldRecipient, Recipient } from './recipient.js';
import { notesOn } from './recipient-note.js';
import { addressDoubts } from './registered-address.js';
import { peopleSharingNumbers } from './shared-payment-number.js';
import { unremarkableText } from './unremarkable-text.js';

/** What is known beside the payments: the postal tables and the fonts an address is printed in. */
export interface Knowledge {
  readonly postal: PostalData;
  /** The chain names and addresses are printed in. */
  readonly chain: FontChain;
  /** Names by `ChainGlyph.typeface`; the first is the body's, every other one is a fallback. */
  readonly typefaceNames: readonly string[];
}

/** Everybody in scope, each list in the order of the person's first row. */
export interface Gathered {
  readonly recipients: readonly Recipient[];
  readonly held: readonly HeldRecipient[];
}

type Rows = [Payment, ...Payment[]];

/** Payments may come in any order: only their `sequence` counts. */
export function gather(payments: readonly Payment[], { postal, chain, typefaceNames }: Knowledge): Gathered {
  const knowledge = { postal, chain, typefaceNames, unremarkable: unremarkableText(chain) };
  const people = peopleOf(payments);
  const sharing = peopleSharingNumbers(people);
  const recipients: Recipient[] = [];
  const held: HeldRecipient[] = [];
  people.forEach((rows, person) => {
    const newest = newestOf(rows);
    const [first, ...others] = identityConflict(rows, newest) ?? addressDoubts(rows, newest, knowledge);
    if (first !== undefined) held.push({ payments: rows, doubts: [first, ...others] });
    else recipients.push(addressed(rows, newest, notesOn(rows, newest, sharing.get(person), knowledge)));
  });
  return { recipients, held };
}

/** Each person's rows by sequence, people by their first row. */
function peopleOf(payments: readonly Payment[]): readonly Rows[] {
  const people = new Map<string, Rows>();
  for (const payment of payments.toSorted((a, b) => a.sequence - b.sequence)) {
    const key = personKey(payment);
    const rows = people.get(key);
    if (rows === undefined) people.set(key, [payment]);
    else rows.push(payment);
  }
  return [...people.values()];
}

/** It stands alone: whose name and address to judge is the very question. */
function identityConflict(rows: Rows, newest: Payment): readonly Doubt<HeldCode>[] | undefined {
  const names = differentIdentities(rows);
  if (names < 2) return undefined;
  const at = (['name', 'company'] as const).filter((field) => distinctTexts(rows, field) > 1);
  return [{ code: 'identity-conflict', detail: { names }, ...inColumns(newest, at) }];
}

function addressed(payments: readonly Payment[], registeredBy: Payment, notes: Recipient['notes']): Recipient {
  const { cells } = registeredBy;
  const { text: company } = cells.company;
  const { text: department } = cells.department;
  const { text: name } = cells.name;
  return {
    customerId: cells.customerId.text,
    company,
    department,
    name,
    honorific: honorificOf({ company, department, name }),
    postalCode: printedPostalCode(cells.postalCode.text),
    address: cells.address.text,
    payments,
    registeredBy,
    notes,
  };
}
