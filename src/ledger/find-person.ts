// What the call centre asks: the letter of a number or a name, and where it stands; or that this person is held and got none.
// What is found is personal and goes to whoever asked, nowhere else.
import { fold } from '../folding.js';
import { letterNumber } from '../run/letter-number.js';
import type { ManifestLetter } from '../run/verify/manifest-letter.js';
import { handlingOf, letterFate, type LetterFate, type Records } from './account.js';
import type { Handling } from './handled-people.js';
import type { HeldRow } from './held-people.js';
import { lettersOf, type LedgerRun } from './ledger-run.js';
import { recordsOf } from './records.js';
import type { Reprinting } from './reprinted-letters.js';
import { typedNumber } from './typed-number.js';

export interface FoundLetter {
  readonly number: string;
  readonly batch: string;
  readonly firstPage: number;
  readonly lastPage: number;
  /** 宛名 with 敬称. */
  readonly addressee: string;
  readonly postalCode: string;
  readonly address: string;
  readonly fate: LetterFate;
  readonly postedOn?: string;
  /** '' when the day was not noted. */
  readonly returnedOn?: string;
  /** Each time it was printed again. */
  readonly reprinted: readonly Pick<Reprinting, 'day' | 'reason'>[];
  readonly handling?: Handling;
}

/** Somebody without a letter. */
export interface FoundHeld {
  readonly name: string;
  readonly company: string;
  readonly codes: readonly string[];
  /** Lines of exceptions.csv. */
  readonly listedAt: readonly number[];
  readonly handling?: Handling;
}

export interface Found {
  readonly letters: readonly FoundLetter[];
  readonly held: readonly FoundHeld[];
  /** The text is a 発送番号 whose check digit is wrong. */
  readonly isMisread: boolean;
}

const NUMBER = /^\d{1,13}(?:-\d)?$/;

/** Searches by 発送番号, with or without its check digit, or by part of a name or company, compared folded. `text` must not fold to ''. */
export async function findPerson(run: LedgerRun, text: string): Promise<Found> {
  const folded = fold(text);
  const isNumber = NUMBER.test(folded);
  const numbers = new Set(isNumber ? numbersMeant(folded) : []);
  const holds = (...names: readonly string[]): boolean => !isNumber && names.some((name) => fold(name).includes(folded));
  const meant: ManifestLetter[] = [];
  const made = await lettersOf(run, (letter) => {
    if (numbers.has(letter.number) || holds(letter.name)) meant.push(letter);
  });
  const records = await recordsOf(run, made);
  const people = [...run.held.people, ...run.held.rows.map((row): [HeldRow] => [row])].filter((rows) => rows.some(({ name, company }) => holds(name, company)));
  return {
    letters: meant.map((letter) => foundLetter(letter, records)), held: people.map((rows) => foundHeld(rows, records)), isMisread: isNumber && numbers.size === 0,
  };
}

/** Seven digits may be a number with its check digit or, in a run of a million, one without: both are looked for. */
function numbersMeant(folded: string): readonly string[] {
  const typed = typedNumber(folded);
  const whole = 'number' in typed ? [typed.number] : [];
  const isWithoutCheckDigit = !folded.includes('-') && (folded.length <= 6 || !folded.startsWith('0'));
  return isWithoutCheckDigit ? [...whole, letterNumber(Number(folded))] : whole;
}

function foundLetter(letter: ManifestLetter, records: Records): FoundLetter {
  const { number, batch, firstPage, lastPage, name, honorific, postalCode, address } = letter;
  const { posted, returned, handled } = records;
  const [postedOn, back, handling] = [posted.get(batch), returned.get(number), handled.letters.get(number)];
  return {
    number, batch, firstPage, lastPage, addressee: [name, honorific].filter((part) => part !== '').join(' '), postalCode, address, fate: letterFate(number, letter, records),
    reprinted: (records.reprinted.get(number) ?? []).map(({ day, reason }) => ({ day, reason })),
    ...(postedOn === undefined ? {} : { postedOn }), ...(back === undefined ? {} : { returnedOn: back.day }), ...(handling === undefined ? {} : { handling }),
  };
}

function foundHeld(rows: readonly [HeldRow, ...HeldRow[]], { handled }: Records): FoundHeld {
  const [{ name, company }] = rows;
  const handling = handlingOf(rows, handled);
  return {
    name, company, codes: [...new Set(rows.flatMap(({ codes }) => codes))], listedAt: rows.map(({ listedAt }) => listedAt),
    ...(handling === undefined ? {} : { handling }),
  };
}
