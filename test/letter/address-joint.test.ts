import { breakPlaces, type BreakPlace } from '../../src/letter/address-joint.js';
import { edgesEm } from '../../src/typesetting/font-chain.js';
import { builtInChains } from './built-in-fonts.js';

const { mincho } = builtInChains();

function placesOf(text: string, where?: 'at-spaces', joinedAt = 0): readonly BreakPlace[] {
  return breakPlaces(text, edgesEm(text, mincho), { joinedAt, keptFrom: text.length }, where);
}

/** The text with a `|` wherever it may be cut; with a cost, only where it is cut for no more. */
function cuts(text: string, atMost = Infinity): string {
  const places = placesOf(text).filter(({ cost }) => cost <= atMost);
  return text.split('').map((unit, at) => `${places.some((place) => place.at === at) ? '|' : ''}${unit}`).join('');
}

test.each([
  '3号棟', '12号館', '弐番館', 'B棟', 'Ｂ棟', '甲1234番地', '12番地の34', '12番地5', '九番九号', '260番地第1', '1234番地丙の5', 'ロの5', '二十番地の一', '第三十五地割', '1-2-3', 'Ｂ－１０１', '１２ー３', '40F',
])('no line ends inside %s', (whole) => {
  expect(cuts(`和${whole}　森`)).toMatch(new RegExp(`和\\|?${whole}　\\|森`));
});

test.each(['長宗我部様方', '青葉商店気付', '長宗我部方'])('方書 keeps its end with the name: %s', (text) => {
  expect(cuts(text)).toMatch(/[^|](?:様方|気付|方)$/);
});

test('the long-vowel mark is no hyphen: a tower\'s floor may begin a line, and half of its name is dear', () => {
  expect(cuts('青葉タワー40F', 3)).toBe('青葉|タワー|40F');
});

test('an address falls apart at its places, before its numbers and at the edges of katakana words', () => {
  expect(cuts('北海道千歳市字中道の十文字1234番地青葉グリーンハイツ弐番館5階', 3)).toBe('北海道|千歳市|字中道の十文字|1234番地|青葉|グリーンハイツ|弐番館|5階');
});

test('no line begins inside a cluster, nor with a space', () => {
  expect(cuts('辻󠄀町　か\u3099丘 𠮷', 6)).toBe('辻󠄀|町　|か\u3099|丘 |𠮷');
});

test.each([
  ['東京都文京区関口1-24-8　ザ・タワー 40F', 0],
  ['株式会社　青葉総務部', 7],
  ['1-2　ー3　（東）', 0],
])('places at spaces are found alone as they are among all: %s', (text, joinedAt) => {
  const soon = placesOf(text, 'at-spaces', joinedAt);
  const isAtSpace = ({ at }: BreakPlace) => at === joinedAt || text.charAt(at - 1) === '　' || text.charAt(at - 1) === ' ';
  expect(soon).toEqual(placesOf(text, undefined, joinedAt).filter(isAtSpace));
  expect(soon.length).toBeGreaterThan(0);
});
