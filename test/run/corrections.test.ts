// --corrections: an exceptions.csv filled in by staff becomes letters, whatever a spreadsheet did to it on the way.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { LIFTABLE_CODES } from '../../src/finding.js';
import { exceptionsCsv } from '../../src/run/exception-list.js';
import { manifestCsv } from '../support/manifest-csv.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { arbitraryExport } from '../support/arbitrary-export.js';
import type { CsvLine } from '../support/csv-table.js';
import { planBench, planOf, type Beside, type PlanBench } from '../support/plan-of-export.js';
import { savedAgain, tableOf, type Manner } from '../support/spreadsheet-save.js';
import { tableBytes } from '../support/table-bytes.js';
import type { WholePlan } from '../support/whole-batches.js';

const AS_WRITTEN: Manner = { encoding: 'utf-8 with mark', lineEnd: '\r\n', quotes: 'all', reordered: false, blankLines: false, excelCells: false };
const EXCEL: Manner = { encoding: 'cp932', lineEnd: '\r\n', quotes: 'needed', reordered: true, blankLines: true, excelCells: true };
const HEADER = ['決済番号', '決済日時', '決済方法', '決済状況', '金額', '会員番号', '氏名', '会社名', '郵便番号', '都道府県', '市区町村', '町名番地', '建物名'];

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

type Row = Partial<Record<'number' | 'name' | 'company' | 'code' | 'town' | 'paidAt' | 'method' | 'prefecture' | 'city', string>>;

function exportOf(...rows: readonly Row[]): Uint8Array {
  return tableBytes(HEADER, ...rows.map(({ number = '0001', name = '青木　恵子', company = '', code = '104-0061', town = '銀座1-1-1', paidAt = '2021/11/05 10:00:05', method = 'クレジットカード', prefecture = '東京都', city = '中央区' }) =>
    ['', paidAt, method, '決済完了', '1', number, name, company, code, prefecture, city, town, '']));
}

/** The run, and the run with its own exceptions.csv mended and handed back. */
async function roundTrip(bytes: Uint8Array, mend?: (line: CsvLine) => CsvLine, manner = AS_WRITTEN, beside: Beside = {}): Promise<WholePlan> {
  const first = await planOf(bytes, bench, 5, beside);
  const corrections = savedAgain(Buffer.from(exceptionsCsv(first.exceptions)), manner, mend);
  return planOf(bytes, bench, 5, { ...beside, corrections });
}

function codes({ exceptions }: WholePlan): string[] {
  return exceptions.map(({ finding }) => `${finding.doubt.code} ${finding.at.line ?? ''}`);
}

function letters(plan: WholePlan): CsvLine[] {
  return [...tableOf(manifestCsv(plan.batches)).lines];
}

const accept = (line: CsvLine): CsvLine => ({ ...line, 確認: ' 可 ' });

describe('a corrections file in which nothing was changed', () => {
  const manners = fc.record<Manner>({
    encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'cp932'), lineEnd: fc.constantFrom('\r\n', '\n'), quotes: fc.constantFrom('all', 'needed'),
    reordered: fc.boolean(), blankLines: fc.boolean(), excelCells: fc.boolean(),
  });

  test('changes nothing, in whatever manner it was saved', async () => {
    await fc.assert(fc.asyncProperty(arbitraryExport('utf-8'), manners, async ({ bytes }, manner) => {
      const first = await planOf(bytes, bench);
      const corrections = savedAgain(Buffer.from(exceptionsCsv(first.exceptions)), manner);
      const second = await planOf(bytes, bench, 5, { corrections });
      expect(manifestCsv(second.batches)).toBe(manifestCsv(first.batches));
      expect(exceptionsCsv(second.exceptions)).toBe(exceptionsCsv(first.exceptions));
    }), { numRuns: 120 });
  });

  test('changes nothing of the sample export', async () => {
    const bytes = readFileSync(packageFile('fixtures/payments.csv'));
    const first = await planOf(bytes, bench);
    for (const manner of [AS_WRITTEN, EXCEL]) {
      const second = await roundTrip(bytes, undefined, manner);
      expect(exceptionsCsv(second.exceptions)).toBe(exceptionsCsv(first.exceptions));
    }
  });
});

