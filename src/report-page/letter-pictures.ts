// What the letters look like, to somebody who will never hold one: the pages with an addressee that nobody is.
import { PICTURE_VIEW_BOX, type PagePictures } from '../print/page-picture.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { drawing, html, type Html } from './html.js';

const TEXT = REPORT_PAGE_TEXT.letter;
const MOST_ON_PAPER = 2;

/** `glyphs` of the same pictures must stand in the page's definitions. */
export function letterPictures({ pages }: PagePictures): Html {
  const left = pages.length - MOST_ON_PAPER;
  return html`<section aria-labelledby="letter-title" class="letter">
<h2 id="letter-title">${TEXT.title}</h2>
<p class="lead"><span class="screen-only">${TEXT.same}</span>${TEXT.lead}${left > 0 ? html`<span class="on-paper">${TEXT.left(left)}</span>` : ''}</p>
<div class="pages">${pages.map((page, index) => html`<figure${index < MOST_ON_PAPER ? '' : html` class="on-request"`}><svg class="page" viewBox="${PICTURE_VIEW_BOX}" role="img" aria-label="${TEXT.picture(index + 1)}">${drawing(page)}</svg>
<figcaption>${TEXT.page(index + 1, pages.length)}</figcaption></figure>
`)}</div>
</section>
`;
}
