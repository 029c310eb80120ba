// The gaiji map (gaiji.csv beside the incident file): what an association's own characters look like in fonts that print. A code is
// a cp932 user-defined one (F040 to F9FC, private use from U+E000 in order) or a private-use code point; the character may be a
// sequence with a variation selector (IVS). What is not in the map stays a user-defined character, and holds its person.
import { problem, refuse, refuseAll, type Problem } from '../refusal.js';
import { cp932Pair } from './cp932.js';
import type { ExportSource, Fingerprint } from './export-bytes.js';
import { isBlank } from './export-row.js';
import { isUserDefined, type GaijiMap } from './gaiji-map.js';
import { columnText, namedColumns, type ColumnNames, type NamedColumns } from './named-columns.js';
import { readTable } from './read-table.js';

type Column = 'code' | 'character';
const COLUMNS: ColumnNames<Column> = { code: ['コード'], character: ['文字'] };
const CP932_CODE = /^(?:0X)?F[0-9][4-9A-F][0-9A-F]$/;
/** To U+10FFFF, beyond which there are none. */
const CODE_POINT = /^U\+(?:0?[0-9A-F]{4,5}|10[0-9A-F]{4})$/;
/** One visible character, with the marks and selectors that belong to it. */
const ONE_CHARACTER = /^[\p{L}\p{N}\p{P}\p{S}][\p{M}\p{Variation_Selector}]*$/u;

/** Reads the map. Throws a Refusal that holds every line that cannot be understood. */
export async function readGaijiMap(source: ExportSource): Promise<{ readonly map: GaijiMap; readonly fingerprint: Fingerprint }> {
  const file = source.name;
  const map = new Map<string, string>();
  const problems: Problem[] = [];
  const kind = {
    match: (candidate: Parameters<typeof namedColumns>[0]): NamedColumns<Column> | undefined => {
      const columns = namedColumns(candidate, COLUMNS, file);
      return columns.indices.size === 2 ? columns : undefined;
    },
    refuse: (): never => refuse('list-header-unrecognised', { option: file, needed: 'コード, 文字' }, { file, line: 1 }),
  };
  const { bytes, sha256 } = await readTable(source, kind, (record, header, decode) => {
    if (isBlank(record, decode)) return;
    const at = { file, line: record.line };
    const code = userDefined(columnText('code', record, header, decode) ?? '');
    const character = characterOf(columnText('character', record, header, decode) ?? '');
    if (code === undefined) problems.push(problem('gaiji-code-wrong', {}, { ...at, column: 'コード' }));
    else if (map.has(code)) problems.push(problem('gaiji-code-twice', {}, { ...at, column: 'コード' }));
    else map.set(code, character ?? ''); // of a map with a problem nothing is kept
    if (character === undefined) problems.push(problem('gaiji-character-wrong', {}, { ...at, column: '文字' }));
  });
  refuseAll(problems);
  return { map, fingerprint: { bytes, sha256 } };
}

function userDefined(written: string): string | undefined {
  const code = written.normalize('NFKC').replaceAll(' ', '').toUpperCase();
  if (CP932_CODE.test(code)) return cp932Pair(Number.parseInt(code.slice(-4, -2), 16), Number.parseInt(code.slice(-2), 16));
  const character = CODE_POINT.test(code) ? characterAt(code) : '';
  return isUserDefined(character) ? character : undefined;
}

/** A character as it is, or as code points: `髙`, `U+9089 U+E0101`. */
function characterOf(written: string): string | undefined {
  const codePoints = written.normalize('NFKC').toUpperCase().split(/[ ,+]+(?=U\+)/);
  const text = codePoints.every((code) => CODE_POINT.test(code)) ? codePoints.map(characterAt).join('') : written;
  return ONE_CHARACTER.test(text) ? text : undefined;
}

function characterAt(codePoint: string): string {
  return String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16));
}