test('可 on every line gives a letter to everybody held for what can be lifted alone', async () => {
  const liftable = new Set<string>(LIFTABLE_CODES);
  await fc.assert(fc.asyncProperty(arbitraryExport('utf-8'), async ({ bytes }) => {
    const first = await planOf(bytes, bench);
    const held = first.exceptions.filter(({ finding }) => finding.severity === 'held');
    const second = await roundTrip(bytes, accept);
    const written = new Set(second.batches.flatMap((batch) => batch.letters.flatMap(({ recipient }) => recipient.payments.map(({ sequence }) => sequence))));
    const again = second.exceptions.filter(({ finding }) => finding.severity === 'held');
    for (const sequence of new Set(held.map(({ row }) => row?.sequence ?? -1))) {
      const found = held.filter(({ row }) => row?.sequence === sequence).map(({ finding }) => finding.doubt.code);
      const left = again.filter(({ row }) => row?.sequence === sequence).map(({ finding }) => finding.doubt.code);
      expect(written.has(sequence)).toBe(left.length === 0);
      // A conflict hides the doubts behind it; what was let pass may have no glyph or no room.
      if (!found.every((code) => liftable.has(code))) expect(left).not.toEqual([]);
      else if (!found.includes('identity-conflict')) expect(['address-overflow', 'glyph-missing']).toEqual(expect.arrayContaining(left));
    }
    expect(second.report.customers.accepted).toBe(second.report.letters.count - first.report.letters.count);
  }), { numRuns: 80 });
});

describe('what staff mend', () => {
  test('becomes a letter, though only one of three rows was mended, saved by Excel', async () => {
    const rows = exportOf({ name: '青〓　恵子' }, { name: '青〓　恵子', paidAt: '2021/11/06' }, { name: '青〓　恵子', paidAt: '2021/11/07' });
    const plan = await roundTrip(rows, (line) => (line['行'] === '3' ? { ...line, 氏名: '青木　恵子' } : line), EXCEL);
    expect(letters(plan).map(({ 宛名, 決済件数 }) => [宛名, 決済件数])).toEqual([['青木　恵子', '3']]);
    expect(codes(plan)).toEqual([]);
  });

  test('of one code stays listed under the other', async () => {
    const plan = await roundTrip(exportOf({ name: '青〓　恵子', code: '12' }), (line) => ({ ...line, 氏名: '青木　恵子' }));
    expect(codes(plan)).toEqual(['postal-code-invalid 2']);
    expect(tableOf(exceptionsCsv(plan.exceptions)).lines).toMatchObject([{ 氏名: '青木　恵子' }]);
  });

  test('decides a row that could not be judged: its date, its method', async () => {
    const rows = exportOf({ paidAt: '2021/13/05' }, { number: '0002', paidAt: '不明' }, { number: '0003', method: '会費' }, { number: '0004', method: 'その他' });
    const mends: Readonly<Record<string, Partial<CsvLine>>> = {
      2: { 決済日時: '2021/12/05' }, 3: { 決済日時: '2022/02/01' }, 4: { 決済方法: 'カード払い' }, 5: { 決済方法: 'コンビニ' },
    };
    const plan = await roundTrip(rows, (line) => ({ ...line, ...mends[line['行'] ?? ''] }) as CsvLine);
    expect(plan.report.rows).toMatchObject({ inLetter: 2, outsideWindow: 1, notCard: 1, held: 0 });
    expect(plan.report.findings).not.toHaveProperty('correction-unused');
  });

  test('a date that a spreadsheet may have turned by itself waits for 可', async () => {
    const turned = (line: CsvLine): CsvLine => ({ ...line, 決済日時: '2021/12/13' });
    expect(codes(await roundTrip(exportOf({ paidAt: '21/12/13' }), turned))).toEqual(['date-unreadable 2']);
    expect(letters(await roundTrip(exportOf({ paidAt: '21/12/13' }), (line) => accept(turned(line))))).toHaveLength(1);
    expect(letters(await roundTrip(exportOf({ paidAt: '21/12/13' }), (line) => ({ ...line, 決済日時: '2021-12-13' })))).toHaveLength(1);
  });

  test('a lost leading zero of a postal code can be put back', async () => {
    const plan = await roundTrip(exportOf({ code: '600001', prefecture: '北海道', city: '札幌市中央区', town: '北一条西2-1' }), (line) => ({ ...line, 郵便番号: '0600001' }));
    expect(letters(plan)).toMatchObject([{ 郵便番号: '060-0001' }]);
  });

  test('twice in two ways is taken in neither', async () => {
    let times = 0;
    const plan = await roundTrip(exportOf({ name: '青〓　恵子', code: '12' }), (line) => ({ ...line, 氏名: ['青木　恵子', '青井　恵子'][times++] ?? '' }));
    expect(codes(plan)).toEqual(['text-doubtful 2', 'postal-code-invalid 2', 'correction-unused 2']);
  });

  test('with the mask still in it is no correction of a card number', async () => {
    const plan = await roundTrip(exportOf({ name: '青木 4111111111111111' }), (line) => ({ ...line, 氏名: `${line['氏名']}様` }));
    expect(codes(plan)).toEqual(['card-number-in-field 2']);
  });

  test('overrides the member list', async () => {
    const customers = tableBytes(HEADER.slice(5), ['0001', '青〓　恵子', '', '104-0061', '東京都', '中央区', '銀座1-1-1', '']);
    const layout = { preset: 'custom', columns: { paidAt: ['決済日時'], customerId: ['会員番号'] } } as const;
    const plan = await roundTrip(exportOf({}, { paidAt: '2021/11/09' }), (line) => (line['行'] === '2' ? { ...line, 氏名: '青木　恵子' } : line), EXCEL, { customers, layout });
    expect(letters(plan)).toMatchObject([{ 宛名: '青木　恵子', 出典: 'payments.csv:2;payments.csv:3' }]);
  });

  test('gives an unknown customer an address', async () => {
    const customers = tableBytes(HEADER.slice(5), ['0009', '青木　恵子', '', '104-0061', '東京都', '中央区', '銀座1-1-1', '']);
    const layout = { preset: 'custom', columns: { paidAt: ['決済日時'], customerId: ['会員番号'] } } as const;
    const filled = (line: CsvLine): CsvLine => ({ ...line, 氏名: '坂本　亮', 住所: '東京都中央区銀座2-2', 郵便番号: '104-0061' });
    expect(letters(await roundTrip(exportOf({}), filled, AS_WRITTEN, { customers, layout }))).toMatchObject([{ 宛名: '坂本　亮' }]);
  });
});

