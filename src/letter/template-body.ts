// The body of letter.md: CommonMark with tables, of which a letter takes a whitelist. Everything else is a problem
// at its line that says how to write it instead; nothing is ever dropped or printed as markup.
import type { BlockContent, Blockquote, DefinitionContent, List, ListItem, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { problem, type Problem } from '../refusal.js';
import type { TemplateMarkup } from '../wording/template-markup.js';
import type { Block, Item, Phrase } from './letter-template.js';
import { conditionOf, markWithin, readOptionalParts, type MarkedText } from './optional-parts.js';
import { lineOf, readParagraph, readPhrase, reject, type TemplateSource } from './template-inline.js';
import { PAYMENT_DAYS, type TemplatePiece } from './template-text.js';

type TemplateBlock = Block<TemplatePiece>;
type FlowContent = BlockContent | DefinitionContent | RootContent;
type Template = TemplateSource & Pick<MarkedText, 'parts'>;

/** `---` right under a paragraph is a page break like any other, not a heading. */
const NO_UNDERLINED_HEADINGS = { disable: { null: ['setextUnderline'] } };

/** Reads the blocks; what is wrong is added to `problems`. `linesBefore` is the number of lines of the file above `body`. */
export function readBody(body: string, file: string, linesBefore: number, problems: Problem[]): readonly TemplateBlock[] {
  const { source, parts } = readOptionalParts(body, file, linesBefore, problems);
  const template: Template = { source, parts, file, linesBefore, problems };
  const root = fromMarkdown(source, {
    extensions: [cjkFriendlyExtension(), gfmTable(), NO_UNDERLINED_HEADINGS],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return root.children.flatMap((node) => blockOf(node, template).map((block) => ({ ...block, ...conditionOf(parts, extentOf(node, template)) })));
}

function blockOf(node: RootContent, template: Template): readonly TemplateBlock[] {
  const line = lineOf(node, template);
  if (node.type !== 'list') refuseCut(node, template);
  if (node.type === 'paragraph') {
    const phrase = readParagraph(node, template);
    return [phrase === PAYMENT_DAYS ? { kind: 'payment-days', line } : { kind: 'paragraph', line, phrase }];
  }
  if (node.type === 'heading') {
    if (node.depth !== 2) reject(node, 'heading-depth', template);
    return [{ kind: 'heading', line, phrase: readPhrase(node.children, template) }];
  }
  if (node.type === 'list') return [listOf(node, template)];
  if (node.type === 'table') return [contactsOf(node, template)];
  if (node.type === 'blockquote') return [noticeOf(node, template)];
  if (node.type === 'thematicBreak') return [{ kind: 'page-break', line }];
  reject(node, FLOW_MARKUP[node.type] ?? 'other', template);
  return [];
}

const FLOW_MARKUP: Readonly<Record<string, TemplateMarkup>> = { code: 'code', definition: 'link', html: 'html' };

/** Numbers begin with the first item's, as written. */
function listOf(node: List, template: Template): TemplateBlock {
  const line = lineOf(node, template);
  const items = node.children.map((item) => itemOf(item, template));
  const start = node.ordered === true ? (node.start ?? 1) : 'bullets';
  if (typeof start === 'number' && (start < 1 || start + items.length > 100)) reject(node, 'list-number', template);
  return { kind: 'list', line, start, items };
}

/** An item may be optional by itself where its list is not. */
function itemOf(item: ListItem, template: Template): Item<TemplatePiece> {
  refuseCut(item, template);
  const paragraphs = paragraphsOf(item.children, 'nested-list', template);
  if (item.children.length === 0) reject(item, 'empty-item', template);
  return { line: lineOf(item, template), paragraphs, ...conditionOf(template.parts, extentOf(item, template)) };
}

function contactsOf(table: Table, template: Template): TemplateBlock {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) if (row.children.length !== columns) reject(row, 'uneven-table', template);
  const rows = table.children.map((row) => row.children.map((cell) => readPhrase(cell.children, template)));
  return { kind: 'contacts', line: lineOf(table, template), rows };
}

/** A heading may stand first in a box; it has no number. */
function noticeOf(node: Blockquote, template: Template): TemplateBlock {
  const [first, ...others] = node.children;
  if (first?.type !== 'heading') return { kind: 'notice', line: lineOf(node, template), heading: [], paragraphs: paragraphsOf(node.children, 'not-in-notice', template) };
  if (first.depth !== 2) reject(first, 'heading-depth', template);
  return { kind: 'notice', line: lineOf(node, template), heading: readPhrase(first.children, template), paragraphs: paragraphsOf(others, 'not-in-notice', template) };
}

/** The paragraphs of a list item or a box, which hold nothing else. */
function paragraphsOf(children: readonly FlowContent[], otherwise: TemplateMarkup, template: Template): readonly Phrase<TemplatePiece>[] {
  return children.flatMap((child) => {
    if (child.type === 'paragraph') {
      const phrase = readParagraph(child, template);
      if (phrase !== PAYMENT_DAYS) return [phrase];
      template.problems.push(problem('placeholder-not-alone', { name: PAYMENT_DAYS }, { file: template.file, line: lineOf(child, template) }));
      return [];
    }
    reject(child, otherwise, template);
    return [];
  });
}

function refuseCut(node: FlowContent | ListItem, template: Template): void {
  const cut = markWithin(template.parts, extentOf(node, template));
  if (cut !== undefined) template.problems.push(problem('optional-cuts-block', { name: cut.fact }, { file: template.file, line: cut.line }));
}

function extentOf(node: FlowContent | ListItem, { linesBefore }: Template): { readonly fromLine: number; readonly toLine: number } {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return { fromLine: start.line + linesBefore, toLine: end.line + linesBefore };
}
