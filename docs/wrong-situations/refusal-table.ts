// docs/refusals.md: every code with which a run stops, and its sentence. What a sentence is told stands as ‹name› in it, but where it
// chooses among words by what it is told: then by an example.
import { REFUSALS, type RefusalCode, type RefusalDetail } from '../../src/wording/refusals.js';
import type { Language, Sentence, Wording } from '../../src/wording/wording.js';

const EXAMPLES: { readonly [C in RefusalCode]?: Partial<RefusalDetail<C>> } = {
  'export-is-foreign': { kind: 'picture' },
  'manifest-line-wrong': { fault: 'number' },
  'template-markup': { markup: 'image' },
  'quote-misplaced': { closedLine: 3, openedLine: 3 },
  'record-too-long': { limitBytes: 1_000_000 },
  'header-unrecognised': { block: 'export', hidden: 0, shown: ['‹shown›'], lacking: [{ name: '‹name›' }] },
  'column-lacking': { block: 'export', nearest: '‹nearest›' },
  'option-value-wrong': { allowed: ['‹word›'] },
  'option-unknown': { commands: [] },
  'approval-other': { changed: ['letter'] },
  'batch-unknown': { more: 0 },
  'envelope-too-small': { direction: 'across' },
  'envelope-window-outside': { direction: 'across' },
  'envelope-play-too-large': { direction: 'across' },
  'envelope-window-too-small': { direction: 'across' },
  'envelope-area-outside': { key: 'postageMark' },
  'options-either': { options: ['‹option›', '‹option›'] },
  'incident-value-wrong': { wanted: 'day' },
  'envelope-value-wrong': { wanted: 'length' },
  'tariff-value-wrong': { wanted: 'percent' },
};

/** The page's text. */
export function refusalsPage(): string {
  const codes = (Object.keys(REFUSALS) as readonly RefusalCode[]).toSorted();
  return [
    '# Why a run stops',
    '',
    '<!-- Written by `npm run situations`; test/docs/wrong-situations.test.ts holds it against src/wording. -->',
    '',
    `The ${codes.length} codes of exit code 2, as they stand in brackets behind a sentence and as \`error.code\` with \`--json\`. What a sentence is told stands as ‹name›. Nothing is`,
    'written when one of these is said. In action: [wrong-situations.md](wrong-situations.md).',
    '',
    '| code | 日本語 | English |',
    '|---|---|---|',
    ...codes.map((code) => `| \`${code}\` | ${cell(code, 'ja')} | ${cell(code, 'en')} |`),
    '',
  ].join('\n');
}

function cell(code: RefusalCode, language: Language): string {
  const { message, hint } = (REFUSALS[code] as Wording<unknown>)[language](told(code));
  return escaped({ message, ...(hint === undefined ? {} : { hint }) });
}

/** Anything a sentence asks for that the examples lack is its own name. */
function told(code: RefusalCode): unknown {
  return new Proxy<Record<string, unknown>>({ ...EXAMPLES[code] }, {
    get: (known, name) => (typeof name !== 'string' || name in known ? Reflect.get(known, name) as unknown : `‹${name}›`),
  });
}

function escaped({ message, hint }: Sentence): string {
  return `${message}${hint === undefined ? '' : `<br>→ ${hint}`}`.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
