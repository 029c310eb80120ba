import { cp932Bytes } from './cp932-bytes.js';

const hex = (text: string): string => Buffer.from(cp932Bytes(text)).toString('hex').toUpperCase();

test('text is written as Windows writes it', () => {
  expect(hex('表ソ㈱髙﨑～－①')).toBe('955C835C878AFBFCFAB18160817C8740');
});

test('private-use characters are written as the user-defined codes, in order and without 7F', () => {
  expect(hex('\ue000a\ue03e\ue03f')).toBe('F04061F07EF080');
  expect(hex('\ue0bb\ue0bc\ue757')).toBe('F0FCF140F9FC');
});

test.each(['〜', '−', '𠮷', '\ue758'])('%s, which cp932 lacks, is an error and not a question mark', (character) => {
  expect(() => cp932Bytes(`山${character}田`)).toThrow(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
});
