// What is kept of one export's rows, in file order: payments in scope, rows held for their own sake, and a count of every other row.
import { PaymentKeeper, type KeptPayment } from '../../export/kept-payments.js';
import type { OfOneExport } from '../../export/payment-columns.js';
import type { Payment } from '../../export/payment.js';
import type { HeldRow, Judgement } from '../../incident/selection.js';
import type { JudgedStretch } from './judged-stretch.js';

/** Rows that are out of scope, by fate. */
export type SettledCounts = Readonly<Record<'not-a-payment' | 'outside-window' | 'not-card' | 'excluded-status', number>>;

/** Told of payments that are now kept and lie together. */
export type OnKept = (payments: readonly KeptPayment[]) => void;

export class KeptRows {
  readonly heldRows: HeldRow[] = [];
  readonly #settled = noneSettled();
  readonly #keeper = new PaymentKeeper();
  #nextSequence: number;

  /** `firstSequence` is that of the export's first row: its position over all exports. */
  constructor(firstSequence: number) {
    this.#nextSequence = firstSequence;
  }

  /** That of the row to come. */
  get nextSequence(): number {
    return this.#nextSequence;
  }

  get settled(): SettledCounts {
    return this.#settled;
  }

  add(judgement: Judgement): void {
    this.#nextSequence += 1;
    if (judgement.fate === 'in-scope') this.#keeper.add(judgement.payment);
    else if (judgement.fate === 'held') this.heldRows.push(judgement.row);
    else this.#settled[judgement.fate] += 1;
  }

  /** A stretch whose sequences are counted from 0. `onKept` is told of its payments as they are kept, those that lie together at a time. */
  addStretch({ rows, packs, heldRows, settled }: JudgedStretch, of: Omit<OfOneExport, 'firstSequence'>, onKept: OnKept): void {
    const firstSequence = this.#nextSequence;
    for (const packed of packs) onKept(this.#keeper.addPacked(packed, { ...of, firstSequence }));
    for (const row of heldRows) this.heldRows.push({ ...row, sequence: firstSequence + row.sequence });
    addTo(this.#settled, settled);
    this.#nextSequence += rows;
  }

  payments(): readonly Payment[] {
    return this.#keeper.payments();
  }
}

export function noneSettled(): Record<keyof SettledCounts, number> {
  return { 'not-a-payment': 0, 'outside-window': 0, 'not-card': 0, 'excluded-status': 0 };
}

export function addTo(sum: Record<keyof SettledCounts, number>, counts: SettledCounts): void {
  for (const fate of Object.keys(sum) as (keyof SettledCounts)[]) sum[fate] += counts[fate]; // its own keys
}
