// What stands inside a paragraph, heading or cell: words, placeholders, two kinds of emphasis, nothing else. Marks that
// Markdown did not understand, and would print as they stand, are problems like those a letter has no use for.
import type { Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import { problem, type Problem } from '../refusal.js';
import type { TemplateMarkup } from '../wording/template-markup.js';
import type { Emphasis, Phrase } from './letter-template.js';
import { PAYMENT_DAYS, piecesOf, type TemplatePiece } from './template-text.js';

/** The text being read, and where its problems go. */
export interface TemplateSource {
  readonly source: string;
  readonly file: string;
  /** Lines of letter.md above the source's first. */
  readonly linesBefore: number;
  readonly problems: Problem[];
}

const PLAIN: Emphasis = { strong: false, dotted: false };

/** A phrase in which the reader's payment days have no place. */
export function readPhrase(nodes: readonly PhrasingContent[], template: TemplateSource): Phrase<TemplatePiece> {
  return flowing(piecesIn(nodes, PLAIN, template), template);
}

/** A paragraph, or the slot for the reader's payment days where that stands alone. */
export function readParagraph(node: Paragraph, template: TemplateSource): Phrase<TemplatePiece> | typeof PAYMENT_DAYS {
  refuseMisunderstoodLines(node, template);
  const phrase = piecesIn(node.children, PLAIN, template);
  const only = phrase.length === 1 ? phrase[0] : undefined;
  return only?.kind === 'placeholder' && only.name === PAYMENT_DAYS ? PAYMENT_DAYS : flowing(phrase, template);
}

/** Of letter.md. */
export function lineOf(node: Nodes, { linesBefore }: TemplateSource): number {
  return (node.position?.start.line ?? 1) + linesBefore;
}

export function reject(node: Nodes, markup: TemplateMarkup, template: TemplateSource): void {
  template.problems.push(problem('template-markup', { markup }, { file: template.file, line: lineOf(node, template) }));
}

function piecesIn(nodes: readonly PhrasingContent[], emphasis: Emphasis, template: TemplateSource): Phrase<TemplatePiece> {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return textPieces(node, emphasis, template);
    if (node.type === 'strong') return piecesIn(node.children, { ...emphasis, strong: true }, template);
    if (node.type === 'emphasis') return piecesIn(node.children, { ...emphasis, dotted: true }, template);
    reject(node, INLINE_MARKUP[node.type] ?? 'other', template);
    return [];
  });
}

const INLINE_MARKUP: Readonly<Record<string, TemplateMarkup>> = {
  break: 'line-break', html: 'html', image: 'image', imageReference: 'image', inlineCode: 'code', link: 'link', linkReference: 'link',
};

/** An asterisk that is not written `\*` is half of an emphasis that Markdown did not take for one. */
function textPieces(node: Text, emphasis: Emphasis, template: TemplateSource): Phrase<TemplatePiece> {
  if (sourceOf(node, template).replace(/\\./g, '').includes('*')) reject(node, 'stray-asterisk', template);
  return piecesOf(node.value, { file: template.file, line: lineOf(node, template), emphasis, problems: template.problems });
}

function flowing(phrase: Phrase<TemplatePiece>, { file, problems }: TemplateSource): Phrase<TemplatePiece> {
  for (const piece of phrase) {
    if (piece.kind !== 'placeholder' || piece.name !== PAYMENT_DAYS) continue;
    problems.push(problem('placeholder-not-alone', { name: PAYMENT_DAYS }, { file, line: piece.line }));
  }
  return phrase;
}

/** How a line begins that was meant for something else than a paragraph. */
const MISUNDERSTOOD: readonly (readonly [RegExp, TemplateMarkup])[] = [
  [/^={2,}\s*$/, 'other'],
  [/^(?:#{1,6}[^\s#]|＃)/, 'heading-without-space'],
  [/^\|/, 'table-without-head'],
  [/^(?:[-+]|\d{1,2}[.)])\p{L}/u, 'item-without-space'],
];

/** Told once a paragraph. */
function refuseMisunderstoodLines(node: Paragraph, template: TemplateSource): void {
  const lines = sourceOf(node, template).split('\n');
  for (const [pattern, markup] of MISUNDERSTOOD) {
    const index = lines.findIndex((line) => pattern.test(line.trimStart()));
    if (index < 0) continue;
    const at = { file: template.file, line: lineOf(node, template) + index };
    template.problems.push(problem('template-markup', { markup }, at));
    return;
  }
}

function sourceOf({ position }: Nodes, { source }: TemplateSource): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
