// The print files with what each holds and its checksum. On paper a few stand for themselves, of more the one value over all of them, which
// anybody can take again from SHA256SUMS with tools that every system has.
import { createHash } from 'node:crypto';
import { grouped } from '../wording/grouped-number.js';
import { range } from '../wording/post-sheets.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { html, type Html } from './html.js';
import type { PageAccount, PageBatch } from './page-facts.js';

const { batches: TEXT, units: UNITS } = REPORT_PAGE_TEXT;
/** More would not leave the account on two sheets. */
const MOST_ON_PAPER = 3;
/** Gives the value over all print files; the lines of the seal are `hash  path`. */
const COMMAND = "grep ' letters/' SHA256SUMS | sha256sum";

export function batchTable({ batches, letters }: PageAccount): Html {
  const [name, letterHead, sheetHead, numbers, sha256] = TEXT.head;
  const areShort = batches.length <= MOST_ON_PAPER;
  const table = html`<table class="batches${areShort ? '' : ' on-request'}"><caption class="for-readers">${TEXT.caption}</caption>
<thead><tr><th scope="col">${name}</th><th scope="col" class="number">${letterHead}</th><th scope="col" class="number">${sheetHead}</th><th scope="col">${numbers}</th><th scope="col">${sha256}</th></tr></thead>
<tbody>${batches.map(row)}</tbody></table>`;
  return html`<section aria-labelledby="batches-title">
<h2 id="batches-title">${TEXT.title}</h2>
${batches.length === 0 ? html`<p class="lead">${TEXT.none}</p>` : html`<p class="lead">${TEXT.lead(batches.length, letters.count, letters.sheets)}${areShort ? '' : html`<span class="on-paper">${TEXT.left(batches.length)}</span>`}</p>
${batches.length > 1 ? html`<dl class="seal"><dt>${TEXT.all}</dt><dd><code>${sealOfAll(batches)}</code></dd><dd>${TEXT.allHow(COMMAND)}</dd></dl>` : ''}
<div class="wide-table${areShort ? '' : ' on-request'}" role="group" tabindex="0" aria-labelledby="batches-title">${table}</div>`}
</section>
`;
}

function row({ file, letters, sheets, first, last, sha256 }: PageBatch): Html {
  return html`<tr><th scope="row">${lot(file)}</th><td class="number">${grouped(letters)}<span class="unit">${UNITS.letters}</span></td><td class="number">${
    grouped(sheets)}<span class="unit">${UNITS.sheets}</span></td><td class="numbers">${range(first, last)}</td><td><code>${sha256 ?? ''}</code></td></tr>
`;
}

/** ロット is the file's name. */
function lot(file: string): string {
  return file.replace(/^letters\//, '').replace(/\.pdf$/, '');
}

/** SHA-256 of the print files' lines in SHA256SUMS. */
export function sealOfAll(batches: readonly Pick<PageBatch, 'file' | 'sha256'>[]): string {
  return createHash('sha256').update(batches.map(({ file, sha256 }) => `${sha256 ?? ''}  ${file}\n`).join('')).digest('hex');
}
