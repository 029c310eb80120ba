// Text of any kind as a name or an address: what a template engine, a spreadsheet, a Markdown or HTML
// reader and a CSV reader would each trip over, and characters without end.
import fc from 'fast-check';

export type ExportEncoding = 'cp932' | 'utf-8';

/** Each once did something in some program. */
const LOADED_TEXTS = [
  '<b>山田</b>', '<script>alert(1)</script>', '&amp;', '{{facts.sender.name}}', '{{ 氏名 }}', '${name}', '%s %d',
  '**山*田**', '# 山田', '[山田](http://example.com)',
  '=1+1', '+81', '-山田', '@sum(A1)', '="0123"', "'山田", '"山田"', '山,田', '山\n田', '山\r\n田', '山\t田', '\u0007山田', '山田\\', "O'Brien; DROP TABLE",
  '\\u0041', '(山田)', '/Name', 'endstream', '?', '〓', '4111 1111 1111 1111', '合計', '----', '　　', ' 山田 ', 'ﾔﾏﾀﾞ ﾀﾛｳ', '㈱髙﨑', '表ソ十能',
] as const;

/** U+301C, a combining kana, a variation sequence, right-to-left and invisible characters, an emoji family, beyond the BMP. */
const LOADED_UNICODE = ['〜', 'か\u3099', '葛\u{e0100}', '葛\ufe00', 'שלום', '\u202e山田', '山\u200b田', '\ufeff山田', '👨‍👩‍👧', '𠮷', '\ufffd', '\ue000', 'é'] as const;

const CP932_CHARACTERS = Array.from('あいアイｱｲ゛ﾞー－～・、。「」（）一二三山川田髙﨑德表ソ能芸〆々①㈱ABCabc019 　!#%&*+,-./:;<=>?@[]^_`{|}~"\'\\\n\u0001\u001f\u007f〓□■●');

/** At most `maxLength` characters drawn at random, or one of the texts that mean something somewhere. */
export function arbitraryText(encoding: ExportEncoding, maxLength = 24): fc.Arbitrary<string> {
  const characters = fc.string({ unit: fc.constantFrom(...CP932_CHARACTERS), maxLength });
  const loaded = fc.constantFrom(...LOADED_TEXTS);
  if (encoding === 'cp932') return fc.oneof(loaded, characters);
  const graphemes = fc.string({ unit: 'grapheme', maxLength });
  const codePoints = fc.string({ unit: 'binary', maxLength });
  return fc.oneof(loaded, characters, fc.constantFrom(...LOADED_UNICODE), graphemes, codePoints);
}
