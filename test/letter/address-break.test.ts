// Cutting a text into lines: whichever way it is searched for, the cheapest of all is what comes out.
import fc from 'fast-check';
import { lineBreaker } from '../../src/letter/address-break.js';
import { breakPlaces } from '../../src/letter/address-joint.js';
import { edgesEm } from '../../src/typesetting/font-chain.js';
import { builtInChains } from './built-in-fonts.js';

const { mincho } = builtInChains();

/** Every way to cut a text in two, each weighed: the first of the cheapest. */
function cheapestOfAll(parts: readonly string[], naturalEm: number, sparesWords: boolean): readonly string[] | undefined {
  const text = parts.join('　');
  const edges = edgesEm(text, mincho);
  const cost = (line: string) => {
    const widthEm = edgesEm(line, mincho).at(-1)!;
    if (line === '' || widthEm > naturalEm / 0.8) return Infinity;
    return widthEm > naturalEm ? 1 + (3 * (widthEm - naturalEm)) / (naturalEm / 0.8 - naturalEm) : 0.8 * (1 - widthEm / naturalEm) ** 2;
  };
  const joinedAt = parts.length > 1 ? parts[0]!.length + 1 : 0;
  const ways = breakPlaces(text, edges, { joinedAt, keptFrom: text.length })
    .filter(({ isLastResort }) => !sparesWords || !isLastResort)
    .map((place) => {
      const lines = [text.slice(0, place.at).replace(/[ 　]+$/, ''), text.slice(place.at)];
      return { lines, cost: cost(lines[0]!) + place.cost + cost(lines[1]!) };
    })
    .filter((way) => way.cost < Infinity);
  return ways.reduce<(typeof ways)[number] | undefined>((best, way) => (best === undefined || way.cost < best.cost ? way : best), undefined)?.lines;
}

const pieces = fc.constantFrom('東京都', '文京区', '関口', '１丁目', '24番', '99号', '1-24-8', '字', '青葉', 'タワー', 'パークサイド', '棟', '40F', 'GreenTower', '（東）', '・', 'ー', '辻󠄀', '𠮷', ' ', '　', '　');
const written = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((all) => all.join('').trim()).filter((text) => text !== '');

test('of all ways to cut a text in two the cheapest is found, at a space or not', () => {
  const cutAt = { space: 0, elsewhere: 0, nowhere: 0 };
  fc.assert(fc.property(fc.array(written, { minLength: 1, maxLength: 2 }), fc.double({ min: 4, max: 24, noNaN: true }), fc.boolean(), (parts, naturalEm, sparesWords) => {
    const found = lineBreaker(parts, mincho).lines(2, { naturalEm, condensedEm: naturalEm / 0.8, sparesWords })?.map(({ text }) => text);
    expect(found).toEqual(cheapestOfAll(parts, naturalEm, sparesWords));
    cutAt[found === undefined ? 'nowhere' : parts.join('　').includes(found.join('')) ? 'elsewhere' : 'space'] += 1;
  }), { numRuns: 1000, seed: 7 });
  expect(Math.min(...Object.values(cutAt))).toBeGreaterThan(50);
});

test('one line is the whole text, as long as it can be condensed into its room', () => {
  const breaker = lineBreaker(['東京都文京区'], mincho, '　様');
  expect(breaker.widthEm).toBe(8);
  expect(breaker.lines(1, { naturalEm: 6.4, condensedEm: 8 })).toEqual([{ text: '東京都文京区　様', from: 0, widthEm: 8 }]);
  expect(breaker.lines(1, { naturalEm: 6.3, condensedEm: 7.99 })).toBeUndefined();
  expect(lineBreaker([''], mincho).lines(1, { naturalEm: 10, condensedEm: 12 })).toBeUndefined();
});

test('what is kept at the end never begins a line', () => {
  const lines = (text: string, naturalEm: number) => lineBreaker([text], mincho, '　様').lines(2, { naturalEm, condensedEm: naturalEm / 0.8 })?.map((line) => line.text);
  expect(lines('山田太郎', 5)).toEqual(['山田太', '郎　様']);
  expect(lines('山', 5)).toBeUndefined();
});
