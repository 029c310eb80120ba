// What a mailing house gets, as staff make it: from a finished run, whole and unchanged, and nothing that is not its business.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { decodeCp932 } from '../../src/export/cp932.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { readCsvTable } from '../support/csv-table.js';
import { readPdfPages } from '../support/read-pdf.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { tableBytes } from '../support/table-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NAMES = ['山田　太郎', '𠮷田　𠮷男', '﨟たけ　花子', '髙橋　一', '𠮷川　二'];
const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const filesOf = (path: string): readonly string[] => (
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile()).sort());
const pack = (run: string, out: string, ...args: readonly string[]): Promise<CliResult> => runCli(['package', run, '--out', out, ...args], { cwd: folder });

/** A copy of the finished run, to be damaged. */
function copyOf(name: string): string {
  cpSync(at('run'), at(name), { recursive: true });
  return at(name);
}

/** A file that the run made for the post office, under its seal. */
function seal(run: string, file: string, content: string): void {
  mkdirSync(join(run, 'post'), { recursive: true });
  writeFileSync(join(run, file), content);
  appendFileSync(join(run, 'SHA256SUMS'), `${sha256(join(run, file))}  ${file}\n`);
}

beforeAll(async () => {
  cpSync(packageFile('templates/card-breach'), at('incident'), { recursive: true });
  writeFileSync(at('incident/incident.yaml'), readFileSync(at('incident/incident.yaml'), 'utf8').replaceAll('見本', '実在'));
  const rows = NAMES.map((name, index) => (
    [`K${index}`, '2021/12/01 10:00:00', 'クレジットカード', '決済完了', '1000', `90210${index}`, name, '', '104-0061', '東京都', '中央区', `銀座${index + 1}-2`, index === 4 ? '𠮷ハイツ' : '']));
  writeFileSync(at('payments.csv'), tableBytes(ASSOCIATION_HEADER, ...rows));
  const generate = (out: string, ...args: readonly string[]) => runCli(['generate', at('payments.csv'), '--out', at(out), '--batch-size', '2', '--quiet', ...args]);
  expect(await generate('run', '--incident', at('incident/incident.yaml'))).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  await generate('with-samples');
});

