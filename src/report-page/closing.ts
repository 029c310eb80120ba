// How it can be proved without believing the page, and where those sign who have done so.
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { html, type Html } from './html.js';

const { proof, signatures } = REPORT_PAGE_TEXT;

export function closing(): Html {
  return html`<div><section aria-labelledby="proof-title" class="proof">
<h2 id="proof-title">${proof.title}</h2>
<ul>${proof.steps.map((step) => html`<li>${step}</li>`)}</ul>
</section>
<section aria-labelledby="signatures-title" class="signatures">
<h2 id="signatures-title">${signatures.title}</h2>
<div class="boxes">${signatures.boxes.map((box) => html`<div class="box"><h3>${box}</h3><p>${signatures.date}</p><p>${signatures.name}</p></div>`)}</div>
</section></div>
`;
}
