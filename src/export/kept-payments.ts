// Payments in scope are kept until their letters are made, by the hundred thousand: in columns (payment-columns.ts), of which each payment
// is a window. What such a payment shows is cut out when somebody looks.
import type { CalendarDay } from '../calendar-day.js';
import { PaymentColumns, placeOf } from './payment-columns.js';
import type { Cell, Payment, PaymentCells, SourceLine } from './payment.js';

/** Payments whose columns lie together: their texts stay short enough to be moved about, and what is kept of each column is little beside them. */
const TOGETHER = 1024;

/** Takes payments one by one and gives them back in the same order; of what it was given it keeps nothing. */
export class PaymentKeeper {
  readonly #kept: Payment[] = [];
  #waiting: Payment[] = [];

  add(payment: Payment): void {
    if (!isKeptInColumns(payment)) {
      this.#lay();
      this.#kept.push(payment);
      return;
    }
    const [first] = this.#waiting;
    if (first !== undefined && (this.#waiting.length === TOGETHER || first.columnNames !== payment.columnNames || first.source.file !== payment.source.file)) this.#lay();
    this.#waiting.push(payment);
  }

  payments(): readonly Payment[] {
    this.#lay();
    return this.#kept;
  }

  #lay(): void {
    const [first, ...others] = this.#waiting;
    if (first === undefined) return;
    const columns = new PaymentColumns([first, ...others]);
    this.#waiting.forEach((_, index) => this.#kept.push(new KeptPayment(columns, index)));
    this.#waiting = [];
  }
}

/** A row that staff have corrected, or that is joined with an entry, is one of few and stays as it came. */
function isKeptInColumns({ corrections, registeredIn }: Payment): boolean {
  return corrections === undefined && registeredIn === undefined;
}

class KeptPayment implements Payment {
  readonly #columns: PaymentColumns;
  readonly #index: number;

  constructor(columns: PaymentColumns, index: number) {
    this.#columns = columns;
    this.#index = index;
  }

  get source(): SourceLine {
    return { file: this.#columns.file, line: this.#columns.line(this.#index) };
  }

  get sequence(): number {
    return this.#columns.sequence(this.#index);
  }

  get secondOfDay(): number {
    return this.#columns.secondOfDay(this.#index);
  }

  get paidOn(): CalendarDay {
    const day = this.#columns.days[this.#index];
    if (day === undefined) throw new Error('a payment without a day is kept');
    return day;
  }

  get columnNames(): Payment['columnNames'] {
    return this.#columns.columnNames;
  }

  get isTextAlone(): boolean {
    return this.#columns.isTextAlone(this.#index);
  }

  get cells(): PaymentCells {
    return new KeptCells(this.#columns, this.#index);
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
