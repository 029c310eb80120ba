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
  kind: 'kind: notice',
  style: 'style: plain',
  subject: 'subject: クレジットカード情報に関するお詫びとお知らせ',
  date: 'date: "{{letter.date}}"',
  sender: 'sender: |',
  opening: 'opening: 謹啓',
  closing: 'closing: 謹白',
  footerFirst: 'footerFirst: "{{facts.sender.name}}"',
  footerRest: 'footerRest: "{{facts.sender.name}}"',
} as const;
type Key = keyof typeof EXAMPLES;
const KEYS = Object.keys(EXAMPLES);

/** The first is meant where the key is absent: the one that asks more of a letter. */
const CHOICES = { kind: ['breach-notice', 'notice'], style: ['kigaki', 'plain'] } as const;

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
  const isGiven = (key: Key) => faulty.has(key) || (values.get(key)?.value.trim() ?? '') !== '';
  const linesOf = (key: Key): readonly Phrase<TemplatePiece>[] => {
    const value = values.get(key);
    if (value === undefined || !isGiven(key)) return [];
    const firstLine = lineAt(value.range?.[0] ?? 0) + (value.type === 'BLOCK_LITERAL' ? 1 : 0);
    const lines = value.value.trimEnd().split('\n');
    return lines.map((line, index) => piecesOf(line.trim(), { file, line: firstLine + index, emphasis: { strong: false, dotted: false }, problems }));
  };
  const phraseOf = (key: Key): Phrase<TemplatePiece> => linesOf(key).flat();
  const choiceOf = <K extends keyof typeof CHOICES>(key: K): (typeof CHOICES)[K][number] => {
    const value = values.get(key);
    const known: readonly (typeof CHOICES)[K][number][] = CHOICES[key];
    const chosen = known.find((choice) => choice === value?.value.trim()) ?? CHOICES[key][0];
    if (value !== undefined && chosen !== value.value.trim()) {
      const near = nearName(value.value, known) ?? '';
      problems.push(problem('template-choice-unknown', { key, value: value.value, near, known: known.join(', ') }, { file, line: lineAt(value.range?.[0] ?? 0) }));
    }
    return chosen;
  };
  const style = choiceOf('style');
  if (document.errors.length === 0) {
    const missing = requiredKeys(style, isGiven).filter((key) => !isGiven(key));
    problems.push(...missing.map((key) => problem('template-key-missing', { key, example: EXAMPLES[key] }, { file, line: 1 })));
  }
  return {
    kind: choiceOf('kind'),
    style,
    subject: phraseOf('subject'),
    date: phraseOf('date'),
    sender: linesOf('sender'),
    opening: phraseOf('opening'),
    closing: phraseOf('closing'),
    footerFirst: phraseOf('footerFirst'),
    footerRest: phraseOf('footerRest'),
  };
}

/** A plain letter may do without 頭語 and 結語, but not without one of the two. */
function requiredKeys(style: LetterTemplate['style'], isGiven: (key: Key) => boolean): readonly Key[] {
  const always = ['subject', 'date', 'sender'] as const;
  const isFramed = style === 'kigaki' || isGiven('opening') || isGiven('closing');
  return isFramed ? [...always, 'opening', 'closing'] : always;
}

function isText(value: unknown): value is Scalar<string> {
  return isScalar(value) && typeof value.value === 'string';
}
