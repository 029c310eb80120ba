// report.html: one page that opens by double click, needs nothing beside it and asks nothing of anybody. What a superior or an auditor is to
// see prints on two sheets; what names people stands below, and not in a page that is to leave the house. The same run, the same bytes.
import { grouped } from '../wording/grouped-number.js';
import { REPORT_PAGE_TEXT as TEXT } from '../wording/report-page.js';
import { accountTable } from './account-table.js';
import { batchTable } from './batch-table.js';
import { closing } from './closing.js';
import { contentPolicy } from './content-policy.js';
import { dayChart } from './day-chart.js';
import { exceptionTable } from './exception-table.js';
import { findingSummary } from './finding-summary.js';
import { drawing, html, type Html } from './html.js';
import { letterPictures } from './letter-pictures.js';
import type { PageAccount, PageAssets, PageException, PageFacts } from './page-facts.js';
import { prefectureList } from './prefecture-list.js';
import { BAR_PATTERNS } from './share-bar.js';
import { sourceTable } from './source-table.js';
import { keyFigures, pageHead, verdict } from './verdict.js';

/** The page in pieces; what grows is its list of exceptions alone. */
export function* reportPage(account: PageAccount, facts: PageFacts, assets: PageAssets): Generator<string> {
  for (const { markup } of pieces(account, facts, assets)) yield markup;
}

function* pieces(account: PageAccount, { letter, exceptions }: PageFacts, assets: PageAssets): Generator<Html> {
  yield html`<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${TEXT.title}</title>
<style>${drawing(assets.style)}</style>
</head>
<body>
<svg class="definitions" width="0" height="0" aria-hidden="true"><defs>${BAR_PATTERNS}${drawing(letter.glyphs)}</defs></svg>
${pageHead(account)}<main>
<div class="sheet">
${firstSheet(account)}</div>
<div class="sheet">
${secondSheet(account)}<div class="last">${letterPictures(letter)}${closing()}</div></div>
`;
  yield printChoice(exceptions !== null);
  if (exceptions === null) yield html`<section class="screen-only left-out"><p>${TEXT.exceptions.leftOut}</p></section>
`;
  else yield* personalPart(account, exceptions);
  yield html`</main>
<script>${drawing(assets.script)}</script>
</body>
</html>
`;
}

function firstSheet(account: PageAccount): readonly Html[] {
  return [verdict(account), keyFigures(account), accountTable(account), dayChart(account)];
}

function secondSheet(account: PageAccount): readonly Html[] {
  return [prefectureList(account), findingSummary(account), batchTable(account), sourceTable(account)];
}

/** All that the account alone decides, as it stands in the page. */
export function accountParts(account: PageAccount): readonly Html[] {
  return [pageHead(account), ...firstSheet(account), ...secondSheet(account)];
}

/** A box that style alone reads, so that it works without a script. */
function printChoice(hasPeople: boolean): Html {
  return html`<p class="print-choice">${TEXT.print}<label><input type="checkbox" id="print-lists"> ${hasPeople ? TEXT.printLists : TEXT.printListsNoPersonal}</label></p>
`;
}

function* personalPart({ exclusions, findings }: PageAccount, exceptions: readonly PageException[]): Generator<Html> {
  const all = Object.values(findings).reduce((sum, count) => sum + count, 0);
  const { title, warning, none, cut } = TEXT.exceptions;
  yield html`<section id="exceptions" class="personal on-request" aria-labelledby="exceptions-title">
<h2 id="exceptions-title">${title}</h2>
<p class="warning">${warning}</p>
${exclusionTable(exclusions)}${all === 0 ? html`<p class="lead">${none}</p>` : ''}${exceptions.length < all ? html`<p class="warning">${cut(exceptions.length, all)}</p>` : ''}
`;
  if (exceptions.length > 0) yield* exceptionTable(exceptions);
  yield html`</section>
`;
}

/** Reasons are of staff's own writing, and may name somebody. */
function exclusionTable(exclusions: PageAccount['exclusions']): Html {
  const { exclusions: title, exclusionHead: [reason, people, rows], noReason } = TEXT.exceptions;
  if (exclusions.length === 0) return html``;
  return html`<table class="exclusions"><caption>${title}</caption>
<thead><tr><th scope="col">${reason}</th><th scope="col" class="number">${people}</th><th scope="col" class="number">${rows}</th></tr></thead>
<tbody>${exclusions.map((one) => html`<tr><th scope="row">${one.reason === '' ? noReason : one.reason}</th><td class="number">${grouped(one.customers)}<span class="unit">${TEXT.units.people}</span></td><td class="number">${
    grouped(one.rows)}<span class="unit">${TEXT.units.rows}</span></td></tr>`)}</tbody></table>
`;
}
