// The page as markup: what it says, that nothing in it can act, and that it names people in one place only.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { CalendarDay } from '../../src/calendar-day.js';
import { HELD_CODES, NOTE_CODES } from '../../src/finding.js';
import { sealOfAll } from '../../src/report-page/batch-table.js';
import { ACTIONS, FINDING_NAMES } from '../../src/wording/finding-actions.js';
import { REGIONS } from '../../src/wording/prefectures.js';
import { readMarkup } from './markup.js';
import { ACCOUNT, ASSETS, exception, EXCEPTIONS, pageOf } from './sample-account.js';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

test('every loss stands in it by its name, and the sums can be added up by hand', () => {
  const text = squeezed(readMarkup(pageOf()).text);
  for (const line of [
    '読み取った行1,021行', '決済ではない行（空行・合計行）−3行', '対象期間の外−4行', 'カード以外の決済−5行', '対象外の決済状況−1行', '対象のカード決済1,008行',
    '要確認−3行', '除外した方の行−2行', '通知済みの方の行0行', '通知書に含めた行1,003行', '要確認の方−2名', '除外した方−1名', '通知書を作る方1,000名', '用紙（A4両面）1,000枚',
    '行3＋4＋5＋1＋3＋2＋0＋1,003＝1,021', '人2＋1＋0＋1,000＝1,003', '用紙1,000枚×2ページ＝2,000ページ',
  ]) expect(text).toContain(line);
});

test('it begins with how it stands', () => {
  const whole = { ...ACCOUNT, rows: { ...ACCOUNT.rows, held: 0 }, customers: { ...ACCOUNT.customers, held: 0 } };
  expect(pageOf()).toContain('通知書をまだお届けできない方が 2 名います');
  expect(pageOf(whole)).toContain('除外した方のほかは、全員の通知書があります');
  expect(pageOf({ ...whole, customers: { ...whole.customers, excluded: 0 } })).toContain('対象の方全員の通知書があります');
  expect(pageOf({ ...whole, customers: { affected: 0, letters: 0, held: 0, excluded: 0, alreadyNotified: 0, accepted: 0 } })).toContain('対象の方はいません');
  expect(pageOf({ ...ACCOUNT, samples: ['facts.sender.name'] })).toContain('このままでは投函できません');
});

test('batches stand with their counts and checksums, and one value for all that SHA256SUMS gives too', () => {
  const text = readMarkup(pageOf()).text;
  expect(text).toContain('000001-8～000500-9');
  expect(text.split(ACCOUNT.batches[0]!.sha256!).length).toBeGreaterThan(2);
  const seal = ACCOUNT.batches.map(({ file, sha256 }) => `${sha256 ?? ''}  ${file}\n`).join('');
  expect(sealOfAll(ACCOUNT.batches)).toBe(createHash('sha256').update(seal).digest('hex'));
  expect(text).toContain(sealOfAll(ACCOUNT.batches));
});

test('days and prefectures are counted as the account has them, those without any too', () => {
  const page = pageOf();
  const text = squeezed(readMarkup(page).text);
  expect(text).toContain('2021年12月1日7');
  expect(text).toContain('最多1月31日1,000行');
  expect(text).toContain('決済日や扱いの決まらない要確認の1行は、含みません');
  expect(text).toContain('東京都600通');
  for (const { prefectures } of REGIONS) for (const prefecture of prefectures) expect(text).toContain(prefecture);
  expect(REGIONS.flatMap(({ prefectures }) => prefectures)).toHaveLength(47);
  expect(text).not.toContain('都道府県が分からない');
  expect(squeezed(readMarkup(pageOf({ ...ACCOUNT, breakdown: { ...ACCOUNT.breakdown, lettersByPrefecture: { '': 3 } } })).text)).toContain('都道府県が分からない3通');
});

test.each([['one day', '2021-12-01', '2021-12-01'], ['three years', '2019-02-03', '2022-02-03'], ['a leap day', '2020-02-28', '2020-03-01']])('a window of %s can be drawn', (_, firstDay, lastDay) => {
  const incident = { firstDay: firstDay as CalendarDay, lastDay: lastDay as CalendarDay };
  const { elements } = readMarkup(pageOf({ ...ACCOUNT, incident, breakdown: { ...ACCOUNT.breakdown, paymentsByDay: { [lastDay]: 5 } } }));
  const steps = elements.filter(({ attributes }) => attributes['class'] === 'steps').map(({ attributes }) => attributes['d'] ?? '');
  expect(steps).toHaveLength(2);
  for (const path of steps) expect(path).toMatch(/^M[\d.,MLHVZ-]+$/);
});

test('a run without letters has a page', () => {
  const none = { ...ACCOUNT, batches: [], letters: { count: 0, pages: 0, sheets: 0, withBarcode: 0 }, breakdown: { paymentsByDay: {}, lettersByPrefecture: {} }, findings: {} };
  const { text } = readMarkup(pageOf(none, []));
  expect(text).toContain('印刷ファイルはありません');
  expect(text).toContain('対象のカード決済はありません');
});

