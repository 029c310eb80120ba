// Which letters are worth a look, told from the plan alone.
import { blockOfLines, settingOfBlock } from '../../support/block-of-lines.js';
import type { AddressLine } from '../../../src/letter/block-layout.js';
import type { Recipient } from '../../../src/recipient/recipient.js';
import { planBatches, type PlannedLetter } from '../../../src/run/batching.js';
import { proofLetters } from '../../../src/run/proof/proof-choice.js';
import { payment as samplePayment } from '../../recipient/sample-payment.js';

const LINE: AddressLine = { role: 'address', text: '東京都新宿区', sizePt: 10.5, condense: 1, yMm: 20 };
const NAME: AddressLine = { role: 'name', text: '林　一　様', sizePt: 12, condense: 1, yMm: 30 };

interface Sketch {
  readonly recipient?: Partial<Recipient>;
  readonly lines?: readonly AddressLine[];
}

/** Letters in the order given, ordinary but for what a sketch says. */
function letters(...sketches: readonly Sketch[]): readonly PlannedLetter[] {
  const addressed = sketches.map(({ recipient = {}, lines = [LINE, NAME] }, index) => {
    const payment = samplePayment({ sequence: index });
    const ordinary: Recipient = {
      customerId: '', company: '', department: '', name: '林　一', honorific: '様', postalCode: '160-0022', address: '東京都新宿区新宿一丁目', barcode: { displayNumber: '1' },
      payments: [payment], registeredBy: payment, notes: [], accepted: [], ...recipient,
    };
    const setting = settingOfBlock(blockOfLines(lines, { sizePt: 8.5, topMm: 40 }));
    return { recipient: ordinary, setting, displayNumber: '1' };
  });
  return planBatches(addressed, { order: 'export', size: 500, keepBundles: false, pagesPerLetter: 2, lastNumber: 0 }).flatMap((batch) => batch.letters);
}

/** For each letter of the proof its place in the order and its reasons. */
function chosen(...sketches: readonly Sketch[]): Record<number, readonly string[]> {
  const all = letters(...sketches);
  return Object.fromEntries(proofLetters(all).map(({ person, reasons }) => [all.findIndex(({ number }) => number === person.number), reasons]));
}

const ORDINARY: Sketch = {};

test('without letters there is nothing to look at', () => {
  expect(proofLetters([])).toEqual([]);
});

test('a single letter stands once, with all of its reasons', () => {
  expect(chosen(ORDINARY)).toEqual({ 0: ['first', 'last', 'shortest-address', 'longest-address', 'longest-addressee', 'most-lines', 'honorific-person'] });
});

test('of letters that are alike, the first and the last are enough', () => {
  expect(Object.keys(chosen(...Array.from({ length: 9 }, () => ORDINARY)))).toEqual(['0', '8']);
});

test('the extremes of address and setting are found wherever they stand', () => {
  const found = chosen(
    ORDINARY,
    { recipient: { address: '津市' } },
    { recipient: { address: '東京都新宿区筑土八幡町1234番地の56　筑土八幡グリーンハイツ' } },
    { lines: [LINE, LINE, LINE, NAME] },
    { lines: [{ ...LINE, condense: 0.93 }, NAME] },
    { lines: [{ ...LINE, condense: 0.82 }, NAME] },
    { lines: [{ ...LINE, sizePt: 9.5 }, { ...NAME, sizePt: 10 }] },
    { recipient: { notes: [{ code: 'no-barcode', detail: { obstacle: 'window' } }] } },
    ORDINARY,
  );
  expect(found).toMatchObject({ 1: ['shortest-address'], 2: ['longest-address'], 3: ['most-lines'], 5: ['most-condensed'], 6: ['smallest-type'], 7: ['note:no-barcode'] });
  expect(found).not.toHaveProperty('4');
});

test('of what is longest, smallest or tightest the utmost is shown, and of several alike the first', () => {
  const found = chosen(
    ORDINARY,
    { recipient: { name: '林　一太郎' } }, { recipient: { name: '勅使河原　小百合' } }, { recipient: { name: '勅使河原　小百合' } },
    { lines: [{ ...LINE, sizePt: 10 }, NAME] }, { lines: [{ ...LINE, sizePt: 9 }, NAME] }, { lines: [{ ...LINE, sizePt: 9 }, NAME] },
    { lines: [LINE, LINE, NAME] }, { lines: [LINE, LINE, NAME] },
    ORDINARY,
  );
  expect(found).toEqual({
    0: ['first', 'shortest-address', 'longest-address', 'honorific-person'], 2: ['longest-addressee'], 5: ['smallest-type'], 7: ['most-lines'], 9: ['last'],
  });
});

