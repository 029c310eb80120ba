// report.html of real runs: what lies in DIR, and that its bytes depend on nothing but the run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { perform } from '../../src/run/perform.js';
import type { PlanRequest } from '../../src/run/plan-request.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { verifyRun } from '../../src/run/verify/verify-run.js';
import { readMarkup } from '../report-page/markup.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const silent = { rowsRead: () => undefined, planning: () => undefined };
const SAMPLE: PlanRequest = { exports: [packageFile('fixtures/payments.csv')], batchSize: 100 };

async function made(name: string, request: Partial<PlanRequest> = {}): Promise<{ readonly run: PreparedRun; readonly page: string }> {
  const run = await prepare({ ...SAMPLE, withLetters: true, ...request }, silent);
  await perform(run, { ...AT_THE_DESK, folder: join(folder, name), onBatch: () => undefined });
  return { run, page: readFileSync(join(folder, name, 'report.html'), 'utf8') };
}

let run: PreparedRun;
let page: string;
let anonymous: string;
beforeAll(async () => {
  ({ run, page } = await made('whole'));
  ({ page: anonymous } = await made('anonymous', { noPersonal: true }));
});

test('the page of a run is well-formed, has its two letter pages and all its exceptions', () => {
  const { elements } = readMarkup(page);
  expect(elements.filter(({ attributes }) => attributes['class'] === 'page')).toHaveLength(2);
  const rows = page.split('<tbody class="code"').slice(1).flatMap((body) => (body.split('</tbody>')[0] ?? '').split('<tr><td>').slice(1));
  expect(rows).toHaveLength(run.plan.exceptions.length);
});

test('the letter is drawn whole: every character that has an outline, in glyphs that are there', () => {
  const { elements } = readMarkup(page);
  const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
  const uses = elements.filter(({ name }) => name === 'use').map(({ attributes }) => attributes['href'] ?? '');
  for (const href of uses) expect(ids.has(href.slice(1))).toBe(true);
  const shared = run.composed.pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts.map(({ text }) => text) : []))).join('');
  const inked = Array.from(shared.replace(/[\s\u3000]/gu, '')).length;
  expect(uses.length).toBeGreaterThan(inked);
  expect(uses.length).toBeLessThan(inked + 150);
});

test('the same run made again is the same page', async () => {
  expect((await made('again')).page).toBe(page);
});

test('without people it names nobody who is held, and shows the same account', () => {
  const { text } = readMarkup(anonymous);
  const cells = run.plan.exceptions.flatMap(({ row }) => (row === undefined ? [] : [row.cells.name.text, row.cells.address.text, row.cells.company.text, row.cells.customerId.text]));
  const personal = [...new Set(cells)].filter((cell) => cell.length > 3);
  expect(personal.length).toBeGreaterThan(40);
  expect(personal.filter((cell) => text.includes(cell))).toEqual([]);
  const sheets = /<main>.*<p class="print-choice">/s;
  expect(sheets.exec(anonymous)?.[0]).toBe(sheets.exec(page)?.[0]);
});

test('a page with people is another run than one without', async () => {
  const other = await prepare({ ...SAMPLE, noPersonal: true }, silent);
  const error = await perform(other, { ...AT_THE_DESK, folder: join(folder, 'whole'), onBatch: () => undefined }).catch((thrown: unknown) => thrown);
  expect(error instanceof Refusal && error.problems).toMatchObject([{ code: 'out-other-inputs', detail: { differences: '--no-personal' } }]);
});

test('both are whole to verify', async () => {
  for (const name of ['whole', 'anonymous']) expect((await verifyRun(join(folder, name))).differences).toEqual([]);
});

test('days and prefectures add up to what is in scope', () => {
  const { rows, letters, breakdown: { paymentsByDay, lettersByPrefecture } } = run.plan.report;
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0);
  const undated = new Set(run.plan.exceptions.flatMap(({ finding: { doubt }, row }) => (['column-count', 'date-unreadable', 'method-unknown', 'status-unknown'].includes(doubt.code) ? [row?.sequence] : []))).size;
  expect(sum(paymentsByDay)).toBe(rows.inLetter + rows.held + rows.excludedPerson - undated);
  expect(sum(lettersByPrefecture)).toBe(letters.count);
  expect(Object.keys(paymentsByDay)).toEqual(Object.keys(paymentsByDay).toSorted());
  expect(Object.keys(paymentsByDay).every((day) => day >= '2021-10-14' && day <= '2022-01-25')).toBe(true);
  const tokyo = run.letters.filter(({ recipient }) => recipient.address.startsWith('東京都')).length;
  expect(lettersByPrefecture['東京都']).toBeGreaterThanOrEqual(tokyo);
});
