// The page as its source: what a browser and a screen reader are given. .ci/web-page.js looks at it in Chromium.
import { documentPhrases } from '../../src/letter/document-template.js';
import { textOf } from '../../src/letter/letter-template.js';
import { webPage } from '../../src/print/web-page.js';
import { phraseHtml } from '../../src/print/web-text.js';
import { composedDocument, composedSource, FACTS } from '../letter/composed-document.js';

const words = (text: string, strong = false, dotted = false) => [{ kind: 'words', text, strong, dotted, line: 1 } as const];
const FRONT = '---\nsubject: お知らせ\ndate: "{{notice.date}}"\nsender: "{{facts.sender.name}}"\n---\n\n';
const bodyOf = (body: string, facts = FACTS): string => {
  const html = webPage(composedSource(`${FRONT}${body}\n`, facts).merged, 'notice');
  return html.slice(html.indexOf('</h1>') + '</h1>\n'.length, html.indexOf('\n</main>'));
};
const page = webPage(composedDocument('notice').merged, 'notice');

test('everything the paper says stands on the page, in the same order', () => {
  for (const kind of ['notice', 'desk'] as const) {
    const { merged } = composedDocument(kind);
    const text = webPage(merged, kind).replace(/[\s\S]*<main>/, '').replace(/<[^>]*>/g, '').replace(/[\s　]/g, '');
    let from = 0;
    for (const phrase of documentPhrases(merged)) {
      const said = textOf(phrase).replace(/[\s　]/g, '');
      from = text.indexOf(said, from);
      expect([said, from >= 0]).toEqual([said, true]);
      from += said.length;
    }
  }
});

test('it says its language and title, has one h1 and numbered h2, and each section is named by its heading', () => {
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
  expect(page).toContain('<title>クレジットカード情報の流出懸念に関するお詫びとお知らせ</title>');
  expect(page.match(/<h1>/g)).toHaveLength(1);
  const headings = Array.from(page.matchAll(/<section aria-labelledby="([^"]+)">\n<h2 id="([^"]+)"><span class="number">(\d+)<\/span>/g), ([, by, id, number]) => [by, id, number]);
  expect(headings).toEqual(Array.from({ length: 8 }, (_, index) => [`section-${index + 1}`, `section-${index + 1}`, String(index + 1)]));
  expect(page.match(/<\/section>/g)).toHaveLength(8);
});

test('nothing is run and nothing is fetched', () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
  expect(page).toContain("default-src 'none'");
  for (const [, href = ''] of page.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(href).toMatch(/^(?:https:\/\/www\.metaps-payment\.com\/company\/20220228\.html|tel:0120816620|tel:0332607346)$/);
});

test('a fact is never markup', () => {
  const html = bodyOf('{{facts.sender.name}}', new Map([...FACTS, ['facts.sender.name', '<b onclick="x">A&B</b> \'青葉\'']]));
  expect(html).toBe('<p>&lt;b onclick=&quot;x&quot;&gt;A&amp;B&lt;/b&gt; &#39;青葉&#39;</p>');
});

test('an address and a telephone number can be followed, and nothing else becomes a link', () => {
  expect(phraseHtml(words('https://example.jp/a?b=1&c="をご覧ください'))).toBe('<a href="https://example.jp/a?b=1&amp;c=">https://example.jp/a?b=1&amp;c=</a>&quot;をご覧ください');
  expect(phraseHtml(words('0120-816620、03-3260-7346'))).toBe('<a href="tel:0120816620">0120-816620</a>、<a href="tel:0332607346">03-3260-7346</a>');
  for (const text of ['000123-0', '060-0001', '2021-10-14', '000-0000（見本）', 'javascript:alert(1)', '12-0120-8166']) expect(phraseHtml(words(text))).toBe(text);
});

test('emphasis is as on paper', () => {
  expect(phraseHtml([...words('甲', true), ...words('乙', false, true), ...words('丙', true, true)])).toBe('<strong>甲</strong><em>乙</em><strong><em>丙</em></strong>');
});

test('lists keep their numbers, boxes are notes, a page break is for paper alone', () => {
  expect(bodyOf('3. 三\n\n   続き\n4. 四\n\n---\n\n- 甲')).toBe('<ol start="3">\n<li>三<p>続き</p></li>\n<li>四</li>\n</ol>\n<ul>\n<li>甲</li>\n</ul>');
  expect(bodyOf('> ## ご注意\n>\n> 本文')).toBe('<div class="box" role="note">\n<p class="box-heading">ご注意</p>\n<p>本文</p>\n</div>');
});

test('a table has named columns and rows, and a full-width space begins a line', () => {
  expect(bodyOf('| 窓口 | 電　話 |\n|---|---|\n| 会員　係 | 0120-816620 |').split('\n')).toEqual([
    '<table role="table">',
    '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">窓口</th><th scope="col" role="columnheader">電<br>話</th></tr></thead>',
    '<tbody role="rowgroup">',
    '<tr role="row"><th scope="row" role="rowheader">会員<br>係</th><td role="cell" data-label="電話"><span><a href="tel:0120816620">0120-816620</a></span></td></tr>',
    '</tbody>',
    '</table>',
  ]);
});

test('the sheet for those who answer the telephone is not to be found by search engines; the notice is', () => {
  expect(webPage(composedDocument('desk').merged, 'desk')).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain('noindex');
});
