// A scan of bytes held against the characters of the text they are.
import fc from 'fast-check';
import { ordinaryText } from '../../../src/run/post/ordinary-text.js';

const isUsual = (character: string): boolean => character !== '～' && character !== 'é' && character !== 'x';
const isOrdinary = ordinaryText(isUsual);

test.each([['', true], ['東京都中央区', true], ['銀座1〜2', true], ['銀座1～2', false], ['café', false], ['cafe', true], ['x', false], ['𠮷田', false], ['辻󠄀', false]])('%j', (text, expected) => {
  expect(isOrdinary(Buffer.from(text))).toBe(expected);
});

test('says of any text what its characters say, wherever in it they stand', () => {
  const character = fc.oneof(fc.constantFrom('～', 'é', 'x', '山', '\n', '\u07ff', '\u0800', '\ud7ff', '\uffff'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
  fc.assert(fc.property(fc.array(character), (characters) => {
    const text = characters.join('');
    expect(isOrdinary(Buffer.from(text))).toBe(Array.from(text).every((one) => one.length === 1 && isUsual(one)));
  }));
});
