// What must hold for any text. The lists of forbidden characters are written out here anew, not taken from the program.
import fc from 'fast-check';
import { clustersOf } from '../../src/typesetting/cluster.js';
import { naturalWidthEm } from '../../src/typesetting/font-chain.js';
import type { ParagraphMeasure, SetLine } from '../../src/typesetting/paragraph.js';
import { setParagraph } from '../../src/typesetting/paragraph.js';
import { TEXTBOOK_CHAIN, textOf } from './set-text.js';

const NEVER_FIRST = '、。，．」』）】〕］｝〉》！？・：；％℃～ー々ゝぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ';
const NEVER_LAST = '「『（【〔［｛〈《￥＄＃№';

const WORDS = [
  '弊会', 'お客様', 'カード', '会費', 'について', 'きっと', '様々', 'ご確認ください', 'システム',
  'ヴァージョン', '﨑', '辻󠄀', 'か\u3099', 'Web', 'VISA', 'PIN',
];
const NUMBERS = [
  '12,345円', '￥1,234', '2022年3月1日', '2021/10/14', '9:00', '0120-816620', '０３－３２６０－７３４６',
  '第26条', '第3回', '１２．５％', '300名', '令和４年', '〒100-0001',
];
const MARKS = ['、', '。', '「', '」', '（', '）', '『', '』', '・', '：', '？', '！', '～', '……', '——', ' ', '　', '', '', ''];

const word = fc.constantFrom(...WORDS);
const mark = fc.constantFrom(...MARKS);
/** Number and punctuation always stand between words, so that no stretch is too long to be kept whole. */
const clause = fc.tuple(word, mark, mark, fc.constantFrom(...NUMBERS, 'の', 'を'), mark, word, fc.constantFrom('です', 'ます', 'から'), mark);
const clauses = fc.array(clause, { minLength: 1, maxLength: 12 }).map((found) => found.flat());
const measures = fc.record({
  widthEm: fc.integer({ min: 34, max: 90 }).map((half) => half / 2),
  firstIndentEm: fc.constantFrom(0, 1),
  restIndentEm: fc.constantFrom(0, 1, 2),
  align: fc.constant<'justify'>('justify'),
  hangStops: fc.boolean(),
});

function set(pieces: readonly string[], measure: ParagraphMeasure): readonly SetLine[] {
  return setParagraph(
    pieces.map((text, index) => ({ text, style: index % 2 })),
    measure,
    [TEXTBOOK_CHAIN, TEXTBOOK_CHAIN],
  );
}

const withoutSpaces = (text: string) => text.replace(/[ 　\n]/g, '');

test('no line begins or ends with a character that may not', () => {
  fc.assert(
    fc.property(clauses, measures, (pieces, measure) => {
      const texts = set(pieces, measure).map(textOf);
      expect(texts.slice(1).filter((text) => NEVER_FIRST.includes(text.charAt(0)))).toEqual([]);
      expect(texts.slice(0, -1).filter((text) => NEVER_LAST.includes(text.charAt(text.length - 1)))).toEqual([]);
    }),
  );
});

test('every line but the last fills its room, if characters need not stand more than an em apart for it', () => {
  fc.assert(
    fc.property(clauses, measures, (pieces, measure) => {
      const lines = set(pieces, measure);
      const short = lines.slice(0, -1).filter((line) => line.startEm + line.widthEm < measure.widthEm - 1e-6);
      for (const line of short) expect(measure.widthEm - line.startEm - line.widthEm).toBeGreaterThan(placesToOpen(textOf(line)));
      for (const line of lines) expect(line.startEm + line.widthEm).toBeLessThan(measure.widthEm + 1e-6);
      expect(lines.map((line) => line.startEm)).toEqual(lines.map((_, index) => (index === 0 ? measure.firstIndentEm : measure.restIndentEm)));
    }),
  );
});

