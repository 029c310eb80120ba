// Which print files of an interrupted run are whole: the journal is a hint, and every file is hashed again.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptFiles, noteInJournal } from '../../../src/run/disk/journal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = join(temporaryFolder(), 'run');
const workshop = join(folder, 'unfinished');
const PLAN = '{"plan":1}\n';
const RESULTS = ['letters', 'manifest.csv', 'exceptions.csv', 'report.json', 'SHA256SUMS'];
const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
const put = (path: string, content: string): void => writeFileSync(join(folder, path), content);

/** A workshop with these print files, all of them noted as they are. */
async function workshopOf(...names: readonly string[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(workshop, 'letters'), { recursive: true });
  put('unfinished/plan.json', PLAN);
  for (const name of names) {
    put(`unfinished/letters/${name}`, name);
    await noteInJournal(workshop, `letters/${name}`, hash(name));
  }
}

test('the journal is a line a print file in the form of the seal, its owner\'s alone', async () => {
  await workshopOf('0001.pdf', '0002.pdf');
  expect(readFileSync(join(workshop, 'journal'), 'utf8')).toBe(`${hash('0001.pdf')}  letters/0001.pdf\n${hash('0002.pdf')}  letters/0002.pdf\n`);
  expect(statSync(join(workshop, 'journal')).mode & 0o777).toBe(0o600);
});

test('print files that are as noted are kept, every other file of letters is removed', async () => {
  await workshopOf('0001.pdf', '0002.pdf', '0003.pdf');
  put('unfinished/letters/0002.pdf', 'changed');
  rmSync(join(workshop, 'letters/0003.pdf'));
  put('unfinished/letters/0004.pdf.partial', 'half');
  expect(await keptFiles(folder, PLAN, RESULTS)).toEqual(new Map([['letters/0001.pdf', hash('0001.pdf')]]));
  expect(readdirSync(join(workshop, 'letters'))).toEqual(['0001.pdf']);
});

test('half a line of the journal keeps nothing, and no journal at all neither', async () => {
  await workshopOf('0001.pdf');
  put('unfinished/letters/0002.pdf', '0002.pdf');
  appendFileSync(join(workshop, 'journal'), `${hash('0002.pdf')}  lett`);
  expect([...(await keptFiles(folder, PLAN, RESULTS))!.keys()]).toEqual(['letters/0001.pdf']);
  rmSync(join(workshop, 'journal'));
  expect(await keptFiles(folder, PLAN, RESULTS)).toEqual(new Map());
  expect(readdirSync(join(workshop, 'letters'))).toEqual([]);
});

test('the workshop of another plan, or of none, is not gone on with, and nothing in it is touched', async () => {
  await workshopOf('0001.pdf');
  expect(await keptFiles(folder, '{"plan":2}\n', RESULTS)).toBeUndefined();
  rmSync(join(workshop, 'plan.json'));
  expect(await keptFiles(folder, PLAN, RESULTS)).toBeUndefined();
  expect(readdirSync(join(workshop, 'letters'))).toEqual(['0001.pdf']);
});

test('results that had been moved into place are brought back, instead of what lies in the workshop', async () => {
  await workshopOf('0001.pdf');
  mkdirSync(join(folder, 'letters'));
  put('letters/0001.pdf', '0001.pdf');
  put('manifest.csv', 'moved');
  put('exceptions.csv', 'moved');
  put('unfinished/manifest.csv', 'older');
  put('unfinished/letters/0001.pdf', 'older');
  expect([...(await keptFiles(folder, PLAN, RESULTS))!.keys()]).toEqual(['letters/0001.pdf']);
  expect(readdirSync(folder)).toEqual(['unfinished']);
  for (const list of ['manifest.csv', 'exceptions.csv']) expect(readFileSync(join(workshop, list), 'utf8')).toBe('moved');
  expect(existsSync(join(workshop, 'report.json'))).toBe(false);
});

test('a seal is never brought back: with it, a run is finished', async () => {
  await workshopOf();
  put('SHA256SUMS', 'sealed');
  await keptFiles(folder, PLAN, RESULTS);
  expect([existsSync(join(folder, 'SHA256SUMS')), existsSync(join(workshop, 'SHA256SUMS'))]).toEqual([true, false]);
});
