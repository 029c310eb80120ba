// What a print file says and how it is stored: contract, section 5.
import fc from 'fast-check';
import { fileRoom } from '../../src/print/pdf-objects.js';
import { writePrintFile } from '../../src/print/print-file.js';
import type { PersonalInk } from '../../src/letter/personal-ink.js';
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { missingClusters } from '../../src/typesetting/font-chain.js';
import { readPdfPages } from '../support/read-pdf.js';
import { takeApart } from './pdf-structure.js';
import type { PdfStructure } from './pdf-structure.js';
import {
  BACK, BARE_LETTER, FALLBACK, FONTS, GOTHIC, LETTER, MINCHO, SUBJECT,
  bareTexts, personal, placed, printFonts, sheetWith, textsFor,
} from './sample-letter.js';

const ABOUT = { title: 'お知らせ' };

function write(letters: readonly PersonalInk[], letter: ComposedLetter = LETTER): Uint8Array {
  return writePrintFile(letter, letters, FONTS, ABOUT);
}

async function textsOn(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  return (await readPdfPages(bytes)).map(({ texts }) => texts.map(({ text }) => text));
}

test('a page reads in the order of its parts, personal text between shared', async () => {
  const [front, back] = await textsOn(write([textsFor('山田　太郎　様', 7)]));
  expect(front).toEqual([
    '〒162-0815', '東京都新宿区筑土八幡町7番地の12', '筑土グリーンハイツ西棟1203号室', '住宅相談株式会社', '山田　太郎　様',
    SUBJECT, '拝啓　日頃よりお世話になっております。', 'お問い合わせ番号　000007-0', '以上', '000007-0 1/1',
  ]);
  expect(back).toEqual([BACK, 'お客さま専用窓口　0120-816620']);
});

test('letters follow one another in order, each on its own even number of pages', async () => {
  const names = ['山田　太郎　様', '佐藤　花子　様', '鈴木　一郎　様'];
  const pages = await textsOn(write(names.map((name, index) => textsFor(name, index))));
  expect(pages).toHaveLength(6);
  expect([0, 2, 4].map((page) => pages[page]?.[4])).toEqual(names);
  expect([1, 3, 5].map((page) => pages[page]?.[0])).toEqual([BACK, BACK, BACK]);
});

test('a print file is the same whatever was written before it, with the same letter or another', () => {
  const letters = [textsFor('山田　太郎　様', 7), textsFor('佐藤　花子　様', 8)];
  const alone = write(letters, structuredClone(LETTER));
  write([textsFor('髙橋　一郎　様')]);
  write([bareTexts(placed('辻'))], BARE_LETTER);
  expect(write(letters)).toEqual(alone);
  expect(write(letters)).toEqual(alone);
});

test('the gothic font, which numbers are set in, is the same in every print file', () => {
  const letter: ComposedLetter = { pages: [{ parts: [personal('letter-number')] }, { parts: [] }], pagesPerSheet: 2 };
  const gothicOf = (number: string): string | undefined => /\/FontName \/(\S+)/u.exec(
    takeApart(write([bareTexts(placed(number, { family: 'gothic' }))], letter)).ofType('FontDescriptor')[0]?.text ?? '')?.[1];
  expect(gothicOf('000012-0')).toMatch(/Gothic/u);
  expect(gothicOf('000987-4')).toBe(gothicOf('000012-0'));
});

test.each([
  ['a character beyond U+FFFF, from the fallback font', '𠮷田　𠮟　様'],
  ['kana with a combining mark, beside the composed character', 'か\u3099がは\u309Aぱ'],
  ['two characters that look alike', '\u03A9\u2126\u03A9'],
  ['a variation sequence, beside its base', '辻辻\u{E0100}'],
  ['characters that PDF strings escape', '(a) \\ b) (c'],
  ['compatibility kanji that normalising would change', '神\uFA19福\uFA1B㈱①'],
])('text comes out as it went in: %s', async (_, text) => {
  expect(missingClusters(text, FONTS.chains.mincho)).toEqual([]);
  expect((await textsOn(write([bareTexts(placed(text))], BARE_LETTER)))[0]).toEqual([text]);
});