describe('of a finished run', () => {
  let result: CliResult;
  beforeAll(async () => {
    const run = copyOf('posted');
    writeFileSync(join(run, 'post/notes.csv'), 'not sealed');
    seal(run, 'extra.csv', 'sealed, and of no use to a mailing house');
    result = await pack('posted', 'house');
  });

  test('holds the letters, what was made for the post office, addresses, a covering sheet, a list of files and a seal, and nothing else', () => {
    expect(result.exitCode).toBe(0);
    expect(filesOf(at('house'))).toEqual([
      'SHA256SUMS', 'addresses.csv', 'covering-sheet.pdf', 'files.csv', 'letters/0001.pdf', 'letters/0002.pdf', 'letters/0003.pdf',
      'post/bundle-slips.pdf', 'post/bundles.csv', 'post/control-sheets.pdf', 'post/gaiji.csv', 'post/gaiji.pdf', 'post/posting.csv',
    ]);
  });

  test('is the run\'s own bytes, for their owner alone', () => {
    for (const file of ['letters/0001.pdf', 'letters/0003.pdf', 'post/control-sheets.pdf']) expect(sha256(at('house', file))).toBe(sha256(at('posted', file)));
    for (const file of filesOf(at('house'))) expect([file, statSync(at('house', file)).mode & 0o777]).toEqual([file, 0o600]);
    for (const path of ['house', 'house/letters', 'house/post']) expect(statSync(at(path)).mode & 0o777).toBe(0o700);
  });

  test('the seal names every other file by the hash of what lies there', () => {
    const seals = readFileSync(at('house/SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.split('  '));
    expect(seals.map(([, file]) => file).sort()).toEqual(filesOf(at('house')).filter((file) => file !== 'SHA256SUMS'));
    for (const [hash, file] of seals) expect([file, hash]).toEqual([file, sha256(at('house', file ?? ''))]);
  });

  test('addresses.csv has a line a letter, with the manifest\'s words and no customer number, payment or source', () => {
    const { header, lines } = readCsvTable(readFileSync(at('house/addresses.csv')));
    expect(header).toEqual(['発送番号', 'ロット', '開始頁', '終了頁', '用紙枚数', '郵便番号', '住所', '宛名', '敬称', '住所表示番号']);
    const manifest = readCsvTable(readFileSync(at('run/manifest.csv'))).lines;
    expect(lines).toEqual(manifest.map((line) => ({ ...Object.fromEntries(header.map((column) => [column, line[column]])), 用紙枚数: '1' })));
    expect(lines.map(({ 宛名 }) => 宛名)).toEqual(NAMES);
    const text = readFileSync(at('house/addresses.csv'), 'utf8');
    for (const [index] of NAMES.entries()) expect(text).not.toContain(`90210${index}`);
  });

  test('files.csv counts what can be counted', () => {
    const { lines } = readCsvTable(readFileSync(at('house/files.csv')));
    expect(lines[2]).toEqual({
      ファイル: 'letters/0003.pdf', 種類: '通知書', 通数: '1', 最初の発送番号: '000005-9', 最後の発送番号: '000005-9', 頁数: '2', 用紙枚数: '1',
      バイト数: String(statSync(at('house/letters/0003.pdf')).size), 'SHA-256': sha256(at('house/letters/0003.pdf')),
    });
    expect(lines.map(({ ファイル, 種類 }) => [ファイル, 種類]).slice(3)).toEqual([
      ['post/bundles.csv', '束の一覧'], ['post/bundle-slips.pdf', '束の票'], ['post/posting.csv', '差出票に書く数'], ['post/control-sheets.pdf', 'ロット管理票'],
      ['post/gaiji.csv', '外字一覧'], ['post/gaiji.pdf', '外字一覧（字形）'], ['addresses.csv', '宛名と住所の一覧'], ['covering-sheet.pdf', 'ご依頼書'],
    ]);
  });

  test('the covering sheet tells the counts and each file, and no name', async () => {
    const [front, back] = (await readPdfPages(readFileSync(at('house/covering-sheet.pdf')))).map(({ texts }) => texts.map(({ text }) => text).join('\n'));
    expect(front).toMatch(/\n5\n5\n5\n3\n000001-8～000005-9/);
    expect(front).toContain('両面');
    for (const file of ['letters/0001.pdf', 'post/gaiji.csv', 'addresses.csv']) expect(back).toContain(`${file}\n`);
    expect(back).toContain(sha256(at('house/letters/0002.pdf')).slice(0, 8));
    for (const name of NAMES) expect(`${front}${back}`).not.toContain(name);
  });

  test('says what was made and what to do with it', async () => {
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(/作成しました: house（通知書 5通、印刷ファイル 3個.*covering-sheet\.pdf.*暗号化/s);
    const { stdout } = await pack('run', 'house-en', '--lang', 'en');
    expect(stdout).toMatch(/Made: house-en \(letters: 5.*Encrypt/s);
    expect(stdout).not.toMatch(/[ぁ-ん]{4}/);
  });

  test('the manual explains every file and every column of the addresses', () => {
    const manual = readFileSync(packageFile('docs/ja/mailing-house.md'), 'utf8');
    for (const file of filesOf(at('house')).filter((name) => !/^(?:letters\/000[23]|post\/control)/.test(name))) expect(manual).toContain(`\`${file}\``);
    const columns = readCsvTable(readFileSync(at('house/addresses.csv'))).header;
    for (const column of columns.map((name) => name.replace(/^(?:開始|終了)/, ''))) expect(manual).toContain(column);
  });

  test('is the same bytes again', async () => {
    await pack('posted', 'again');
    expect(readFileSync(at('again/SHA256SUMS'), 'utf8')).toBe(readFileSync(at('house/SHA256SUMS'), 'utf8'));
  });

  test('leaves the run as it was', async () => {
    const before = filesOf(at('run')).map((file) => [file, sha256(at('run', file))]);
    await pack('run', 'apart');
    expect(filesOf(at('run')).map((file) => [file, sha256(at('run', file))])).toEqual(before);
  });
});

describe('with --addresses-encoding cp932', () => {
  test('what cp932 lacks is 〓 and told by number, field and code points, never by name', async () => {
    const { exitCode, stdout } = await pack('run', 'cp932', '--addresses-encoding', 'cp932');
    expect(exitCode).toBe(1);
    const { text, invalid } = decodeCp932(readFileSync(at('cp932/addresses.csv')).toString('latin1'));
    expect(invalid).toEqual([]);
    const { lines } = readCsvTable(Buffer.from(`\ufeff${text}`));
    expect(lines.map(({ 宛名 }) => 宛名)).toEqual(['山田　太郎', '〓田　〓男', '﨟たけ　花子', '髙橋　一', '〓川　二']);
    expect(lines[4]?.['住所']).toContain('〓ハイツ');
    expect(text).not.toContain('?');
    expect(stdout).toMatch(/宛名 U\+20BB7: 2通\n\s+000002-6 000005-9\n/);
    expect(stdout).toMatch(/住所 U\+20BB7: 1通\n\s+000005-9\n/);
    expect(stdout).not.toMatch(/𠮷|山田|田　/u);
  });

  test('with --json each of them is listed, in codes only', async () => {
    const { exitCode, stdout } = await pack('run', 'cp932-json', '--addresses-encoding', 'cp932', '--json');
    expect(exitCode).toBe(1);
    const { missing, ...made } = JSON.parse(stdout) as { missing: readonly unknown[] };
    expect(made).toEqual({ folder: 'cp932-json', files: expect.arrayContaining(['letters/0001.pdf', 'SHA256SUMS']) as unknown, letters: 5 });
    expect(missing).toEqual([
      { number: '000002-6', field: '宛名', codePoints: 'U+20BB7' },
      { number: '000005-9', field: '住所', codePoints: 'U+20BB7' }, { number: '000005-9', field: '宛名', codePoints: 'U+20BB7' },
    ]);
  });
});

describe('is refused, and nothing is left,', () => {
  test.each([
    ['for a folder that is not there', 'nowhere', 'run-not-finished'],
    ['for a folder that is no run', 'incident', 'run-not-finished'],
    ['for a file', 'payments.csv', 'run-not-finished'],
    ['while facts are still samples, which it names', 'with-samples', 'package-samples'],
  ])('%s', async (_, run, code) => {
    const { exitCode, stderr } = await pack(run, `refused-${run}`);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
    expect(existsSync(at(`refused-${run}`))).toBe(false);
    if (code === 'package-samples') expect(stderr).toContain('facts.sender.address');
  });

  test.each([
    ['a print file', 'letters/0002.pdf'], ['the manifest', 'manifest.csv'], ['the exceptions, which stay in the house', 'exceptions.csv'],
    ['the report', 'report.json'], ['a file of post/', 'post/bundles.csv'],
  ])('when %s is not as it was sealed', async (_, file) => {
    const run = copyOf(`damaged-${file.replaceAll('/', '-')}`);
    appendFileSync(join(run, file), ' ');
    const { exitCode, stderr } = await pack(run, `${run}-out`);
    expect(stderr).toContain(file);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[run-damaged]')]);
    expect(existsSync(`${run}-out`)).toBe(false);
  });

  test('when a print file is not under the seal', async () => {
    const run = copyOf('unsealed');
    writeFileSync(join(run, 'SHA256SUMS'), readFileSync(join(run, 'SHA256SUMS'), 'utf8').split('\n').filter((line) => !line.endsWith('0001.pdf')).join('\n'));
    expect((await pack(run, 'unsealed-out')).stderr).toMatch(/letters\/0001\.pdf.*\[run-damaged\]/);
    expect(existsSync(at('unsealed-out'))).toBe(false);
  });

  test('when the run has no letters', async () => {
    await runCli(['generate', packageFile('fixtures/nobody-in-scope/payments.csv'), '--out', at('nobody'), '--incident', at('incident/incident.yaml'), '--quiet']);
    const { exitCode, stderr } = await pack('nobody', 'nobody-out');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[run-without-letters]')]);
  });

  test('when something lies in the way, which stays', async () => {
    mkdirSync(at('theirs'));
    writeFileSync(at('theirs/letter.txt'), 'theirs');
    expect((await pack('run', 'theirs')).stderr).toContain('[out-foreign]');
    expect((await pack('run', 'theirs/letter.txt')).stderr).toContain('[out-is-file]');
    expect(readFileSync(at('theirs/letter.txt'), 'utf8')).toBe('theirs');
    expect(readdirSync(at('theirs'))).toEqual(['letter.txt']);
  });

  test.each(['run', 'run/for-the-house', 'run/post/a/b', 'link/for-the-house'])('into the run itself: %s', async (out) => {
    if (!existsSync(at('link'))) symlinkSync(at('run'), at('link'));
    const { exitCode, stderr } = await pack('run', out);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[package-in-run]')]);
    expect(existsSync(at('run/for-the-house'))).toBe(false);
  });

  test.each([
    ['without --out', ['package', 'run'], /--out.*\[option-missing\]/],
    ['without a folder', ['package'], /\[argument-missing\]\n.*oshirase package/],
    ['with a folder too many', ['package', 'run', 'more', '--out', 'x'], /\[argument-surplus\]\n.*oshirase package/],
    ['with an encoding it does not write', ['package', 'run', '--out', 'x', '--addresses-encoding', 'euc-jp'], /euc-jp.*\[option-value-wrong\]/],
  ])('%s', async (_, args, message) => {
    const { exitCode, stderr } = await runCli(args, { cwd: folder });
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

test('a folder beside the run whose name begins alike is not in it', async () => {
  expect((await pack('run', 'run-for-the-house')).exitCode).toBe(0);
});

test('after an interruption the same command begins again', async () => {
  await pack('run', 'whole');
  mkdirSync(at('cut/unfinished'), { recursive: true });
  writeFileSync(at('cut/unfinished/package-begun'), '');
  cpSync(at('whole/letters'), at('cut/letters'), { recursive: true });
  expect((await pack('run', 'cut')).exitCode).toBe(0);
  expect(filesOf(at('cut'))).toEqual(filesOf(at('whole')));
  expect(readFileSync(at('cut/SHA256SUMS'), 'utf8')).toBe(readFileSync(at('whole/SHA256SUMS'), 'utf8'));
});

test('people held are told of, for their letters are not among these', async () => {
  await runCli(['generate', packageFile('fixtures/glyph-missing/payments.csv'), '--out', at('held'), '--incident', at('incident/incident.yaml'), '--quiet']);
  const { exitCode, stdout } = await pack('held', 'held-out');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/要確認の方 2名.*held\/exceptions\.csv/);
});

test('--help shows an example', async () => {
  expect((await runCli(['package', '--help'])).stdout).toMatch(/例:\n\s+oshirase package letters --out /);
});
