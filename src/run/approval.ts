// What a signature under a proof is tied to: everything that decides the print files and the lists beside them, and nothing
// else. Neither clock nor machine, --jobs nor --lang come into it. The full form is a hash of all and one of each part, so
// that a change can be told by its kind from the form alone, long after the proof is in a drawer.
import { createHash } from 'node:crypto';
import type { ComposedLetter } from '../letter/placed-text.js';
import type { ApprovedPart } from '../wording/run-refusals.js';
import { exceptionsCsv } from './exception-list.js';
import type { PackedBatch } from './batching.js';
import type { Plan } from './plan.js';
import type { SettingsFile } from './report.js';

/** Of 64 hexadecimal digits: first all parts together, then each part. */
const FIELD_DIGITS = 16;
const PARTS: readonly ApprovedPart[] = ['program', 'letter', 'people'];
/** What postage is reckoned by decides no letter; what is recorded of earlier runs decides who gets one, which `people` shows. */
const NOT_OF_THE_LETTER: ReadonlySet<SettingsFile['role']> = new Set(['tariff', 'returns', 'handled']);
const SHORT_DIGITS = 12;
const SHORTEST = /^[0-9a-f]{12,64}$/;

/** The full form: 64 hexadecimal digits. */
export function approvalOf(
  { batches, exceptions, report: { tool, settings } }: Pick<Plan, 'exceptions' | 'report'> & { readonly batches: readonly PackedBatch[] }, composed: ComposedLetter,
): string {
  const deciding = settings.files.filter(({ role }) => !NOT_OF_THE_LETTER.has(role));
  const checksums = (isFont: boolean) => deciding.filter(({ role }) => (role === 'font') === isFont).map(({ role, sha256 }) => `${role} ${sha256}`);
  const parts: Readonly<Record<ApprovedPart, string>> = {
    program: sha256([JSON.stringify(tool), ...checksums(true)]),
    letter: sha256([JSON.stringify(composed), ...checksums(false)]),
    people: sha256(people(batches, exceptions)),
  };
  const fields = PARTS.map((part) => parts[part]);
  return [sha256(fields), ...fields].map((hash) => hash.slice(0, FIELD_DIGITS)).join('');
}

/** As people write and compare it: `3f2a-91bc-07de`. */
export function shortApproval(approval: string): string {
  return (approval.slice(0, SHORT_DIGITS).match(/.{4}/g) ?? []).join('-');
}

/** Digits of a typed approval, short or full, hyphens and spaces passed over; undefined for what is none. */
export function typedApproval(typed: string): string | undefined {
  const digits = typed.replace(/[-\s]/g, '').toLowerCase();
  return SHORTEST.test(digits) ? digits : undefined;
}

/** What is another than was approved: undefined nothing, else the parts that can be told; none with a short form. */
export function changedSince(approved: string, approval: string): readonly ApprovedPart[] | undefined {
  if (approval.startsWith(approved)) return undefined;
  return PARTS.filter((_, index) => {
    const from = (index + 1) * FIELD_DIGITS;
    return !approval.slice(from).startsWith(approved.slice(from, from + FIELD_DIGITS));
  });
}

/**
 * The records of all letters, of which print files and manifest.csv are made, print file by print file; and who is not written to, as it will be
 * listed. Numbers and pages follow from where a record stands, where lines fall from program and letter.
 */
function* people(batches: readonly PackedBatch[], exceptions: Plan['exceptions']): Generator<string | Uint8Array> {
  for (const { name, firstCount, records } of batches) {
    yield `${name} ${firstCount}`;
    yield records.bytes;
  }
  yield exceptionsCsv(exceptions);
}

/** Each text with its length before it, so that no two lists read alike. */
function sha256(texts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\n`).update(text).update('\n');
  return hash.digest('hex');
}
