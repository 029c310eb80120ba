// The built-in letter as it is printed, held against the golden and against what the reference asks of it.
import { readFileSync } from 'node:fs';
import { parseCalendarDay, type CalendarDay } from '../../src/calendar-day.js';
import { parseIncidentFile } from '../../src/incident/incident-file.js';
import { setAddressBlock } from '../../src/letter/address-block.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { envelopeProfile, reachableZone } from '../../src/letter/envelope-profile.js';
import { adviseOn } from '../../src/letter/letter-advice.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { personalTexts } from '../../src/letter/personal-text.js';
import type { PlacedText } from '../../src/letter/placed-text.js';
import { builtInChains } from './built-in-fonts.js';
import { golden, layoutLines } from './layout-lines.js';

const chains = builtInChains();
const profile = envelopeProfile('naga3-100x55');
const incident = parseIncidentFile(readFileSync('templates/card-breach/incident.yaml', 'utf8'), 'incident.yaml');
const merged = mergeFacts(parseTemplate(readFileSync('templates/card-breach/letter.md', 'utf8'), 'letter.md'), incident.facts);
const composed = composeLetter(merged, { chains }, profile);
const sharedTexts = composed.pages.map(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts : [])));
const wordsOf = (texts: readonly PlacedText[] | undefined) => (texts ?? []).map(({ text }) => text).join('');
const [front, back] = [wordsOf(sharedTexts[0]), wordsOf(sharedTexts[1])];

test('the composed letter is the golden', () => {
  const block = setAddressBlock({
    postalCode: '112-0014', address: '東京都文京区関口1-24-8　東宝江戸川橋ビル802号室', company: '株式会社青葉住宅サービス', department: '住宅相談部', name: '山田　太郎', honorific: '様',
  }, chains.mincho, profile);
  if (block === 'overflow') throw new Error('the sample address does not fit');
  const days = ['2021-10-20', '2021-11-20', '2022-01-20'].map(parseCalendarDay).filter((day): day is CalendarDay => day !== undefined);
  const lines = layoutLines(composed, personalTexts(composed, { number: '000123-0', block, days }));
  expect(lines).toEqual(golden('card-breach', lines));
});

test('it is two pages, one sheet', () => {
  expect(composed.pages).toHaveLength(2);
});

test('the first page alone answers: am I affected, what data, what should I do, whom do I ask', () => {
  for (const words of ['お客様のカードも懸念の対象', 'カード番号、有効期限、セキュリティコード', 'ご利用明細をご確認ください', '0120-816620', '03-3260-7346']) expect(front).toContain(words);
});

test('every fact of the notice stands in it', () => {
  for (const words of ['2021年10月14日', '2022年1月25日', '2022年3月1日', '「メタップスペイメント不正アクセスの件」', '暗証番号', '9:00～21:00', '10:00～16:00', '住宅ローンアドバイザー課']) expect(front).toContain(words);
  for (const words of ['https://www.metaps-payment.com/company/20220228.html', '依頼しております', '監視', '脆弱性', '第三者機関', '以上']) expect(back).toContain(words);
});

test('it claims no more than is known and uses no word of fraud letters', () => {
  for (const words of ['460,395', '法26条', '親展', '重要', '至急', '前略']) expect(front + back).not.toContain(words);
  expect((front + back).match(/流出した(?!懸念|可能性)/g)).toBeNull();
});

test('a template check finds nothing', () => {
  expect(adviseOn(merged)).toEqual([]);
});

test('the samples are the sender\'s address and representative', () => {
  expect(incident.samples).toEqual(['facts.sender.representative', 'facts.sender.postalCode', 'facts.sender.address']);
});

test('nothing shared is printed where the window can ever show', () => {
  const zone = reachableZone(profile);
  for (const { xMm, yMm } of sharedTexts[0] ?? []) expect(xMm > zone.rightMm || yMm > zone.bottomMm + 10).toBe(true);
});

test('the title begins below the first fold and nothing but the date, sender and label stands above it', () => {
  const above = (sharedTexts[0] ?? []).filter(({ yMm }) => yMm < 105);
  expect(Math.min(...above.map(({ xMm }) => xMm))).toBeGreaterThanOrEqual(125);
  expect((sharedTexts[0] ?? []).find(({ sizePt }) => sizePt === 14)?.yMm).toBeGreaterThan(110);
});

test('no text is under 9 pt but the sheet mark, and margins are 20 mm', () => {
  for (const { xMm, sizePt } of sharedTexts.flat()) {
    expect(sizePt).toBeGreaterThanOrEqual(9);
    expect(xMm).toBeGreaterThanOrEqual(19.7);
  }
});

test('the parts of the first page stand in reading order', () => {
  const order = composed.pages[0]?.parts.map((part) => (part.kind === 'personal' ? part.slot : 'shared'));
  expect(order).toEqual(['address-block', 'shared', 'letter-number', 'shared', 'payment-days', 'shared', 'sheet-mark']);
});