describe('可', () => {
  test.each<[string, Row]>([
    ['text-doubtful', { name: 'ザ・ビートルズ●　恵子' }], ['postal-code-invalid', { code: '10' }], ['postal-code-mismatch', { code: '231-0017' }],
    ['overseas', { prefecture: '', city: '', town: '1 Main Street', code: 'SW1A 2AA' }], ['overseas', { prefecture: '', city: '', town: '1 Main Street', code: '' }],
    ['card-number-in-field', { town: '銀座4111111111111111' }], ['formula-like', { company: '@home' }],
  ])('lifts %s', async (code, row) => {
    const bytes = exportOf(row);
    expect(codes(await planOf(bytes, bench))).toEqual([`${code} 2`]);
    const plan = await roundTrip(bytes, accept);
    expect(codes(plan).filter((found) => found !== 'no-barcode 2')).toEqual([]);
    expect(plan.report.customers).toMatchObject({ letters: 1, accepted: 1 });
  });

  test('on a conflict lets the newest count', async () => {
    const plan = await roundTrip(exportOf({ name: '青木　恵子' }, { name: '高橋　恵子', paidAt: '2021/12/01' }), accept);
    expect(letters(plan)).toMatchObject([{ 宛名: '高橋　恵子', 決済件数: '2' }]);
  });

  test('on a conflict in the member list lets the later entry count', async () => {
    const entry = (name: string): string[] => ['0001', name, '', '104-0061', '東京都', '中央区', '銀座1-1-1', ''];
    const customers = tableBytes(HEADER.slice(5), entry('青木　恵子'), entry('高橋　恵子'));
    expect(letters(await roundTrip(exportOf({}), accept, EXCEL, { customers }))).toMatchObject([{ 宛名: '高橋　恵子' }]);
  });

  test('does not lift what cannot be printed or delivered', async () => {
    expect(codes(await roundTrip(exportOf({ code: '', town: '1-1' }, { number: '0002', name: '' }), accept))).toEqual(['postal-code-missing 2', 'name-missing 3']);
  });

  test('does not lift a sign that has no glyph', async () => {
    expect(codes(await roundTrip(exportOf({ name: '青\u200b木　恵子' }), accept))).toEqual(['glyph-missing 2']);
  });

  test('does not speak for a newer row that staff have not seen', async () => {
    const older = { name: '青●　恵子' };
    const first = await planOf(exportOf(older), bench);
    const corrections = savedAgain(Buffer.from(exceptionsCsv(first.exceptions)), AS_WRITTEN, accept);
    const plan = await planOf(exportOf(older, { ...older, town: '銀座9-9?', paidAt: '2021/12/09' }), bench, 5, { corrections });
    expect(codes(plan)).toEqual(['text-doubtful 2', 'text-doubtful 3']);
  });
});

