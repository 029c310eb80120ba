// The program starts from code that was compiled at the build. What is damaged or another source's must not run: V8 would take it for whole.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFile } from '../../src/run/input/package-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const program = join(folder, 'dist/program');
const code = join(program, 'code', `${process.version}-${process.platform}-${process.arch}`);
const MINUTE_MS = 60_000;

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['bin', 'dist/program']) cpSync(packageFile(part), join(folder, part), { recursive: true });
  for (const part of ['package.json', 'node_modules', 'dist/towns.txt', 'templates', 'fonts']) symlinkSync(packageFile(part), join(folder, part));
});

/** Of each file that a check loads: whether its code was taken. */
function taken(): Readonly<Record<string, boolean>> {
  const script = `import { load, scripts } from '${pathToFileURL(join(program, 'program-loader.js')).href}';
    await load('main.cjs').main(['check', '${packageFile('fixtures/utf-8/payments.csv')}', '--quiet']);
    console.log(JSON.stringify(Object.fromEntries([...scripts].map(([name, { script }]) => [name, script.cachedDataRejected === false]))));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', cwd: folder, timeout: MINUTE_MS });
  return JSON.parse(stdout) as Readonly<Record<string, boolean>>;
}

function checked(): readonly unknown[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/oshirase.js'), 'check', packageFile('fixtures/utf-8/payments.csv')], { encoding: 'utf8', cwd: folder, timeout: MINUTE_MS });
  return [status, stdout, stderr];
}

function rewrite(file: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(file, change(readFileSync(file)));
}

test('a check runs from it, all of it', () => {
  const all = taken();
  expect(Object.keys(all).length).toBeGreaterThan(20);
  expect(Object.values(all)).not.toContain(false);
});

test('one bit changed anywhere, and the source is compiled instead', () => {
  const sound = checked();
  for (const [index, file] of readdirSync(code).entries()) {
    rewrite(join(code, file), (bytes) => {
      const at = Math.floor((bytes.length * ((index * 7) % 100)) / 100);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << index % 8);
      return bytes;
    });
  }
  expect(Object.values(taken())).not.toContain(true);
  expect(checked()).toEqual(sound);
});

test('another source of the same length is what runs', () => {
  const commands = readdirSync(program).find((file) => /^program-.*\.cjs$/.test(file)) ?? '';
  rewrite(join(program, commands), (bytes) => Buffer.from(bytes.toString('latin1').replace('<EXPORT...>', '<SOURCE...>'), 'latin1'));
  const { stdout } = spawnSync(process.execPath, [join(folder, 'bin/oshirase.js'), 'check', '--help'], { encoding: 'utf8' });
  expect([taken()[commands], stdout]).toEqual([false, expect.stringContaining('<SOURCE...>')]);
});

test('what is loaded only when it is asked for is found from it', () => {
  const settings = readFileSync(packageFile('templates/card-breach/incident.yaml'), 'utf8').replace(/^print:$/m, '$&\n  marks: [data-matrix]');
  writeFileSync(join(folder, 'marked.yaml'), settings);
  cpSync(packageFile('templates/card-breach/letter.md'), join(folder, 'letter.md'));
  const { status, stderr } = spawnSync(
    process.execPath, [join(folder, 'bin/oshirase.js'), 'generate', packageFile('fixtures/utf-8/payments.csv'), '--incident', join(folder, 'marked.yaml'), '--out', join(folder, 'run')],
    { encoding: 'utf8', cwd: folder, timeout: MINUTE_MS },
  );
  expect([status, stderr]).toEqual([expect.any(Number), expect.not.stringContaining('TypeError')]);
  expect([0, 1]).toContain(status);
});

test('without any the program does the same', () => {
  const sound = checked();
  rmSync(join(program, 'code'), { recursive: true });
  expect(checked()).toEqual(sound);
});
