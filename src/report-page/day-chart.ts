// Payments by day over the window: a step a day, so that a day without any is seen as one. Drawn twice, for wide and for narrow screens,
// since the type in a picture shrinks with it; the numbers stand in a table behind it.
import { max, ticks } from 'd3-array';
import { area, curveStepAfter } from 'd3-shape';
import { inJapanese, partsOf, type CalendarDay } from '../calendar-day.js';
import { grouped } from '../wording/grouped-number.js';
import { REPORT_PAGE_TEXT } from '../wording/report-page.js';
import { html, type Html } from './html.js';
import type { PageAccount } from './page-facts.js';
import { windowDays } from './window-days.js';

const TEXT = REPORT_PAGE_TEXT.days;
const SIZES = [
  { name: 'wide', width: 760, height: 190, months: 14 },
  { name: 'narrow', width: 340, height: 190, months: 5 },
] as const;
const MARGIN = { right: 10, top: 26, bottom: 24 } as const;
const DIGIT_PX = 7;
const VALUE_TICKS = 4;
/** A label with its year. */
const LABEL_PX = 66;

interface Day {
  readonly day: CalendarDay;
  readonly rows: number;
}

export function dayChart({ incident, rows, breakdown: { paymentsByDay } }: PageAccount): Html {
  const days = windowDays(incident).map((day): Day => ({ day, rows: paymentsByDay[day] ?? 0 }));
  const counted = days.reduce((sum, day) => sum + day.rows, 0);
  const undated = rows.inLetter + rows.held + rows.excludedPerson + rows.alreadyNotified - counted;
  const lead = [counted === 0 ? TEXT.none : TEXT.lead(counted), ...(undated > 0 ? [TEXT.undated(undated)] : [])].join('');
  return html`<section aria-labelledby="days-title">
<h2 id="days-title">${TEXT.title}</h2>
<p class="lead">${lead}</p>
${counted === 0 ? '' : html`${SIZES.map((size) => chart(days, size))}
<details><summary>${TEXT.table}</summary><table class="days"><thead><tr>${TEXT.head.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${
    days.filter((day) => day.rows > 0).map(({ day, rows: count }) => html`<tr><th scope="row">${inJapanese(day)}</th><td class="number">${grouped(count)}</td></tr>`)
  }</tbody></table></details>`}
</section>
`;
}

function chart(days: readonly Day[], { name, width, height, months }: (typeof SIZES)[number]): Html {
  const most = days.reduce((best, day) => (day.rows > best.rows ? day : best), { day: days[0]?.day ?? missing(), rows: 0 });
  const values = ticks(0, max(days, (day) => day.rows) ?? 0, VALUE_TICKS).filter(Number.isInteger);
  const [left, right, base] = [16 + DIGIT_PX * grouped(values.at(-1) ?? 0).length, width - MARGIN.right, height - MARGIN.bottom];
  const x = (index: number): number => rounded(left + (index * (right - left)) / days.length);
  const y = (rows: number): number => rounded(base - (rows * (base - MARGIN.top)) / Math.max(most.rows, 1));
  // A last point behind the last day, so that its step is as wide as the others.
  const points = [...days, { ...(days.at(-1) ?? missing()) }];
  const shape = area<Day>((_, index) => x(index), base, (day) => y(day.rows)).curve(curveStepAfter).digits(2)(points) ?? '';
  const words = TEXT.most(shortDay(most.day), most.rows);
  const [first, last] = [days[0]?.day ?? missing(), days.at(-1)?.day ?? missing()];
  const mostX = x(days.findIndex(({ day }) => day === most.day) + 0.5);
  return html`<svg class="chart ${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${TEXT.picture(inJapanese(first), inJapanese(last), days.length, words)}">
${values.map((rows) => html`<path class="grid" d="M${left} ${y(rows)}H${right}"/><text class="value" x="${left - 6}" y="${y(rows) + 4}">${grouped(rows)}</text>`)}
${monthStarts(days, months, (count) => x(count) - left).map(({ index, label }) => html`<path class="month" d="M${x(index)} ${MARGIN.top}V${base + 5}"/><text class="label" x="${x(index) + 3}" y="${base + 16}">${label}</text>`)}
<path class="steps" d="${shape}"/>
<path class="most" d="M${mostX} ${y(most.rows) - 1}l-4 -6h8z"/><text class="most-label ${anchor(mostX, width)}" x="${mostX}" y="${MARGIN.top - 12}">${words}</text>
</svg>`;
}

interface MonthStart {
  readonly index: number;
  readonly label: string;
}

/** The first day and the first of every so many months, as many as there is room for; the year where it is new. */
function monthStarts(days: readonly Day[], most: number, widthOf: (days: number) => number): readonly MonthStart[] {
  const starts = days.flatMap(({ day }, index) => (index === 0 || day.endsWith('-01') ? [{ index, ...partsOf(day) }] : []));
  const roomy = starts.length > 1 && widthOf(starts[1]?.index ?? 0) < LABEL_PX ? starts.slice(1) : starts;
  const shown = roomy.filter((_, place) => place % Math.ceil(roomy.length / most) === 0);
  return shown.map(({ index, year, month }, place) => ({ index, label: TEXT.month(year, month, year !== shown[place - 1]?.year) }));
}

function anchor(x: number, width: number): string {
  return x < width * 0.25 ? 'starts' : x > width * 0.75 ? 'ends' : 'centres';
}

function shortDay(day: CalendarDay): string {
  const { month, dayOfMonth } = partsOf(day);
  return TEXT.day(month, dayOfMonth);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function missing(): never {
  throw new Error('a window has at least one day');
}
