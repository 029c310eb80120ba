// What is offered to choose from.
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeName, isAbsent, nearbyExports, nearbyIncidents, nearbyTables } from '../../../src/run/input/nearby-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
let age = 0;
function put(...parts: readonly string[]): void {
  const path = join(folder, ...parts);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, 'x');
  utimesSync(path, 1_000_000 + (age += 1), 1_000_000 + age);
}

test('CSV files here, one folder down and in further folders are offered, newest first; lists of our own, finished runs and hidden folders are not', async () => {
  put('desk', 'old.csv');
  put('desk', 'sub', 'new.CSV');
  put('desk', 'sub', 'deep', 'deeper.csv');
  put('desk', 'letter.md');
  put('desk', 'exceptions.csv');
  put('desk', 'run', 'report.json');
  put('desk', 'run', 'post.csv');
  put('desk', 'cut', 'unfinished', 'plan.json');
  put('desk', 'cut', 'x.csv');
  put('desk', '.hidden', 'x.csv');
  put('desk', 'node_modules', 'x.csv');
  put('downloads', 'newest.csv');
  mkdirSync(join(folder, 'desk', 'folder.csv'));
  symlinkSync('nowhere', join(folder, 'desk', 'broken.csv'));
  const found = await nearbyExports(join(folder, 'desk'), [join(folder, 'downloads'), join(folder, 'not-there')]);
  expect(found.map(({ path }) => path.slice(folder.length + 1))).toEqual(['downloads/newest.csv', 'desk/sub/new.CSV', 'desk/old.csv']);
  expect(found[0]).toMatchObject({ bytes: 1 });
});

test('tables are those exports and the lists that are handed in again, also out of a finished run; what only we read is none', async () => {
  for (const file of ['a.csv', 'MANIFEST.CSV', 'run/report.json', 'run/manifest.csv', 'run/exceptions.csv', 'run/posted.csv', 'run/returns.csv', 'run/handled.csv', 'run/addresses.csv', 'gaiji.csv']) put('tables', file);
  const names = (files: readonly { readonly path: string }[]): readonly string[] => files.map(({ path }) => path.slice(join(folder, 'tables').length + 1));
  expect(names(await nearbyTables(join(folder, 'tables')))).toEqual(['run/exceptions.csv', 'run/manifest.csv', 'MANIFEST.CSV', 'a.csv']);
  expect(names(await nearbyExports(join(folder, 'tables')))).toEqual(['a.csv']);
});

test('files of one moment stand by their names, each once, though its folder be named twice', async () => {
  for (const name of ['c.csv', 'a.csv', 'sub/b.csv']) put('moment', name);
  for (const name of ['c.csv', 'a.csv', 'sub/b.csv']) utimesSync(join(folder, 'moment', name), 1_000_000, 1_000_000);
  put('earlier', 'z.csv');
  utimesSync(join(folder, 'earlier/z.csv'), 1_000_000, 1_000_000);
  const found = await nearbyExports(join(folder, 'moment'), [join(folder, 'moment/sub'), join(folder, 'moment'), join(folder, 'earlier')]);
  expect(found.map(({ path }) => path.slice(folder.length + 1))).toEqual(['earlier/z.csv', 'moment/a.csv', 'moment/c.csv', 'moment/sub/b.csv']);
});

test('folders are passed over by their whole name alone', async () => {
  for (const sub of ['2022.03', 'my-node_modules', 'node_modules-old', '.cache', 'node_modules']) put('folders', sub, 'x.csv');
  const found = await nearbyExports(join(folder, 'folders'));
  expect(found.map(({ path }) => path.split('/').at(-2))).toEqual(['node_modules-old', 'my-node_modules', '2022.03']);
});

test('near a folder that is not there lies nothing', async () => {
  expect([await nearbyExports(join(folder, 'gone')), await nearbyTables(join(folder, 'gone')), await nearbyIncidents(join(folder, 'gone'))]).toEqual([[], [], []]);
  put('here.csv');
  expect([isAbsent(join(folder, 'gone')), isAbsent(join(folder, 'here.csv'))]).toEqual([true, false]);
});

test('incident files here and one folder down are offered', async () => {
  put('cases', 'incident.yaml');
  put('cases', '2023', 'incident.yaml');
  const found = await nearbyIncidents(join(folder, 'cases'));
  expect(found.map(({ path }) => path.slice(folder.length + 1))).toEqual(['cases/2023/incident.yaml', 'cases/incident.yaml']);
});

test('a name that is taken is counted on', async () => {
  expect(await freeName('通知書', '.pdf', (name) => !['通知書.pdf', '通知書-2.pdf'].includes(name))).toBe('通知書-3.pdf');
});
