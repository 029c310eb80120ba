// A run to reckon with.
import { bundlesOf } from '../../src/postal/bundle.js';
import { codeNumbers } from '../postal/code-numbers.js';
import { lotOf } from '../../src/postal/postage.js';
import type { PostingInputs } from '../../src/run/post/posting.js';
import { TARIFF } from '../postal/sample-tariff.js';

/** 2,400 letters: two offices, and nine letters of a third; every tenth lacks a barcode. */
export function postingInputs(changed: Partial<PostingInputs> = {}): PostingInputs {
  const codes = [...fill(1200, '104-0061'), ...fill(1191, '160-0022'), ...fill(9, '600-8001')];
  const bundles = bundlesOf(codeNumbers(codes));
  return {
    lot: lotOf(Uint8Array.from(codes, (_, index) => Number(index % 10 !== 0)), bundles), bundles,
    sheetsPerLetter: 1, pagesPerLetter: 2, panelsPerSheet: 3, paperGsm: 64, envelope: { widthMm: 235, heightMm: 120, weightG: 5 },
    tariff: TARIFF, acceptsDelay: false, pagesPerMinute: 40, ...changed,
  };
}

function fill(count: number, code: string): readonly string[] {
  return Array.from({ length: count }, () => code);
}
