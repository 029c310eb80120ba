// A ruled table of contacts: columns as wide as their words need, or sharing what there is; one strip, never cut.
// A full-width space in a cell begins a new line.
import { joined, lowered, type Ink } from './ink.js';
import type { Block, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_EM_MM, emMm, LEFT_MM, LINE_MM, MEASURE_EM, rounded } from './page-grid.js';
import type { FontFamily, PlacedRule } from './placed-text.js';
import { setPhrase, type PhraseLine, type Setting } from './set-phrase.js';
import { EMPTY_STRIP, halfLinesFor, type Strip } from './strip.js';

const CELL_PT = 10;
const CELL_LINE_MM = 1.3 * emMm(CELL_PT);
const PADDING_MM = { x: 1.7, y: 0.75 } as const;
const UNBOUNDED_MM = 10_000;
/** So that a cell set at its own width does not break for the last digit of a fraction. */
const ROUNDING_MM = 0.1;
export const BOX_RULE_PT = 0.5;

/** The strip of a contacts block. Its head is gothic and comes first in reading order, then row by row. */
export function contactStrip(block: Extract<Block<Words>, { kind: 'contacts' }>, setting: Setting): Strip {
  const widths = columnWidths(block.rows, setting);
  const lefts = widths.map((_, column) => LEFT_MM + sum(widths.slice(0, column)));
  const inks: Ink[] = [];
  const edges = [0];
  for (const [index, row] of block.rows.entries()) {
    const top = edges.at(-1) ?? 0;
    const cells = row.map((cell, column) =>
      setCell(cell, familyOf(index), (lefts[column] ?? 0) + PADDING_MM.x, (widths[column] ?? 0) - 2 * PADDING_MM.x, setting),
    );
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    for (const cell of cells) {
      const cellTop = top + PADDING_MM.y + ((lines - cell.length) / 2) * CELL_LINE_MM;
      const baselineOf = (line: number) => baselineMm(cellTop + line * CELL_LINE_MM, CELL_PT, CELL_LINE_MM);
      inks.push(...cell.map((placed, line) => lowered(placed, baselineOf(line))));
    }
    edges.push(top + lines * CELL_LINE_MM + 2 * PADDING_MM.y);
  }
  const halfLines = halfLinesFor(edges.at(-1) ?? 0);
  const offset = (halfLines * (LINE_MM / 2) - (edges.at(-1) ?? 0)) / 2;
  const rules = tableRules(edges.map((edge) => edge + offset), [...lefts, LEFT_MM + sum(widths)]);
  return { ...EMPTY_STRIP, line: block.line, halfLines, ...joined([lowered(joined(inks), offset), { texts: [], rules }]) };
}

function setCell(cell: Phrase<Words>, family: FontFamily, leftMm: number, widthMm: number, setting: Setting): readonly PhraseLine[] {
  const measure = { widthEm: widthMm / emMm(CELL_PT), firstIndentEm: 0, restIndentEm: 0, align: 'start' } as const;
  const broken = cell.map((words) => ({ ...words, text: words.text.replaceAll('　', '\n') }));
  return setPhrase(broken, { family, sizePt: CELL_PT, leftMm, measure }, setting);
}

/**
 * Natural widths with what is left over shared out evenly. Where there is too little, columns narrower than an even
 * share keep their natural width and the wider ones share the rest in proportion.
 */
function columnWidths(rows: readonly (readonly Phrase<Words>[])[], setting: Setting): readonly number[] {
  const natural = (rows[0] ?? []).map((_, column) => naturalWidth(rows.map((row) => row[column] ?? []), setting));
  let restMm = MEASURE_EM * BODY_EM_MM;
  const leftOverMm = restMm - sum(natural);
  if (leftOverMm >= 0) return natural.map((width) => width + leftOverMm / natural.length);
  let sharing = natural.map((_, column) => column);
  for (;;) {
    const even = restMm / sharing.length;
    const narrow = sharing.filter((column) => (natural[column] ?? 0) < even);
    if (narrow.length === 0) break;
    restMm -= sum(narrow.map((column) => natural[column] ?? 0));
    sharing = sharing.filter((column) => !narrow.includes(column));
  }
  const shared = sum(sharing.map((column) => natural[column] ?? 0));
  return natural.map((width, column) => (sharing.includes(column) ? (width / shared) * restMm : width));
}

/** Of a column's cells, the head's first, with the space beside them. */
function naturalWidth(cells: readonly Phrase<Words>[], setting: Setting): number {
  const lines = cells.flatMap((cell, row) => setCell(cell, familyOf(row), 0, UNBOUNDED_MM, { ...setting, problems: [] }));
  return Math.max(...lines.map(({ endMm }) => endMm)) + 2 * PADDING_MM.x + ROUNDING_MM;
}

function tableRules(horizontalsMm: readonly number[], verticalsMm: readonly number[]): readonly PlacedRule[] {
  const [left, right] = [verticalsMm[0] ?? 0, verticalsMm.at(-1) ?? 0];
  const [top, bottom] = [horizontalsMm[0] ?? 0, horizontalsMm.at(-1) ?? 0];
  return [
    ...horizontalsMm.map((y) => rule(left, y, right, y)),
    ...verticalsMm.map((x) => rule(x, top, x, bottom)),
  ];
}

/** The four edges of a box. */
export function boxRules(leftMm: number, topMm: number, rightMm: number, bottomMm: number): readonly PlacedRule[] {
  return tableRules([topMm, bottomMm], [leftMm, rightMm]);
}

function rule(fromXMm: number, fromYMm: number, toXMm: number, toYMm: number): PlacedRule {
  return { fromXMm: rounded(fromXMm), fromYMm: rounded(fromYMm), toXMm: rounded(toXMm), toYMm: rounded(toYMm), widthPt: BOX_RULE_PT };
}

function familyOf(row: number): FontFamily {
  return row === 0 ? 'gothic' : 'mincho';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
