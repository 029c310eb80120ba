// The person (or organisation) written to: one letter, or held with all rows in scope.
import type { Payment } from '../export/payment.js';
import type { Doubt, HeldCode, NoteCode } from '../finding.js';

export type Honorific = '様' | '御中' | '';

/** Somebody a letter can be addressed to, as registered. Address and names are printed unaltered. */
export interface Recipient {
  readonly customerId: string;
  readonly company: string;
  readonly department: string;
  readonly name: string;
  readonly honorific: Honorific;
  /** `NNN-NNNN`. */
  readonly postalCode: string;
  /** One line as registered; a full-width space stands before the building when the export keeps it in a column of its own. */
  readonly address: string;
  /** All rows in scope, by sequence. */
  readonly payments: readonly Payment[];
  /** The row that gave name and address: the latest payment. */
  readonly registeredBy: Payment;
  readonly notes: readonly Doubt<NoteCode>[];
}

/** Somebody in scope who gets no letter until a doubt is settled: all rows in scope are held together. */
export interface HeldRecipient {
  readonly payments: readonly Payment[];
  readonly doubts: readonly [Doubt<HeldCode>, ...Doubt<HeldCode>[]];
}
