// Front matter of a template: YAML between two lines of `---`, whatever slots a kind of template has. Failsafe schema: a
// telephone number or a date stays the text it is.
import { isMap, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml';
import { nearName } from '../near-name.js';
import { problem, refuse, type Problem } from '../refusal.js';
import type { Phrase } from './letter-template.js';
import { piecesOf, type TemplatePiece } from './template-text.js';

/** A template cut at its front matter. Lines count from 1. */
export interface SplitTemplate {
  readonly frontMatter: string;
  readonly body: string;
  /** Lines of the file before the body's first. */
  readonly linesBefore: number;
}

/** What the slots hold. */
export interface TemplateSlots<Key extends string> {
  /** Also true of a value that is wrong, which is a problem already. */
  readonly isGiven: (key: Key) => boolean;
  /** A value line by line; a single line where it is not a block. */
  readonly linesOf: (key: Key) => readonly Phrase<TemplatePiece>[];
  readonly phraseOf: (key: Key) => Phrase<TemplatePiece>;
  /** One of the words the key knows; the first where the key is absent. Any other becomes a problem. */
  readonly choiceOf: <Word extends string>(key: Key, known: readonly [Word, ...Word[]]) => Word;
  /** Each of the keys that is missing becomes a problem, unless the front matter cannot be read anyway. */
  readonly require: (keys: readonly Key[]) => void;
}

const FENCE = /^---[ \t]*$/;

/** Cuts the file in two. Refuses one that does not begin with front matter or does not end it. */
export function splitTemplate(text: string, file: string): SplitTemplate {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) refuse('template-front-matter-missing', {}, { file, line: 1 });
  return { frontMatter: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), linesBefore: end + 1 };
}

/** Reads the slots; `examples` has each key that may stand there, with an example for the message that misses it. What is wrong is added to `problems` at its line. */
export function readSlots<Key extends string>(source: string, file: string, examples: Readonly<Record<Key, string>>, problems: Problem[]): TemplateSlots<Key> {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const keys = Object.keys(examples);
  const values = new Map<string, Scalar<string>>();
  const faulty = new Set<string>();
  for (const error of document.errors) problems.push(problem('template-front-matter-syntax', {}, { file, line: lineAt(error.pos[0]) }));
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const at = { file, line: lineAt(key.range[0]) };
    if (!keys.includes(key.value)) {
      problems.push(problem('template-key-unknown', { key: key.value, near: nearName(key.value, keys) ?? '', known: keys.join(', ') }, at));
    } else if (isText(value)) {
      values.set(key.value, value);
    } else {
      faulty.add(key.value);
      problems.push(problem('template-value-wrong', { key: key.value }, at));
    }
  }
  const isGiven = (key: Key) => faulty.has(key) || (values.get(key)?.value.trim() ?? '') !== '';
  const linesOf = (key: Key): readonly Phrase<TemplatePiece>[] => {
    const value = values.get(key);
    if (value === undefined || !isGiven(key)) return [];
    const firstLine = lineAt(value.range?.[0] ?? 0) + (value.type === 'BLOCK_LITERAL' ? 1 : 0);
    const lines = value.value.trimEnd().split('\n');
    return lines.map((line, index) => piecesOf(line.trim(), { file, line: firstLine + index, emphasis: { strong: false, dotted: false }, problems }));
  };
  return {
    isGiven,
    linesOf,
    phraseOf: (key) => linesOf(key).flat(),
    choiceOf: (key, known) => {
      const value = values.get(key);
      const chosen = known.find((choice) => choice === value?.value.trim()) ?? known[0];
      if (value !== undefined && chosen !== value.value.trim()) {
        const near = nearName(value.value, known) ?? '';
        problems.push(problem('template-choice-unknown', { key, value: value.value, near, known: known.join(', ') }, { file, line: lineAt(value.range?.[0] ?? 0) }));
      }
      return chosen;
    },
    require: (wanted) => {
      if (document.errors.length > 0) return;
      problems.push(...wanted.filter((key) => !isGiven(key)).map((key) => problem('template-key-missing', { key, example: examples[key] }, { file, line: 1 })));
    },
  };
}

function isText(value: unknown): value is Scalar<string> {
  return isScalar(value) && typeof value.value === 'string';
}
