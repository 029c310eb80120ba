// The head of the page: what this is about, how it stands, and the numbers a superior asks for first.
import { grouped } from '../wording/grouped-number.js';
import { REPORT_PAGE_TEXT as TEXT } from '../wording/report-page.js';
import { inJapanese } from '../calendar-day.js';
import { html, type Html } from './html.js';
import type { PageAccount } from './page-facts.js';

const SHORT_APPROVAL = /^([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})/;

export function pageHead({ incident, approval, tool }: PageAccount): Html {
  const short = SHORT_APPROVAL.exec(approval ?? '')?.slice(1).join('-');
  return html`<header>
<h1>${TEXT.title}</h1>
<p class="scope">${TEXT.scope(inJapanese(incident.firstDay), inJapanese(incident.lastDay))}</p>
<p class="made">${short === undefined ? '' : html`<span>${TEXT.approval(short)}</span> `}<span>${TEXT.madeBy(tool.version)}</span></p>
</header>`;
}

/** Said in words, with a mark that needs no colour. */
export function verdict({ rows, customers, samples }: PageAccount): Html {
  const isHeld = rows.held > 0;
  const { title, text } = isHeld ? TEXT.verdict.held(customers.held, rows.held)
    : customers.affected === 0 ? TEXT.verdict.nobody
      : customers.excluded > 0 ? TEXT.verdict.wholeButExcluded(customers.excluded) : TEXT.verdict.whole;
  return html`<div class="verdict ${isHeld ? 'is-held' : 'is-whole'}">
<p class="verdict-title"><span class="mark" aria-hidden="true">${isHeld ? '!' : '✓'}</span>${title}</p>
<p>${text}</p>
${samples.length === 0 ? '' : html`<p class="samples">${TEXT.verdict.samples(samples.length)}</p>`}
</div>`;
}

export function keyFigures({ customers, letters }: PageAccount): Html {
  const { figures, units } = TEXT;
  const shown = [
    { name: figures.affected, count: customers.affected, unit: units.people },
    { name: figures.letters, count: letters.count, unit: units.letters },
    { name: figures.held, count: customers.held, unit: units.people },
    { name: figures.excluded, count: customers.excluded, unit: units.people },
    ...(customers.alreadyNotified > 0 ? [{ name: figures.notified, count: customers.alreadyNotified, unit: units.people }] : []),
    { name: figures.sheets, count: letters.sheets, unit: units.sheets },
  ];
  return html`<dl class="figures">${shown.map(({ name, count, unit }) => html`<div><dt>${name}</dt><dd>${grouped(count)}<span class="unit">${unit}</span></dd></div>`)}</dl>
`;
}
