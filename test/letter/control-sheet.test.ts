// The sheet that goes round with a print file.
import { controlSheets, type ControlledBatch } from '../../src/letter/control-sheet.js';
import type { ComposedPage, PlacedText } from '../../src/letter/placed-text.js';
import { builtInChains } from './built-in-fonts.js';
import { golden, layoutLines } from './layout-lines.js';

const CHAINS = builtInChains();
const BATCHES: readonly ControlledBatch[] = [
  { name: '0001', file: 'letters/0001.pdf', letters: 500, sheets: 1000, first: '000001-8', last: '000500-9', sha256: '0123456789abcdef'.repeat(4) },
  { name: '0002', file: 'letters/0002.pdf', letters: 11, sheets: 22, first: '000501-7', last: '000511-6', sha256: 'fedcba9876543210'.repeat(4) },
];

function textsOf({ parts }: ComposedPage | undefined = { parts: [] }): readonly PlacedText[] {
  return parts.flatMap((part) => (part.kind === 'shared' ? part.texts : []));
}

function saidOn(page: ComposedPage | undefined): string {
  return textsOf(page).map(({ text }) => text).join('\n');
}

test('a page a print file, with its facts and what each step must count', () => {
  const lines = layoutLines({ pages: controlSheets(BATCHES.slice(0, 1), { sender: '一般財団法人架空協会', isFolded: true }, CHAINS) }, []);
  expect(lines).toEqual(golden('control-sheet', lines));
});

test('says which of how many print files it is', () => {
  const [first, second] = controlSheets(BATCHES, { sender: '架空協会', isFolded: true }, CHAINS).map(saidOn);
  expect(first).toContain('全2ロットのうち 1番目');
  expect(second).toContain('全2ロットのうち 2番目');
  expect(second).not.toContain('000500-9');
});

test('expects sheets where sheets are handled and letters where envelopes are', () => {
  const expected = textsOf(controlSheets(BATCHES, { sender: '架空協会', isFolded: true }, CHAINS)[1]).map(({ text }) => text).filter((text) => text.startsWith('／'));
  expect(expected).toEqual(['／ 22 枚', '／ 22 枚', '／ 11 通', '／ 11 通', '／ 11 通']);
});

test('keeps within its page and clear of the number, however long the sender', () => {
  const [page] = controlSheets([{ ...BATCHES[0]!, name: '10921' }], { sender: '一般社団法人全国架空協会連合会　関東甲信越地方統括本部　'.repeat(4), isFolded: true }, CHAINS);
  const texts = textsOf(page);
  for (const { yMm } of texts) expect(yMm).toBeLessThan(285);
  const number = texts.find(({ text }) => text === '10921');
  expect(number?.xMm).toBeGreaterThan(125);
});

test('a character of the sender that no font has is shown as missing', () => {
  expect(saidOn(controlSheets(BATCHES, { sender: '架空\u{10fffd}協会', isFolded: true }, CHAINS)[0])).toContain('架空〓協会');
});

test('sheets that are not folded have no step for it', () => {
  const stepsOf = (isFolded: boolean) => saidOn(controlSheets(BATCHES, { sender: '架空協会', isFolded }, CHAINS)[0]).split('\n').filter((text) => ['印刷', '折り', '封入', '計数', '差出し'].includes(text));
  expect(stepsOf(true)).toHaveLength(5);
  expect(stepsOf(false)).toEqual(stepsOf(true).filter((step) => step !== '折り'));
});
