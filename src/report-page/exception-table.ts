// The people somebody has to look at, grouped by what to do and why: the one part of the page that names anybody. It is a table without a
// script too; the script adds sorting and filtering, and finds what it needs in the markup.
import { severityOf, type FindingCode } from '../finding.js';
import { groupBy } from '../group-by.js';
import { ACTIONS, FINDING_NAMES } from '../wording/finding-actions.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { actionGroups, type ActionGroup } from './finding-summary.js';
import { html, type Html } from './html.js';
import type { PageException } from './page-facts.js';

const TEXT = REPORT_PAGE_TEXT.exceptions;
const TAGS = REPORT_PAGE_TEXT.findings;

/** In pieces, for there may be thousands of lines. */
export function* exceptionTable(exceptions: readonly PageException[]): Generator<Html> {
  const byCode = groupBy(exceptions, ({ code }) => code);
  const groups = actionGroups((code) => byCode.has(code));
  yield filterForm(groups, exceptions.length);
  yield html`<table id="exception-table" class="exceptions"><caption class="for-readers">${TEXT.caption}</caption>
<thead><tr>${TEXT.head.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
`;
  for (const { action, codes } of groups) {
    const { title, text } = ACTIONS[action];
    yield html`<tbody class="action" data-action="${action}"><tr><th colspan="5" scope="rowgroup"><span class="action-title">${title}</span><span class="action-text">${text}</span></th></tr></tbody>
`;
    for (const code of codes) yield* codeBody(action, code, byCode.get(code) ?? []);
  }
  yield html`</table>
<p id="nothing-found" hidden>${TEXT.filter.nothing}</p>
`;
}

function* codeBody(action: string, code: FindingCode, lines: readonly PageException[]): Generator<Html> {
  const isHeld = severityOf(code) === 'held';
  const count = TEXT.rows(lines.length);
  yield html`<tbody class="code" data-action="${action}" data-code="${code}"><tr class="reason"><th colspan="5" scope="rowgroup"><span class="tag ${
    isHeld ? 'is-held' : 'is-note'}">${isHeld ? TAGS.held : TAGS.note}</span>${FINDING_NAMES[code].name} <span class="count">${count}</span> <span class="hint">${lines[0]?.hint}</span></th></tr>
`;
  for (const line of lines) yield row(line);
  yield html`</tbody>
`;
}

function row({ message, file, line, column, customerId, name, company, department, postalCode, address, paidAt, method, status }: PageException): Html {
  return html`<tr><td>${message}</td><td>${stacked([company, department, name])}${note(customerId === '' ? '' : TEXT.customer(customerId))}</td><td>${
    stacked([postalCode === '' ? '' : TEXT.postalCode(postalCode), address])}</td><td>${paidAt}${note([method, status].filter((part) => part !== '').join(' '))}</td><td>${
    file}${note([line === null ? '' : TEXT.line(line), column].filter((part) => part !== '').join(' '))}</td></tr>
`;
}

function stacked(parts: readonly string[]): Html {
  const filled = parts.filter((part) => part !== '');
  return html`${filled.map((part, index) => (index === 0 ? html`${part}` : html`<br>${part}`))}`;
}

function note(text: string): Html {
  return text === '' ? html`` : html`<small>${text}</small>`;
}

/** Of no use without the script, which shows it. */
function filterForm(groups: readonly ActionGroup[], all: number): Html {
  const { title, search, action, code, all: every, reset, shown, sortBy } = TEXT.filter;
  return html`<form id="filter" class="filter" hidden aria-label="${title}" data-shown="${shown}" data-all="${all}" data-sort="${sortBy}">
<label>${search}<input type="search" name="text" autocomplete="off"></label>
<label>${action}<select name="action"><option value="">${every}</option>${groups.map((group) => html`<option value="${group.action}">${ACTIONS[group.action].title}</option>`)}</select></label>
<label>${code}<select name="code"><option value="">${every}</option>${groups.flatMap(({ codes }) => codes).map((one) => html`<option value="${one}">${FINDING_NAMES[one].name}</option>`)}</select></label>
<button type="reset">${reset}</button>
<output name="count" aria-live="polite"></output>
</form>
`;
}
