// The pages of a proof as placed text: the letter as it will be printed, and around it what the print file has not.
import { parseCalendarDay } from '../../src/calendar-day.js';
import { reachableZone } from '../../src/letter/envelope-profile.js';
import type { ComposedLetter, ComposedPage, PlacedText } from '../../src/letter/placed-text.js';
import { proofBooklet } from '../../src/letter/proof-booklet.js';
import { proofCover, type ProofCover } from '../../src/letter/proof-cover.js';
import { builtInChains } from './built-in-fonts.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const PROFILE = builtInEnvelope();
const CHAINS = builtInChains();
const BODY: PlacedText = { xMm: 25, yMm: 120, sizePt: 10.5, family: 'mincho', text: '拝啓' };
const NAME: PlacedText = { xMm: 24, yMm: 30, sizePt: 12, family: 'mincho', text: '林　一　様' };
const LETTER: ComposedLetter = {
  pages: [
    { parts: [{ kind: 'personal', slot: 'address-block', xMm: 24, yMm: 14 }, { kind: 'shared', texts: [BODY], rules: [] }] },
    { parts: [] },
  ],
  pagesPerSheet: 2,
};

function textsOf({ parts }: ComposedPage | undefined = { parts: [] }): readonly PlacedText[] {
  return parts.flatMap((part) => (part.kind === 'shared' ? part.texts : []));
}

const booklet = proofBooklet(LETTER, [{ ink: [[{ texts: [NAME], rules: [] }], []], reasons: ['印刷順の先頭', '敬称「様」'] }], [{ parts: [] }, { parts: [] }], PROFILE, CHAINS);

test('the letter stands there as in the print file, in black and in its order', () => {
  expect(textsOf(booklet.pages[2]).filter(({ grayLevel }) => grayLevel === undefined)).toEqual([NAME, BODY]);
});

test('every page is marked behind all else, the cover and blank backs too', () => {
  expect(booklet.pages).toHaveLength(4);
  for (const page of booklet.pages) expect(textsOf(page)[0]).toMatchObject({ text: '見本', grayLevel: 0.92 });
});

test('the reasons stand beside the address, outside all that the window can show', () => {
  const remark = textsOf(booklet.pages[2]).filter(({ yMm, grayLevel }) => grayLevel !== undefined && yMm < 50 && yMm > 0).filter(({ text }) => text !== '見本');
  expect(remark.map(({ text }) => text).join('')).toContain('選んだ理由：印刷順の先頭、敬称「様」');
  for (const { xMm } of remark) expect(xMm).toBeGreaterThan(reachableZone(PROFILE).rightMm);
});

test('reasons without room are counted, not lost: the list behind the cover has them', () => {
  const reasons = Array.from({ length: 60 }, (_, index) => `理由その${index}のとおり`);
  const crowded = proofBooklet(LETTER, [{ ink: [[{ texts: [NAME], rules: [] }], []], reasons }], [], PROFILE, CHAINS);
  const remark = textsOf(crowded.pages[0]).filter(({ grayLevel, xMm }) => grayLevel !== undefined && xMm > 122 && xMm < 180);
  expect(remark.map(({ text }) => text).join('')).toMatch(/理由その0のとおり.*、ほか\d+件/);
  expect(Math.max(...remark.filter(({ yMm }) => yMm < 90).map(({ yMm }) => yMm))).toBeLessThan(50);
});

test('where the window takes the page\'s width, the reasons stand below its reach, beside the sender', () => {
  const wide = { ...builtInEnvelope('kaku2-110x85'), window: { leftMm: 20, topMm: 30, widthMm: 180, heightMm: 85 } };
  const [page] = proofBooklet(LETTER, [{ ink: [[], []], reasons: ['印刷順の先頭'] }], [], wide, CHAINS).pages;
  const remark = textsOf(page).filter(({ text }) => text.includes('印刷順の先頭') || text.includes('校正刷り'));
  expect(remark.length).toBeGreaterThan(0);
  for (const { xMm, yMm } of remark) expect([xMm < 120, yMm > reachableZone(wide).bottomMm]).toEqual([true, true]);
});

test('the window is drawn on the front it lies before, the folds on both sides', () => {
  const rules = (page: ComposedPage | undefined) => (page?.parts ?? []).flatMap((part) => (part.kind === 'shared' ? part.rules : []));
  expect(rules(booklet.pages[2]).length).toBeGreaterThan(rules(booklet.pages[3]).length);
  for (const page of booklet.pages.slice(2)) expect(rules(page).filter(({ fromYMm, toXMm }) => fromYMm === 105 && toXMm === 210)).toHaveLength(1);
});

