import fc from 'fast-check';
import { holdsCardNumber } from '../../src/recipient/card-number.js';
import { holdsDoubtfulCharacter, privateUseIn } from '../../src/recipient/doubtful-character.js';
import { glyphCoverageOf } from '../../src/recipient/glyph-coverage.js';
import { unremarkableText, type UnremarkableText } from '../../src/recipient/unremarkable-text.js';
import { chainWithout } from './sample-payment.js';

const chain = chainWithout({ missing: ['龘', '葛\u{E0100}'], fallback: ['①', '𠮷'] });
let unremarkable: UnremarkableText;
/** Made when the tests run and not when they are loaded, so that a mutant is asked with nothing remembered. */
beforeAll(() => {
  unremarkable = unremarkableText(chain);
});

test.each(['', '山田　太郎', '東京都中央区銀座4-1-1', 'ﾔﾏﾀﾞ', '123456789012'])('%j is unremarkable', (text) => {
  expect(unremarkable(text)).toBe(true);
});

test.each(['龘', '①', '𠮷', '葛\u{E0100}', 'か\u3099', '?', '\uE000', '\u200b', '1234567890123', '１２３４５６７８９０１２３'])(
  '%j wants a closer look',
  (text) => {
    expect(unremarkable(text)).toBe(false);
  },
);

test('no text that any closer look would find fault with is unremarkable', () => {
  const char = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('山', '田', '龘', '①', '𠮷', '葛', '\u{E0100}', '\u3099', 'か', '〓', '\uE000', '\u{10FFFF}', '\ud842'),
    fc.constantFrom('4111111111111111', '-', ' '),
  );
  fc.assert(fc.property(fc.array(char, { maxLength: 6 }), (chars) => {
    const text = chars.join('');
    const { missing, fallback } = glyphCoverageOf(text, chain);
    const faulty = holdsDoubtfulCharacter(text) || holdsCardNumber(text) || [...privateUseIn(text), ...missing, ...fallback].length > 0;
    expect(unremarkable(text) && faulty).toBe(false);
  }), { numRuns: 500 });
});
