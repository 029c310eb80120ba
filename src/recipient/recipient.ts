// The person (or organisation) written to: one letter, or held with all rows in scope.
import type { Payment } from '../export/payment.js';
import type { Doubt, HeldCode, LiftableCode, NoteCode } from '../finding.js';
import type { BarcodeContent } from './barcode-content.js';

export type Honorific = '様' | '御中' | '';

/**
 * Somebody a letter can be addressed to, as registered. Address and names are printed unaltered. A class because a class is never spread (lint
 * holds it): what is cut out of a row when somebody asks would be lost.
 */
export abstract class Recipient {
  abstract readonly customerId: string;
  abstract readonly company: string;
  abstract readonly department: string;
  abstract readonly name: string;
  abstract readonly honorific: Honorific;
  /** `NNN-NNNN`; as registered when staff have let an impossible code pass, '' when there is none. */
  abstract readonly postalCode: string;
  /** One line as registered; a full-width space stands before the building when the export keeps it in a column of its own. */
  abstract readonly address: string;
  abstract readonly barcode: BarcodeContent;
  /** All rows in scope, by sequence; a new list each time, maybe. */
  abstract readonly payments: readonly Payment[];
  /** The row that gave name and address, or at which the registered entry was found: the latest payment. */
  abstract readonly registeredBy: Payment;
  abstract readonly notes: readonly Doubt<NoteCode>[];
  /** Doubts that staff have let pass with 可; without them there would be no letter. */
  abstract readonly accepted: readonly LiftableCode[];
}

/** Somebody in scope who gets no letter until a doubt is settled: all rows in scope are held together. */
export interface HeldRecipient {
  readonly payments: readonly Payment[];
  readonly doubts: readonly [Doubt<HeldCode>, ...Doubt<HeldCode>[]];
}
