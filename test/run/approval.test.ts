// What an approval names: everything that decides the letters, told apart by its kind, and nothing else.
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { approvalOf, changedSince, shortApproval, typedApproval } from '../../src/run/approval.js';
import { exceptionLines } from '../../src/run/exception-list.js';
import type { Report, SettingsFile } from '../../src/run/report.js';
import { blockOfLines } from '../support/block-of-lines.js';
import { payment } from '../recipient/sample-payment.js';
import { batched, type LetterSample } from './sample-letters.js';

const file = (role: SettingsFile['role'], sha256: string, name = 'a'): SettingsFile => ({ role, sha256, file: name, bytes: 1 });
const FILES = [file('incident', '1'), file('template', '2'), file('font', '3'), file('tariff', '4'), file('returns', '5'), file('handled', '6')];
const LETTER: ComposedLetter = { pages: [{ parts: [{ kind: 'shared', texts: [], rules: [] }] }, { parts: [] }], pagesPerSheet: 2 };
const line = (text: string) => ({ role: 'address', text, sizePt: 10, condense: 1, yMm: 20 } as const);
const OVERSEAS = exceptionLines([], [{ payments: [payment({ sequence: 9 })], doubts: [{ code: 'overseas', detail: {} }] }], []);

interface Sketch {
  readonly people?: readonly LetterSample[];
  readonly size?: number;
  readonly exceptions?: typeof OVERSEAS;
  readonly version?: string;
  readonly files?: readonly SettingsFile[];
  readonly composed?: ComposedLetter;
}

function approvalWith({ people = [{}, { name: '山田　太郎' }], size = 500, exceptions = OVERSEAS, version = '1', files = FILES, composed = LETTER }: Sketch = {}): string {
  const batches = batched(people, { size });
  const report = { tool: { name: 'oshirase', version, postalData: '1' }, settings: { files } } as unknown as Report; // all that it looks at
  return approvalOf({ batches, exceptions, report }, composed);
}

const approval = approvalWith();
const replaced = (role: SettingsFile['role'], name = 'a') => FILES.map((one) => (one.role === role ? file(role, '0', name) : one));

test('is 64 hexadecimal digits, the same for the same plan', () => {
  expect(approval).toMatch(/^[0-9a-f]{64}$/);
  expect(approvalWith()).toBe(approval);
});

test.each<[string, Sketch, readonly string[]]>([
  ['another version', { version: '2' }, ['program']],
  ['another font', { files: replaced('font') }, ['program']],
  ['a font more', { files: [...FILES, file('font', '7')] }, ['program']],
  ['another template', { files: replaced('template') }, ['letter']],
  ['template and incident file that have changed their contents', { files: [file('incident', '2'), file('template', '1'), ...FILES.slice(2)] }, ['letter']],
  ['a letter set otherwise', { composed: { ...LETTER, pagesPerSheet: 1 } }, ['letter']],
  ['an addressee more', { people: [{}, { name: '山田　太郎' }, {}] }, ['people']],
  ['another cut', { size: 1 }, ['people']],
  ['a word that moves from the name to the line of the company', { people: [{}, { company: '山田', name: '太郎', block: blockOfLines([line('山田'), line('太郎')]) }] }, ['people']],
  ['a line that is broken elsewhere', { people: [{}, { name: '山田　太郎', block: blockOfLines([line('東京都'), line('中央区')]) }] }, ['people']],
  ['another day among the payments of one letter', { people: [{ payments: ['01', '05', '09'].map((day, sequence) => payment({ sequence, paidAt: `2021-12-${day}T10:00:00` })) }, { name: '山田　太郎' }] }, ['people']],
  ['somebody held less', { exceptions: [] }, ['people']],
  ['a font and a template', { files: [file('incident', '1'), file('template', '0'), file('font', '0')] }, ['program', 'letter']],
])('%s is a change of its part', (_, sketch, parts) => {
  expect(changedSince(approval, approvalWith(sketch))).toEqual(parts);
});

test('of payments between the first and the last day of a letter each day counts', () => {
  const paidOn = (...days: readonly string[]) => approvalWith({ people: [{ payments: days.map((day, sequence) => payment({ sequence, paidAt: `2021-12-${day}T10:00:00` })) }] });
  expect(changedSince(paidOn('01', '05', '09'), paidOn('01', '06', '09'))).toEqual(['people']);
});

test('two people whose fields run into one another are two others', () => {
  const people = (...names: readonly string[]) => approvalWith({ people: names.map((name) => ({ name, company: '銀座' })) });
  expect(changedSince(people('山', '田'), people('山田', ''))).toEqual(['people']);
});

test.each<[string, Sketch]>([
  ['postage', { files: replaced('tariff') }], ['what is recorded of letters that came back', { files: replaced('returns') }], ['what is recorded of people reached otherwise', { files: replaced('handled') }],
  ['the name of an incident file', { files: replaced('incident', 'b').map((one) => (one.role === 'incident' ? { ...one, sha256: '1' } : one)) }],
])('%s is no part of it', (_, sketch) => {
  expect(changedSince(approval, approvalWith(sketch))).toBeUndefined();
});

describe('a typed approval', () => {
  const full = '0123456789abcdef'.repeat(4);

  test('is taken short or full, with hyphens or without, in capitals too', () => {
    expect(typedApproval('0123-4567-89ab')).toBe('0123456789ab');
    expect(typedApproval(full.toUpperCase())).toBe(full);
    expect(typedApproval(shortApproval(full))).toBe('0123456789ab');
  });

  test.each(['', '0123-4567-89a', 'xyz', `${full}0`, 'proof.pdf', '0123-4567-89ab.pdf'])('"%s" is none', (typed) => {
    expect(typedApproval(typed)).toBeUndefined();
  });

  test('what it is shown as is its first digits in groups of four', () => {
    expect(shortApproval(full)).toBe('0123-4567-89ab');
  });

  test('the short form of the same plan is no change; of another it cannot tell what changed', () => {
    expect(changedSince('0123456789ab', full)).toBeUndefined();
    expect(changedSince('0123456789ac', full)).toEqual([]);
  });
});
