// The body of letter.md: CommonMark with tables, of which a letter takes a whitelist. Everything else is a problem
// at its line that says how to write it instead; nothing is ever dropped or printed as markup.
import type { BlockContent, DefinitionContent, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { problem, type Problem } from '../refusal.js';
import type { TemplateMarkup } from '../wording/letter-refusals.js';
import type { Block, Phrase } from './letter-template.js';
import { PAYMENT_DAYS, piecesOf, type TemplatePiece } from './template-text.js';

type TemplateBlock = Block<TemplatePiece>;
type FlowContent = BlockContent | DefinitionContent | RootContent;

/** `---` right under a paragraph is a page break like any other, not a heading. */
const NO_UNDERLINED_HEADINGS = { disable: { null: ['setextUnderline'] } };

/** Reads the blocks; what is wrong is added to `problems`. `linesBefore` is the number of lines of the file above `source`. */
export function readBody(source: string, file: string, linesBefore: number, problems: Problem[]): readonly TemplateBlock[] {
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) => (node.position?.start.line ?? 1) + linesBefore;
  const reject = (node: FlowContent | PhrasingContent | ListItem, markup: TemplateMarkup) => {
    problems.push(problem('template-markup', { markup }, { file, line: lineOf(node) }));
  };

  function phraseOf(nodes: readonly PhrasingContent[], strong = false): Phrase<TemplatePiece> {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return piecesOf(node.value, { file, line: lineOf(node), strong, problems });
      if (node.type === 'strong') return phraseOf(node.children, true);
      reject(node, INLINE_MARKUP[node.type] ?? 'other');
      return [];
    });
  }

  function flowingPhrase(nodes: readonly PhrasingContent[]): Phrase<TemplatePiece> {
    return flowing(phraseOf(nodes));
  }

  /** Text that runs on, in which the reader's payment days have no place. */
  function flowing(phrase: Phrase<TemplatePiece>): Phrase<TemplatePiece> {
    for (const piece of phrase) {
      if (piece.kind !== 'placeholder' || piece.name !== PAYMENT_DAYS) continue;
      problems.push(problem('placeholder-not-alone', { name: PAYMENT_DAYS }, { file, line: piece.line }));
    }
    return phrase;
  }

  function paragraphOf(node: Paragraph): TemplateBlock {
    const phrase = phraseOf(node.children);
    const only = phrase.length === 1 ? phrase[0] : undefined;
    const line = lineOf(node);
    if (only?.kind === 'placeholder' && only.name === PAYMENT_DAYS) return { kind: 'payment-days', line };
    return { kind: 'paragraph', line, phrase: flowing(phrase) };
  }

  /** The paragraphs of a list item or a quotation, which hold nothing else. */
  function paragraphsOf(children: readonly FlowContent[], otherwise: TemplateMarkup): readonly Phrase<TemplatePiece>[] {
    return children.flatMap((child) => {
      if (child.type === 'paragraph') return [flowingPhrase(child.children)];
      reject(child, otherwise);
      return [];
    });
  }

  function itemOf(item: ListItem): Phrase<TemplatePiece> {
    const [first, ...others] = paragraphsOf(item.children, 'nested-list');
    if (first === undefined || others.length > 0) reject(item, first === undefined ? 'empty-item' : 'nested-list');
    return first ?? [];
  }

  function contactsOf(table: Table): TemplateBlock {
    const columns = table.children[0]?.children.length ?? 0;
    for (const row of table.children) {
      if (row.children.length !== columns) problems.push(problem('template-markup', { markup: 'uneven-table' }, { file, line: lineOf(row) }));
    }
    const rows = table.children.map((row) => row.children.map((cell) => flowingPhrase(cell.children)));
    return { kind: 'contacts', line: lineOf(table), rows };
  }

  let headings = 0;
  function blockOf(node: RootContent): readonly TemplateBlock[] {
    const line = lineOf(node);
    if (node.type === 'paragraph') return [paragraphOf(node)];
    if (node.type === 'list') {
      return [{ kind: 'list', line, ordered: node.ordered === true, items: node.children.map(itemOf) }];
    }
    if (node.type === 'table') return [contactsOf(node)];
    if (node.type === 'blockquote') return [{ kind: 'notice', line, paragraphs: paragraphsOf(node.children, 'not-in-notice') }];
    if (node.type === 'thematicBreak') return [{ kind: 'page-break', line }];
    if (node.type === 'heading') {
      if (node.depth !== 2) reject(node, 'heading-depth');
      return [{ kind: 'heading', line, number: (headings += 1), phrase: flowingPhrase(node.children) }];
    }
    reject(node, FLOW_MARKUP[node.type] ?? 'other');
    return [];
  }

  const root = fromMarkdown(source, {
    extensions: [cjkFriendlyExtension(), gfmTable(), NO_UNDERLINED_HEADINGS],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return root.children.flatMap(blockOf);
}

const INLINE_MARKUP: Readonly<Record<string, TemplateMarkup>> = {
  break: 'line-break', emphasis: 'emphasis', html: 'html', image: 'image', imageReference: 'image', inlineCode: 'code', link: 'link', linkReference: 'link',
};
const FLOW_MARKUP: Readonly<Record<string, TemplateMarkup>> = { code: 'code', definition: 'link', html: 'html' };
