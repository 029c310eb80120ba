// A recipient out of the row that gave name and address. Half a million are kept from the plan to the last print file, so that a person is little
// more than that row: what stands in its cells is cut out when somebody asks, and who has one row has no list of rows.
import type { Payment } from '../export/payment.js';
import type { BarcodeObstacle, Doubt, LiftableCode, NoteCode } from '../finding.js';
import type { BarcodeContent } from './barcode-content.js';
import type { Honorific, Recipient } from './recipient.js';

/** What does not stand in the row itself. */
type BesideRow = Pick<Recipient, 'honorific' | 'postalCode' | 'payments' | 'registeredBy' | 'barcode' | 'notes' | 'accepted'>;

/** Nearly everybody's. */
const NO_REMARKS: Pick<Recipient, 'notes' | 'accepted'> = { notes: [], accepted: [] };

export class RegisteredRecipient implements Recipient {
  readonly honorific: Honorific;
  readonly postalCode: string;
  readonly registeredBy: Payment;
  /** Left out where `registeredBy` is the only one. */
  readonly #payments: readonly Payment[] | undefined;
  /** The display number, or what is left of the content where there is none. */
  readonly #barcode: string | { readonly obstacle: BarcodeObstacle };
  readonly #remarks: Pick<Recipient, 'notes' | 'accepted'>;

  constructor({ honorific, postalCode, payments, registeredBy, barcode, notes, accepted }: BesideRow) {
    this.honorific = honorific;
    this.postalCode = postalCode;
    this.registeredBy = registeredBy;
    this.#payments = payments.length === 1 && payments[0] === registeredBy ? undefined : payments;
    this.#barcode = 'displayNumber' in barcode ? barcode.displayNumber : barcode;
    this.#remarks = notes.length === 0 && accepted.length === 0 ? NO_REMARKS : { notes, accepted };
  }

  get customerId(): string {
    return this.registeredBy.cells.customerId.text;
  }

  get company(): string {
    return this.registeredBy.cells.company.text;
  }

  get department(): string {
    return this.registeredBy.cells.department.text;
  }

  get name(): string {
    return this.registeredBy.cells.name.text;
  }

  get address(): string {
    return this.registeredBy.cells.address.text;
  }

  get payments(): readonly Payment[] {
    return this.#payments ?? [this.registeredBy];
  }

  get barcode(): BarcodeContent {
    return typeof this.#barcode === 'string' ? { displayNumber: this.#barcode } : this.#barcode;
  }

  get notes(): readonly Doubt<NoteCode>[] {
    return this.#remarks.notes;
  }

  get accepted(): readonly LiftableCode[] {
    return this.#remarks.accepted;
  }
}

/** The same person with these notes instead. */
export function withNotes({ honorific, postalCode, payments, registeredBy, barcode, accepted }: Recipient, notes: Recipient['notes']): Recipient {
  return new RegisteredRecipient({ honorific, postalCode, payments, registeredBy, barcode, notes, accepted });
}
