// Payments in scope are kept until their letters are made, by the hundred thousand: packed (packed-payments.ts), and each payment is a
// window on what is packed. What such a payment shows is cut out when somebody looks.
import type { CalendarDay } from '../calendar-day.js';
import { PaymentPacker, type PackedPayments } from './packed-payments.js';
import { PaymentColumns, placeOf, type OfOneExport } from './payment-columns.js';
import type { Cell, Payment, PaymentCells, SourceLine } from './payment.js';

/** Takes payments one by one, or packed already, and gives them back in the same order; of those it was given one by one it keeps nothing. */
export class PaymentKeeper {
  readonly #kept: Payment[] = [];
  readonly #packer = new PaymentPacker();
  #waiting: OfOneExport = { file: '', columnNames: {}, firstSequence: 0 };

  add(payment: Payment): void {
    if (!isToBePacked(payment)) {
      this.#packWaiting();
      this.#kept.push(payment);
      return;
    }
    const { columnNames, source: { file } } = payment;
    if (this.#packer.isFull || columnNames !== this.#waiting.columnNames || file !== this.#waiting.file) {
      this.#packWaiting();
      this.#waiting = { file, columnNames, firstSequence: 0 };
    }
    this.#packer.add(payment);
  }

  /** Returns them as they are kept. */
  addPacked(packed: PackedPayments, of: OfOneExport): readonly KeptPayment[] {
    this.#packWaiting();
    return this.#keep(packed, of);
  }

  payments(): readonly Payment[] {
    this.#packWaiting();
    return this.#kept;
  }

  #packWaiting(): void {
    if (!this.#packer.isEmpty) this.#keep(this.#packer.take(), this.#waiting);
  }

  #keep(packed: PackedPayments, of: OfOneExport): readonly KeptPayment[] {
    const columns = new PaymentColumns(packed, of);
    const payments = Array.from({ length: columns.count }, (_, index) => new KeptPayment(columns, index));
    this.#kept.push(...payments);
    return payments;
  }
}

/** A row that staff have corrected, or that is joined with an entry, is one of few and stays as it came. */
function isToBePacked({ corrections, registeredIn }: Payment): boolean {
  return corrections === undefined && registeredIn === undefined;
}

/** A payment as it was read. */
export class KeptPayment implements Payment {
  readonly columns: PaymentColumns;
  /** Its place in the columns, from 0. */
  readonly index: number;

  constructor(columns: PaymentColumns, index: number) {
    this.columns = columns;
    this.index = index;
  }

  get source(): SourceLine {
    return { file: this.columns.file, line: this.columns.line(this.index) };
  }

  get sequence(): number {
    return this.columns.sequence(this.index);
  }

  get secondOfDay(): number {
    return this.columns.secondOfDay(this.index);
  }

  get paidOn(): CalendarDay {
    return this.columns.paidOn(this.index);
  }

  get columnNames(): Payment['columnNames'] {
    return this.columns.columnNames;
  }

  get isTextAlone(): boolean {
    return this.columns.isTextAlone(this.index);
  }

  get cells(): PaymentCells {
    return new KeptCells(this.columns, this.index);
  }
}

const PLACE = {
  paymentId: placeOf('paymentId'), customerId: placeOf('customerId'), name: placeOf('name'), company: placeOf('company'), department: placeOf('department'),
  postalCode: placeOf('postalCode'), address: placeOf('address'), paidAt: placeOf('paidAt'), method: placeOf('method'), status: placeOf('status'),
} as const;

class KeptCells implements PaymentCells {
  readonly #columns: PaymentColumns;
  readonly #index: number;

  constructor(columns: PaymentColumns, index: number) {
    this.#columns = columns;
    this.#index = index;
  }

  get paymentId(): Cell {
    return this.#cell(PLACE.paymentId);
  }

  get customerId(): Cell {
    return this.#cell(PLACE.customerId);
  }

  get name(): Cell {
    return this.#cell(PLACE.name);
  }

  get company(): Cell {
    return this.#cell(PLACE.company);
  }

  get department(): Cell {
    return this.#cell(PLACE.department);
  }

  get postalCode(): Cell {
    return this.#cell(PLACE.postalCode);
  }

  get address(): Cell {
    return this.#cell(PLACE.address);
  }

  get paidAt(): Cell {
    return this.#cell(PLACE.paidAt);
  }

  get method(): Cell {
    return this.#cell(PLACE.method);
  }

  get status(): Cell {
    return this.#cell(PLACE.status);
  }

  #cell(place: number): Cell {
    return this.#columns.cell(this.#index, place);
  }
}
