// The Big List of Naughty Strings as names, companies, departments, addresses and facts: printed as they are registered, read back from the
// PDF by a reader of others, or held with a finding; as a fact printed or refused. Never anything else, and nobody else's letter changes.
import { readFileSync } from 'node:fs';
import { csvFile, utf8Bytes, UTF8_BOM } from '../../fixtures/generate/csv-record.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { Refusal } from '../../src/refusal.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';
import { planBench, planOf, printFilesOf, type PlanBench } from '../support/plan-of-export.js';
import { readPdfPages } from '../support/read-pdf.js';
import { registeredText } from '../support/registered-text.js';

const STRINGS = JSON.parse(readFileSync(packageFile('fixtures/naughty-strings/blns.json'), 'utf8')) as readonly string[];
const HEADER = ['決済番号', '決済日時', '決済方法', '決済状況', '会員番号', '氏名', '会社名', '部署名', '郵便番号', '住所'];
const FIELDS = { name: 5, company: 6, department: 7, address: 9 } as const;

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

const SPACES = /[\s\u3000]/gu;
const squash = (text: string): string => text.replace(SPACES, '');

/** Everybody the same but for one field, which is a naughty string, after a text that is none where `before` says so. */
function exportOf(field: keyof typeof FIELDS, before: string): Uint8Array {
  const rows = STRINGS.map((string, index) => {
    const row = [`K${index}`, '2021/12/01 10:00:00', 'クレジットカード', '決済完了', `9${String(index).padStart(5, '0')}`, '山田　太郎', '', '', '104-0061', '東京都中央区銀座1-2-3'];
    row[FIELDS[field]] = before + string;
    return row;
  });
  return Buffer.concat([UTF8_BOM, csvFile([HEADER, ...rows], utf8Bytes).bytes]);
}

test('the list is whole', () => {
  expect(STRINGS).toHaveLength(461);
});

test.each<[keyof typeof FIELDS, string]>([['name', ''], ['company', ''], ['department', ''], ['address', ''], ['address', '東京都中央区銀座1-2-3 ']])(
  'as a %s after 「%s」: printed as registered, or held', async (field, before) => {
    const plan = await planOf(exportOf(field, before), { ...bench, incident: { ...bench.incident, preset: 'custom' } }, 100, {
      layout: { preset: 'custom', at: {}, columns: { paymentId: ['決済番号'], paidAt: ['決済日時'], method: ['決済方法'], status: ['決済状況'], customerId: ['会員番号'], name: ['氏名'], company: ['会社名'], department: ['部署名'], postalCode: ['郵便番号'], address: ['住所'] } },
    });
    const files = await printFilesOf(plan, bench);
    const fates = new Map<string, 'held' | 'printed'>();
    for (const { finding, row } of plan.exceptions) if (finding.severity === 'held') fates.set(row?.cells.customerId.text ?? '', 'held');
    for (const [index, { letters }] of plan.batches.entries()) {
      const pages = await readPdfPages(files[index] ?? new Uint8Array());
      for (const { recipient, firstPage, block } of letters) {
        const own = STRINGS[Number(recipient.customerId.slice(1))] ?? '';
        const { texts } = pages[firstPage - 1] ?? { texts: [] };
        const expected = { name: '山田　太郎', company: '', department: '', address: '東京都中央区銀座1-2-3', [field]: registeredText(before + own) };
        const window = texts.slice(0, block.texts.length).map(({ text }) => text).join('');
        expect(squash(window)).toBe(squash([recipient.postalCode, expected.address, expected.company, expected.department, expected.name, recipient.honorific].join('')));
        expect(fates.has(recipient.customerId)).toBe(false);
        fates.set(recipient.customerId, 'printed');
      }
    }
    expect(fates.size).toBe(STRINGS.length);
    const count = (fate: string): number => [...fates.values()].filter((one) => one === fate).length;
    // Neither all held, which would prove nothing, nor all printed, which no font can.
    expect(count('printed')).toBeGreaterThan(field === 'address' && before === '' ? 0 : 150);
    expect(count('held')).toBeGreaterThan(50);
  });

test('as a fact of the letter: printed as it stands, or refused with a code', () => {
  const template = parseTemplate('---\nsubject: 件名\ndate: 2022年3月1日\nsender: 協会\nopening: 拝啓\nclosing: 敬具\n---\n前{{facts.naughty}}後\n', 'letter.md');
  const outcomes = STRINGS.map((string) => {
    try {
      const composed = composeLetter(mergeFacts(template, new Map([['facts.naughty', string]])), bench.fonts, builtInEnvelope());
      const shared = composed.pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts.map(({ text }) => text) : [])));
      expect([string, squash(shared.join(''))]).toEqual([string, expect.stringContaining(squash(`前${string}後`))]);
      return 'printed';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return 'refused';
    }
  });
  expect(outcomes.filter((outcome) => outcome === 'printed').length).toBeGreaterThan(150);
});
