// What holds of every command: it opens no socket, in none of its threads; whatever it writes into a folder of results is for its owner alone,
// whatever the umask says; and it names nobody, but for `find`, whose answer a person is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EXAMPLES } from '../../src/cli/program.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { LETTER_NAMES, sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LAUNCHER = fileURLToPath(new URL('../../bin/oshirase.js', import.meta.url));
const GUARD = packageFile('.ci/reliability/no-network.js');
const GENERATE = ['generate', 'payments.csv', '--incident', 'incident/incident.yaml', '--batch-size', '2'];

/** In this order, for some need what others made. All paths are in the same folder. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'payments.csv', '--incident', 'incident/incident.yaml'],
  [...GENERATE, '--jobs', '2', '--out', 'made'],
  [...GENERATE, '--jobs', '1', '--shard', '1/2', '--out', 'shared'], [...GENERATE, '--jobs', '2', '--shard', '2/2', '--out', 'shared'], ['account', 'shared'],
  ['proof', 'payments.csv', '--incident', 'incident/incident.yaml', '--out', 'proof.pdf'], ['proof', '--calibration', '--out', 'envelope.pdf'],
  ['verify', 'made'], ['package', 'made', '--out', 'house', '--addresses-encoding', 'cp932'],
  ['posted', 'made', '--batch', '1-2', '--date', '2022-03-01'], ['returns', 'made', '--file', 'returned.csv'], ['handled', 'made', '--file', 'reached.csv'],
  ['reprint', 'made', '--letters', '1', '--out', 'again.pdf'], ['notice', '--incident', 'incident/incident.yaml', '--out', 'notice.pdf'], ['notice', '--incident', 'incident/incident.yaml', '--out', 'notice.html'], ['notice', '--incident', 'incident/incident.yaml', '--desk', '--out', 'desk.pdf'],
  ['status', 'made'], ['find', 'made', '000001-8'], ['init', 'own', '--from', 'payments.csv'], ['doctor'], ['doctor', '--help'],
  ['completion', 'bash'], [...GENERATE, '--jobs', '1', '--out', 'done'], ['purge', 'done', '--confirm', '8', '--with-open-people', '9'],
];
/** What `init` makes is to be edited by several, and notices and desk sheets name nobody. */
const NOT_PERSONAL = /^own(?:\/|$)|^(?:notice|desk)\./;

const folder = temporaryFolder();
let inputs: ReadonlySet<string>;
const files = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });

beforeAll(async () => {
  rmSync(await sampleRun(folder), { recursive: true });
  writeFileSync(join(folder, 'returned.csv'), '000001-8\r\n');
  writeFileSync(join(folder, 'reached.csv'), '\ufeff顧客番号,方法,日付\r\n908001,電話,2022-03-03\r\n');
  inputs = new Set(files());
});

interface Told {
  readonly status: number | null;
  readonly said: string;
  readonly sockets: string;
}

function run(umask: string, args: readonly string[]): Told {
  const noted = join(folder, '..', `${folder.split(/[\\/]/).at(-1) ?? ''}.sockets`);
  const env = { ...process.env, NODE_OPTIONS: `--import=${GUARD}`, OSHIRASE_SOCKETS: noted };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'umask "$0"; exec "$@"', umask, process.execPath, LAUNCHER, ...args], { cwd: folder, env, encoding: 'utf8' });
  const sockets = existsSync(noted) ? readFileSync(noted, 'utf8') : '';
  rmSync(noted, { force: true });
  return { status, said: stdout + stderr, sockets };
}

const modeOf = (path: string): string => (statSync(join(folder, path)).mode & 0o777).toString(8);
/** Each result with a mode that is not what it should be. */
const openToOthers = (): readonly string[] => files().filter((path) => !inputs.has(path) && !NOT_PERSONAL.test(path))
  .filter((path) => modeOf(path) !== (statSync(join(folder, path)).isDirectory() ? '700' : '600')).map((path) => `${path} ${modeOf(path)}`);

test('the guard catches what it is to catch', () => {
  const script = "const { connect } = await import('node:net'); const seen = []; for (const open of [() => connect(80), () => fetch('http://localhost/'), async () => (await import('node:dns/promises')).lookup('localhost')]) { try { await open(); } catch (error) { seen.push(error.message); } } console.log(seen.join());";
  const { stdout } = spawnSync(process.execPath, [`--import=${GUARD}`, '--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('no network: net.connect,no network: fetch,no network: dns.promises.lookup');
});

test('every command is among those tried here', () => {
  const known = new Set(Object.values(EXAMPLES).map((example) => example.split(' ')[1]));
  expect([...known].sort()).toEqual([...new Set(COMMANDS.map(([name]) => name))].sort());
});

test.each(COMMANDS.map((args) => [args.join(' '), args] as const))('%s, under a umask that hides nothing', (_, args) => {
  const { status, said, sockets } = run('000', args);
  expect([status === 0 || status === 1, sockets]).toEqual([true, '']);
  expect(openToOthers()).toEqual([]);
  if (args[0] !== 'find') expect([...LETTER_NAMES, '伊藤', '渡辺', '銀座1', '銀座6'].filter((text) => said.includes(text))).toEqual([]);
});

test('no PDF says anything of anybody outside its pages', async () => {
  const pdfs = files().filter((path) => path.endsWith('.pdf'));
  expect(pdfs.length).toBeGreaterThan(12);
  for (const path of pdfs) {
    const task = getDocument({ data: Uint8Array.from(readFileSync(join(folder, path))), verbosity: VerbosityLevel.ERRORS });
    const pdf = await task.promise;
    const { info, metadata } = await pdf.getMetadata();
    const about = JSON.stringify([info, metadata.getRaw(), await pdf.getOutline(), await pdf.getAttachments()]);
    expect([path, [...LETTER_NAMES, '伊藤', '渡辺', '銀座', '902100', '908001'].filter((text) => about.includes(text))]).toEqual([path, []]);
    await task.destroy();
  }
});

test('a umask that hides more leaves the modes as they are', () => {
  rmSync(join(folder, 'made'), { recursive: true });
  expect(run('077', [...GENERATE, '--jobs', '2', '--out', 'made']).status).toBe(1);
  expect(openToOthers()).toEqual([]);
});

test('a folder that was open to others is not any more', () => {
  rmSync(join(folder, 'made'), { recursive: true });
  spawnSync('sh', ['-c', 'umask 000; mkdir made'], { cwd: folder });
  expect(modeOf('made')).toBe('777');
  expect(run('000', [...GENERATE, '--jobs', '1', '--out', 'made']).status).toBe(1);
  expect(openToOthers()).toEqual([]);
});
