// Changes a few settings in the text of an incident file and leaves every other byte, above all the comments, as staff
// wrote it. The parsed document only tells where a value stands (yaml's ranges); the text itself is spliced.
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Pair, type YAMLMap } from 'yaml';

/** What a setting is to say: a text or a list of texts. */
type SettingText = string | readonly string[];

/** A setting by its path (`['letter', 'date']`), and what it is to say. */
export interface SettingEdit {
  readonly path: readonly [string, ...string[]];
  readonly value: SettingText;
}

/** The text with all edits made, one after another; `text` must be YAML. What is not there yet is added at the end of its block. */
export function withSettings(text: string, edits: readonly SettingEdit[]): string {
  return edits.reduce(withSetting, text);
}

/** `[決済日, 決済時刻]`: a value on one line, quoted where YAML would take it for something else. */
export function inlineYaml(value: SettingText): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

function withSetting(text: string, { path, value }: SettingEdit): string {
  const pair = pairAt(text, path);
  if (pair !== undefined) return replaced(text, pair, value);
  // The deepest block that is there takes the rest of the path.
  for (let depth = path.length - 1; depth > 0; depth--) {
    const parent = pairAt(text, path.slice(0, depth));
    if (parent !== undefined) return added(text, parent, path.slice(depth), value);
  }
  return `${text.trimEnd()}\n\n${linesOf(path, value, 0)}\n`;
}

function pairAt(text: string, path: readonly string[]): Pair | undefined {
  const document = parseDocument(text, { schema: 'failsafe' });
  const parent = document.getIn(path.slice(0, -1));
  return isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
}

function replaced(text: string, pair: Pair, value: SettingText): string {
  const lines = Array.isArray(value) ? extended(text, pair, value) : undefined;
  if (lines !== undefined) return lines;
  const { start, end } = valueSpan(text, pair);
  return spliced(text, start, end, `${text[start - 1] === ':' ? ' ' : ''}${inlineYaml(value)}`);
}

/** A list written as lines of `- item` keeps them and their comments when it only grows. */
function extended(text: string, { value: list }: Pair, items: readonly string[]): string | undefined {
  if (!isSeq(list) || list.flow === true) return undefined;
  const range = list.items.map((item) => (isScalar(item) ? item.range : undefined)).at(-1) ?? undefined;
  if (range === undefined || !list.items.every((item, index) => isScalar(item) && item.value === items[index])) return undefined;
  const indent = text.slice(startOfLine(text, range[0])).search(/\S/);
  const end = endOfLine(text, range[1]);
  return spliced(text, end, end, items.slice(list.items.length).map((item) => `\n${' '.repeat(indent)}- ${inlineYaml(item)}`).join(''));
}

/** From the first to the last byte of a value; of an empty one the place after its colon. */
function valueSpan(text: string, { key, value }: Pair): { readonly start: number; readonly end: number } {
  const [start, end] = (isNode(value) ? value.range : undefined) ?? [0, 0];
  if (end > start) return { start, end: start + text.slice(start, end).trimEnd().length };
  const after = text.indexOf(':', isNode(key) ? key.range?.[1] : 0) + 1;
  return { start: after, end: after };
}

function added(text: string, parent: Pair, path: readonly string[], value: SettingText): string {
  const block = parent.value;
  if (isMap(block) && block.flow === true) return addedInBraces(text, block, path, value);
  const first = isMap(block) ? block.items[0] : undefined;
  const at = endOfLine(text, valueSpan(text, parent).end);
  const indent = first === undefined ? columnOf(text, parent) + 2 : columnOf(text, first);
  return spliced(text, at, at, `\n${linesOf(path, value, indent)}`);
}

/** `letter: { date: 2022-03-01 }` takes the new setting as its first. */
function addedInBraces(text: string, block: YAMLMap, path: readonly string[], value: SettingText): string {
  const after = (block.range?.[0] ?? 0) + 1;
  const setting = path.reduceRight((inner, name, depth) => `${name}: ${depth === path.length - 1 ? inner : `{ ${inner} }`}`, inlineYaml(value));
  return spliced(text, after, after, ` ${setting}${block.items.length > 0 ? ',' : ' '}`);
}

/** `export:`, and below it, indented, `preset: custom`. */
function linesOf(path: readonly string[], value: SettingText, indent: number): string {
  return path.map((name, depth) => `${' '.repeat(indent + 2 * depth)}${name}:${depth === path.length - 1 ? ` ${inlineYaml(value)}` : ''}`).join('\n');
}

function columnOf(text: string, { key }: Pair): number {
  const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  return start - startOfLine(text, start);
}

function startOfLine(text: string, from: number): number {
  return text.lastIndexOf('\n', from - 1) + 1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end < 0 ? undefined : end);
  return from + line.trimEnd().length;
}

function spliced(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}
