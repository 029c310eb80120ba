// Slips to tie to the bundles.
import { bundleSlips, type NumberedBundle } from '../../src/letter/bundle-slips.js';
import type { ComposedPage, PlacedText } from '../../src/letter/placed-text.js';
import { builtInChains } from './built-in-fonts.js';
import { golden, layoutLines } from './layout-lines.js';
import { textBox } from './page-boxes.js';

const CHAINS = builtInChains();
const FIVE: NumberedBundle = { kind: 'five', area: '10400', count: 123, ranges: [{ first: '000001-8', last: '000123-0' }], batches: ['0001'] };
const THREE: NumberedBundle = {
  kind: 'three', area: '104', count: 12, ranges: [{ first: '000124-8', last: '000130-5' }, { first: '000140-4', last: '000144-6' }], batches: ['0001', '0002'],
};
const MIXED: NumberedBundle = {
  kind: 'mixed', area: '', count: 9, ranges: Array.from({ length: 9 }, (_, index) => ({ first: `00020${index}-0`, last: `00020${index}-0` })), batches: ['0001', '0003'],
};
/** As large as anything gets: every figure at its widest. */
const LARGEST: NumberedBundle = {
  kind: 'five', area: '88888', count: 99_999, batches: ['10001', '10921'],
  ranges: Array.from({ length: 9999 }, () => ({ first: '1888888-8', last: '1888888-9' })),
};

function textsOf({ parts }: ComposedPage | undefined = { parts: [] }): readonly PlacedText[] {
  return parts.flatMap((part) => (part.kind === 'shared' ? part.texts : []));
}

function times(count: number, bundle: NumberedBundle): readonly NumberedBundle[] {
  return Array.from({ length: count }, () => bundle);
}

test('a slip says number, count, letters and place among the bundles', () => {
  const lines = layoutLines({ pages: bundleSlips([FIVE, THREE, MIXED], '一般財団法人架空協会', CHAINS) }, []);
  expect(lines).toEqual(golden('bundle-slips', lines));
});

test('eight slips a page, in the order of the bundles', () => {
  expect(bundleSlips([], '架空協会', CHAINS)).toEqual([]);
  expect(bundleSlips(times(8, FIVE), '架空協会', CHAINS)).toHaveLength(1);
  const pages = bundleSlips(times(9, FIVE), '架空協会', CHAINS);
  expect(pages).toHaveLength(2);
  expect(textsOf(pages[1]).map(({ text }) => text)).toContain('束 9 ／ 9');
});

test('runs without room are counted, and the list named that has them', () => {
  const said = textsOf(bundleSlips([MIXED], '架空協会', CHAINS)[0]).map(({ text }) => text);
  expect(said.filter((text) => /^\d{6}-\d$/.test(text))).toHaveLength(6);
  expect(said).toContain('ほか 3か所（bundles.csv）');
});

test('the largest bundle and a long sender stay within their slip, and no text runs into another', () => {
  const [page] = bundleSlips(times(8, LARGEST), '一般社団法人全国架空協会連合会　関東甲信越地方統括本部　お客様情報保護対策室', CHAINS);
  const boxes = textsOf(page).map((text) => {
    const { leftMm: left, rightMm: right, topMm: top, bottomMm: bottom } = textBox(text, CHAINS);
    return { text: text.text, left, right, top, bottom };
  });
  for (const { left, right, top, bottom } of boxes) {
    const [column, row] = [Math.floor(left / 105), Math.floor(top / 74.25)];
    expect(left - column * 105).toBeGreaterThan(5);
    expect(right).toBeLessThan((column + 1) * 105 - 5);
    expect(bottom).toBeLessThan((row + 1) * 74.25 - 3);
  }
  const overlapping = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map((b) => `${a.text} / ${b.text}`));
  expect(overlapping).toEqual([]);
});

test('cut lines divide the page into its slips', () => {
  const rules = (bundleSlips([FIVE], '架空協会', CHAINS)[0]?.parts ?? []).flatMap((part) => (part.kind === 'shared' ? part.rules : []));
  expect(rules.filter(({ dashMm }) => dashMm !== undefined)).toHaveLength(4);
});
