// Names are found where they stand, in lines of text: exactly those of all that begin as the address does.
import fc from 'fast-check';
import { continuations, fieldsOf, longestAt, nameIndex, nameLines, nextLine, type NameLines } from '../../src/postal/name-lines.js';
import { initialInKey, spell } from '../../src/postal/town-spelling.js';

const PLACES = nameLines([['銀座', 'a'], ['築地', 'b'], ['銀座西', 'c'], ['霞が関', 'd'], ['霞ケ関', 'e'], ['十条', 'f'], ['3条', 'g', 'h'], ['十十町', 'i']]);

function fieldsIn(lines: NameLines): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let line = 0; line < lines.length; line = nextLine(lines, line)) found.push(fieldsOf(lines, line));
  return found;
}

test('names of one initial stand together as they were listed, each with its key, itself and what is known of it', () => {
  expect(fieldsIn(PLACES)).toEqual([
    ['銀座', '銀座', 'a'], ['銀座西', '銀座西', 'c'], ['築地', '築地', 'b'], ['霞ケ関', '霞が関', 'd'], ['霞ケ関', '霞ケ関', 'e'],
    ['10#条', '十条', 'f'], ['3#条', '3条', 'g', 'h'], ['十十町', '十十町', 'i'],
  ]);
});

test.each([
  ['銀座4#', 0, 'ac'], ['東京都築地', 3, 'b'], ['3#条', 0, 'fgi'], ['千', 0, 'fgi'], ['築', 1, ''], ['', 0, ''], ['関', 0, ''], ['\t', 0, ''],
])('in %j from %i on: %s', (key, at, known) => {
  expect(fieldsIn(nameIndex([PLACES])(key, at)).map((fields) => fields[2]).join('')).toBe(known);
});

test('of several texts those of the first come first', () => {
  const index = nameIndex([PLACES, nameLines([['銀杏', 'x'], ['銀', 'y']])]);
  expect([index('銀', 0), index('銀', 0)].map((lines) => fieldsIn(lines).map((fields) => fields[2]).join(''))).toEqual(['acxy', 'acxy']);
});

test('the longest that stand at a place are all that are spelled so', () => {
  const alike = (key: string, at: number): unknown => {
    const lines = nameIndex([PLACES])(key, at);
    const longest = longestAt(lines, key, at);
    return [longest.end, longest.lines.map((line) => fieldsOf(lines, line)[2]).join('')];
  };
  expect([alike('銀座西1#', 0), alike('都銀座1#', 1), alike('霞ケ関', 0), alike('銀', 0), alike('銀山', 0)]).toEqual([[3, 'c'], [3, 'a'], [3, 'de'], [0, ''], [0, '']]);
});

test('what names go on with is told of each that begins so', () => {
  expect([continuations(PLACES, '銀座'), continuations(PLACES, '霞'), continuations(PLACES, '銀山')]).toEqual([['', '西'], ['ケ関', 'ケ関'], []]);
});

test('whatever names there are, those found are the ones that begin alike, in their order', () => {
  const name = fc.array(fc.constantFrom('銀', '座', '一', '十', '3', '１', 'ヶ', 'が', '𠮷', '\u{20000}', 'ー'), { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
  fc.assert(fc.property(fc.array(name, { maxLength: 12 }), name, (names, address) => {
    const { key } = spell(address);
    const alike = names.map((one, position) => [spell(one).key, one, String(position)]).filter(([own = '']) => initialInKey(own, 0) === initialInKey(key, 0));
    expect(fieldsIn(nameIndex([nameLines(names.map((one, position) => [one, String(position)]))])(key, 0))).toEqual(alike);
  }));
});
