// handled.csv: who was reached otherwise than by a letter that arrived (by telephone, in person, by another letter). A letter is named by
// its 発送番号; somebody held by 顧客番号, or by ファイル and 行 as exceptions.csv has them, for guests have no number.
import { fold } from '../folding.js';
import { problem, refuseAll, type Problem } from '../refusal.js';
import { listSource } from '../run/input/input-file.js';
import { isConflict } from './held-people.js';
import type { LedgerRun, MadeLetter } from './ledger-run.js';
import { readNamedLines, type NamedLine } from './named-lines.js';
import { addToRecord, readRecord, type RecordFile } from './record-file.js';
import { recordedDay } from './recorded-day.js';
import { typedNumber } from './typed-number.js';

const HANDLED = {
  name: 'handled.csv', columns: ['発送番号', '顧客番号', 'ファイル', '行', '方法', '日付', '備考'],
} as const satisfies RecordFile<string>;
type Fields = Readonly<Record<(typeof HANDLED.columns)[number], string>>;

/** How somebody was reached, and when. */
export interface Handling {
  readonly day: string;
  readonly method: string;
}

export interface HandledPeople {
  /** By 発送番号. */
  readonly letters: ReadonlyMap<string, Handling>;
  /** Of people held, by folded 顧客番号. */
  readonly customers: ReadonlyMap<string, Handling>;
  /** Of people and rows held, by `payments.csv:12`. */
  readonly rows: ReadonlyMap<string, Handling>;
}

type Letters = ReadonlyMap<string, MadeLetter>;

interface Whom {
  readonly kind: keyof HandledPeople;
  readonly key: string;
}

/** What is recorded; of several lines about one person the last. Throws a Refusal for lines that are not about this run. */
export async function handledPeople(run: LedgerRun, letters: Letters): Promise<HandledPeople> {
  return peopleOf(linesAbout(await readRecord(run.folder, HANDLED), HANDLED.name, run, letters));
}

/**
 * Records the lines of `path` that are not recorded yet and returns how many. Throws a Refusal, and records nothing, with every line
 * that names nobody of this run, more than one person, no day or no method.
 */
export async function recordHandled(run: LedgerRun, letters: Letters, path: string): Promise<number> {
  const source = await listSource(path);
  const given = await readNamedLines(source, {
    columns: HANDLED.columns, needed: [['発送番号', '方法', '日付'], ['顧客番号', '方法', '日付'], ['ファイル', '行', '方法', '日付']], option: '--file',
  });
  const recorded = await readRecord(run.folder, HANDLED);
  linesAbout(recorded, HANDLED.name, run, letters);
  const lines = linesAbout(given, source.name, run, letters);
  return (await addToRecord(run.folder, HANDLED, recorded, lines.map(({ fields }) => fields))).length;
}

function peopleOf(lines: readonly Line[]): HandledPeople {
  const people = { letters: new Map<string, Handling>(), customers: new Map<string, Handling>(), rows: new Map<string, Handling>() };
  for (const { whom, fields } of lines) people[whom.kind].set(whom.key, { day: fields['日付'], method: fields['方法'] });
  return people;
}

interface Line {
  readonly whom: Whom;
  readonly fields: Fields;
}

/** Each line with whom it is about, its number and day in the form that is recorded. All faults are told at once. */
function linesAbout(lines: readonly NamedLine<keyof Fields>[], file: string, run: LedgerRun, letters: Letters): readonly Line[] {
  const problems: Problem[] = [];
  const named = namerOf(run, letters);
  const read = lines.flatMap(({ line, fields }): readonly Line[] => {
    const at = { file, line };
    const whom = named(fields);
    const day = recordedDay(fields['日付']);
    if (typeof whom === 'string') problems.push(problem(whom, {}, at));
    if (day === undefined) problems.push(problem('day-unreadable', {}, { ...at, column: '日付' }));
    if (fields['方法'] === '') problems.push(problem('handled-method-missing', {}, { ...at, column: '方法' }));
    if (typeof whom === 'string' || day === undefined) return [];
    return [{ whom, fields: { ...fields, ...(whom.kind === 'letters' ? { '発送番号': whom.key } : {}), '日付': day } }];
  });
  refuseAll(problems);
  return read;
}

type Fault = 'letter-number-unreadable' | 'letter-number-wrong' | 'letter-number-unknown' | 'handled-names-nobody' | 'handled-names-two'
  | 'handled-person-unknown' | 'handled-number-shared';

/** Whom a line names. What else stands in it must not contradict: of two people the wrong one might be taken. */
function namerOf({ held }: LedgerRun, letters: Letters): (fields: Fields) => Whom | Fault {
  const conflicts = new Set(held.people.filter(isConflict).map(([{ customerId }]) => customerId));
  const rows = new Map([...held.people.flat(), ...held.rows].map((row) => [row.place, row]));
  const customers = new Set([...rows.values()].map(({ customerId }) => customerId).filter((id) => id !== ''));
  return (fields) => {
    const customerId = fold(fields['顧客番号']);
    const [name, line] = [fields['ファイル'], fold(fields['行'])];
    if (fields['発送番号'] !== '') {
      const typed = typedNumber(fields['発送番号']);
      if ('fault' in typed) return typed.fault;
      const letter = letters.get(typed.number);
      if (letter === undefined) return 'letter-number-unknown';
      return customerId === '' || customerId === fold(letter.customerId) ? { kind: 'letters', key: typed.number } : 'handled-names-two';
    }
    if (name !== '' && line !== '') {
      const row = rows.get(`${name}:${line}`);
      if (row === undefined) return 'handled-person-unknown';
      return customerId === '' || customerId === row.customerId ? { kind: 'rows', key: row.place } : 'handled-names-two';
    }
    if (customerId === '') return 'handled-names-nobody';
    if (!customers.has(customerId)) return 'handled-person-unknown';
    return conflicts.has(customerId) ? 'handled-number-shared' : { kind: 'customers', key: customerId };
  };
}
