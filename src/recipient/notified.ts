// People who were written to in an earlier run get no second letter. With a customer number the number alone decides; else folded 宛名,
// 郵便番号 and 住所 as that manifest has them (contract, section 3, "Already notified"). Whoever was written to half a million letters ago
// is kept as a number and hashes, never as a line.
import { hash } from 'node:crypto';
import type { Payment, PaymentField } from '../export/payment.js';
import type { Doubt } from '../finding.js';
import { fold, foldPostalCode } from '../folding.js';
import { addresseeOf } from './addressee.js';
import { maskCardNumbers } from './card-number.js';
import { inColumns } from './finding-column.js';

/** What a letter shows of whom it goes to. */
export interface Printed {
  /** 宛名. */
  readonly addressee: string;
  readonly postalCode: string;
  readonly address: string;
}

/** A letter of an earlier run, as far as it is kept. */
export interface NotifiedLetter {
  /** Its manifest, by place on the command line from 0. */
  readonly manifest: number;
  /** 発送番号. */
  readonly number: string;
  /** ロット. */
  readonly batch: string;
  /** It came back, and nobody was reached otherwise since. */
  readonly isReturned: boolean;
  /** `printKey` of what was printed. */
  readonly print: string;
}

/** Somebody in scope who has a letter already: all rows in scope, and a note where name or address changed since. */
export interface NotifiedPerson {
  readonly payments: readonly Payment[];
  readonly registeredBy: Payment;
  readonly letter: NotifiedLetter;
  readonly notes: readonly Doubt<'changed-since-notified'>[];
}

export interface NotifiedLetters {
  readonly add: (customerId: string, printed: Printed, letter: Omit<NotifiedLetter, 'print'>) => void;
  /** The latest letter to whoever has this number; without a number, to one of these forms, which are asked for only then. */
  readonly letterTo: (customerId: string, forms: () => readonly Printed[]) => NotifiedLetter | undefined;
}

/** 72 bits: two different texts meet once in 10^21. */
const DIGEST_LENGTH = 12;
/** manifest.csv has a card number in place of a customer number masked, so that it may be two people's. */
const MASKED = '**';

/** An empty collection. */
export function notifiedLetters(): NotifiedLetters {
  const byNumber = new Map<string, NotifiedLetter>();
  const byPrint = new Map<string, NotifiedLetter>();
  const keep = (letters: Map<string, NotifiedLetter>, key: string, letter: NotifiedLetter): void => {
    const known = letters.get(key);
    if (known === undefined || !isLater(known, letter)) letters.set(key, letter);
  };
  return {
    add(customerId, printed, { manifest, number: letterNumber, batch, isReturned }) {
      const letter = { manifest, number: letterNumber, batch, isReturned, print: printKey(printed) };
      const number = numberKey(customerId);
      if (number !== '') keep(byNumber, number.includes(MASKED) ? `${number}\n${letter.print}` : number, letter);
      keep(byPrint, letter.print, letter);
    },
    letterTo(customerId, forms) {
      const number = numberKey(customerId);
      if (number !== '' && !number.includes(MASKED)) return byNumber.get(number);
      const found = forms().flatMap((form) => {
        const print = printKey(form);
        return (number === '' ? byPrint.get(print) : byNumber.get(`${number}\n${print}`)) ?? [];
      });
      return found.reduce<NotifiedLetter | undefined>((latest, letter) => (latest !== undefined && isLater(latest, letter) ? latest : letter), undefined);
    },
  };
}

/** The letter to one person. Without a number any row tells, as exported and as mended: the letter may have gone to either. */
export function earlierLetter(rows: readonly [Payment, ...Payment[]], letters: NotifiedLetters, postalCodeOf: (row: Payment) => string): NotifiedLetter | undefined {
  return letters.letterTo(rows[0].cells.customerId.text, () => [...new Set(rows)].map((row) => printedForm(row, postalCodeOf(row))));
}

/** What would be printed of a row; `postalCode` as postal-code.ts has judged it. */
function printedForm({ cells: { company, department, name, address } }: Payment, postalCode: string): Printed {
  return { addressee: addresseeOf({ company: company.text, department: department.text, name: name.text }), postalCode, address: address.text };
}

/** The note that name or address is another than on the letter; what is blank now contradicts nothing. */
export function changeSince({ print, isReturned, number }: NotifiedLetter, row: Payment, postalCode: string): Doubt<'changed-since-notified'> | undefined {
  const now = printedForm(row, postalCode);
  const [before, after] = [partsOf(print), partsOf(printKey(now))];
  const fields: PaymentField[] = [
    ...(now.addressee !== '' && before.addressee !== after.addressee ? (['name', 'company', 'department'] as const) : []),
    ...(after.postalCode !== '' && before.postalCode !== after.postalCode ? (['postalCode'] as const) : []),
    ...(now.address !== '' && before.address !== after.address ? (['address'] as const) : []),
  ];
  return fields.length === 0 ? undefined : { code: 'changed-since-notified', detail: { number, isReturned }, ...inColumns(row, fields) };
}

/** Numbers go on from run to run, so that the higher is the later; they have six digits or more. */
function isLater(a: NotifiedLetter, b: NotifiedLetter): boolean {
  return a.number.length === b.number.length ? a.number > b.number : a.number.length > b.number.length;
}

function numberKey(customerId: string): string {
  return fold(maskCardNumbers(customerId));
}

/** The same for texts that fold to the same. Where address lines were cut does not matter: spaces are folded away. */
function printKey({ addressee, postalCode, address }: Printed): string {
  return `${digest(fold(addressee))}${digest(fold(address))}${foldPostalCode(postalCode)}`;
}

function partsOf(print: string): Printed {
  return { addressee: print.slice(0, DIGEST_LENGTH), address: print.slice(DIGEST_LENGTH, 2 * DIGEST_LENGTH), postalCode: print.slice(2 * DIGEST_LENGTH) };
}

function digest(folded: string): string {
  return hash('sha256', folded, 'base64').slice(0, DIGEST_LENGTH);
}
