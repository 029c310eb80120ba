// The main job as staff do it: the sample export in, a folder of letters out.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterCount } from '../../fixtures/generate/fixture-index.js';
import { sampleExport } from '../../fixtures/generate/sample-export.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';
import { readPdfPages } from '../support/read-pdf.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SAMPLE = packageFile('fixtures/payments.csv');
const folder = temporaryFolder();
const sample = sampleExport();
const DIR = join(folder, 'out');

function generate(out: string, ...args: readonly string[]): Promise<CliResult> {
  return runCli(['generate', SAMPLE, '--out', out, '--batch-size', '50', ...args]);
}

function table(name: string, dir = DIR): readonly CsvLine[] {
  return readCsvTable(readFileSync(join(dir, name))).lines;
}

/** Every file of a run but run.log, by path, as checksums. */
function filesOf(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'run.log' && statSync(join(dir, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, createHash('sha256').update(readFileSync(join(dir, name))).digest('hex')]));
}

let first: CliResult;
beforeAll(async () => {
  first = await generate(DIR);
});

describe('generate', () => {
  test('ends with 1, because the sample has people to look at', () => {
    expect(first.stderr).not.toMatch(/\[[a-z-]+\]/);
    expect(first.exitCode).toBe(1);
  });

  test('gives every row of the sample the fate and the findings its story tells', () => {
    const inLetter = new Set(table('manifest.csv').flatMap((letter) => (letter['出典'] ?? '').split(';')).map((source) => Number(source.split(':')[1])));
    const exceptions = table('exceptions.csv');
    for (const { line, fate, codes, shows } of sample.rows) {
      const listed = exceptions.filter(({ 行 }) => Number(行) === line);
      expect([line, shows, inLetter.has(line)]).toEqual([line, shows, fate === 'in-letter']);
      expect([line, new Set(listed.map(({ 理由コード }) => 理由コード))]).toEqual([line, new Set(codes)]);
      expect([line, listed.some(({ 区分 }) => 区分 === '要確認')]).toEqual([line, fate === 'held']);
    }
    expect(table('manifest.csv')).toHaveLength(letterCount(sample.rows));
  });

  test('balances the report', () => {
    const { rows, customers, letters, batches, findings } = JSON.parse(readFileSync(join(DIR, 'report.json'), 'utf8')) as {
      rows: Record<string, number>; customers: Record<string, number>; letters: Record<string, number>;
      batches: { letters: number; sha256: string; file: string }[]; findings: Record<string, number>;
    };
    const { read, ...fates } = rows;
    expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(read);
    expect(read).toBe(sample.rows.length);
    expect(customers['affected']).toBe((customers['letters'] ?? 0) + (customers['held'] ?? 0));
    expect(batches.reduce((sum, batch) => sum + batch.letters, 0)).toBe(letters['count']);
    expect(batches.map(({ letters: count }) => count)).toEqual([50, 50, 50, 50, letterCount(sample.rows) - 200]);
    expect(Object.values(findings).reduce((sum, count) => sum + count, 0)).toBe(table('exceptions.csv').length);
  });

  test('seals every file but the log', () => {
    const seals = Object.fromEntries(readFileSync(join(DIR, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.split('  ').reverse()) as [string, string][]);
    const sealed = Object.entries(filesOf(DIR)).filter(([name]) => name !== 'SHA256SUMS');
    expect(seals).toEqual(Object.fromEntries(sealed));
  });

  test('keeps the folder to its owner', () => {
    expect(statSync(DIR).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(DIR, { recursive: true, encoding: 'utf8' })) {
      const entry = statSync(join(DIR, name));
      expect(entry.mode & 0o777).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
  });

  test('prints on each letter the addressee, the code, the address and the number its manifest line has, and no other number', async () => {
    const manifest = table('manifest.csv');
    for (const batch of ['0001', '0005']) {
      const pages = await readPdfPages(readFileSync(join(DIR, `letters/${batch}.pdf`)));
      for (const letter of manifest.filter(({ ロット }) => ロット === batch)) {
        const own = pages.slice(Number(letter['開始頁']) - 1, Number(letter['終了頁'])).flatMap(({ texts }) => texts.map(({ text }) => text));
        const squashed = own.join('').replace(/[\s\u3000]/gu, '');
        for (const column of ['郵便番号', '住所', '宛名', '敬称']) {
          expect(squashed).toContain((letter[column] ?? '').replace(/^'(?=[=+\-@])/, '').replace(/[\s\u3000]/gu, ''));
        }
        const number = letter['発送番号'] ?? '';
        expect(new Set(own.join('\n').match(/\d{6,}-\d(?!\d)/g))).toEqual(new Set([number]));
        expect(own).toContain(`${number} 1/1`);
      }
    }
  });

  test('shows no name, address or card number on the terminal', () => {
    const shown = first.stdout + first.stderr;
    const personal = table('manifest.csv').flatMap((letter) => [letter['宛名'] ?? '', letter['住所'] ?? '']).filter((text) => text !== '');
    expect(personal.filter((text) => shown.includes(text))).toEqual([]);
    expect(shown).not.toContain('4111');
  });

  test('writes a card number masked but for the last four', () => {
    const [line] = table('exceptions.csv').filter(({ 理由コード }) => 理由コード === 'card-number-in-field');
    expect(line?.['住所']).toContain('1111');
    expect(readFileSync(join(DIR, 'exceptions.csv'), 'utf8')).not.toMatch(/4111[ -]?1111/);
  });
});

describe('a second run', () => {
  test.each([['1'], ['2'], ['3']])('with --jobs %s gives the same bytes', async (jobs) => {
    const out = join(folder, `jobs${jobs}`);
    await generate(out, '--jobs', jobs, '--lang', 'en');
    expect(filesOf(out)).toEqual(filesOf(DIR));
  });

  test('into the same folder checks it, says so and rewrites nothing', async () => {
    const before = statSync(join(DIR, 'run.log')).mtimeMs;
    const again = await generate(DIR);
    expect(again.stdout).toContain('同じ条件の結果がすでにあり');
    expect(again.exitCode).toBe(1);
    expect(statSync(join(DIR, 'run.log')).mtimeMs).toBe(before);
  });

  test('of other inputs into the same folder is refused, and what differs is named', async () => {
    const { exitCode, stderr } = await generate(DIR, '--order', 'export');
    expect(stderr).toMatch(/--order.*\[out-other-inputs\]/);
    expect(exitCode).toBe(2);
  });

  test('into a folder whose print file was changed is refused, and the file is named', async () => {
    const damaged = join(folder, 'damaged');
    cpSync(DIR, damaged, { recursive: true });
    writeFileSync(join(damaged, 'letters/0002.pdf'), 'x', { flag: 'a' });
    const { exitCode, stderr } = await generate(damaged);
    expect(stderr).toMatch(/letters\/0002\.pdf.*\[out-damaged\]/);
    expect(exitCode).toBe(2);
  });

  test('after one that was cut off begins again and gives the same bytes', async () => {
    const cut = join(folder, 'cut');
    cpSync(DIR, join(cut, 'unfinished'), { recursive: true });
    for (const name of ['SHA256SUMS', 'report.json']) rmSync(join(cut, 'unfinished', name));
    writeFileSync(join(cut, 'unfinished/plan.json'), readFileSync(join(DIR, 'report.json')));
    const { exitCode } = await generate(cut);
    expect(exitCode).toBe(1);
    expect(filesOf(cut)).toEqual(filesOf(DIR));
  });
});

describe('check', () => {
  test('with --json prints the report generate would write, without checksums, and writes nothing', async () => {
    const { exitCode, stdout } = await runCli(['check', SAMPLE, '--batch-size', '50', '--json'], { cwd: folder });
    const written = JSON.parse(readFileSync(join(DIR, 'report.json'), 'utf8')) as { batches: object[] };
    expect(JSON.parse(stdout)).toMatchObject({ ...written, batches: written.batches.map((batch) => ({ ...batch, sha256: null })) });
    expect(exitCode).toBe(1);
  });

  test('tells in English what it tells in Japanese', async () => {
    const { stdout } = await runCli(['check', SAMPLE, '--lang', 'en']);
    expect(stdout).toContain('To be looked at (no letter until somebody acts)');
    expect(stdout).not.toMatch(/[ぁ-ん]{4}/);
  });

  test('with --quiet prints nothing', async () => {
    expect(await runCli(['check', SAMPLE, '--quiet'])).toEqual({ exitCode: 1, stdout: '', stderr: '' });
  });
});

describe('other exports', () => {
  test.each([
    ['two overlapping monthly exports are one person, three payments', ['monthly-exports/2021-10.csv', 'monthly-exports/2021-11.csv'], { affected: 1, letters: 1 }, 0],
    ['two companies at one address with no name and no number are two letters', ['companies-at-one-address/payments.csv'], { affected: 2, letters: 2 }, 0],
    ['nobody in scope is a finished run', ['nobody-in-scope/payments.csv'], { affected: 0, letters: 0 }, 0],
    ['a name from the fallback font is printed', ['fallback-font/payments.csv'], { letters: 1, held: 0 }, 0],
    ['a character no font has holds the person', ['glyph-missing/payments.csv'], { letters: 1, held: 2 }, 1],
  ])('%s', async (_, files, customers, exitCode) => {
    const out = join(folder, `other-${String(files[0]?.split('/')[0])}`);
    const result = await runCli(['generate', ...files.map((file) => packageFile(`fixtures/${file}`)), '--out', out, '--json']);
    expect(result.exitCode).toBe(exitCode);
    expect(JSON.parse(result.stdout)).toMatchObject({ customers });
  });
});

test('init makes an incident folder that check can use, and does not overwrite it', async () => {
  const own = join(folder, 'incident');
  expect((await runCli(['init', own])).exitCode).toBe(0);
  const { exitCode, stderr } = await runCli(['check', SAMPLE, '--incident', join(own, 'incident.yaml')]);
  expect(stderr).toContain('見本');
  expect(exitCode).toBe(1);
  const again = await runCli(['init', own]);
  expect(again.stderr).toMatch(/\[init-file-exists\]/);
  expect(again.exitCode).toBe(2);
});

test('--help and --version answer in both languages', async () => {
  expect((await runCli(['--help'])).stdout).toMatch(/^例:[\s\S]*使い方:[\s\S]*generate/);
  expect((await runCli(['generate', '--help', '--lang', 'en'])).stdout).toMatch(/Usage:[\s\S]*--batch-size/);
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  expect((await runCli(['--version'])).stdout.trim()).toContain(version);
});