test('numbers, dates and telephone numbers are never split', () => {
  fc.assert(
    fc.property(clauses, measures, (pieces, measure) => {
      const cuts = offsetsOfLineEnds(set(pieces, measure).map(textOf));
      let offset = 0;
      for (const piece of pieces) {
        const end = offset + withoutSpaces(piece).length;
        if (NUMBERS.includes(piece)) expect(cuts.filter((cut) => cut > offset && cut < end)).toEqual([]);
        offset = end;
      }
    }),
  );
});

test('the last line of several is more than a character with its stop', () => {
  fc.assert(
    fc.property(clauses, measures, (pieces, measure) => {
      const texts = set(pieces, measure).map(textOf);
      if (texts.length > 1) expect((texts.at(-1) ?? '').replace(/[、。」』）・：？！～]/g, '').length).toBeGreaterThan(1);
    }),
  );
});

test('any text at any width comes out whole, in order and within the room', () => {
  const common = fc.constantFrom('。', '「', 'A', '1', ' ', '\n', '/', '漢', '—', '￥');
  const anyText = fc.string({ unit: fc.oneof(common, fc.string({ unit: 'grapheme', maxLength: 2 })), maxLength: 80 });
  const anyMeasure = fc.record({
    widthEm: fc.double({ min: 2, max: 30, noNaN: true }),
    firstIndentEm: fc.constantFrom(0, 1),
    restIndentEm: fc.constantFrom(0, 0.5),
    align: fc.constantFrom<ParagraphMeasure['align'][]>('justify', 'start', 'end', 'center'),
  });
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), anyMeasure, (pieces, measure) => {
      const lines = set(pieces, measure);
      expect(withoutSpaces(lines.map(textOf).join(''))).toBe(withoutSpaces(pieces.join('')));
      for (const line of lines) expect(line.startEm + line.widthEm).toBeLessThanOrEqual(measure.widthEm + 1e-6);
    }),
  );
});

test('runs carry one number a cluster, and each begins where the one before ends', () => {
  fc.assert(
    fc.property(clauses, measures, (pieces, measure) => {
      for (const { runs } of set(pieces, measure)) {
        runs.forEach((run, index) => {
          expect(run.extraAdvancesEm).toHaveLength(clustersOf(run.text).length);
          const endEm = run.extraAdvancesEm.reduce((total, extra) => total + extra, run.xEm + naturalWidthEm(run.text, TEXTBOOK_CHAIN));
          if (index + 1 < runs.length) expect(runs[index + 1]?.xEm).toBeCloseTo(endEm, 6);
        });
      }
    }),
  );
});

test('a web address is cut only after its own signs', () => {
  const address = 'https://www.example.jp/a-b/c_d/index.html?year=2022&month=3';
  fc.assert(
    fc.property(fc.array(word, { maxLength: 9 }), measures, (words, measure) => {
      const texts = set([words.join(''), address, 'をご覧ください。'], measure).map(textOf);
      const start = withoutSpaces(words.join('')).length;
      const cuts = offsetsOfLineEnds(texts).filter((cut) => cut > start && cut < start + address.length);
      expect(cuts.filter((cut) => !'/?&='.includes(address.charAt(cut - start - 1)))).toEqual([]);
    }),
  );
});

const JAPANESE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー０-９〒…—]';
const LATIN = '[A-Za-z0-9]';
const PLACES = new RegExp(`(?<=${JAPANESE})(?=${JAPANESE}|${LATIN})|(?<=${LATIN})(?=${JAPANESE})`, 'gu');

/** Places between characters that table 3 lets a short line open. */
function placesToOpen(text: string): number {
  const bare = text.replace(/[\u3099\u{E0100}]/gu, '').replace(/……/g, '…').replace(/——/g, '—');
  return [...bare.matchAll(PLACES)].length;
}

/** Line ends as offsets into the text without its spaces. */
function offsetsOfLineEnds(texts: readonly string[]): readonly number[] {
  let offset = 0;
  return texts.map((text) => (offset += withoutSpaces(text).length));
}
