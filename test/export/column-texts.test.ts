import { ColumnTexts } from '../../src/export/column-texts.js';
import { fieldDecoder } from '../../src/export/export-encoding.js';
import type { DecodedText } from '../../src/export/decoded-text.js';

const decode = fieldDecoder({ encoding: 'cp932', tabSeparated: false });

function counted(): { readonly texts: ColumnTexts; readonly times: () => number } {
  let times = 0;
  return {
    texts: new ColumnTexts((field): DecodedText => {
      times++;
      return decode(field);
    }),
    times: () => times,
  };
}

test('what a column says again is not decoded again', () => {
  const { texts, times } = counted();
  expect(['\x93\x8c\x8b\x9e\x93\x73', ' a ', '\x93\x8c\x8b\x9e\x93\x73', ' a ', '', '-', '-'].map((field) => texts.soundText(field))).toEqual(['東京都', 'a', '東京都', 'a', '', '', '']);
  expect(times()).toBe(3);
});

test('a column that says too much of different is given up, and goes on saying it', () => {
  const { texts, times } = counted();
  const numbers = Array.from({ length: 4097 }, (_, index) => String(index + 1));
  expect(numbers.map((number) => texts.soundText(number))).toEqual(numbers);
  expect(texts.soundText('1')).toBe('1');
  expect(times()).toBe(4098);
});

test.each(['\x82', '=1', '+1', '-1', '@a', "'=1", '\x95\xff\xff'])('%j is not sound', (field) => {
  const { texts } = counted();
  expect([texts.soundText(field), texts.soundText(field)]).toEqual([undefined, undefined]);
});
