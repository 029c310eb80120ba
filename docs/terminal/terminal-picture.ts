// What a terminal shows, as an SVG: every piece of text stands in its cells, wide characters in two (UAX #11), whatever font the reader's
// machine draws it with; lines longer than the terminal go on in the next row, as terminals do.
import { displayWidth } from '../../src/cli/column.js';

const COLUMNS = 100;
const CELL_PX = { width: 7.5, height: 20 } as const;
const MARGIN_PX = 14;
const FONT = "font-family=\"'BIZ UDGothic','MS Gothic','Noto Sans Mono CJK JP',monospace\" font-size=\"14\"";
const INK = '#e6e6e6';
const GROUND = '#1e2329';
/** Of the codes styleText writes; a code that ends something is none of them. Light enough to read on the ground in grey too. */
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight="bold"', 2: 'opacity="0.7"', 31: 'fill="#ff9d96"', 32: 'fill="#8fe3a0"', 33: 'fill="#ffd877"',
};
const ESCAPE = /\u001b\[(\d+)m/;

interface Piece {
  readonly text: string;
  readonly column: number;
  readonly row: number;
  readonly style: string;
}

/** The picture of a command line and what it showed, with its colour codes. */
export function terminalPicture(typed: string, shown: string): string {
  const pieces = placed([`$ ${typed}`, ...shown.trimEnd().split('\n')]);
  const rows = 1 + Math.max(...pieces.map(({ row }) => row));
  const width = COLUMNS * CELL_PX.width + 2 * MARGIN_PX;
  const height = rows * CELL_PX.height + 2 * MARGIN_PX;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(typed)}</title>`,
    `<rect width="${width}" height="${height}" rx="6" fill="${GROUND}"/>`,
    `<g ${FONT} fill="${INK}">`,
    ...pieces.map(drawn),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function placed(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let row = -1;
  let style = '';
  for (const line of lines) {
    row += 1;
    let column = 0;
    for (const [index, part] of line.split(ESCAPE).entries()) {
      if (index % 2 === 1) {
        style = STYLES[part] ?? '';
        continue;
      }
      for (const text of piecesOf(part)) {
        if (column + displayWidth(text) > COLUMNS) [row, column] = [row + 1, 0];
        pieces.push({ text, column, row, style });
        column += displayWidth(text);
      }
    }
  }
  return joined(pieces);
}

/** Characters, each by itself, so that a row can end after any of them. */
function piecesOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('ja').segment(text), ({ segment }) => segment);
}

/** Neighbours of one style and one width are one piece again, up to a space, which viewers of SVG drop at ends: it is only a distance. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((so, piece) => {
    const last = so.at(-1);
    const goesOn = last?.row === piece.row && last.style === piece.style && isWide(last.text) === isWide(piece.text) && isSpace(last.text) === isSpace(piece.text);
    if (last === undefined || !goesOn) return [...so, piece];
    return [...so.slice(0, -1), { ...last, text: last.text + piece.text }];
  }, []).filter(({ text }) => !isSpace(text));
}

function isSpace(text: string): boolean {
  return text.trim() === '';
}

function isWide(text: string): boolean {
  return displayWidth(text) > text.length;
}

function drawn({ text, column, row, style }: Piece): string {
  const x = MARGIN_PX + column * CELL_PX.width;
  const y = MARGIN_PX + (row + 0.72) * CELL_PX.height;
  const length = displayWidth(text) * CELL_PX.width;
  return `<text x="${x}" y="${y.toFixed(1)}" textLength="${length}"${style === '' ? '' : ` ${style}`}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
