// What is offered to choose from.
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeName, nearbyExports, nearbyIncidents } from '../../../src/run/input/nearby-files.js';
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

test('incident files here and one folder down are offered', async () => {
  put('cases', 'incident.yaml');
  put('cases', '2023', 'incident.yaml');
  const found = await nearbyIncidents(join(folder, 'cases'));
  expect(found.map(({ path }) => path.slice(folder.length + 1))).toEqual(['cases/2023/incident.yaml', 'cases/incident.yaml']);
});

test('a name that is taken is counted on', async () => {
  expect(await freeName('通知書', '.pdf', (name) => !['通知書.pdf', '通知書-2.pdf'].includes(name))).toBe('通知書-3.pdf');
});