describe('in an export made anew, where another row stands at the line', () => {
  /** What `before` was corrected to, handed in with `after`. */
  async function handedOn(before: readonly Row[], mend: (line: CsvLine) => CsvLine, after: readonly Row[], beside: Beside = {}): Promise<WholePlan> {
    const first = await planOf(exportOf(...before), bench, 5, beside);
    const corrections = savedAgain(Buffer.from(exceptionsCsv(first.exceptions)), AS_WRITTEN, mend);
    return planOf(exportOf(...after), bench, 5, { ...beside, corrections });
  }
  const rename = (name: string) => (line: CsvLine): CsvLine => ({ ...line, 氏名: name });
  const shownOf = (plan: WholePlan): unknown => letters(plan).map(({ 顧客番号, 宛名, 住所 }) => [顧客番号, 宛名, (住所 ?? '').slice(6)]);

  test('a method mended for one payment does not take another out of scope', async () => {
    const plan = await handedOn([{ method: '会費', paidAt: '2021/11/01 10:00' }], (line) => ({ ...line, 決済方法: 'コンビニ' }), [{ paidAt: '2021/12/05 9:00' }]);
    expect(shownOf(plan)).toEqual([['0001', '青木　恵子', '銀座1-1-1']]);
    expect(codes(plan)).toEqual(['correction-unused 2']);
  });

  test('an address filled in for a guest never reaches a member', async () => {
    const layout = { preset: 'custom', columns: { paidAt: ['決済日時'], customerId: ['会員番号'] } } as const;
    const customers = tableBytes(HEADER.slice(5), ['0001', '坂本　亮', '', '104-0061', '東京都', '中央区', '銀座7-7', '']);
    const filled = (line: CsvLine): CsvLine => ({ ...line, 氏名: '五味　五郎', 住所: '東京都中央区銀座4-4', 郵便番号: '104-0061' });
    const plan = await handedOn([{ number: '' }, { number: '0001' }], filled, [{ number: '0001' }, { number: '' }], { customers, layout });
    expect(shownOf(plan)).toEqual([['0001', '坂本　亮', '銀座7-7']]);
    expect(codes(plan)).toEqual(['customer-unknown 3', 'correction-unused 2']);
  });

  test('a guest is not given the name of another of the same house', async () => {
    const plan = await handedOn([{ number: '', name: '', paidAt: '2021/11/01' }], rename('高橋　一'), [{ number: '', name: '佐藤　次郎', paidAt: '2021/12/24' }]);
    expect(shownOf(plan)).toEqual([['', '佐藤　次郎', '銀座1-1-1']]);
    const sameDay = await handedOn([{ number: '', name: '' }], rename('高橋　一'), [{ number: '', name: '佐藤　次郎' }]);
    expect(shownOf(sameDay)).toEqual([['', '佐藤　次郎', '銀座1-1-1']]);
  });

  test('a customer is not made another customer', async () => {
    const plan = await handedOn([{ name: '青?', paidAt: '2021/11/01' }], rename('青木　恵子'), [{ number: '0002', name: '乙山　学', paidAt: '2021/12/24' }]);
    expect(shownOf(plan)).toEqual([['0002', '乙山　学', '銀座1-1-1']]);
  });

  test('a healthy registration is not overwritten by the one that was mended', async () => {
    const plan = await handedOn([{ name: '山?' }], rename('山田　太郎'), [{ name: '山野　二郎', town: '銀座9-9' }]);
    expect(shownOf(plan)).toEqual([['0001', '山野　二郎', '銀座9-9']]);
    expect(codes(plan)).toEqual(['correction-unused 2']);
  });

  test('可 does not bring an old text back', async () => {
    expect(codes(await handedOn([{ name: '山?' }], accept, [{ name: '〓野', town: '銀座9-9' }]))).toEqual(['text-doubtful 2', 'correction-unused 2']);
    expect(codes(await handedOn([{ name: '山?' }], accept, [{ name: '〓野' }]))).toEqual(['text-doubtful 2', 'correction-unused 2']);
  });
});

