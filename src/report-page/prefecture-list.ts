// Letters by prefecture, from north to south as lists of them are read in Japan; those without a letter stand there too, for nobody should
// have to wonder whether one was forgotten.
import { grouped } from '../wording/grouped-number.js';
import { REGIONS } from '../wording/prefectures.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { html, type Html } from './html.js';
import type { PageAccount } from './page-facts.js';
import { shareBar } from './share-bar.js';

const { prefectures: TEXT, units: UNITS } = REPORT_PAGE_TEXT;

export function prefectureList({ letters, breakdown: { lettersByPrefecture } }: PageAccount): Html {
  const { '': unknown = 0, ...known } = lettersByPrefecture;
  const whole = Math.max(1, unknown, ...Object.values(known));
  const item = (name: string, count: number): Html => html`<li${count === 0 ? html` class="is-none"` : ''}><span>${name}</span>${
    shareBar({ kind: 'kept', amount: count, whole })}<span class="number">${grouped(count)}<span class="unit">${UNITS.letters}</span></span></li>
`;
  return html`<section aria-labelledby="prefectures-title">
<h2 id="prefectures-title">${TEXT.title}</h2>
<p class="lead">${TEXT.lead(letters.count, Object.keys(known).length)}</p>
<div class="regions">${REGIONS.map(({ name, prefectures }) => html`<div class="region"><h3>${name}</h3>
<ul>${prefectures.map((prefecture) => item(prefecture, known[prefecture] ?? 0))}</ul></div>
`)}${unknown === 0 ? '' : html`<ul>${item(TEXT.unknown, unknown)}</ul>`}</div>
</section>
`;
}