test('any text the fonts can draw comes out as it went in', async () => {
  const point = (min: number, max: number): fc.Arbitrary<string> =>
    fc.integer({ min, max }).map((code) => String.fromCodePoint(code));
  const anywhere = fc.oneof(
    point(0x20, 0x7e), point(0xa0, 0x3ff), point(0x2000, 0x2fff), point(0x3000, 0x30ff), point(0x4e00, 0x9fff),
    point(0xf900, 0xffef), point(0x20000, 0x2a6df),
    fc.constantFrom('か\u3099', '\u03a9', '\u2126', '辻\u{e0100}', '\u200b', '\ufe00'),
  );
  const drawable = (text: string): boolean => missingClusters(text, FONTS.chains.mincho).length === 0;
  const text = fc.array(anywhere.filter(drawable), { minLength: 1, maxLength: 20 })
    .map((units) => units.join(''))
    .filter(drawable);
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 60 }), async (texts) => {
      expect((await textsOn(write([bareTexts(...texts.map((one) => placed(one)))], BARE_LETTER)))[0]).toEqual(texts);
    }),
    { numRuns: 20 },
  );
});

test('text stands where it was placed, in its size', async () => {
  const texts = bareTexts(placed('上', { xMm: 24, yMm: 14, sizePt: 9 }), placed('下', { xMm: 180.5, yMm: 290 }));
  const [page] = await readPdfPages(write([texts], BARE_LETTER));
  expect(page?.texts).toEqual([
    { text: '上', xMm: 24, yMm: 14, sizePt: 9 },
    { text: '下', xMm: 180.5, yMm: 290, sizePt: 10.5 },
  ]);
});

test('what all letters share is in the file once, however many letters there are', () => {
  const letters = Array.from({ length: 120 }, (_, index) => textsFor('山田　太郎　様', index));
  const few = takeApart(write(letters.slice(0, 2)));
  const many = takeApart(write(letters));
  const deflated = ({ objects }: PdfStructure): number => objects.filter(({ text }) => text.includes('/FlateDecode')).length;
  expect(deflated(many)).toBe(deflated(few));
  expect(many.ofType('XObject')).toHaveLength(2);
  const backs = many.ofType('Page').filter((_, index) => index % 2 === 1).map(({ text }) => /\/Contents (\d+)/u.exec(text)?.[1]);
  expect(backs).toHaveLength(120);
  expect(new Set(backs).size).toBe(1);
});

test('a thousand letters take less than 900 bytes each, fonts and shared text included', () => {
  const names = ['山田　太郎', '佐藤　花子', '髙橋　美智子', '渡邉　健一'];
  const letters = Array.from({ length: 1000 }, (_, index) => textsFor(`${names[index % 4] ?? ''}　様`, index));
  expect(write(letters).length / letters.length).toBeLessThan(900);
});

test('the same letters make the same bytes, whatever was written before with the same fonts', () => {
  const letters = [textsFor('山田　太郎　様'), textsFor('𠮷田　花子　様')];
  const first = write(letters);
  write([textsFor('渡邉　\u2126か\u3099　様')]);
  const fresh = printFonts([
    { ...MINCHO, bytes: MINCHO.bytes.slice() },
    { ...GOTHIC, bytes: GOTHIC.bytes.slice() },
    { ...FALLBACK, bytes: FALLBACK.bytes.slice() },
  ]);
  expect(Buffer.compare(write(letters), first)).toBe(0);
  expect(Buffer.compare(writePrintFile(LETTER, letters, fresh, ABOUT), first)).toBe(0);
});

test('a file made in room that another was made in is the same bytes', () => {
  const room = fileRoom();
  const letters = [textsFor('山田　太郎　様')];
  const first = write(letters);
  writePrintFile(LETTER, [textsFor('渡邉　\u2126か\u3099　様'), textsFor('𠮷田　花子　様')], FONTS, ABOUT, room);
  room.clear();
  expect(Buffer.compare(writePrintFile(LETTER, letters, FONTS, ABOUT, room), first)).toBe(0);
});

test('shared streams are the same bytes in every print file', () => {
  const a = textsFor('山田　太郎　様');
  const b = textsFor('𠮷田　花子　様', 1);
  const [forth, back, other] = [write([a, b]), write([b, a]), write([textsFor('渡邉　様', 2)])] as const;
  const streams = (bytes: Uint8Array): readonly string[] => {
    const structure = takeApart(bytes);
    const backPage = structure.ofType('Page')[1]?.text ?? '';
    return [...structure.ofType('XObject'), structure.object(Number(/\/Contents (\d+)/u.exec(backPage)?.[1]))]
      .map(({ stream }) => stream?.toString('latin1') ?? '');
  };
  expect(streams(forth)).toHaveLength(3);
  expect(streams(back)).toEqual(streams(forth));
  expect(streams(other)).toEqual(streams(forth));
});

