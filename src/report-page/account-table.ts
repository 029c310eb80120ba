// From rows to people to letters to sheets, every loss by its name, also those of nothing: whoever reads it can add it up by hand.
import { grouped } from '../wording/grouped-number.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { html, type Html } from './html.js';
import type { PageAccount } from './page-facts.js';
import { shareBar, type BarKind } from './share-bar.js';

const { account: TEXT, units: UNITS } = REPORT_PAGE_TEXT;

interface Step {
  readonly name: string;
  readonly count: number;
  /** What is taken out; without one, what is left by now. */
  readonly loss?: Exclude<BarKind, 'kept'>;
}

interface Stage {
  readonly title: string;
  readonly unit: string;
  readonly steps: readonly Step[];
}

export function accountTable(account: PageAccount): Html {
  const [kind, bar, count] = TEXT.head;
  return html`<section aria-labelledby="account-title">
<h2 id="account-title">${TEXT.title}</h2>
<p class="lead">${TEXT.lead}</p>
<table class="account">
<thead class="for-readers"><tr><th scope="col">${kind}</th><th scope="col">${bar}</th><th scope="col">${count}</th></tr></thead>
${[rowStage(account), peopleStage(account)].map(stageBody)}${paperBody(account)}</table>
${sums(account)}
</section>
`;
}

function rowStage({ rows }: PageAccount): Stage {
  const { title, ...names } = TEXT.rows;
  const inScope = rows.inLetter + rows.held + rows.excludedPerson + rows.alreadyNotified;
  return {
    title, unit: UNITS.rows, steps: [
      { name: names.read, count: rows.read },
      { name: names.notAPayment, count: rows.notAPayment, loss: 'lost' },
      { name: names.outsideWindow, count: rows.outsideWindow, loss: 'lost' },
      { name: names.notCard, count: rows.notCard, loss: 'lost' },
      { name: names.excludedStatus, count: rows.excludedStatus, loss: 'lost' },
      { name: names.inScope, count: inScope },
      { name: names.held, count: rows.held, loss: 'held' },
      { name: names.excludedPerson, count: rows.excludedPerson, loss: 'lost' },
      { name: names.alreadyNotified, count: rows.alreadyNotified, loss: 'lost' },
      { name: names.inLetter, count: rows.inLetter },
    ],
  };
}

function peopleStage({ customers }: PageAccount): Stage {
  const { title, ...names } = TEXT.people;
  return {
    title, unit: UNITS.people, steps: [
      { name: names.affected, count: customers.affected },
      { name: names.held, count: customers.held, loss: 'held' },
      { name: names.excluded, count: customers.excluded, loss: 'lost' },
      { name: names.alreadyNotified, count: customers.alreadyNotified, loss: 'lost' },
      { name: names.letters, count: customers.letters },
    ],
  };
}

/** Each loss hangs where what is left ends, as stairs go down. */
function stageBody({ title, unit, steps }: Stage): Html {
  const whole = steps[0]?.count ?? 0;
  let left = whole;
  return html`<tbody>${heading(title)}${steps.map(({ name, count, loss }) => {
    if (loss === undefined) return line({ name, bar: shareBar({ kind: 'kept', amount: count, whole }), count, unit, kind: 'is-sum' });
    left -= count;
    return line({ name, bar: shareBar({ kind: loss, amount: count, after: left, whole }), count, unit, kind: count === 0 ? 'is-loss is-none' : 'is-loss' });
  })}</tbody>
`;
}

function paperBody({ letters, batches, simplex }: PageAccount): Html {
  const { title, ...names } = TEXT.paper;
  const counts = [
    { name: names.letters, count: letters.count, unit: UNITS.letters },
    { name: names.pages, count: letters.pages, unit: UNITS.pages },
    { name: simplex === true ? names.sheetsSimplex : names.sheets, count: letters.sheets, unit: UNITS.sheets },
    { name: names.files, count: batches.length, unit: UNITS.files },
  ];
  return html`<tbody>${heading(title)}${counts.map((one) => line({ ...one, kind: 'is-paper' }))}</tbody>
`;
}

function heading(title: string): Html {
  return html`<tr class="stage"><th colspan="3" scope="rowgroup">${title}</th></tr>`;
}

interface Line {
  readonly name: string;
  readonly bar?: Html;
  readonly count: number;
  readonly unit: string;
  readonly kind: string;
}

function line({ name, bar, count, unit, kind }: Line): Html {
  const isLoss = kind.startsWith('is-loss');
  return html`
<tr class="${kind}"><th scope="row">${name}</th><td>${bar}</td><td class="number">${isLoss && count > 0 ? html`<span class="minus" role="img" aria-label="${TEXT.minus}">−</span>` : ''}${grouped(count)}<span class="unit">${unit}</span></td></tr>`;
}

/** The three sums that were asserted before the run was declared finished. */
function sums({ rows, customers, letters, simplex }: PageAccount): Html {
  const { title, ...say } = TEXT.sums;
  const fates = [
    rows.notAPayment, rows.outsideWindow, rows.notCard, rows.excludedStatus, rows.held, rows.excludedPerson, rows.alreadyNotified, rows.inLetter,
  ];
  const people = [customers.held, customers.excluded, customers.alreadyNotified, customers.letters];
  return html`<dl class="sums"><dt>${title}</dt>
<dd>${say.rows(fates, rows.read)}</dd>
<dd>${say.people(people, customers.affected)}</dd>
<dd>${say.sheets(letters.sheets, simplex === true ? 1 : 2, letters.pages)}</dd></dl>`;
}
