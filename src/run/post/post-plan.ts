// What a plan means to the post office: how its letters are bundled, and what they weigh and cost. Computed from the plan, and
// nothing about a letter depends on it.
import type { PostSettings, PrintSettings } from '../../incident/incident-file.js';
import type { EnvelopeProfile } from '../../letter/envelope-profile.js';
import { sheetsOf, type ComposedLetter } from '../../letter/placed-text.js';
import { bundlesOf, type Bundle } from '../../postal/bundle.js';
import { lotOf } from '../../postal/postage.js';
import type { Tariff } from '../../postal/tariff.js';
import { lettersIn, type PlacedBatch } from '../batching.js';
import { postingOf, type Posting } from './posting.js';

export interface PostPlan {
  /** Of the letters of all batches in printing order. */
  readonly bundles: readonly Bundle[];
  readonly posting: Posting;
  /** Whether sheets are folded into the envelope. */
  readonly isFolded: boolean;
}

/** What it is reckoned by. */
export interface PostRules {
  readonly composed: ComposedLetter;
  readonly envelope: EnvelopeProfile;
  readonly tariff: Tariff;
  readonly print: PrintSettings;
  readonly post: PostSettings;
}

export function postPlan(batches: readonly Pick<PlacedBatch, 'count' | 'codes' | 'barcodes'>[], { composed, envelope, tariff, print, post }: PostRules): PostPlan {
  const [codes, barcodes] = [new Uint32Array(lettersIn(batches)), new Uint8Array(lettersIn(batches))];
  let letters = 0;
  for (const batch of batches) {
    codes.set(batch.codes, letters);
    barcodes.set(batch.barcodes, letters);
    letters += batch.count;
  }
  const bundles = bundlesOf(codes);
  const posting = postingOf({
    lot: lotOf(barcodes, bundles),
    bundles,
    sheetsPerLetter: sheetsOf(composed),
    pagesPerLetter: composed.pages.length,
    panelsPerSheet: envelope.panelsMm.length,
    paperGsm: print.paperGsm,
    pagesPerMinute: print.pagesPerMinute,
    envelope,
    tariff,
    acceptsDelay: post.acceptsDelay,
  });
  return { bundles, posting, isFolded: envelope.panelsMm.length > 1 };
}
