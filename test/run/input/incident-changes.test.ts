// Settings are changed in what staff wrote, and shown before they are written.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingEdit } from '../../../src/incident/setting-edits.js';
import { changedIncident, writeIncident } from '../../../src/run/input/incident-changes.js';
import { draftedIncident } from '../../../src/run/input/init-folder.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const root = temporaryFolder();
const folder = join(root, 'case');
const FILE = join(folder, 'incident.yaml');
const OURS = '# our own\r\nletter:\r\n  template: a.md # ours\r\n  date: 2022-03-01\r\nbatch:\r\n  size: 500\r\n';
const DATE: SettingEdit = { path: ['letter', 'date'], value: '2022-04-01' };

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

test('of a file that is there the changed line is shown, and every other byte stays', async () => {
  writeFileSync(FILE, OURS);
  const changed = await changedIncident(FILE, [DATE]);
  expect(changed).toEqual({ path: FILE, isNew: false, text: OURS.replace('2022-03-01', '2022-04-01'), lines: [{ line: 4, text: '  date: 2022-04-01' }] });
  expect(readFileSync(FILE, 'utf8')).toBe(OURS);
});

test('of a file that is not there the lines that are not as in the built-in one are shown', async () => {
  const { isNew, text, lines } = await changedIncident(FILE, [DATE]);
  const builtIn = await draftedIncident();
  expect([isNew, lines.map((one) => one.text.trim().slice(0, 16))]).toEqual([true, ['date: 2022-04-01']]);
  expect(text.split('\n').filter((line, index) => line !== builtIn.split('\n')[index])).toHaveLength(1);
  expect(text.split('\n')[lines[0]!.line - 1]).toBe(lines[0]!.text);
});

test('begun from an export, what was seen of it is among the lines shown', async () => {
  const seen = { file: 'payments.csv', encoding: 'utf-8' as const, preset: 'stripe' as const, columns: {}, hasAddress: true, names: [], hidden: 0 };
  const { text, lines } = await changedIncident(FILE, [], seen);
  expect(text).toBe(await draftedIncident(seen));
  expect(lines.map((line) => line.text)).toEqual([expect.stringContaining('payments.csv'), '  preset: stripe']);
});

test('a line more of a kind that is there is shown, an empty one is not', async () => {
  writeFileSync(FILE, 'letter:\n  date: 2022-04-01\nnotice:\n  date: 2022-03-01\n');
  expect((await changedIncident(FILE, [{ path: ['notice', 'date'], value: '2022-04-01' }])).lines).toEqual([{ line: 4, text: '  date: 2022-04-01' }]);
  writeFileSync(FILE, 'letter:\n  date: 2022-04-01\n');
  const { text, lines } = await changedIncident(FILE, [{ path: ['batch', 'size'], value: '100' }]);
  expect(lines.map((line) => line.text)).toEqual(text.split('\n').slice(2).filter((line) => line.trim() !== ''));
});

test('a file that is there is written whole and keeps its mode; a new one comes with its templates', async () => {
  writeFileSync(FILE, OURS);
  chmodSync(FILE, 0o640);
  expect(await writeIncident({ path: FILE, text: 'new\n', isNew: false, lines: [] })).toEqual([]);
  expect([readFileSync(FILE, 'utf8'), statSync(FILE).mode & 0o777, readdirSync(folder)]).toEqual(['new\n', 0o640, ['incident.yaml']]);
  rmSync(FILE);
  expect(await writeIncident({ path: FILE, text: 'new\n', isNew: true, lines: [] })).toEqual(['incident.yaml', 'letter.md', 'notice.md', 'desk.md'].map((name) => join(folder, name)));
  expect(readFileSync(FILE, 'utf8')).toBe('new\n');
});

test('what the disk refuses is told, and the file stays as it was', async () => {
  writeFileSync(FILE, OURS);
  symlinkSync('/dev/full', `${FILE}.partial`);
  expect(await problemsOf(() => writeIncident({ path: FILE, text: 'new\n', isNew: false, lines: [] }))).toEqual([{ code: 'disk-full', detail: { folder: 'incident.yaml', isLeft: false } }]);
  expect([readFileSync(FILE, 'utf8'), readdirSync(folder)]).toEqual([OURS, ['incident.yaml']]);
});

test('a file that cannot be read is refused', async () => {
  writeFileSync(FILE, new Uint8Array([0x82, 0xd0]));
  expect(await problemsOf(() => changedIncident(FILE, []))).toMatchObject([{ code: 'settings-not-utf8' }]);
});
