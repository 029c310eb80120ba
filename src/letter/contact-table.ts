// A ruled table of contacts: columns as wide as their words need, or sharing what there is; one strip, never cut.
import type { Block, Phrase, Words } from './letter-template.js';
import { baselineMm, BODY_EM_MM, emMm, LEFT_MM, LINE_MM, MEASURE_EM, rounded } from './page-grid.js';
import type { FontFamily, PlacedRule, PlacedText } from './placed-text.js';
import { onBaseline, setPhrase, type PhraseLine, type Setting } from './set-phrase.js';
import { EMPTY_STRIP, halfLinesFor, type Strip } from './strip.js';

const CELL_PT = 10;
const CELL_LINE_MM = 1.4 * emMm(CELL_PT);
const PADDING_MM = { x: 1.9, y: 1.05 } as const;
const UNBOUNDED_EM = 10_000;
export const BOX_RULE_PT = 0.5;

/** The strip of a contacts block. Its head is gothic and comes first in reading order, then row by row. */
export function contactStrip(block: Extract<Block<Words>, { kind: 'contacts' }>, setting: Setting): Strip {
  const widths = columnWidths(block.rows, setting);
  const lefts = widths.map((_, column) => LEFT_MM + sum(widths.slice(0, column)));
  const texts: PlacedText[] = [];
  const edges = [0];
  for (const [index, row] of block.rows.entries()) {
    const top = edges.at(-1) ?? 0;
    const cells = row.map((cell, column) =>
      setCell(cell, familyOf(index), (lefts[column] ?? 0) + PADDING_MM.x, (widths[column] ?? 0) - 2 * PADDING_MM.x, setting),
    );
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    for (const cell of cells) {
      const cellTop = top + PADDING_MM.y + ((lines - cell.length) / 2) * CELL_LINE_MM;
      for (const [line, { texts: placed }] of cell.entries()) texts.push(...onBaseline(placed, baselineMm(cellTop + line * CELL_LINE_MM, CELL_PT, CELL_LINE_MM)));
    }
    edges.push(top + lines * CELL_LINE_MM + 2 * PADDING_MM.y);
  }
  const halfLines = halfLinesFor(edges.at(-1) ?? 0);
  const offset = (halfLines * (LINE_MM / 2) - (edges.at(-1) ?? 0)) / 2;
  const rules = tableRules(edges.map((edge) => edge + offset), [...lefts, LEFT_MM + sum(widths)]);
  return { ...EMPTY_STRIP, line: block.line, halfLines, texts: onBaseline(texts, offset), rules };
}

function setCell(cell: Phrase<Words>, family: FontFamily, leftMm: number, widthMm: number, setting: Setting): readonly PhraseLine[] {
  const measure = { widthEm: widthMm / emMm(CELL_PT), firstIndentEm: 0, restIndentEm: 0, align: 'start' } as const;
  return setPhrase(cell, { family, sizePt: CELL_PT, leftMm, measure }, setting);
}

/** Columns narrower than an even share keep their natural width; the wider ones share the rest in proportion. */
function columnWidths(rows: readonly (readonly Phrase<Words>[])[], setting: Setting): readonly number[] {
  const silent = { ...setting, problems: [] };
  const naturalOf = (column: number) =>
    Math.max(...rows.map((row, index) => setCell(row[column] ?? [], familyOf(index), 0, UNBOUNDED_EM, silent)[0]?.widthMm ?? 0)) + 2 * PADDING_MM.x + 0.1;
  const natural = (rows[0] ?? []).map((_, column) => naturalOf(column));
  let restMm = MEASURE_EM * BODY_EM_MM;
  let sharing = natural.map((_, column) => column);
  for (;;) {
    const even = restMm / sharing.length;
    const narrow = sharing.filter((column) => (natural[column] ?? 0) < even);
    if (narrow.length === 0 || narrow.length === sharing.length) break;
    restMm -= sum(narrow.map((column) => natural[column] ?? 0));
    sharing = sharing.filter((column) => !narrow.includes(column));
  }
  const shared = sum(sharing.map((column) => natural[column] ?? 0));
  return natural.map((width, column) => (sharing.includes(column) ? (width / shared) * restMm : width));
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
