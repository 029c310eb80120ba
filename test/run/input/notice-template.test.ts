// Which template a notice is made from: the one that is named, the one beside the letter, or ours for a breach.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeTemplate, type NoticeTemplate } from '../../../src/run/input/notice-template.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { readIncident, readLetter } from '../../../src/run/input/read-incident.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = join(temporaryFolder(), 'case');
const put = (file: string, content: string): void => writeFileSync(join(folder, file), content);
const built = (file: string): string => readFileSync(packageFile(`templates/card-breach/${file}`), 'utf8');

async function templateOf(kind: 'notice' | 'desk', incidentFile = join(folder, 'incident.yaml')): Promise<NoticeTemplate> {
  const incident = await readIncident(incidentFile);
  return noticeTemplate(kind, incident, await readLetter(incident));
}

/** Names nothing of what is published, and has its letter in a folder of its own. */
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'words'), { recursive: true });
  cpSync(packageFile('templates/card-breach/letter.md'), join(folder, 'words/letter.md'));
  put('incident.yaml', built('incident.yaml').replace('letter.md ', 'words/letter.md ').replace(/^ {2}(?:template: notice|desk: desk).*\n/gm, ''));
});

test.each([['notice' as const, 'notice.md'], ['desk' as const, 'desk.md']])('a %s that is neither named nor beside the letter is ours, and said to be', async (kind, file) => {
  expect(await templateOf(kind)).toMatchObject({ text: built(file), isBuiltIn: true, provenance: { role: 'template', file } });
});

test('the one beside the letter goes before ours', async () => {
  put('words/notice.md', 'beside the letter');
  put('words/desk.md', 'desk beside the letter');
  put('notice.md', 'beside the incident file');
  expect(await templateOf('notice')).toMatchObject({ text: 'beside the letter', isBuiltIn: false });
  expect(await templateOf('desk')).toMatchObject({ text: 'desk beside the letter', isBuiltIn: false });
});

test('the one that is named goes before all, relative to the incident file', async () => {
  put('words/notice.md', 'beside the letter');
  put('kouhyou.md', 'named');
  put('denwa.md', 'desk named');
  put('incident.yaml', readFileSync(join(folder, 'incident.yaml'), 'utf8').replace(/^notice:.*\n/m, 'notice:\n  template: kouhyou.md\n  desk: denwa.md\n'));
  expect(await templateOf('notice')).toMatchObject({ text: 'named', isBuiltIn: false, provenance: { file: 'kouhyou.md' } });
  expect(await templateOf('desk')).toMatchObject({ text: 'desk named', isBuiltIn: false });
  rmSync(join(folder, 'denwa.md'));
  expect(await problemsOf(() => templateOf('desk'))).toMatchObject([{ code: 'file-missing', detail: { file: 'denwa.md' }, at: { file: 'incident.yaml', column: 'notice.desk' } }]);
});

test('the built-in incident file names ours', async () => {
  expect((await templateOf('notice', packageFile('templates/card-breach/incident.yaml'))).isBuiltIn).toBe(true);
});

test('of a letter that tells of no breach there is none to begin with, but one beside it serves', async () => {
  const fee = join(folder, 'fee');
  cpSync(packageFile('templates/annual-fee'), fee, { recursive: true });
  expect(await problemsOf(() => templateOf('notice', join(fee, 'incident.yaml')))).toEqual([{ code: 'notice-template-missing', detail: { file: 'notice.md', key: 'notice.template' } }]);
  expect(await problemsOf(() => templateOf('desk', join(fee, 'incident.yaml')))).toEqual([{ code: 'notice-template-missing', detail: { file: 'desk.md', key: 'notice.desk' } }]);
  put('fee/notice.md', 'of the fee');
  expect(await templateOf('notice', join(fee, 'incident.yaml'))).toMatchObject({ text: 'of the fee', isBuiltIn: false });
});