test('printed on one side, every page is a front: its filing margin is at the left', () => {
  const oneSided = proofBooklet({ ...LETTER, pagesPerSheet: 1 }, [{ ink: [[], []], reasons: [] }], [], PROFILE, CHAINS);
  const margins = ({ parts }: ComposedPage) => parts.flatMap((part) => (part.kind === 'shared' ? part.rules : [])).filter(({ fromYMm, toYMm }) => fromYMm === 0 && toYMm === 297);
  expect(oneSided.pagesPerSheet).toBe(1);
  expect(oneSided.pages.map((page) => margins(page).map(({ fromXMm }) => fromXMm))).toEqual([[20], [20]]);
});

describe('the cover', () => {
  const day = (text: string) => parseCalendarDay(text) ?? ((): never => { throw new Error(text); })();
  const full = '0123456789abcdef'.repeat(4);
  const cover: ProofCover = {
    window: { firstDay: day('2021-10-14'), lastDay: day('2022-01-25') }, envelope: PROFILE, samples: [], pagesPerLetter: 2, pagesPerSheet: 2,
    plan: { approval: { short: '0123-4567-89ab', full }, counts: { letters: 1211, sheets: 1211, files: 3, held: 24, excluded: 2 } },
    letters: [{ number: '000001-8', reasons: ['印刷順の先頭'] }, { number: '000047-1', reasons: ['宛名欄の行数が最多'] }],
  };
  const textOf = (page: ComposedPage | undefined) => textsOf(page).map(({ text }) => text).join('');

  test('tells counts, arithmetic of the envelope, and both forms of the approval', () => {
    const said = textOf(proofCover(cover, CHAINS)[0]);
    for (const expected of ['1,211', '横 24～95、縦 14～50 mm', '横 0～122、縦 0～67 mm', '初校', '校了', '0123-4567-89ab', full]) expect(said).toContain(expected);
  });

  test.each([
    ['naga3-90x45', ['横 22～83、縦 14～40 mm', 'カスタマバーコードは入らない', '105、201 mm', '折り目で折ると封筒に入り']],
    ['kaku2-110x85', ['横 22～98、縦 32～78 mm', 'カスタマバーコードは9.5ポイントまで入る', '用紙は折らない。用紙は封筒の中で右へ 30 mm、下へ 35 mm', '折らずに封筒に入る']],
  ])('tells what %s holds and how the sheet goes into it', (name, expected) => {
    const said = textOf(proofCover({ ...cover, envelope: builtInEnvelope(name) }, CHAINS)[0]);
    for (const sentence of expected) expect(said).toContain(sentence);
  });

  test('lists on its back which letters follow, and on which page', () => {
    const [, list] = proofCover(cover, CHAINS);
    expect(textsOf(list).map(({ text }) => text)).toEqual(expect.arrayContaining(['000001-8', '3', '000047-1', '5', '宛名欄の行数が最多']));
  });

  test('is a whole number of sheets, however many letters are listed', () => {
    for (const count of [0, 1, 26, 27, 60]) {
      const letters = Array.from({ length: count }, () => ({ number: '000001-8', reasons: ['印刷順の先頭'] }));
      expect(proofCover({ ...cover, letters }, CHAINS).length % 2).toBe(0);
    }
  });

  test('printed on one side has no blank page, counts the pages of letters as they are, and asks for no back', () => {
    const letters = Array.from({ length: 27 }, () => ({ number: '000001-8', reasons: ['印刷順の先頭'] }));
    const pages = proofCover({ ...cover, letters, pagesPerLetter: 3, pagesPerSheet: 1 }, CHAINS);
    expect(pages.map(({ parts }) => parts.length > 0)).toEqual([true, true, true]);
    expect(textsOf(pages[1]).map(({ text }) => text)).toEqual(expect.arrayContaining(['4', '7', '79']));
    expect(textOf(pages[0])).toContain('片面で印刷され、裏は白い');
    expect(textOf(pages[0])).not.toContain('長辺とじ');
  });

  test('without an export has no approval, and says why', () => {
    const { window, envelope, samples, pagesPerLetter, pagesPerSheet, letters } = cover;
    const said = textOf(proofCover({ window, envelope, samples, pagesPerLetter, pagesPerSheet, letters }, CHAINS)[0]);
    expect(said).toContain('決済データを読み取らずに作りました');
    expect(said).not.toContain('確認番号');
    expect(said).not.toContain('上の件数');
  });

  test('keeps within its page', () => {
    for (const page of proofCover({ ...cover, samples: Array.from({ length: 6 }, () => 'facts.sender.representative') }, CHAINS)) {
      for (const { yMm } of textsOf(page)) expect(yMm).toBeLessThan(285);
    }
  });
});
