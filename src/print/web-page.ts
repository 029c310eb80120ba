// A notice or a desk sheet as one HTML page that anybody can read: semantic headings, lists and tables in the order of the paper,
// no script, nothing fetched from anywhere (WCAG 2.2; JIS X 8341-3). It says what the PDF says, word for word.
import type { CommonBlock, DocumentKind, MergedDocument } from '../letter/document-template.js';
import { textOf, type Item, type Phrase, type Words } from '../letter/letter-template.js';
import { phraseHtml, textHtml } from './web-text.js';
import { WEB_STYLE } from './web-style.js';

type List = Extract<CommonBlock<Words>, { kind: 'list' }>;
type Contacts = Extract<CommonBlock<Words>, { kind: 'contacts' }>;
type Box = Extract<CommonBlock<Words>, { kind: 'notice' }>;

/** Nothing but the style of the page itself; a page copied into another site is held to no more than it needs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The text of the whole file, UTF-8, the same for the same document. */
export function webPage(document: MergedDocument, kind: DocumentKind): string {
  const { subject, date, addressee, sender, blocks, closing, footer } = document;
  return [
    '<!DOCTYPE html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="generator" content="oshirase">',
    // A sheet for the house that ends up on a web server all the same is not to be found.
    ...(kind === 'desk' ? ['<meta name="robots" content="noindex">'] : []),
    `<title>${textHtml(textOf(subject))}</title>`,
    `<style>\n${WEB_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...line('date', date),
    ...line('addressee', addressee),
    ...(sender.length === 0 ? [] : [`<p class="sender">${sender.map(phraseHtml).join('<br>\n')}</p>`]),
    `<h1>${phraseHtml(subject)}</h1>`,
    ...sectionsOf(blocks),
    ...line('closing', closing),
    ...line('footer', footer),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function line(name: string, phrase: Phrase<Words>): readonly string[] {
  return phrase.length === 0 ? [] : [`<p class="${name}">${phraseHtml(phrase)}</p>`];
}

/** What follows a heading is that heading's section, numbered as on paper. */
function sectionsOf(blocks: readonly CommonBlock<Words>[]): readonly string[] {
  const lines: string[] = [];
  let number = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (number > 0) lines.push('</section>');
      number += 1;
      lines.push(`<section aria-labelledby="section-${number}">`, `<h2 id="section-${number}"><span class="number">${number}</span> ${phraseHtml(block.phrase)}</h2>`);
    } else {
      lines.push(...blockHtml(block));
    }
  }
  return number > 0 ? [...lines, '</section>'] : lines;
}

function blockHtml(block: Exclude<CommonBlock<Words>, { kind: 'heading' }>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`<p>${phraseHtml(block.phrase)}</p>`];
    case 'list':
      return listHtml(block);
    case 'contacts':
      return tableHtml(block);
    case 'notice':
      return boxHtml(block);
    // A browser turns its own pages.
    case 'page-break':
      return [];
  }
}

function listHtml({ start, items }: List): readonly string[] {
  const [open, close] = start === 'bullets' ? ['<ul>', '</ul>'] : [start === 1 ? '<ol>' : `<ol start="${start}">`, '</ol>'];
  return [open, ...items.map(itemHtml), close];
}

function itemHtml({ paragraphs }: Item<Words>): string {
  const [first = [], ...others] = paragraphs;
  return `<li>${phraseHtml(first)}${others.map((phrase) => `<p>${phraseHtml(phrase)}</p>`).join('')}</li>`;
}

/**
 * The first row is the head, the first cell of a row names it. On a narrow screen rows become cards: `display: block` takes a
 * table's meaning from it in some browsers, so the roles are written out, and each cell repeats its column's name for the eye.
 */
function tableHtml({ rows }: Contacts): readonly string[] {
  const [head = [], ...body] = rows;
  const names = head.map((cell) => textHtml(textOf(cell).replaceAll('　', '')));
  const bodyRow = (row: readonly Phrase<Words>[]) => row.map((cell, column) => (column === 0
    ? `<th scope="row" role="rowheader">${cellHtml(cell)}</th>`
    : `<td role="cell" data-label="${names[column] ?? ''}"><span>${cellHtml(cell)}</span></td>`)).join('');
  return [
    '<table role="table">',
    `<thead role="rowgroup"><tr role="row">${head.map((cell) => `<th scope="col" role="columnheader">${cellHtml(cell)}</th>`).join('')}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...body.map((row) => `<tr role="row">${bodyRow(row)}</tr>`),
    '</tbody>',
    '</table>',
  ];
}

/** A full-width space in a cell begins a new line, as on paper. */
function cellHtml(cell: Phrase<Words>): string {
  return phraseHtml(cell).replaceAll('　', '<br>');
}

function boxHtml({ heading, paragraphs }: Box): readonly string[] {
  return [
    '<div class="box" role="note">',
    ...(heading.length === 0 ? [] : [`<p class="box-heading">${phraseHtml(heading)}</p>`]),
    ...paragraphs.map((phrase) => `<p>${phraseHtml(phrase)}</p>`),
    '</div>',
  ];
}