test('nothing is called condensed or small when everything has its full size', () => {
  const reasons = Object.values(chosen(ORDINARY, ORDINARY)).flat();
  expect(reasons).not.toContain('most-condensed');
  expect(reasons).not.toContain('smallest-type');
});

test('each form of address is there once', () => {
  const found = chosen(
    ORDINARY, ORDINARY,
    { recipient: { name: '', company: '住宅会', honorific: '御中' } }, { recipient: { name: '', company: '住宅会', honorific: '御中' } },
    { recipient: { name: '会員各位', honorific: '' } },
    { recipient: { company: '住宅会' } },
    { recipient: { name: '', company: '住宅会', department: '総務部', honorific: '御中' } },
    { recipient: { name: '株式会社住宅', honorific: '御中' } },
    ORDINARY,
  );
  expect(found[2]).toContain('organisation-company');
  expect(found[4]).toContain('honorific-none');
  expect(found[5]).toContain('company-person');
  expect(found[6]).toContain('organisation-department');
  expect(found[7]).toContain('organisation-name');
  expect(Object.keys(found)).toEqual(['0', '2', '4', '5', '6', '7', '8']);
});

test('a form of address is not taken for another that has a part of it', () => {
  const organisation = { name: '', company: '住宅会', honorific: '御中' } as const;
  const found = chosen(
    { recipient: { company: '住宅会' } },
    { recipient: { name: '株式会社住宅', honorific: '御中' } },
    { recipient: { name: '株式会社住宅', department: '総務部', honorific: '御中' } },
    { recipient: { name: '会員各位', honorific: '' } },
    { recipient: { ...organisation, department: '総務部' } },
    { recipient: organisation },
    ORDINARY,
  );
  const at = (reason: string): readonly string[] => Object.keys(found).filter((index) => found[Number(index)]?.includes(reason));
  expect([at('organisation-department'), at('organisation-company'), at('honorific-person')]).toEqual([['4'], ['5'], ['6']]);
});

test('the marks of one letter stand in the order of their names', () => {
  const notes = [
    { code: 'town-mismatch', detail: {} }, { code: 'fallback-font', detail: { drawn: [{ font: 'NotoSerifJP', codePoints: 'U+20BB7' }, { font: 'IPAmjMincho', codePoints: 'U+9089' }] } },
    { code: 'address-changed', detail: { addresses: 2 } },
  ] as const;
  const { 1: reasons } = chosen(ORDINARY, { recipient: { notes, accepted: ['overseas', 'formula-like'] } }, ORDINARY);
  expect(reasons).toEqual(['accepted:formula-like', 'accepted:overseas', 'font:IPAmjMincho', 'font:NotoSerifJP', 'note:address-changed', 'note:town-mismatch']);
});

test('each fallback font, each note and each doubt that was let pass is shown where it first occurs', () => {
  const drawn = { code: 'fallback-font', detail: { drawn: [{ font: 'NotoSerifJP', codePoints: 'U+20BB7' }, { font: 'IPAmjMincho', codePoints: 'U+9089' }] } } as const;
  const one = { code: 'fallback-font', detail: { drawn: [{ font: 'NotoSerifJP', codePoints: 'U+20BB7' }] } } as const;
  const moved = { code: 'address-changed', detail: { addresses: 2 } } as const;
  const found = chosen(
    ORDINARY,
    { recipient: { notes: [one] } }, { recipient: { notes: [one, moved] } }, { recipient: { notes: [drawn] } },
    { recipient: { accepted: ['overseas'] } }, { recipient: { accepted: ['overseas'] } },
    ORDINARY,
  );
  expect(found).toMatchObject({ 1: ['font:NotoSerifJP'], 2: ['note:address-changed'], 3: ['font:IPAmjMincho'], 4: ['accepted:overseas'] });
  expect(found).not.toHaveProperty('5');
});
