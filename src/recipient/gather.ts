// From payments to people: every payment ends in exactly one recipient or one held person, for whoever is in
// scope gets one letter or is held with all rows (contract section 3).
import type { CorrectionLine, Payment } from '../export/payment.js';
import type { CustomerEntry, CustomerRegister } from '../export/read-customers.js';
import type { Doubt, HeldCode } from '../finding.js';
import type { PostalData } from '../postal/postal-data.js';
import type { FontChain } from '../typesetting/font-chain.js';
import { acceptedCodes, liftedBy } from './accepted-doubt.js';
import { obstacleNotes } from './barcode-content.js';
import { maskCardNumbers } from './card-number.js';
import type { ExcludedPerson, ExclusionList, Identifiable } from './exclusion.js';
import { inColumns } from './finding-column.js';
import { honorificOf } from './honorific.js';
import { differentIdentities, distinctTexts } from './identity.js';
import { differentEntries, entriesOf, joinedRows } from './joined-register.js';
import { KnownWhereabouts } from './known-whereabouts.js';
import { mendedPerson, type MendedPerson } from './mended-person.js';
import { changeSince, earlierLetter, type NotifiedLetters, type NotifiedPerson } from './notified.js';
import { peopleOf } from './people.js';
import type { JudgedPostalCode } from './postal-code.js';
import type { HeldRecipient, Recipient } from './recipient.js';
import { notesOn, postalCodeNotes } from './recipient-note.js';
import { addressDoubts, registeredRow, whereaboutsOf } from './registered-address.js';
import { RegisteredRecipient } from './registered-recipient.js';
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

/** What is handed in beside the exports. */
export interface Lists {
  readonly register?: CustomerRegister;
  readonly exclusions?: ExclusionList;
  /** Letters of earlier runs. */
  readonly notified?: NotifiedLetters;
}

/** Everybody in scope, each list in the order of the person's first row. */
export interface Gathered {
  readonly recipients: readonly Recipient[];
  readonly held: readonly HeldRecipient[];
  readonly excluded: readonly ExcludedPerson[];
  readonly notified: readonly NotifiedPerson[];
  /** People whose letter came back and who are judged anew because name or address changed since. */
  readonly writtenToAgain: number;
  /** Lines of the corrections file that contradict another line of their row. */
  readonly unusedCorrections: readonly CorrectionLine[];
}

type HeldDoubt = Doubt<HeldCode>;

/** One for all: half a million people have no doubts. */
const NOTHING: readonly never[] = [];

