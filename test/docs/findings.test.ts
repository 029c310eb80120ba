// docs/ja/findings.md has a section for each code of exceptions.csv, which says what the program says of it; and every refusal stands in docs/refusals.md.
import { readFileSync } from 'node:fs';
import { HELD_CODES, LIFTABLE_CODES, NOTE_CODES, type Doubt, type FindingCode } from '../../src/finding.js';
import { sentenceOf } from '../../src/wording/finding-sentence.js';

const page = readFileSync('docs/ja/findings.md', 'utf8');
const sections = new Map(Array.from(page.matchAll(/^## ([a-z-]+)\n([^]*?)(?=\n#|$(?![^]))/gm), ([, code = '', text = '']) => [code, text]));

/** What a sentence is told, for those that are told anything; the sections quote the sentence with these. */
const DETAILS: Readonly<Partial<Record<FindingCode, Doubt['detail']>>> = {
  'column-count': { expected: 13, found: 14 },
  'identity-conflict': { names: 2 },
  'bytes-invalid': { bytes: 'FD' },
  'gaiji': { codePoints: 'U+E000' },
  'glyph-missing': { codePoints: 'U+30EDE' },
  'address-changed': { addresses: 2 },
  'payment-number-shared': { people: 2 },
  'no-barcode': { obstacle: 'number' },
  'changed-since-notified': { number: '000123-0', isReturned: false },
  'fallback-font': { drawn: [{ font: 'NotoSerifJP-Regular', codePoints: 'U+20BB7' }] },
};

test('each code has a section, in the order in which the program lists them', () => {
  expect([...sections.keys()]).toEqual([...HELD_CODES, ...NOTE_CODES]);
});

test.each([...HELD_CODES, ...NOTE_CODES])('%s: its sentence, what it means, an example, why it is not decided, what to do, what happens then', (code) => {
  const section = sections.get(code) ?? '';
  const { message } = sentenceOf({ code, detail: DETAILS[code] ?? {} } as Doubt, 'ja');
  expect(section).toContain(`\n> ${message}\n`);
  const parts = Array.from(section.matchAll(/^\*\*(意味|例|自分で決めない理由|すること|そのあと)\*\*/gm), ([, part]) => part);
  expect(parts).toEqual(['意味', '例', '自分で決めない理由', 'すること', 'そのあと']);
});

test('可 is offered where it counts, and nowhere else', () => {
  const offered = [...sections].filter(([, text]) => /\*\*可\*\*|`可` と書くと/.test(text)).map(([code]) => code);
  expect(new Set(offered)).toEqual(new Set(LIFTABLE_CODES));
});