test('black is DeviceGray and nothing else', () => {
  const { objects } = takeApart(write([textsFor('山田　太郎　様')]));
  const streams = objects.map(({ stream }) => stream?.toString('latin1') ?? '');
  const painted = streams.filter((content) => /^(?:BT|2 J)\n/u.test(content));
  expect(painted).toHaveLength(4);
  for (const content of painted) expect(content).not.toMatch(/ (?:rg|RG|k|K|cs|CS|scn?|SCN?|g|G)\n/u);
});

test('the viewer is told to scale nothing and to turn over the long edge', () => {
  const { ofType, object } = takeApart(write([textsFor('山田　太郎　様')]));
  const catalogue = ofType('Catalog')[0]?.text ?? '';
  expect(catalogue).toContain('/Lang (ja)');
  const preferences = object(Number(/\/ViewerPreferences (\d+)/u.exec(catalogue)?.[1])).text;
  expect(preferences).toContain('/PrintScaling /None');
  expect(preferences).toContain('/Duplex /DuplexFlipLongEdge');
});

test('of a letter printed on one side the viewer is told so, and any number of pages will do', async () => {
  const [page] = BARE_LETTER.pages;
  if (page === undefined) throw new Error('no page');
  const bytes = write([[...bareTexts(placed('表')).slice(0, 1)]], { pages: [page], pagesPerSheet: 1 });
  const { ofType, object } = takeApart(bytes);
  const preferences = object(Number(/\/ViewerPreferences (\d+)/u.exec(ofType('Catalog')[0]?.text ?? '')?.[1])).text;
  expect(preferences).toContain('/Duplex /Simplex');
  expect(preferences).toContain('/PrintScaling /None');
  expect(await textsOn(bytes)).toEqual([['表']]);
});

test('the metadata is the title and no person', () => {
  const bytes = Buffer.from(writePrintFile(LETTER, [textsFor('山田　太郎　様')], FONTS, { title: 'A & B <様>' }));
  const metadata = bytes.toString('utf8');
  expect(metadata).toContain('<rdf:li xml:lang="x-default">A ＆ B ＜様＞</rdf:li>');
  expect(metadata).not.toContain('山田');
  expect(metadata).toContain('(D:20000101000000Z)');
});

test('a page may be blank', async () => {
  expect(await textsOn(write([bareTexts(placed('表'))], BARE_LETTER))).toEqual([['表'], []]);
  const { ofType } = takeApart(write([[[], []]], sheetWith(placed('表'))));
  expect(ofType('Page')[1]?.text).not.toContain('/Contents');
});

test('a person may have nothing to say in a slot', async () => {
  expect(await textsOn(write([bareTexts()], BARE_LETTER))).toEqual([[], []]);
});

const BLANK = { parts: [] };

test.each<[string, ComposedLetter, readonly PersonalInk[], RegExp]>([
  ['no letters', LETTER, [], /without letters/u],
  ['an odd number of pages of a duplex letter', { pages: [BLANK], pagesPerSheet: 2 }, [[[]]], /1 pages/u],
  ['ink for fewer pages than the letter has', LETTER, [textsFor('山田').slice(0, 1)], /1 pages of 2/u],
  ['ink for another number of personal parts', LETTER, [[[], []]], /0 personal parts of 3/u],
  ['ink for a page that has none', { pages: [BLANK, BLANK], pagesPerSheet: 2 }, [bareTexts(placed('山田'))], /1 personal parts of 0/u],
  ['a character no font has', BARE_LETTER, [bareTexts(placed('\uE000'))], /U\+E000/u],
])('it is a bug to hand in %s', (_, letter, letters, message) => {
  expect(() => write(letters, letter)).toThrow(message);
});

test('a font without TrueType outlines is not embedded', () => {
  const withoutOutlines = { ...MINCHO, typeface: { ...MINCHO.typeface, hasTrueTypeOutlines: false } };
  const fonts = printFonts([withoutOutlines, GOTHIC, FALLBACK]);
  expect(() => writePrintFile(LETTER, [textsFor('山田')], fonts, ABOUT)).toThrow('has no TrueType outlines');
});
