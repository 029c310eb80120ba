// A TrueType outline as the path of an SVG, in font units with y upwards: quadratic curves between points on and off the curve, composite
// glyphs as the sum of their parts (ISO/IEC 14496-22, 5.3.3). So a page of the letter can be shown where its fonts are not.
import { componentsOf, type GlyphOutlines } from './glyph-outlines.js';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

type Contour = readonly Point[];

/** Flags of a point and of a component (5.3.3.1.1 and 5.3.3.1.2). */
const [ON, X_SHORT, Y_SHORT, REPEATED, X_SAME, Y_SAME] = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20];
const [WORDS, OFFSETS, ONE_SCALE, TWO_SCALES, MATRIX] = [0x01, 0x02, 0x08, 0x40, 0x80];
const [END_POINTS, F2DOT14] = [10, 0x4000];

/** Path data; '' for a glyph that draws nothing. Throws RangeError on an outline that is cut short. */
export function glyphPath({ outline }: GlyphOutlines, glyphId: number): string {
  return contoursOf(outline, glyphId).map(contourPath).join('');
}

function contoursOf(outline: GlyphOutlines['outline'], glyphId: number): readonly Contour[] {
  const bytes = outline(glyphId);
  if (bytes.length === 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt16(0) >= 0) return simpleContours(view);
  return componentsOf(bytes).flatMap(({ at, glyphId: part }) => moved(contoursOf(outline, part), view, at));
}

/** A component's contours where its composite has them. Matching of points instead of offsets, which no font here uses, moves nothing. */
function moved(contours: readonly Contour[], view: DataView, at: number): readonly Contour[] {
  const flags = view.getUint16(at - 2);
  const areWords = (flags & WORDS) !== 0;
  const number = (index: number): number => (areWords ? view.getInt16(at + 2 + 2 * index) : view.getInt8(at + 2 + index));
  const [dx, dy] = (flags & OFFSETS) === 0 ? [0, 0] : [number(0), number(1)];
  const scaleAt = at + (areWords ? 6 : 4);
  const scale = (index: number): number => view.getInt16(scaleAt + 2 * index) / F2DOT14;
  let [xx, xy, yx, yy] = [1, 0, 0, 1];
  if ((flags & ONE_SCALE) !== 0) xx = yy = scale(0);
  else if ((flags & TWO_SCALES) !== 0) [xx, yy] = [scale(0), scale(1)];
  else if ((flags & MATRIX) !== 0) [xx, xy, yx, yy] = [scale(0), scale(1), scale(2), scale(3)];
  return contours.map((contour) => contour.map(({ x, y, isOn }) => ({ x: Math.round(xx * x + yx * y + dx), y: Math.round(xy * x + yy * y + dy), isOn })));
}

function simpleContours(view: DataView): readonly Contour[] {
  const ends = Array.from({ length: view.getInt16(0) }, (_, index) => view.getUint16(END_POINTS + 2 * index));
  const count = (ends.at(-1) ?? -1) + 1;
  const instructionsAt = END_POINTS + 2 * ends.length;
  let at = instructionsAt + 2 + view.getUint16(instructionsAt);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & REPEATED) === 0 ? 1 : view.getUint8(at++) + 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  function coordinates(short: number, same: number): readonly number[] {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -view.getUint8(at++) : view.getUint8(at++);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  }
  const xs = coordinates(X_SHORT, X_SAME);
  const ys = coordinates(Y_SHORT, Y_SAME);
  const points = flags.map((flag, index): Point => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, isOn: (flag & ON) !== 0 }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/** Between two points off the curve lies one on it, half way. */
function contourPath(contour: Contour): string {
  const [first, last] = [contour[0], contour.at(-1)];
  if (first === undefined || last === undefined) return '';
  const start = first.isOn ? first : last.isOn ? last : between(first, last);
  let path = `M${pair(start)}`;
  let control: Point | undefined;
  for (const point of [...(first.isOn ? contour.slice(1) : contour), start]) {
    if (point.isOn) {
      path += control === undefined ? `L${pair(point)}` : `Q${pair(control)} ${pair(point)}`;
      control = undefined;
    } else {
      if (control !== undefined) path += `Q${pair(control)} ${pair(between(control, point))}`;
      control = point;
    }
  }
  return `${path}Z`;
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true };
}

function pair({ x, y }: Point): string {
  return `${x} ${y}`;
}
