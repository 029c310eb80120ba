// An incident folder to edit: four files or none, and never in place of somebody's own.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draftedIncident, initFolder, writeIncidentFolder } from '../../../src/run/input/init-folder.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { openFilesIn } from '../disk/open-files.js';
import { longPath } from '../disk/stuck-folder.js';

const root = temporaryFolder();
const folder = join(root, 'case', '2022');
const FILES = ['incident.yaml', 'letter.md', 'notice.md', 'desk.md'];
const PATHS = FILES.map((file) => join(folder, file));
const builtIn = (file: string): string => readFileSync(packageFile(`templates/card-breach/${file}`), 'utf8');
const contents = (): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const ALL = Object.fromEntries(FILES.map((file) => [file, builtIn(file)]));

beforeEach(() => rmSync(join(root, 'case'), { recursive: true, force: true }));

test('the built-in files are copied into a folder that need not be there yet', async () => {
  expect(await initFolder(folder)).toEqual({ files: PATHS, seen: undefined });
  expect([contents(), openFilesIn(folder)]).toEqual([ALL, []]);
});

test('with an export incident.yaml says what its columns are, and what was seen is told', async () => {
  const { seen } = await initFolder(folder, packageFile('fixtures/presets/ec-cube-4/payments.csv'));
  expect(seen).toMatchObject({ file: 'payments.csv', preset: 'ec-cube-4' });
  expect(contents()['incident.yaml']).toBe(await draftedIncident(seen));
  expect(contents()['incident.yaml']).toContain('  preset: ec-cube-4\n');
});

test('an incident that was changed is written beside the built-in templates', async () => {
  expect(await writeIncidentFolder(folder, 'changed\n')).toEqual(PATHS);
  expect(contents()).toEqual({ ...ALL, 'incident.yaml': 'changed\n' });
});

test('of an export that is none nothing is made', async () => {
  expect(await problemsOf(() => initFolder(folder, join(root, 'gone.csv')))).toMatchObject([{ code: 'file-missing' }]);
  expect(existsSync(folder)).toBe(false);
});

test.each([[['letter.md']], [['incident.yaml', 'desk.md']], [FILES]])('where %j are somebody\'s own, each is refused and none touched', async (files) => {
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(join(folder, file), `our own ${file}`);
  expect(await problemsOf(() => initFolder(folder))).toEqual(files.map((file) => ({ code: 'init-file-exists', detail: { file: join(folder, file) } })));
  expect(contents()).toEqual(Object.fromEntries(files.map((file) => [file, `our own ${file}`])));
});

test('where all are there as they were made, they are there: all are refused', async () => {
  await initFolder(folder);
  expect(await problemsOf(() => initFolder(folder))).toHaveLength(4);
});

test('what an init cut off left behind is made whole: some files, one of them half, one empty', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'incident.yaml'), builtIn('incident.yaml'));
  writeFileSync(join(folder, 'letter.md'), builtIn('letter.md').slice(0, 50));
  writeFileSync(join(folder, 'notice.md'), '');
  expect((await initFolder(folder)).files).toEqual(PATHS);
  expect(contents()).toEqual(ALL);
});

test('a half of a file beside one of somebody\'s own is refused with it', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'letter.md'), builtIn('letter.md').slice(0, 50));
  writeFileSync(join(folder, 'desk.md'), `${builtIn('desk.md')}our own line\n`);
  expect(await problemsOf(() => initFolder(folder))).toMatchObject([{ detail: { file: join(folder, 'letter.md') } }, { detail: { file: join(folder, 'desk.md') } }]);
  mkdirSync(join(folder, 'notice.md'));
  rmSync(join(folder, 'desk.md'));
  expect(await problemsOf(() => initFolder(folder))).toMatchObject([{ detail: { file: join(folder, 'letter.md') } }, { detail: { file: join(folder, 'notice.md') } }]);
});

test('a file that the disk does not take takes the others with it, and the folder only where it was made', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'letter.md'), builtIn('letter.md').slice(0, 50));
  // Not there for who asks, and there for who would write.
  symlinkSync('nowhere', join(folder, 'notice.md'));
  const problems = await problemsOf(() => initFolder(folder));
  expect(problems).toEqual([{ code: 'out-not-writable', detail: { folder, reason: 'EEXIST', isLeft: false } }]);
  expect(readdirSync(folder)).toEqual(['notice.md']);
});

test.each([[true], [false]])('a folder in which the disk takes no file stays where it was there before (%s)', async (wasThere) => {
  // The longest path that the system takes: nothing has room below it.
  const deep = join(root, 'case', longPath(4090 - root.length - '/case/'.length));
  mkdirSync(wasThere ? deep : dirname(deep), { recursive: true });
  expect(await problemsOf(() => initFolder(deep))).toEqual([{ code: 'out-not-writable', detail: { folder: deep, reason: 'ENAMETOOLONG', isLeft: false } }]);
  expect(existsSync(deep)).toBe(wasThere);
});

test('a folder that cannot be made is told by what the disk says, with nothing left', async () => {
  writeFileSync(join(root, 'case'), 'a file');
  expect(await problemsOf(() => initFolder(folder))).toEqual([{ code: 'out-not-writable', detail: { folder, reason: 'ENOTDIR', isLeft: false } }]);
});
