// Nobody is lost and nobody is written to twice: for any export, held against an oracle that shares nothing with src.
import fc from 'fast-check';
import { exceptionsCsv } from '../../src/run/exception-list.js';
import { manifestCsv } from '../support/manifest-csv.js';
import type { Plan } from '../../src/run/plan.js';
import { arbitraryExport, type GeneratedExport } from '../support/arbitrary-export.js';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';
import { planBench, planOf, type PlanBench } from '../support/plan-of-export.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

interface Written {
  readonly plan: Plan;
  readonly manifest: readonly CsvLine[];
  readonly exceptions: readonly CsvLine[];
}

async function writtenOf(generated: GeneratedExport): Promise<Written> {
  const plan = await planOf(generated.bytes, bench);
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
});
