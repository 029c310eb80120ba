// The fixed slots of a letter, as YAML between two lines of `---`. Failsafe schema: a telephone number or a date
// stays the text it is. Positions of the slots on the page belong to the composer, so there is no key for them.
import { isMap, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml';
import { nearName } from '../near-name.js';
import { problem, refuse, type Problem } from '../refusal.js';
import type { LetterTemplate, Phrase } from './letter-template.js';
import { piecesOf, type TemplatePiece } from './template-text.js';

export type FrontMatter = Omit<LetterTemplate, 'file' | 'blocks'>;

/** Each key, with an example for the message that misses it. */
const EXAMPLES = {
  subject: 'subject: クレジットカード情報に関するお詫びとお知らせ',
  date: 'date: "{{letter.date}}"',
  sender: 'sender: |',
  opening: 'opening: 謹啓',
  closing: 'closing: 謹白',
} as const;
type Key = keyof typeof EXAMPLES;
const KEYS = Object.keys(EXAMPLES);

/** A template cut at its front matter. Lines count from 1. */
export interface SplitTemplate {
  readonly frontMatter: string;
  readonly body: string;
  /** Lines of the file before the body's first. */
  readonly linesBefore: number;
}

const FENCE = /^---[ \t]*$/;

/** Cuts the file in two. Refuses one that does not begin with front matter or does not end it. */
export function splitTemplate(text: string, file: string): SplitTemplate {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) refuse('template-front-matter-missing', {}, { file, line: 1 });
  return { frontMatter: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), linesBefore: end + 1 };
}

/** Reads the slots; what is wrong is added to `problems` at its line. */
export function readFrontMatter(source: string, file: string, problems: Problem[]): FrontMatter {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const values = new Map<string, Scalar<string>>();
  const faulty = new Set<string>();
  for (const error of document.errors) problems.push(problem('template-front-matter-syntax', {}, { file, line: lineAt(error.pos[0]) }));
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const at = { file, line: lineAt(key.range[0]) };
    if (!KEYS.includes(key.value)) {
      problems.push(problem('template-key-unknown', { key: key.value, near: nearName(key.value, KEYS) ?? '', known: KEYS.join(', ') }, at));
    } else if (isText(value)) {
      values.set(key.value, value);
    } else {
      faulty.add(key.value);
      problems.push(problem('template-value-wrong', { key: key.value }, at));
    }
  }
  const phrasesOf = (key: Key): readonly Phrase<TemplatePiece>[] => {
    const value = values.get(key);
    if (faulty.has(key) || document.errors.length > 0) return [];
    if (value === undefined || value.value.trim() === '') {
      problems.push(problem('template-key-missing', { key, example: EXAMPLES[key] }, { file, line: 1 }));
      return [];
    }
    const firstLine = lineAt(value.range?.[0] ?? 0) + (value.type === 'BLOCK_LITERAL' ? 1 : 0);
    const lines = value.value.trimEnd().split('\n');
    return lines.map((line, index) => piecesOf(line.trim(), { file, line: firstLine + index, strong: false, problems }));
  };
  const [subject, date, opening, closing] = (['subject', 'date', 'opening', 'closing'] as const).map((key) => phrasesOf(key).flat());
  return { subject: subject ?? [], date: date ?? [], sender: phrasesOf('sender'), opening: opening ?? [], closing: closing ?? [] };
}

function isText(value: unknown): value is Scalar<string> {
  return isScalar(value) && typeof value.value === 'string';
}
