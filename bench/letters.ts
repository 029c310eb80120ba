// The letters every program of `npm run bench` writes: the built-in template's two pages and people who fill its slots. Ours takes
// them as people; the others as JSON, every text at its place in points from the paper's lower left corner, so that all draw the same.
import { createRequire } from 'node:module';
import { parseCalendarDay } from '../src/calendar-day.js';
import { setAddressBlock } from '../src/letter/address-block.js';
import { personalInk, type LetterPerson } from '../src/letter/personal-ink.js';
import type { PlacedText } from '../src/letter/placed-text.js';
import { BARCODE_AT_10_PT } from '../src/postal/barcode-size.js';
import type { PreparedLetter } from '../src/run/prepare-letter.js';

/** Further letters are these again under numbers of their own. */
const DIFFERENT_PEOPLE = 2_000;
const SURNAMES = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'];
const GIVEN_NAMES = ['太郎', '花子', '一郎', '陽子', '健二', '恵子', '翔太', '美咲', '大輔', '久美子', '直樹'];
const PT_PER_MM = 72 / 25.4;
const PAPER_HEIGHT_MM = 297;
const { longBarMm, timingBarMm, pitchMm, barMm } = BARCODE_AT_10_PT;
/** Upper and lower bars end where the timing bar does. */
const BAR_MM = { long: longBarMm, half: (longBarMm + timingBarMm) / 2, timing: timingBarMm, pitch: pitchMm, width: barMm } as const;

/** x, y, size, text. */
type PeerText = readonly [number, number, number, string];

export interface PeerLetter {
  readonly texts: readonly PeerText[];
  readonly bars: string;
  /** The long bars' lower left corner. */
  readonly barsAt: readonly [number, number];
  readonly barScale: number;
}

export interface PeerData {
  readonly font: string;
  readonly pages: readonly { readonly texts: readonly PeerText[]; readonly rules: readonly (readonly number[])[] }[];
  /** In points, at scale 1. */
  readonly bar: Readonly<Record<keyof typeof BAR_MM, number>>;
  readonly letters: readonly PeerLetter[];
}

/** As many people as asked for, none a second time under the same number. */
export function people({ opened, envelope, incident }: PreparedLetter, count: number): readonly LetterPerson[] {
  const days = [parseCalendarDay('2021-12-01') ?? incident.letter.date];
  const different = Array.from({ length: Math.min(count, DIFFERENT_PEOPLE) }, (_, index) => {
    const street = [(index % 8) + 1, (index % 20) + 1, (index % 9) + 1] as const;
    const name = `${SURNAMES[index % SURNAMES.length] ?? ''}　${GIVEN_NAMES[index % GIVEN_NAMES.length] ?? ''}`;
    const addressee = { postalCode: '104-0061', address: `東京都中央区銀座${street.join('-')}　銀座第一ビル${(index % 900) + 1}号室`, company: '株式会社青空商会', department: '総務部', name, honorific: '様' as const };
    const block = setAddressBlock(addressee, opened.chains.mincho, envelope, true);
    if (block === 'overflow' || block.layout.barcode === undefined) throw new Error('an ordinary address fits');
    return { block, barcode: { postalCode: '1040061', displayNumber: `${street.join('-')}-${(index % 900) + 1}` }, days };
  });
  return Array.from({ length: count }, (_, index) => ({ ...different[index % different.length]!, number: `${String(index + 1).padStart(6, '0')}-0` }));
}

export function peerData(prepared: PreparedLetter): PeerData {
  const { composed } = prepared;
  return {
    font: createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'),
    pages: composed.pages.map(({ parts }) => {
      const shared = parts.filter((part) => part.kind === 'shared');
      return {
        texts: shared.flatMap(({ texts }) => texts.map(peerText)),
        rules: shared.flatMap(({ rules }) => rules.map((rule) => [xPt(rule.fromXMm), yPt(rule.fromYMm), xPt(rule.toXMm), yPt(rule.toYMm), rule.widthPt])),
      };
    }),
    bar: { long: points(BAR_MM.long), half: points(BAR_MM.half), timing: points(BAR_MM.timing), pitch: points(BAR_MM.pitch), width: points(BAR_MM.width) },
    letters: people(prepared, DIFFERENT_PEOPLE).map((person) => {
      const drawn = personalInk(composed)(person).map((parts) => parts.flatMap(({ texts }) => texts));
      const [front = [], ...others] = drawn;
      if (others.some((texts) => texts.length > 0)) throw new Error('the peers expect personal text on the first page alone');
      const barcode = front.find(({ family }) => family === 'barcode');
      if (barcode === undefined) throw new Error('every letter has a barcode');
      return {
        texts: front.filter((text) => text !== barcode).map(peerText),
        bars: barcode.text,
        barsAt: [xPt(barcode.xMm), yPt(barcode.yMm)],
        barScale: barcode.sizePt / 10,
      };
    }),
  };
}

function peerText({ xMm, yMm, sizePt, text }: PlacedText): PeerText {
  return [xPt(xMm), yPt(yMm), sizePt, text];
}

function xPt(xMm: number): number {
  return points(xMm);
}

function yPt(yMm: number): number {
  return points(PAPER_HEIGHT_MM - yMm);
}

function points(mm: number): number {
  return rounded(mm * PT_PER_MM);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
