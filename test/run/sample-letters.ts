// People with a letter, as a plan has them: what a test does not name is in order.
import type { AddressBlock } from '../../src/letter/block-layout.js';
import { blockOfLines, settingOfBlock } from '../support/block-of-lines.js';
import type { Recipient } from '../../src/recipient/recipient.js';
import { packBatches, planBatches, type Addressed, type BatchRules, type PackedBatch, type PlannedLetter } from '../../src/run/batching.js';
import { LetterRecorder, type LetterRecords, type Recorded } from '../../src/run/letter-records.js';
import { wholeBatches, type WholeBatch } from '../support/whole-batches.js';
import { payment } from '../recipient/sample-payment.js';

export interface LetterSample extends Partial<Recipient> {
  readonly displayNumber?: string;
  readonly block?: AddressBlock;
}

const RULES: BatchRules = { order: 'export', size: 500, keepBundles: false, pagesPerLetter: 2, lastNumber: 0 };

/** One letter a sample, its first row being as far down the export as it stands in the list. */
export function addressed(...samples: readonly LetterSample[]): readonly Addressed[] {
  return samples.map(({ displayNumber = '', block = blockOfLines([]), ...changed }, sequence) => {
    const row = payment({ sequence });
    const recipient: Recipient = {
      customerId: '', company: '', department: '', name: '林　一', honorific: '様', postalCode: '104-0061', address: '東京都中央区銀座4-1-1', barcode: { displayNumber },
      payments: [row], registeredBy: row, notes: [], accepted: [], ...changed,
    };
    return { recipient, setting: settingOfBlock(block), displayNumber };
  });
}

/** The same in print files; in the order given unless `rules` say otherwise. */
export function batched(samples: readonly LetterSample[], rules: Partial<BatchRules> = {}): readonly WholeBatch[] {
  const people = addressed(...samples);
  return wholeBatches(planBatches(people, { ...RULES, ...rules }), recordsOf(people));
}

/** In the order given. */
export function recordsOf(letters: readonly Recorded[]): LetterRecords {
  const recorder = new LetterRecorder();
  for (const letter of letters) recorder.add(letter);
  return recorder.records();
}

/** The same print file with other letters in it, as they are handed on. */
export function repacked({ name, file, firstCount }: PackedBatch, letters: readonly PlannedLetter[]): PackedBatch {
  const records = recordsOf(letters.map(({ recipient, block, displayNumber }) => ({ recipient, displayNumber, setting: settingOfBlock(block) })));
  const [packed] = packBatches([{ name, file, firstCount, pages: letters.length * 2, count: letters.length, places: Uint32Array.from(letters.keys()) }], records);
  return packed!;
}
