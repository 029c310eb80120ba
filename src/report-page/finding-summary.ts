// How many findings of which kind, by what to do about them: counts alone, so that this part can be shown to anybody.
import { HELD_CODES, NOTE_CODES, severityOf, type FindingCode } from '../finding.js';
import { ACTIONS, FINDING_NAMES, type Action } from '../wording/finding-actions.js';
import { grouped } from '../wording/grouped-number.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { html, type Html } from './html.js';
import type { PageAccount } from './page-facts.js';

const { findings: TEXT, units: UNITS } = REPORT_PAGE_TEXT;

export interface ActionGroup {
  readonly action: Action;
  readonly codes: readonly FindingCode[];
}

/** What to do, in the order in which it is shown, with those of its codes that are wanted. */
export function actionGroups(isWanted: (code: FindingCode) => boolean): readonly ActionGroup[] {
  const codes: readonly FindingCode[] = [...HELD_CODES, ...NOTE_CODES];
  const actions = Object.keys(ACTIONS) as Action[]; // the table's own keys
  return actions.map((action) => ({ action, codes: codes.filter((code) => FINDING_NAMES[code].action === action && isWanted(code)) }))
    .filter((group) => group.codes.length > 0);
}

export function findingSummary({ findings }: PageAccount): Html {
  const count = (code: FindingCode): number => findings[code] ?? 0;
  const groups = actionGroups((code) => count(code) > 0);
  const table = html`<table class="findings"><caption class="for-readers">${TEXT.caption}</caption>
<thead><tr>${TEXT.head.map((head, index) => html`<th scope="col"${index === 2 ? html` class="number"` : ''}>${head}</th>`)}</tr></thead>
<tbody>${groups.map(({ action, codes }) => {
    const isHeld = codes.some((code) => severityOf(code) === 'held');
    const all = codes.reduce((sum, code) => sum + count(code), 0);
    return html`<tr><th scope="row"><span class="tag ${isHeld ? 'is-held' : 'is-note'}">${isHeld ? TEXT.held : TEXT.note}</span>${ACTIONS[action].title}</th><td>${
      codes.map((code) => html`<span class="finding">${FINDING_NAMES[code].name} ${grouped(count(code))}</span> `)}</td><td class="number">${grouped(all)}<span class="unit">${UNITS.findings}</span></td></tr>
`;
  })}</tbody></table>`;
  return html`<section aria-labelledby="findings-title">
<h2 id="findings-title">${TEXT.title}</h2>
${groups.length === 0 ? html`<p class="lead">${TEXT.none}</p>` : html`<p class="lead screen-only">${TEXT.lead}</p>
${table}`}
</section>
`;
}