describe('of a person with several rows', () => {
  test('the newest gives the address, though an older one was mended', async () => {
    const rows = exportOf({ name: '山田　花子', paidAt: '2021/11/01' }, { name: '佐藤　花子', town: '銀座9-9', paidAt: '2021/12/01' });
    const plan = await roundTrip(rows, (line) => (line['行'] === '2' ? { ...line, 氏名: '佐藤　花子' } : line));
    expect(letters(plan)).toMatchObject([{ 宛名: '佐藤　花子', 住所: '東京都中央区銀座9-9' }]);
    expect(codes(plan)).toEqual(['address-changed 3']);
  });

  test('a newer address that is still at fault keeps the letter back', async () => {
    const rows = exportOf({ town: '銀座〓1', paidAt: '2021/11/01' }, { town: '銀座■9', paidAt: '2021/12/01' });
    const plan = await roundTrip(rows, (line) => (line['行'] === '2' ? { ...line, 住所: '東京都中央区銀座5-1' } : line));
    expect(letters(plan)).toEqual([]);
    expect(codes(plan)).toEqual(['text-doubtful 2', 'text-doubtful 3']);
  });
});

test('a correction whose row is gone, or is another row now, is a note without anything personal', async () => {
  const first = await planOf(exportOf({ name: '青〓　恵子' }, { number: '0002', name: '坂〓　亮', paidAt: '2021/12/01' }), bench);
  const corrections = savedAgain(Buffer.from(exceptionsCsv(first.exceptions)), AS_WRITTEN, (line) => ({ ...line, 氏名: '青木　恵子' }));
  const plan = await planOf(exportOf({ number: '0007', name: '森　一郎', town: '築地7-7', code: '104-0045', paidAt: '2021/12/24' }), bench, 5, { corrections });
  expect(codes(plan)).toEqual(['correction-unused 2', 'correction-unused 3']);
  expect(tableOf(exceptionsCsv(plan.exceptions)).lines[0]).toMatchObject({ 区分: '参考', ファイル: 'payments.csv', 行: '2', 顧客番号: '', 氏名: '', 住所: '', 決済日時: '' });
  expect(letters(plan)).toMatchObject([{ 宛名: '森　一郎' }]);
  expect(plan.report.findings).toEqual({ 'correction-unused': 2 });
});

test('a row that is gone is noted once, whatever it was listed for', async () => {
  const first = await planOf(exportOf({ name: '青〓　恵子', code: '12' }), bench);
  const corrections = Buffer.from(exceptionsCsv(first.exceptions));
  expect(codes(await planOf(exportOf({ number: '0007', name: '森　一郎', town: '銀座7-7', paidAt: '2021/12/24' }), bench, 5, { corrections }))).toEqual(['correction-unused 2']);
});

test('a row that counts no more is noted, unless the correction itself took it out', async () => {
  const first = await planOf(exportOf({ name: '青〓　恵子' }), bench);
  const corrections = Buffer.from(exceptionsCsv(first.exceptions));
  expect(codes(await planOf(exportOf({ name: '青〓　恵子', method: 'コンビニ' }), bench, 5, { corrections: savedAgain(corrections, AS_WRITTEN, (line) => ({ ...line, 決済方法: '' })) }))).toEqual(['correction-unused 2']);
  expect(codes(await roundTrip(exportOf({ name: '青〓　恵子' }), (line) => ({ ...line, 決済方法: 'コンビニ' })))).toEqual([]);
});

test('a file that is no exceptions.csv is refused by the columns it lacks', async () => {
  await expect(planOf(exportOf({}), bench, 5, { corrections: tableBytes(['氏名'], ['青木']) })).rejects.toMatchObject({ problems: [{ code: 'list-header-unrecognised' }] });
});
