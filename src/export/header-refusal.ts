// Why no record at the top of an export is the header: what was found and what was expected. What is shown
// can only be column names, because an export without a header begins with a person's data.
import type { Place } from '../finding.js';
import { fold } from '../folding.js';
import { nearName } from '../near-name.js';
import { problem, Refusal, refuse, refuseAll, type Problem } from '../refusal.js';
import type { ExportEncoding } from './encoding-names.js';
import { isColumnName } from './header-words.js';
import { namesOf, presetsOf, type HeaderCandidate } from './header.js';
import type { LayoutChoice, Preset } from './layout.js';
import { PAYMENT_FIELDS } from './payment.js';
import { allColumns, knownCount } from './preset-match.js';
import { NAMELESS_EXPORTS } from './presets/nameless.js';

/** So many expected names in one record, and the record is a header, though not the right one. */
const NAMES_OF_A_HEADER = 2;
/** The block of the incident file that describes the table. */
export type ColumnBlock = 'export' | 'customers';

const LIKE_A_NUMBER = /\d{3}/;

/** Throws the Refusal for an export in whose first records no header was recognised. */
export function refuseHeader(
  candidates: readonly HeaderCandidate[], choice: LayoutChoice, file: string, encoding: ExportEncoding,
  block: ColumnBlock = 'export',
): never {
  const expected = choice.preset === 'custom' ? namesOf(choice.columns) : presetsOf(choice).flatMap(allColumns);
  const [first, ...others] = candidates.filter(({ names }) => names.length > 0);
  if (first === undefined) refuse('export-empty', {}, { file });
  const best = others.reduce((so, other) => (shared(other, expected) > shared(so, expected) ? other : so), first);
  const isHeader = shared(best, expected) >= Math.min(NAMES_OF_A_HEADER, expected.length);
  const shown = showable(best.names, isHeader);
  if (choice.preset === 'custom' && isHeader) refuseAll(lackingColumns(best, shown, choice, file, block));
  const at = { file, line: best.line };
  refuseNameless(best, at);
  const nearest = choice.preset === 'custom' ? undefined : nearestPreset(best, presetsOf(choice));
  throw new Refusal([problem('header-unrecognised', {
    file,
    encoding,
    block,
    shown,
    hidden: best.names.filter((name) => name !== '').length - shown.length,
    preset: nearest?.name ?? '',
    lacking: lacking(best, nearest?.needed ?? expected).map((name) => ({ name, ...nearestOf(name, shown) })),
  }, at)]);
}

/** Throws the Refusal for an export that names nobody: no setting will make it. */
export function refuseNameless(header: HeaderCandidate, at: Place): void {
  const nameless = NAMELESS_EXPORTS.find((known) => lacking(header, known.header).length === 0);
  if (nameless !== undefined) refuse('export-nameless', { system: nameless.system, notCard: nameless.notCard ?? false }, at);
}

/** Of equally near ones the first, which is the association's own. */
function nearestPreset({ names }: HeaderCandidate, presets: readonly Preset[]): Preset | undefined {
  const present = new Set(names.map(fold));
  return presets.reduce<Preset | undefined>(
    (so, preset) => (so !== undefined && knownCount(preset, present) <= knownCount(so, present) ? so : preset), undefined,
  );
}

/** A record most of whose cells are no column names is somebody's data, and none of it is shown. */
function showable(names: readonly string[], isHeader: boolean): readonly string[] {
  const filled = names.filter((name) => name !== '');
  const columnNames = filled.filter(isColumnName);
  if (isHeader) return filled.filter((name) => !LIKE_A_NUMBER.test(name));
  return columnNames.length * 2 >= filled.length ? columnNames : [];
}

function lackingColumns(
  header: HeaderCandidate, shown: readonly string[], choice: Extract<LayoutChoice, { preset: 'custom' }>, file: string,
  block: ColumnBlock,
): readonly Problem[] {
  const { line } = header;
  return PAYMENT_FIELDS.flatMap((field) => {
    const at = choice.at?.[field] ?? { file, line };
    return lacking(header, choice.columns[field] ?? [])
      .map((name) => problem('column-lacking', { name, file, line, block, ...nearestOf(name, shown) }, at));
  });
}

function nearestOf(name: string, shown: readonly string[]): { readonly nearest?: string } {
  const nearest = nearName(name, shown);
  return nearest === undefined ? {} : { nearest };
}

function lacking({ names }: HeaderCandidate, expected: readonly string[]): readonly string[] {
  const present = new Set(names.map(fold));
  return expected.filter((name) => !present.has(fold(name)));
}

function shared(candidate: HeaderCandidate, expected: readonly string[]): number {
  return expected.length - lacking(candidate, expected).length;
}
