// The built-in letter as it is printed, held against the golden and against what the reference asks of it.
import { reachableZone } from '../../src/letter/envelope-profile.js';
import { adviseOnLayout } from '../../src/letter/layout-advice.js';
import { adviseOn } from '../../src/letter/letter-advice.js';
import { composedTemplate, PROFILE, sampleLayout, sharedTexts, wordsOf } from './composed-template.js';
import { golden } from './layout-lines.js';

const { incident, merged, composed } = composedTemplate('card-breach');
const shared = sharedTexts(composed);
const [front, back] = [wordsOf(shared[0]), wordsOf(shared[1])];

test('the composed letter is the golden', () => {
  const lines = sampleLayout(composed);
  expect(lines).toEqual(golden('card-breach', lines));
});

test('it is two pages, one sheet', () => {
  expect(composed.pages).toHaveLength(2);
});

test('the first page alone answers: am I affected, what data, what should I do, whom do I ask', () => {
  for (const words of ['お客様のカードも懸念の対象', 'カード番号、有効期限、セキュリティコード', 'ご利用明細をご確認ください', '0120-816620', '03-3260-7346']) expect(front).toContain(words);
});

test('the first page has room for a line more than the shipped facts need', () => {
  const longer = composedTemplate('card-breach', { 'facts.processor.reportedOn': '2022年2月28日（月曜日）付け、及び同年3月1日付けの二度にわたる文書' });
  expect(wordsOf(sharedTexts(longer.composed)[0])).toContain('03-3260-7346');
  expect(longer.composed.pages).toHaveLength(2);
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
  expect([...adviseOn(merged), ...adviseOnLayout(merged, composed)]).toEqual([]);
});

test('the samples are the sender\'s address and representative', () => {
  expect(incident.samples).toEqual(['facts.sender.representative', 'facts.sender.postalCode', 'facts.sender.address']);
});

test('nothing shared is printed where the window can ever show', () => {
  const zone = reachableZone(PROFILE);
  for (const { xMm, yMm } of shared[0] ?? []) expect(xMm > zone.rightMm || yMm > zone.bottomMm + 10).toBe(true);
});

test('the title begins below the first fold and nothing but the date, sender and label stands above it', () => {
  const above = (shared[0] ?? []).filter(({ yMm }) => yMm < 105);
  expect(Math.min(...above.map(({ xMm }) => xMm))).toBeGreaterThanOrEqual(125);
  expect((shared[0] ?? []).find(({ sizePt }) => sizePt === 14)?.yMm).toBeGreaterThan(110);
});

test('no text is under 9 pt but the sheet mark, and margins are 20 mm', () => {
  for (const { xMm, sizePt } of shared.flat()) {
    expect(sizePt).toBeGreaterThanOrEqual(9);
    expect(xMm).toBeGreaterThanOrEqual(19.7);
  }
});

test('the parts of the first page stand in reading order', () => {
  const order = composed.pages[0]?.parts.map((part) => (part.kind === 'personal' ? part.slot : 'shared'));
  expect(order).toEqual(['address-block', 'shared', 'letter-number', 'shared', 'payment-days', 'shared', 'sheet-mark']);
});
