// The fonts a letter is set in, read once for all tests of a file.
import { readFileSync } from 'node:fs';
import type { FontFamily } from '../../src/letter/placed-text.js';
import { fontChain, type FontChain } from '../../src/typesetting/font-chain.js';
import { readTypeface } from '../../src/typesetting/typeface.js';

const PACKAGES = 'node_modules/@expo-google-fonts';
const FILES = [
  'biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf',
  'biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
  'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
];

export function builtInChains(): Readonly<Record<FontFamily, FontChain>> {
  const typefaces = FILES.map((file) => readTypeface(readFileSync(`${PACKAGES}/${file}`)));
  return { mincho: fontChain(typefaces, [0, 2]), gothic: fontChain(typefaces, [1, 2]) };
}