/** Payments may come in any order: only their `sequence` counts. `whereabouts` may have been found out before. */
export function gather(
  payments: readonly Payment[], { postal, chain, typefaceNames }: Knowledge, lists: Lists = {}, whereabouts: Pick<KnownWhereabouts, 'of'> = new KnownWhereabouts(postal),
): Gathered {
  const unremarkable = unremarkableText(chain);
  const knowledge = { postal, chain, typefaceNames, unremarkable };
  const doubtsOfRow = (row: Payment): readonly Doubt[] => {
    const registered = registeredRow(row, whereabouts.of(row), unremarkable);
    const { code } = registered.whereabouts;
    return [...addressDoubts([row], registered, knowledge), ...postalCodeNotes(row, code), ...obstacleNotes(row, code)];
  };
  const people = peopleOf(payments);
  const sharing = peopleSharingNumbers(people);
  const recipients: Recipient[] = [];
  const held: HeldRecipient[] = [];
  const excluded: ExcludedPerson[] = [];
  const notified: NotifiedPerson[] = [];
  let writtenToAgain = 0;
  const unusedCorrections: CorrectionLine[] = [];
  people.forEach((own, index) => {
    const entries = entriesOf(own, lists.register);
    const person = mendedPerson(lists.register === undefined ? own : joinedRows(own, entries ?? [], lists.register), doubtsOfRow);
    const exclusion = lists.exclusions?.match(identifiables([...own, ...person.rows], entries ?? []));
    if (exclusion !== undefined) {
      excluded.push({ payments: own, reason: maskCardNumbers(exclusion.reason) });
      return;
    }
    const { rows, registeredBy } = person;
    const registered = registeredRow(registeredBy, whereabouts.of(registeredBy), unremarkable);
    const { code } = registered.whereabouts;
    const letter = lists.notified && earlierLetter([...own, ...rows], lists.notified, (row) => whereaboutsOf(row, postal).code.printed);
    const change = letter && changeSince(letter, registeredBy, code.printed);
    if (letter !== undefined && (!letter.isReturned || change === undefined)) {
      notified.push({ payments: own, registeredBy, letter, notes: change === undefined ? [] : [change] });
      return;
    }
    if (letter !== undefined) writtenToAgain += 1;
    unusedCorrections.push(...person.unused);
    const accepted = acceptedCodes(rows, registeredBy);
    const conflict = identityDoubts(person, entries);
    const stillHeld = withoutLifted(conflict, accepted);
    const found = stillHeld.length > 0 ? stillHeld : addressDoubts(rows, registered, knowledge, accepted);
    const [first, ...others] = withoutLifted(found, accepted);
    if (first !== undefined) held.push({ payments: rows, doubts: [first, ...others] });
    else {
      const notes = notesOn(rows, registered, { sharing: sharing.get(index), isMended: person.fields.has('address') }, knowledge);
      recipients.push(addressed(person, code, change === undefined ? notes : [...notes, change], accepted.size === 0 ? NOTHING : liftedBy(accepted, [...conflict, ...found])));
    }
  });
  return { recipients, held, excluded, notified, writtenToAgain, unusedCorrections };
}

/** Whose name and address to judge is the very question, so each of these stands alone. */
function identityDoubts({ rows, registeredBy, fields }: MendedPerson, entries: readonly CustomerEntry[] | undefined): readonly HeldDoubt[] {
  const unsound = entries?.find(({ columnCount }) => columnCount !== undefined)?.columnCount;
  if (unsound !== undefined) return [{ code: 'column-count', detail: unsound }];
  if (entries !== undefined && entries.length > 0) {
    const different = differentEntries(entries, fields);
    return different < 2 ? [] : [{ code: 'identity-conflict', detail: { entries: different } }];
  }
  const names = rows.length === 1 ? 1 : differentIdentities(rows);
  if (names > 1) {
    const at = (['name', 'company'] as const).filter((field) => distinctTexts(rows, field) > 1);
    return [{ code: 'identity-conflict', detail: { names }, ...inColumns(registeredBy, at) }];
  }
  if (entries === undefined || registeredBy.cells.address.text !== '') return NOTHING;
  return [{ code: 'customer-unknown', detail: {}, ...inColumns(registeredBy, ['customerId']) }];
}

function withoutLifted(doubts: readonly HeldDoubt[], accepted: ReadonlySet<HeldCode>): readonly HeldDoubt[] {
  return accepted.size === 0 ? doubts : doubts.filter(({ code }) => !accepted.has(code));
}

/** All that an entry of the exclusion list may mean of a person: each row as exported and as mended, and the registered entries. */
function identifiables(rows: readonly Payment[], entries: readonly CustomerEntry[]): readonly Identifiable[] {
  const number = rows[0]?.cells.customerId.text ?? '';
  return [
    ...rows.map(({ cells }) => ({ customerId: cells.customerId.text, name: cells.name.text, postalCode: cells.postalCode.text })),
    ...entries.map(({ cells }) => ({ customerId: number, name: cells.name.text, postalCode: cells.postalCode.text })),
  ];
}

function addressed(
  { rows: payments, registeredBy }: MendedPerson, code: JudgedPostalCode, notes: Recipient['notes'], accepted: Recipient['accepted'],
): Recipient {
  const { company, department, name } = registeredBy.cells;
  return new RegisteredRecipient({
    honorific: honorificOf({ company: company.text, department: department.text, name: name.text }),
    postalCode: code.printed, barcode: code.barcode, payments, registeredBy, notes, accepted,
  });
}
