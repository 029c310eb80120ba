// The text of a content stream (content-stream.ts the other way round): one text for each place something is set at, in reading order, and
// the forms painted. It knows the operators that are written here and no other: a stream with another one is not ours, and one that
// paints text in anything but black shows less than it says.
import type { CodedFont } from './coded-font.js';
import { fail } from './stored-objects.js';

export interface ContentText {
  readonly texts: readonly string[];
  /** Resource names of the forms, in the order of painting. */
  readonly forms: readonly string[];
}

const SILENT: ReadonlySet<string> = new Set(['BT', 'ET', 'J', 'w', 'm', 'l', 'S', 'd', 'Tz']);
const [OPEN, CLOSE, BACKSLASH, SLASH, LIST, LIST_END] = [0x28, 0x29, 0x5c, 0x2f, 0x5b, 0x5d] as const;
const [SPACE, ZERO, NINE, MINUS, DOT] = [0x20, 0x30, 0x39, 0x2d, 0x2e] as const;

/** Throws UnreadablePdf on anything that is not written here. */
export function contentText(stream: Uint8Array, fonts: ReadonlyMap<string, CodedFont>): ContentText {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const texts: string[] = [];
  const forms: string[] = [];
  let font: CodedFont | undefined;
  let [name, number, shown, isPlaced] = ['', '', '', false];

  function perform(operator: string): void {
    if (operator === 'Td') {
      texts.push('');
      isPlaced = true;
    } else if (operator === 'Tf') font = fonts.get(name) ?? fail('a font that is not there');
    else if (operator === 'TJ' || operator === 'Tj') {
      if (!isPlaced) fail('a text without a place');
      texts.push(`${texts.pop() ?? ''}${shown}`);
      shown = '';
    } else if (operator === 'Do') forms.push(name);
    else if (operator === 'g' || operator === 'G') {
      if (number !== '0') fail('a colour that is not black');
    } else if (!SILENT.has(operator)) fail('an operator that is not written here');
    if (operator === 'BT' || operator === 'ET') isPlaced = false;
  }

  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte <= SPACE || byte === LIST || byte === LIST_END) at += 1;
    else if (byte === OPEN) {
      const end = bytes.indexOf(CLOSE, at);
      shown += decoded(bytes, at + 1, end < 0 ? fail('a string without end') : end, font ?? fail('a text without a font'));
      at = end + 1;
    } else {
      const end = wordEnd(bytes, at + 1);
      const isNumber = (byte >= ZERO && byte <= NINE) || byte === MINUS || byte === DOT;
      if (byte === SLASH) name = bytes.toString('latin1', at + 1, end);
      else if (isNumber) number = bytes.toString('latin1', at, end);
      else perform(bytes.toString('latin1', at, end));
      at = end;
    }
  }
  return shown === '' ? { texts, forms } : fail('a string that is not shown');
}

function wordEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  for (let byte = bytes[end]; byte !== undefined && byte > SPACE && byte !== OPEN && byte !== SLASH && byte !== LIST && byte !== LIST_END; byte = bytes[end]) end += 1;
  return end;
}

/** No code needs an escape (cluster-codes.ts). */
function decoded(bytes: Uint8Array, from: number, to: number, { codeBytes, clusters }: CodedFont): string {
  if ((to - from) % codeBytes !== 0) return fail('half a code');
  let text = '';
  for (let at = from; at < to; at += codeBytes) {
    const [high = 0, low = 0] = [bytes[at], bytes[at + 1]];
    if (high === BACKSLASH || (codeBytes === 2 && low === BACKSLASH)) return fail('an escape');
    text += clusters[codeBytes === 2 ? (high << 8) | low : high] ?? fail('a code its font does not name');
  }
  return text;
}
