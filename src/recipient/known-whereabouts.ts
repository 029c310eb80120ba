// Where the post is to bring letters, found out of rows before it is known whose rows they are: it takes longest of all, and there is time for
// it while threads read an export. Rows that a later one supersedes are found out about for nothing.
import { KeptPayment } from '../export/kept-payments.js';
import { packedColumn, textIn, type PackedColumn } from '../export/packed-payments.js';
import type { PaymentColumns } from '../export/payment-columns.js';
import type { Payment } from '../export/payment.js';
import { codeNumber, codeText } from '../postal/code-number.js';
import type { PostalData } from '../postal/postal-data.js';
import { NO_NUMBER, UNKNOWN_CODE, UNKNOWN_TOWN, type BarcodeContent } from './barcode-content.js';
import { NO_CODE_NOTES } from './postal-code.js';
import { NO_DOUBTS, whereaboutsOf, type Whereabouts } from './registered-address.js';

/** Of payments in columns, by their place. Half a million objects would be in the way of the collector of garbage until all is read. */
interface Found {
  /** The postal code as a number; 0 where there is a doubt, or anything else to be said, so that the row has to be looked at again. */
  readonly codes: Uint32Array;
  /** The place in OBSTACLES of what keeps a barcode away; 0 for none. */
  readonly obstacles: Uint8Array;
  readonly displayNumbers: PackedColumn;
}

const OBSTACLES: readonly (BarcodeContent | undefined)[] = [undefined, UNKNOWN_CODE, UNKNOWN_TOWN, NO_NUMBER];

export class KnownWhereabouts {
  readonly #postal: PostalData;
  readonly #ofMany: PostalData;
  readonly #found = new Map<PaymentColumns, Found>();

  /** `ofMany` gives the same answers, and is asked of a long export's rows one after the other. */
  constructor(postal: PostalData, ofMany = postal) {
    this.#postal = postal;
    this.#ofMany = ofMany;
  }

  /** Finds out about payments before anybody asks: all of the same columns, in their order. */
  find(payments: readonly KeptPayment[]): void {
    const [first] = payments;
    if (first !== undefined) this.#found.set(first.columns, foundOf(payments, this.#ofMany));
  }

  /** Of one row; what staff have mended is another row, of which nothing was found out before. */
  of(row: Payment): Whereabouts {
    const found = row instanceof KeptPayment ? this.#foundOf(row) : undefined;
    return found ?? whereaboutsOf(row, this.#postal);
  }

  #foundOf({ columns, index }: KeptPayment): Whereabouts | undefined {
    const found = this.#found.get(columns);
    const number = found?.codes[index] ?? 0;
    if (found === undefined || number === 0) return undefined;
    const barcode = OBSTACLES[found.obstacles[index] ?? 0] ?? { displayNumber: textIn(found.displayNumbers, index) };
    return { code: { printed: codeText(number), notes: NO_CODE_NOTES, barcode }, doubts: NO_DOUBTS };
  }
}

function foundOf(payments: readonly Payment[], postal: PostalData): Found {
  const codes = new Uint32Array(payments.length);
  const obstacles = new Uint8Array(payments.length);
  const displayNumbers = packedColumn(payments.map((payment, index) => {
    const { code: { printed, notes, barcode }, doubts } = whereaboutsOf(payment, postal);
    const number = doubts.length === 0 && notes.length === 0 ? codeNumber(printed) : undefined;
    if (number === undefined) return '';
    codes[index] = number;
    if ('displayNumber' in barcode) return barcode.displayNumber;
    obstacles[index] = OBSTACLES.indexOf(barcode);
    return '';
  }));
  return { codes, obstacles, displayNumbers };
}
