// What the call centre asks: the letter of a number or a name, and where it stands; or that this person is held and got none.
// What is found is personal and goes to whoever asked, nowhere else.
import { fold } from '../folding.js';
import { letterNumber } from '../run/letter-number.js';
import { readManifest, type ManifestLine } from '../run/read-manifest.js';
import { handlingOf, letterFate, type LetterFate, type Records } from './account.js';
import type { Handling } from './handled-people.js';
import type { HeldRow } from './held-people.js';
import type { LedgerRun } from './ledger-run.js';
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
export async function findPerson({ manifest, held }: LedgerRun, records: Records, text: string): Promise<Found> {
  const folded = fold(text);
  const isNumber = NUMBER.test(folded);
  const numbers = new Set(isNumber ? numbersMeant(folded) : []);
  const holds = (...names: readonly string[]): boolean => !isNumber && names.some((name) => fold(name).includes(folded));
  const letters: FoundLetter[] = [];
  await readManifest(manifest, (of) => {
    if (numbers.has(of('発送番号')) || holds(of('宛名'))) letters.push(foundLetter(of, records));
  });
  const people = [...held.people, ...held.rows.map((row): [HeldRow] => [row])].filter((rows) => rows.some(({ name, company }) => holds(name, company)));
  return { letters, held: people.map((rows) => foundHeld(rows, records)), isMisread: isNumber && numbers.size === 0 };
}

/** Seven digits may be a number with its check digit or, in a run of a million, one without: both are looked for. */
function numbersMeant(folded: string): readonly string[] {
  const typed = typedNumber(folded);
  const whole = 'number' in typed ? [typed.number] : [];
  const isWithoutCheckDigit = !folded.includes('-') && (folded.length <= 6 || !folded.startsWith('0'));
  return isWithoutCheckDigit ? [...whole, letterNumber(Number(folded))] : whole;
}

function foundLetter(of: ManifestLine, records: Records): FoundLetter {
  const [number, batch] = [of('発送番号'), of('ロット')];
  const { posted, returned, handled } = records;
  const [postedOn, back, handling] = [posted.get(batch), returned.get(number), handled.letters.get(number)];
  return {
    number, batch, firstPage: Number(of('開始頁')), lastPage: Number(of('終了頁')), addressee: [of('宛名'), of('敬称')].filter((part) => part !== '').join(' '),
    postalCode: of('郵便番号'), address: of('住所'), fate: letterFate(number, { batch }, records),
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
