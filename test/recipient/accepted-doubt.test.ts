// 可 counts for what staff have seen of a person, and for nothing newer.
import { changedPayment, type CorrectionLine, type Payment } from '../../src/export/payment.js';
import type { Doubt, HeldCode } from '../../src/finding.js';
import { acceptedCodes, liftedBy } from '../../src/recipient/accepted-doubt.js';
import { gather } from '../../src/recipient/gather.js';
import { correction } from './sample-correction.js';
import { chainWithout, knowledge, payment, type Sample } from './sample-payment.js';

const ok = (code: string, shown: Sample = {}): CorrectionLine => correction(code, {}, { accepted: true, shown });
function row(sample: Sample, ...corrections: readonly CorrectionLine[]): Payment {
  return changedPayment(payment(sample), corrections.length === 0 ? {} : { corrections });
}
const accepted = (rows: readonly Payment[], by: Payment): readonly string[] => [...acceptedCodes(rows, by)];

test('without corrections nothing is accepted', () => {
  const one = row({});
  expect(accepted([one], one)).toEqual([]);
});

test('only what may be let pass is accepted, only with 可, and in the order of the contract', () => {
  const one = row({}, ok('overseas'), ok('text-doubtful'), ok('gaiji'), correction('formula-like'));
  expect(accepted([one], one)).toEqual(['text-doubtful', 'overseas']);
});

test('of another row only where that row shows what is printed', () => {
  const newest = row({ sequence: 1 });
  expect(accepted([row({}, ok('text-doubtful')), newest], newest)).toEqual(['text-doubtful']);
  expect(accepted([row({ address: '東京都中央区銀座5' }, ok('text-doubtful')), newest], newest)).toEqual([]);
});

test('of another row in any case where staff have seen the newest, or a list gives what is printed', () => {
  const older = row({ address: '東京都中央区銀座5' }, ok('text-doubtful'));
  const seen = row({ sequence: 1 }, correction('gaiji'));
  expect(accepted([older, seen], seen)).toEqual(['text-doubtful']);
  const listed = changedPayment(row({ sequence: 1 }), { registeredIn: { file: 'members.csv', lines: [2] } });
  expect(accepted([older, listed], listed)).toEqual(['text-doubtful']);
});

test('what is lifted is what was accepted and raised', () => {
  const doubts = (['text-doubtful', 'gaiji'] as const).map((code) => ({ code, detail: { codePoints: '' } })) as unknown as readonly Doubt<HeldCode>[];
  expect(liftedBy(new Set(['text-doubtful', 'overseas']), doubts)).toEqual(['text-doubtful']);
  expect(liftedBy(new Set(), doubts)).toEqual([]);
});

describe('gathered', () => {
  const heldCodes = (rows: readonly Payment[], chain = chainWithout()): readonly string[] => gather(rows, knowledge(chain)).held.flatMap(({ doubts }) => doubts.map(({ code }) => code));

  test('what is let pass holds nobody, is counted, and silences nothing else', () => {
    const { recipients, held } = gather([row({ name: '山田?' }, ok('text-doubtful', { name: '山田?' }))], knowledge());
    expect(held).toEqual([]);
    expect(recipients[0]?.accepted).toEqual(['text-doubtful']);
    expect(heldCodes([row({ name: '山田?', postalCode: '1' }, ok('text-doubtful', { name: '山田?', postalCode: '1' }))])).toEqual(['postal-code-invalid']);
  });

  test('an address abroad and a code of another prefecture, let pass, take no barcode and no note of the code', () => {
    const passed = (sample: Sample, code: string): unknown => gather([row(sample, ok(code, sample))], knowledge()).recipients.map(({ barcode, notes, postalCode }) => [barcode, notes, postalCode]);
    expect(passed({ address: '350 Fifth Avenue', postalCode: '999-9999' }, 'overseas')).toEqual([[{ obstacle: 'code' }, [], '999-9999']]);
    expect(passed({ postalCode: '231-0017' }, 'postal-code-mismatch')).toEqual([[{ obstacle: 'town' }, [], '231-0017']]);
  });

  test('a mend is judged by what would hold the row, and by what would be noted of its code', () => {
    const mended = (sample: Sample, code: string, texts: Parameters<typeof correction>[1]): unknown => {
      const { recipients, held, unusedCorrections } = gather([row(sample, correction(code, texts, { shown: sample }))], knowledge());
      return [recipients.map(({ name, postalCode, address }) => [name, postalCode, address]), held.length, unusedCorrections.length];
    };
    const GINZA = '東京都中央区銀座4-1-1';
    expect(mended({ name: '山田?' }, 'text-doubtful', { name: '山田太郎' })).toEqual([[['山田太郎', '104-0061', GINZA]], 0, 0]);
    expect(mended({ postalCode: '104-0045' }, 'town-mismatch', { postalCode: '104-0061' })).toEqual([[['山田太郎', '104-0061', GINZA]], 0, 0]);
    expect(mended({ address: '東京都中央区見本1' }, 'no-barcode', { address: GINZA })).toEqual([[['山田太郎', '104-0061', GINZA]], 0, 0]);
    expect(mended({}, 'no-barcode', { address: '東京都中央区銀座5' })).toEqual([[['山田太郎', '104-0061', GINZA]], 0, 1]);
  });

  test('of one number with two names the newest counts', () => {
    const rows = [row({ customerId: '7' }, ok('identity-conflict')), row({ customerId: '7', name: '佐藤花子', sequence: 1 }, ok('identity-conflict', { name: '佐藤花子' }))];
    expect(gather(rows, knowledge()).recipients).toMatchObject([{ name: '佐藤花子', accepted: ['identity-conflict'] }]);
  });

  test('what is let pass must still have glyphs, in the postal code too', () => {
    expect(heldCodes([row({ name: '山\u200b' }, ok('text-doubtful', { name: '山\u200b' }))], chainWithout({ missing: ['\u200b'] }))).toEqual(['glyph-missing']);
    expect(heldCodes([row({ postalCode: '龘' }, ok('postal-code-invalid', { postalCode: '龘' }))], chainWithout({ missing: ['龘'] }))).toEqual(['glyph-missing']);
    expect(heldCodes([row({ postalCode: '龘' })], chainWithout({ missing: ['龘'] }))).toEqual(['postal-code-invalid']);
  });
});
