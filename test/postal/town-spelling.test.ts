import { todaysForm } from '../../src/postal/character-form.js';
import { kanjiNumber } from '../../src/postal/kanji-number.js';
import { endInText, initialInKey, NUMBER_INITIAL, spell } from '../../src/postal/town-spelling.js';

describe('numbers in kanji', () => {
  test.each([['十', '10'], ['十四', '14'], ['二十', '20'], ['四十二', '42'], ['千二百三十四', '1234'], ['二百三', '203'], ['一〇三', '103'], ['七五三', '753'], ['一万', '10000'], ['十二万三千', '123000'], ['千', '1000'], ['九千百', '9100'], ['〇', '0'], ['五百', '500']])('%s is %s', (numerals, number) => {
    expect(kanjiNumber(numerals)).toBe(number);
  });

  test.each(['百千', '十十', '一二十', '〇十', '二二百', '万', '万一', '一万一万一', '十十万', '一万十十', '一万二万'])('%s is none', (numerals) => {
    expect(kanjiNumber(numerals)).toBeUndefined();
  });

  test('of a key are those for numbers up to 9999', () => {
    expect(['〇', '一', '九', '十', '百', '千'].map((numeral) => spell(numeral).key)).toEqual(['0#', '1#', '9#', '10#', '100#', '1000#']);
    expect(['', '万', '々'].map((text) => spell(text).key)).toEqual(['', '万', '々']);
  });
});

describe('spelled alike', () => {
  test.each([
    ['霞ヶ関', '霞が関'], ['市ヶ谷', '市ガ谷'], ['三ノ輪', '三之輪'], ['四ッ谷', '四つ谷'], ['北六条西', '北6条西'], ['２線', '二線'],
    ['大澤', '大沢'], ['髙﨑', '高崎'], ['塚', '塚'], ['ﾊﾟﾙﾌﾟ', 'パルプ'], ['丸 の　内', '丸の内'], ['新所・岡崎', '新所岡崎'],
    ['㌔', 'キロ'], ['か\u3099丘', 'が丘'], ['は\u309aる', 'ぱる'], ['ｶﾞ丘', 'ガ丘'], ['1\u{E0100}2丁目', '12丁目'],
  ])('%s and %s', (one, other) => {
    expect(spell(one).key).toBe(spell(other).key);
  });

  test.each([['八幡', 'ハ幡'], ['一 二', '十二'], ['一1234', '11234'], ['1 2', '12'], ['大字', '字']])('%s and %s are not', (one, other) => {
    expect(spell(one).key).not.toBe(spell(other).key);
  });
});

test.each([['澤', '沢'], ['沢', '沢'], ['廐', '厩'], ['𠮷', '吉'], ['が', 'ケ'], ['乃', 'ノ'], ['・', ''], ['、', ''], ['銀', '銀'], [' ', ' ']])('%j counts as %j in names of places', (character, form) => {
  expect(todaysForm(character)).toBe(form);
});

test.each([
  ['葛\u{E0100}飾', '葛飾', [3, 4]], ['辻\ufe00町', '辻町', [2, 3]], ['辻\ufe0f町', '辻町', [2, 3]], ['か\u3099丘', 'ケ丘', [2, 3]],
  ['吉𠮷', '吉吉', [1, 3]], ['𣘺町', '𣘺町', [2, 2, 3]], ['\u{10000}町', '\u{10000}町', [2, 2, 3]], ['\u{10ffff}町', '\u{10ffff}町', [2, 2, 3]], ['\ue000町', '\ue000町', [1, 2]],
  ['一条千二百三十四', '1#条1234#', [1, 1, 2, 8, 8, 8, 8, 8]], ['1十十町', '1#十十町', [1, 1, 2, 3, 4]], ['十十町', '十十町', [1, 2, 3]],
])('%s is %s; each of its units leads back to the end of what it stands for', (text, key, ends) => {
  expect(spell(text)).toEqual({ key, ends });
});

test('the key leads back into the text as given', () => {
  const text = '北　十二条１２';
  const spelling = spell(text);
  expect(spelling.key).toBe('北12#条12#');
  expect([0, 1, 4, 5, 8].map((length) => text.slice(0, endInText(spelling, length)))).toEqual(['', '北', '北　十二', '北　十二条', text]);
});

test('keys begin alike that begin with a number, however it is written, and otherwise with the same unit', () => {
  const initial = (name: string): number => initialInKey(spell(name).key, 0);
  expect(['12条', '十二条', '十十町', '１町', '〇町'].map(initial)).toEqual(Array(5).fill(NUMBER_INITIAL));
  expect([initial('ヶ丘'), initial('銀座'), initialInKey('銀座', 2)]).toEqual(['ケ'.charCodeAt(0), '銀'.charCodeAt(0), 0]);
});

test('a text of any length is spelled', () => {
  expect(spell('町1'.repeat(100_000)).key).toBe('町1#'.repeat(100_000));
});
