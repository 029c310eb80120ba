// A manifest.csv of an earlier run, understood strictly: a line misread would send somebody a second letter, or keep somebody from the
// first. A spreadsheet that saved it has robbed numbers of their zeros, which shows in ロット. Nothing of a line is kept but what tells who.
import { parseCalendarDay } from '../../calendar-day.js';
import type { CsvRecord } from '../../export/csv-records.js';
import type { DecodeField } from '../../export/decoded-text.js';
import type { ExportSource } from '../../export/export-bytes.js';
import type { HeaderCandidate } from '../../export/header.js';
import { readTable, type TableRead } from '../../export/read-table.js';
import { problem, refuse, refuseAll, type Problem } from '../../refusal.js';
import type { NotifiedLetters } from '../../recipient/notified.js';
import type { ManifestFault } from '../../wording/notified-refusals.js';
import { unguarded } from '../csv-text.js';
import { countOf } from '../letter-number.js';
import { MANIFEST_HEADER } from '../manifest.js';

type Column = (typeof MANIFEST_HEADER)[number];
type Line = (column: Column) => string;

/** What is known of a manifest beside its lines. */
export interface NotifiedSource {
  readonly source: ExportSource;
  /** 発送番号 of letters that came back while nobody was reached otherwise. */
  readonly returned: ReadonlySet<string>;
}

export interface ReadNotified {
  readonly read: TableRead<HeaderCandidate>;
  /** The numbers it holds, without check digits; undefined when it holds no letter. */
  readonly numbers: { readonly first: number; readonly last: number } | undefined;
}

/** So many wrong lines are told, and the number of all others. */
const TOLD = 10;
const [BATCH, COUNT, DISPLAY_NUMBER] = [/^\d{4,12}$/, /^[1-9]\d{0,8}$/, /^[0-9A-Z-]{0,13}$/];

/** Adds its letters to `letters`. Throws a Refusal when the file is no manifest.csv as a run writes it, with the lines at fault. */
export async function readNotified({ source, returned }: NotifiedSource, manifest: number, letters: NotifiedLetters): Promise<ReadNotified> {
  const file = source.name;
  const problems: Problem[] = [];
  let wrong = 0;
  let first: number | undefined;
  let last: number | undefined;
  let batch = '';
  const tell = (line: number, fault: ManifestFault, column?: Column): void => {
    wrong += 1;
    if (wrong <= TOLD) problems.push(problem('manifest-line-wrong', { fault }, { file, line, ...(column === undefined ? {} : { column }) }));
  };
  const read = await readTable(source, { match: (candidate) => manifestHeader(candidate, file), refuse: ([candidate]) => refuseHeader(candidate, file) }, (record, _, decode) => {
    const of = lineOf(record, decode);
    if (typeof of === 'string') {
      tell(record.line, of);
      return;
    }
    const count = countOf(of('発送番号'));
    if (count === undefined) tell(record.line, 'number', '発送番号');
    else if (last !== undefined && count !== last + 1) tell(record.line, 'order', '発送番号');
    const fault = faultOf(of);
    if (fault !== undefined) tell(record.line, ...fault);
    if (count === undefined) return;
    first ??= count;
    last = count;
    // A text a print file, not one a line.
    if (of('ロット') !== batch) batch = of('ロット');
    const printed = { addressee: of('宛名'), postalCode: of('郵便番号'), address: of('住所') };
    letters.add(of('顧客番号'), printed, { manifest, number: of('発送番号'), batch, isReturned: returned.has(of('発送番号')) });
  }, { encoding: 'utf-8' });
  if (wrong > TOLD) problems.push(problem('manifest-lines-more', { count: wrong - TOLD }, { file }));
  refuseAll(problems);
  return { read, numbers: first === undefined || last === undefined ? undefined : { first, last } };
}

/** The first record is the header or there is none: no title stands above a manifest. */
function manifestHeader(candidate: HeaderCandidate, file: string): HeaderCandidate {
  const isOurs = candidate.names.length === MANIFEST_HEADER.length && MANIFEST_HEADER.every((name, index) => candidate.names[index] === name);
  return isOurs ? candidate : refuseHeader(candidate, file);
}

function refuseHeader(candidate: HeaderCandidate | undefined, file: string): never {
  const missing = MANIFEST_HEADER.filter((name) => candidate?.names.includes(name) !== true);
  return refuse('manifest-header-wrong', { missing: missing.length === MANIFEST_HEADER.length ? '' : missing.join('、') }, { file, line: candidate?.line ?? 1 });
}

function lineOf({ fields }: CsvRecord, decode: DecodeField): Line | 'fields' | 'bytes' {
  if (fields.length !== MANIFEST_HEADER.length) return 'fields';
  const cells = fields.map(decode);
  if (cells.some(({ invalid }) => invalid.length > 0)) return 'bytes';
  return (column) => unguarded(cells[MANIFEST_HEADER.indexOf(column)]?.text ?? '');
}

/** The first thing in a line, but for its number, that no run writes so. */
function faultOf(of: Line): readonly [ManifestFault, Column] | undefined {
  if (!BATCH.test(of('ロット'))) return ['batch', 'ロット'];
  if (!COUNT.test(of('開始頁')) || !COUNT.test(of('終了頁')) || Number(of('終了頁')) < Number(of('開始頁'))) return ['pages', '開始頁'];
  if (of('宛名') === '') return ['blank', '宛名'];
  if (of('住所') === '') return ['blank', '住所'];
  if (!DISPLAY_NUMBER.test(of('住所表示番号'))) return ['display-number', '住所表示番号'];
  if (!COUNT.test(of('決済件数'))) return ['payments', '決済件数'];
  const [from, to] = [parseCalendarDay(of('初回決済日')), parseCalendarDay(of('最終決済日'))];
  if (from === undefined || to === undefined || to < from) return ['days', '初回決済日'];
  return of('出典') === '' ? ['blank', '出典'] : undefined;
}
