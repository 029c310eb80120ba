import { todaysForm } from '../../src/postal/character-form.js';
import { isKanjiNumeral, kanjiNumber } from '../../src/postal/kanji-number.js';
import { endInText, spell } from '../../src/postal/town-spelling.js';

describe('numbers in kanji', () => {
  test.each([['十', '10'], ['十四', '14'], ['二十', '20'], ['四十二', '42'], ['千二百三十四', '1234'], ['二百三', '203'], ['一〇三', '103'], ['七五三', '753'], ['一万', '10000'], ['十二万三千', '123000'], ['千', '1000'], ['九千百', '9100'], ['〇', '0'], ['五百', '500']])('%s is %s', (numerals, number) => {
    expect(kanjiNumber(numerals)).toBe(number);
  });

  test.each(['百千', '十十', '一二十', '〇十', '二二百', '万', '万一', '一万一万一', '十十万', '一万十十', '一万二万'])('%s is none', (numerals) => {
    expect(kanjiNumber(numerals)).toBeUndefined();
  });

  test('a numeral is one of those for numbers up to 9999, and nothing is none', () => {
    expect(['〇', '一', '九', '十', '百', '千'].map(isKanjiNumeral)).toEqual([true, true, true, true, true, true]);
    expect(['', '万', '1', '々'].map(isKanjiNumeral)).toEqual([false, false, false, false]);
  });
});

describe('spelled alike', () => {
  test.each([
    ['霞ヶ関', '霞が関'], ['市ヶ谷', '市ガ谷'], ['三ノ輪', '三之輪'], ['四ッ谷', '四つ谷'], ['北六条西', '北6条西'], ['２線', '二線'],
    ['大澤', '大沢'], ['髙﨑', '高崎'], ['塚', '塚'], ['ﾊﾟﾙﾌﾟ', 'パルプ'], ['丸 の　内', '丸の内'], ['新所・岡崎', '新所岡崎'],
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

test('the key leads back into the text as given', () => {
  const text = '北　十二条１２';
  const spelling = spell(text);
  expect(spelling.key).toBe('北12#条12#');
  expect([1, 4, 5, 8].map((length) => text.slice(0, endInText(spelling, length)))).toEqual(['北', '北　十二', '北　十二条', text]);
});
