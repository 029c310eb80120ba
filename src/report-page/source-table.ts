// What the run was made from: with these files and this version anybody makes the same letters again, byte for byte.
import { grouped } from '../wording/grouped-number.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { html, type Html } from './html.js';
import type { PageAccount, PageFile } from './page-facts.js';

const TEXT = REPORT_PAGE_TEXT.sources;
/** More would not leave the account on two sheets; what staff handed in goes first. */
const MOST_ON_PAPER = 2;
/** They come with the program, whose version stands on the page. */
const OWN: ReadonlySet<string> = new Set(['font', 'tariff', 'envelope']);

export function sourceTable({ inputs, settings }: PageAccount): Html {
  const files = [...inputs, ...settings.files];
  const isOnPaper = new Set(files.filter(({ role }) => !OWN.has(role)).slice(0, MOST_ON_PAPER));
  const [file, role, rows, bytes, sha256] = TEXT.head;
  return html`<section aria-labelledby="sources-title">
<h2 id="sources-title">${TEXT.title}</h2>
<p class="lead">${TEXT.lead}<span class="on-paper">${TEXT.left(files.length - isOnPaper.size)}</span></p>
<div class="wide-table" role="group" tabindex="0" aria-labelledby="sources-title"><table class="sources"><caption class="for-readers">${TEXT.caption}</caption>
<thead><tr><th scope="col">${file}</th><th scope="col">${role}</th><th scope="col" class="number">${rows}</th><th scope="col" class="number">${bytes}</th><th scope="col">${sha256}</th></tr></thead>
<tbody>${files.map((one) => row(one, isOnPaper.has(one)))}</tbody></table></div>
</section>
`;
}

function row({ file, role, rows, bytes, encoding, preset, sha256 }: PageFile, isOnPaper: boolean): Html {
  const read = [encoding, preset].filter((part) => part !== undefined && part !== null).join(' ');
  return html`<tr${isOnPaper ? '' : html` class="on-request"`}><th scope="row">${file}</th><td>${TEXT.roles[role] ?? role}${read === '' ? '' : html` <small>${read}</small>`}</td><td class="number">${
    rows === undefined ? '' : grouped(rows)}</td><td class="number">${grouped(bytes)}</td><td><code>${sha256}</code></td></tr>
`;
}
