// What report.html shows beside the account: a letter to somebody that nobody is, and the lines of exceptions.csv.
import { MOST_EXCEPTIONS } from '../../src/report-page/page-facts.js';
import type { EnvelopeProfile } from '../../src/letter/envelope-profile.js';
import { exceptionLines, type ExceptionLine } from '../../src/run/exception-list.js';
import { loadFonts, openFonts } from '../../src/run/input/font-files.js';
import { pageFacts } from '../../src/run/page-facts.js';
import type { PackedPlan } from '../../src/run/plan.js';
import { correction } from '../recipient/sample-correction.js';
import { changedPayment } from '../../src/export/payment.js';
import { payment, type Sample } from '../recipient/sample-payment.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';
import { TINY_LETTER } from './tiny-letter.js';

const FONTS = openFonts((await loadFonts([])).bytes);

function factsOf(exceptions: readonly ExceptionLine[], { noPersonal, envelope = builtInEnvelope() }: { readonly noPersonal?: true; readonly envelope?: EnvelopeProfile } = {}) {
  const report = { incident: { firstDay: '2021-10-14', lastDay: '2022-01-25' }, settings: { ...(noPersonal && { noPersonal }) } };
  return pageFacts({ plan: { exceptions, report } as unknown as PackedPlan, composed: TINY_LETTER, envelope }, FONTS); // all of a plan that it looks at
}

const LOST = { code: 'text-doubtful', detail: {}, column: '氏名' } as const;
const held = (sample: Sample, registered = false): readonly ExceptionLine[] => (
  exceptionLines([], [{ payments: [changedPayment(payment(sample), registered ? { registeredIn: { file: 'members.csv', lines: [12] } } : {})], doubts: [LOST] }], []));
const glyphsOn = (page: string | undefined): number => (page?.match(/<use/g) ?? []).length;

test('an exception is shown with what exceptions.csv shows of it', async () => {
  const row = { sequence: 5, customerId: '0012', name: '渡辺　?子', company: '株式会社銀座商店', department: '経理部', postalCode: '104-0061', address: '東京都中央区銀座1-1', paidAt: '2021-12-01T10:00:00', method: 'クレカ', status: '完了' };
  const { exceptions } = await factsOf(held(row));
  const { message, hint, ...shown } = exceptions?.[0] ?? {};
  const { sequence, ...cells } = row;
  expect(exceptions).toHaveLength(1);
  expect(shown).toEqual({ code: 'text-doubtful', file: 'payments.csv', line: sequence + 2, column: '氏名', ...cells });
  expect(message).toMatch(/文字が失われた/);
  expect(hint).toMatch(/。$/);
});

test('the place in a registered-address list stands behind its message', async () => {
  const { exceptions } = await factsOf(held({}, true));
  expect(exceptions?.[0]?.message).toMatch(/.（会員台帳 members\.csv 12行目「氏名」）$/);
  expect(exceptions?.[0]?.column).toBe('');
});

test('a card number is masked in every cell', async () => {
  const number = '4111111111111111';
  const { exceptions } = await factsOf(held({ name: number, address: number, customerId: number, method: number }));
  expect(exceptions?.[0]).toMatchObject({ name: '************1111', address: '************1111', customerId: '************1111', method: '************1111' });
});

test('a correction without a row has its place, as far as it is known, and empty cells', async () => {
  const { exceptions } = await factsOf(exceptionLines([], [], [], [{ ...correction('text-doubtful'), row: { file: 'payments.csv', line: 0 } }]));
  expect(exceptions).toMatchObject([{ code: 'correction-unused', file: 'payments.csv', line: null, column: '', name: '', address: '', status: '' }]);
});

test('no more are handed on than a page can show, and none where it is to name nobody', async () => {
  const [line] = held({});
  const many = Array.from({ length: MOST_EXCEPTIONS + 1 }, () => line!);
  expect((await factsOf(many)).exceptions).toHaveLength(MOST_EXCEPTIONS);
  expect((await factsOf(many, { noPersonal: true })).exceptions).toBeNull();
});

test('the letter is drawn page by page, its places filled in with a sample', async () => {
  const { letter: { glyphs, pages } } = await factsOf([]);
  expect(pages).toHaveLength(2);
  expect(glyphs).toContain('<path');
  expect(glyphsOn(pages[0])).toBeGreaterThan(30);
  expect(glyphsOn(pages[1])).toBe(1);
});

test('where no sample fits the window its places stay empty', async () => {
  const envelope = { ...builtInEnvelope(), window: { leftMm: 22, topMm: 12, widthMm: 40, heightMm: 22 } };
  expect((await factsOf([], { envelope })).letter.pages.map(glyphsOn)).toEqual([1, 1]);
});
