// reprints.csv: which letters were printed again, when and why. A line a letter, so that whoever asks for one finds it; on the letter itself
// nothing says so. sha256 is that of the file they were handed out in.
import type { CalendarDay } from '../calendar-day.js';
import { refuse } from '../refusal.js';
import type { ManifestLetter } from '../run/verify/manifest-letter.js';
import type { LedgerRun, MadeLetter } from './ledger-run.js';
import { fieldsOf, type NamedLine } from './named-lines.js';
import { addToRecord, readRecord, type RecordFile } from './record-file.js';
import { recordedDay } from './recorded-day.js';
import { typedNumber } from './typed-number.js';

const REPRINTS = { name: 'reprints.csv', columns: ['発送番号', 'ロット', '再印刷日', '理由', 'sha256'] } as const satisfies RecordFile<string>;
type Column = (typeof REPRINTS.columns)[number];

/** Once that a letter was printed again. */
export interface Reprinting {
  readonly day: CalendarDay;
  /** '' when none was given. */
  readonly reason: string;
  readonly sha256: string;
}

/** By 発送番号, in the order of the record. */
export type ReprintedLetters = ReadonlyMap<string, readonly Reprinting[]>;

/** What is recorded. Throws a Refusal for lines that are not about this run. */
export async function reprintedLetters({ folder }: LedgerRun, letters: ReadonlyMap<string, MadeLetter>): Promise<ReprintedLetters> {
  return reprintedOf(await readRecord(folder, REPRINTS), letters);
}

/** What `recordReprint` is asked to write down. */
export interface ReprintToRecord extends Reprinting {
  readonly letters: readonly ManifestLetter[];
  /** The file lies there already: letters recorded for it are not recorded again. */
  readonly isThere: boolean;
}

/**
 * Records the letters, then does `handOut`; where that fails, nothing is recorded. `made` is every letter of the run. Throws a Refusal
 * for a record that is not about this run, or cannot be written.
 */
export async function recordReprint(
  { folder }: LedgerRun, made: ReadonlyMap<string, MadeLetter>, { letters, day, reason, sha256, isThere }: ReprintToRecord, handOut: () => Promise<void>,
): Promise<void> {
  const recorded = await readRecord(folder, REPRINTS);
  const known = reprintedOf(recorded, made);
  const fresh = letters.filter(({ number }) => !(isThere && known.get(number)?.some((one) => one.sha256 === sha256)));
  const lines = fresh.map(({ number, batch }) => ({ '発送番号': number, 'ロット': batch, '再印刷日': day, '理由': reason, sha256 }));
  await addToRecord(folder, REPRINTS, recorded, lines.map((line) => fieldsOf(REPRINTS.columns, (column) => line[column])), handOut);
}

function reprintedOf(lines: readonly NamedLine<Column>[], letters: ReadonlyMap<string, MadeLetter>): ReprintedLetters {
  const reprinted = new Map<string, Reprinting[]>();
  for (const { line, fields } of lines) {
    const at = { file: REPRINTS.name, line };
    const typed = typedNumber(fields['発送番号']);
    if (!('number' in typed) || !letters.has(typed.number)) return refuse('record-foreign', {}, at);
    const day = recordedDay(fields['再印刷日']) ?? refuse('day-unreadable', {}, { ...at, column: '再印刷日' });
    const one = { day, reason: fields['理由'], sha256: fields.sha256.toLowerCase() };
    const known = reprinted.get(typed.number);
    if (known === undefined) reprinted.set(typed.number, [one]);
    else known.push(one);
  }
  return reprinted;
}
