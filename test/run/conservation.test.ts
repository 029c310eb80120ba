// Nobody is lost and nobody is written to twice, in one run or in two: for any export, held against an oracle that shares nothing with src.
import fc from 'fast-check';
import { exceptionsCsv } from '../../src/run/exception-list.js';
import { manifestCsv } from '../support/manifest-csv.js';
import { arbitraryExport, firstRecords, notifiedPeople, type GeneratedExport } from '../support/arbitrary-export.js';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';
import { planBench, planOf, type Beside, type PlanBench } from '../support/plan-of-export.js';
import type { WholePlan } from '../support/whole-batches.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

interface Written {
  readonly plan: WholePlan;
  readonly manifest: readonly CsvLine[];
  readonly exceptions: readonly CsvLine[];
}

async function writtenOf({ bytes }: Pick<GeneratedExport, 'bytes'>, beside: Beside = {}): Promise<Written> {
  const plan = await planOf(bytes, bench, 5, beside);
  return { plan, manifest: tableOf(manifestCsv(plan.batches)), exceptions: tableOf(exceptionsCsv(plan.exceptions)) };
}

function tableOf(text: string): readonly CsvLine[] {
  return readCsvTable(Buffer.from(text, 'utf8')).lines;
}

/** Line number to what the files say of it. */
function fatesOf({ manifest, exceptions }: Written): Map<number, Set<string>> {
  const fates = new Map<number, Set<string>>();
  const add = (line: number, fate: string): void => void fates.set(line, (fates.get(line) ?? new Set()).add(fate));
  for (const letter of manifest) for (const source of (letter['出典'] ?? '').split(';')) add(Number(source.split(':')[1]), 'in-letter');
  for (const { 区分, 行 } of exceptions) if (区分 === '要確認') add(Number(行), 'held');
  return fates;
}

describe.each(['cp932', 'utf-8'] as const)('any %s export', (encoding) => {
  test('gives every row exactly one fate, the one the contract names', async () => {
    await fc.assert(fc.asyncProperty(arbitraryExport(encoding), async (generated) => {
      const written = await writtenOf(generated);
      const fates = fatesOf(written);
      for (const { line, fate, codes } of generated.rows) {
        const found = [...(fates.get(line) ?? [])];
        if (fate === 'in-letter-or-held') expect(['in-letter', 'held']).toContain(found.join(' and '));
        else expect([line, found]).toEqual([line, fate === 'in-letter' || fate === 'held' ? [fate] : []]);
        const listed = written.exceptions.filter(({ 行, 区分 }) => Number(行) === line && 区分 === '要確認').map(({ 理由コード }) => 理由コード);
        if (fate === 'held') expect(new Set(listed)).toEqual(new Set(codes));
      }
      const count = (fate: string): number => generated.rows.filter((row) => row.fate === fate).length;
      expect(written.plan.report.rows).toMatchObject({
        read: generated.rows.length, outsideWindow: count('outside-window'), notCard: count('not-card'), notAPayment: count('not-a-payment'),
      });
    }), { numRuns: 150 });
  });

  test('gives everybody in scope one letter with all of their rows, or none and a finding', async () => {
    await fc.assert(fc.asyncProperty(arbitraryExport(encoding), async (generated) => {
      const { manifest, exceptions } = await writtenOf(generated);
      const letters = new Map(manifest.map((letter) => [letter['出典'], letter]));
      for (const { lines, outcome, paymentCount } of generated.people) {
        const letter = letters.get(lines.map((line) => `payments.csv:${line}`).join(';'));
        const held = lines.every((line) => exceptions.some(({ 行, 区分 }) => Number(行) === line && 区分 === '要確認'));
        if (outcome !== 'either') expect([lines, letter !== undefined]).toEqual([lines, outcome === 'letter']);
        expect(letter === undefined).toBe(held);
        if (letter !== undefined) expect(letter['決済件数']).toBe(String(paymentCount));
      }
      expect(manifest.length).toBeLessThanOrEqual(generated.people.length);
    }), { numRuns: 100 });
  });

  test('is numbered without gap and cut into batches of the size asked for', async () => {
    await fc.assert(fc.asyncProperty(arbitraryExport(encoding), async (generated) => {
      const { plan, manifest } = await writtenOf(generated);
      expect(manifest.map((letter) => Number((letter['発送番号'] ?? '').slice(0, 6)))).toEqual(manifest.map((_, index) => index + 1));
      expect(plan.batches.map(({ letters }) => letters.length).every((count, index, all) => count === 5 || (index === all.length - 1 && count > 0))).toBe(true);
    }), { numRuns: 50 });
  });

  test('whose beginning was a run of its own gives nobody a second letter, and everybody else what they would have got', async () => {
    await fc.assert(fc.asyncProperty(arbitraryExport(encoding), fc.nat(30), async (generated, count) => {
      const earlier = await writtenOf(firstRecords(generated, count));
      const written = await writtenOf(generated, { notified: [{ manifest: manifestCsv(earlier.plan.batches) }] });
      const notified = notifiedPeople(generated, earlier.manifest.map((letter) => letter['出典'] ?? ''));
      const fates = fatesOf(written);
      for (const person of generated.people) {
        const found = new Set(person.lines.flatMap((line) => [...(fates.get(line) ?? [])]));
        const expected = notified.has(person) ? 'already-notified' : person.outcome;
        expect([expected, [...found]]).toEqual([expected, expected === 'already-notified' ? [] : [expected === 'letter' ? 'in-letter' : expected === 'held' ? 'held' : [...found][0]]]);
      }
      const silenced = [...notified].flatMap(({ lines }) => lines);
      const { rows: { read, ...rows }, customers, batches, notified: told } = written.plan.report;
      expect({ read, sum: Object.values(rows).reduce((sum, one) => sum + one, 0) }).toEqual({ read: generated.rows.length, sum: generated.rows.length });
      expect([rows.alreadyNotified, customers.alreadyNotified, customers.affected]).toEqual([silenced.length, notified.size, generated.people.length]);
      const changed = written.exceptions.filter(({ 理由コード }) => 理由コード === 'changed-since-notified').map(({ 行 }) => Number(行));
      expect([...notified].filter(({ lines }) => lines.some((line) => changed.includes(line)))).toHaveLength(changed.length);
      const numbers = written.manifest.map((letter) => Number((letter['発送番号'] ?? '').slice(0, 6)));
      expect(numbers).toEqual(numbers.map((_, index) => earlier.manifest.length + index + 1));
      expect([told?.letters, batches.length === 0 || batches[0]?.first === written.manifest[0]?.['発送番号']]).toEqual([earlier.manifest.length, true]);
    }), { numRuns: 100 });
  });
});
