// What is worth telling about a row or a person, as data. A finding names a place and a code and
// carries nothing personal; its sentence comes from src/wording in the reader's language.

/** No letter until somebody acts (要確認), in the order in which they are listed for one row. */
export const HELD_CODES = [
  'column-count', 'date-unreadable', 'method-unknown', 'status-unknown',
  'customer-unknown', 'identity-conflict',
  'bytes-invalid', 'gaiji', 'text-doubtful', 'card-number-in-field', 'formula-like', 'name-missing', 'glyph-missing',
  'address-missing', 'overseas', 'postal-code-missing', 'postal-code-invalid', 'postal-code-mismatch', 'address-overflow',
] as const;

/** What staff may let pass by writing 可 (contract, section 4); the rest can only be mended. */
export const LIFTABLE_CODES = [
  'text-doubtful', 'formula-like', 'postal-code-invalid', 'postal-code-mismatch', 'overseas', 'card-number-in-field', 'identity-conflict',
] as const satisfies readonly HeldCode[];

/** The letter is printed; worth knowing (参考). */
export const NOTE_CODES = [
  'address-changed', 'possible-duplicate', 'payment-number-shared', 'no-barcode', 'town-mismatch', 'postal-code-inferred', 'postal-code-restored',
  'postal-code-unknown', 'fallback-font', 'changed-since-notified', 'correction-unused',
] as const;

export type HeldCode = (typeof HELD_CODES)[number];
export type LiftableCode = (typeof LIFTABLE_CODES)[number];
export type NoteCode = (typeof NOTE_CODES)[number];
export type FindingCode = HeldCode | NoteCode;

/** Why a letter has no customer barcode: its town, its code or its number cannot be told, or the window has no room. */
export type BarcodeObstacle = 'town' | 'code' | 'number' | 'window';

/** What a sentence needs beside its place. Counts and code points only: never a name, an address or a card number. */
export interface FindingDetails {
  'column-count': { readonly expected: number; readonly found: number };
  'glyph-missing': { readonly codePoints: string };
  'gaiji': { readonly codePoints: string };
  /** Which font drew which characters. */
  'fallback-font': { readonly drawn: readonly { readonly font: string; readonly codePoints: string }[] };
  'bytes-invalid': { readonly bytes: string };
  /** Names of one number in the exports, or entries of one number in the registered-address list. */
  'identity-conflict': { readonly names: number } | { readonly entries: number };
  'payment-number-shared': { readonly people: number };
  'address-changed': { readonly addresses: number };
  'no-barcode': { readonly obstacle: BarcodeObstacle };
  /** The earlier letter's 発送番号, and whether it came back, so that a second one is made; else there is none. */
  'changed-since-notified': { readonly number: string; readonly isReturned: boolean };
}

type DetailOf<C extends FindingCode> = C extends keyof FindingDetails ? FindingDetails[C] : Readonly<Record<string, never>>;

/** Where to look: the file by its display name, the physical line a text editor shows, the column by its header. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

/** A place in a registered-address list; several lines when entries of one number differ. */
export interface RegisterPlace {
  readonly file: string;
  readonly lines: readonly number[];
  readonly column?: string;
}

/** Why somebody has to look at a person or a row, before it is tied to a place. `column` is the header name(s) at fault. */
export type Doubt<C extends FindingCode = FindingCode> = {
  readonly [K in C]: { readonly code: K; readonly detail: DetailOf<K>; readonly column?: string };
}[C];

/** A doubt at its place: one line of exceptions.csv. */
export interface Finding {
  readonly severity: 'held' | 'note';
  readonly at: Place;
  readonly doubt: Doubt;
  /** Where the text in doubt is registered, when that is not the export. */
  readonly registeredIn?: RegisterPlace;
}

const HELD: ReadonlySet<string> = new Set(HELD_CODES);

/** Whether a code keeps the letter from being printed. */
export function severityOf(code: FindingCode): 'held' | 'note' {
  return HELD.has(code) ? 'held' : 'note';
}