test('every code has what to do about it; findings that keep a letter back never stand among those that do not', () => {
  const held = new Set<string>(HELD_CODES);
  for (const code of [...HELD_CODES, ...NOTE_CODES]) expect([code, ['look', 'known'].includes(FINDING_NAMES[code].action)]).toEqual([code, !held.has(code)]);
});

test('exceptions are grouped by what to do and why, with the words of their code', () => {
  const { elements, text } = readMarkup(pageOf());
  const bodies = elements.filter(({ name, attributes }) => name === 'tbody' && attributes['data-action'] !== undefined).map(({ attributes }) => `${attributes['data-action'] ?? ''} ${attributes['data-code'] ?? ''}`.trim());
  expect(bodies).toEqual(['row', 'row date-unreadable', 'identity', 'identity name-missing', 'known', 'known no-barcode']);
  expect(text).toContain(ACTIONS.identity.text);
  expect(squeezed(text)).toContain('山田太郎番号000042');
});

test('what is cut is said, with the file that has it all', () => {
  expect(readMarkup(pageOf()).text).not.toContain('だけを載せました');
  expect(readMarkup(pageOf({ ...ACCOUNT, findings: { 'name-missing': 20_001 } })).text).toContain('はじめの 4 件だけを載せました。全 20,001 件は exceptions.csv にあります');
});

test('without its list it names nobody, and gives no reason of staff\'s own writing', () => {
  const { text } = readMarkup(pageOf(ACCOUNT, null));
  for (const personal of ['山田', '銀座', '000042', '亡くなられた方']) expect(text).not.toContain(personal);
  expect(readMarkup(pageOf()).text).toContain('亡くなられた方');
  expect(text).toContain('個人情報を含む部分');
  expect(squeezed(text)).toContain('宛名がない2');
});

test('it may load nothing, and its style and script are the ones the policy names', () => {
  const page = pageOf();
  const { elements } = readMarkup(page);
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'] ?? '';
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toBe(`default-src 'none'; style-src ${hash(ASSETS.style)}; script-src ${hash(ASSETS.script)}; base-uri 'none'; form-action 'none'`);
  expect(/<style>(.*?)<\/style>/s.exec(page)?.[1]).toBe(ASSETS.style);
  expect(/<script>(.*?)<\/script>/s.exec(page)?.[1]).toBe(ASSETS.script);
  for (const { name, attributes } of elements) {
    expect(['link', 'img', 'iframe', 'object', 'embed', 'base', 'a']).not.toContain(name);
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^on|^style$|^src|^action$/);
      if (key === 'href') expect(value).toMatch(/^#/);
    }
  }
});

const HOSTILE = '</script></td><img src=x onerror="alert(1)">\'`&amp;<!--\u0000\u202e\ud800';

test('a hostile name is text and nothing else', () => {
  const hostile = exception('name-missing', { name: HOSTILE, message: HOSTILE, hint: HOSTILE, file: HOSTILE, column: HOSTILE, customerId: HOSTILE, company: HOSTILE, department: HOSTILE, postalCode: HOSTILE, address: HOSTILE, paidAt: HOSTILE, method: HOSTILE, status: HOSTILE });
  const account = {
    ...ACCOUNT, exclusions: [{ reason: HOSTILE, customers: 1, rows: 2 }], inputs: [{ ...ACCOUNT.inputs[0]!, file: HOSTILE, encoding: HOSTILE, preset: HOSTILE, role: HOSTILE, sha256: HOSTILE }],
    batches: [{ ...ACCOUNT.batches[0]!, file: HOSTILE, first: HOSTILE, last: HOSTILE, sha256: HOSTILE }], tool: { version: HOSTILE, postalData: HOSTILE }, approval: HOSTILE,
  };
  const [tame, wild] = [readMarkup(pageOf({ ...account, exclusions: [{ reason: 'x', customers: 1, rows: 2 }], inputs: [{ ...ACCOUNT.inputs[0]! }] }, [exception('name-missing')])), readMarkup(pageOf(account, [hostile]))];
  expect(wild.text.split('onerror="alert(1)"').length).toBeGreaterThan(10);
  expect(wild.elements.map(({ name }) => name).filter((name) => !['br', 'small'].includes(name))).toEqual(tame.elements.map(({ name }) => name).filter((name) => !['br', 'small'].includes(name)));
});

test('whatever is written, the page stays well-formed and shows it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (name) => {
    const shown = name.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
    expect(readMarkup(pageOf(ACCOUNT, [exception('name-missing', { name: `「${name}」` })])).text).toContain(`「${shown}」`);
  }), { numRuns: 50 });
});

test('the same run is the same page', () => {
  expect(pageOf()).toBe(pageOf(structuredClone(ACCOUNT), structuredClone(EXCEPTIONS)));
});

test('every id is there once, and whatever names one finds it', () => {
  const { elements } = readMarkup(pageOf());
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of elements) for (const named of [attributes['aria-labelledby'], attributes['for']]) if (named !== undefined) expect(ids).toContain(named);
});
