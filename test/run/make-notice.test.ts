// The notice and the desk sheet of an incident folder: what is made, and what is said of it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNotice, type MadeNotice, type NoticeRequest } from '../../src/run/make-notice.js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { problemsOf } from '../export/sample-source.js';
import { changedIncident, type TextChange } from '../support/changed-incident.js';
import { readPdfPages } from '../support/read-pdf.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const written = (name: string): string => readFileSync(at(name), 'utf8');

function made(file: string, request: Partial<NoticeRequest> = {}, ...changes: readonly TextChange[]): Promise<MadeNotice> {
  const incident = changes.length === 0 ? undefined : changedIncident(at(`${file}-incident`), ...changes);
  return makeNotice({ incident, kind: 'notice', format: 'html', file: at(file), ...request });
}

test('a notice for the web is one page of markup with the letter\'s subject and facts, which everybody may read', async () => {
  const { sha256, pages, template } = await made('notice.html');
  expect(written('notice.html')).toMatch(/^<!DOCTYPE html>[^]*<h1>[^<]*お知らせ[^]*03-3260-7346/i);
  expect({ sha256, pages, template }).toEqual({ sha256: createHash('sha256').update(written('notice.html')).digest('hex'), pages: null, template: { file: 'notice.md', isBuiltIn: true } });
  expect((statSync(at('notice.html')).mode & 0o777).toString(8)).toBe('644');
});

test('on paper it is a PDF of as many pages as are told, named by its subject', async () => {
  const { pages } = await made('notice.pdf', { format: 'pdf' });
  const bytes = readFileSync(at('notice.pdf'));
  const read = await readPdfPages(bytes);
  expect(read).toHaveLength(pages ?? 0);
  expect(read.map(({ texts }) => texts.map(({ text }) => text).join('')).join('')).toContain('03-3260-7346');
  const { info } = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getMetadata();
  expect(info).toMatchObject({ Title: expect.stringMatching(/お知らせ/) as unknown });
});

test('a desk sheet is made from its own template, and search engines are asked to pass over it', async () => {
  const { template } = await made('desk.html', { kind: 'desk' });
  expect(template.file).toBe('desk.md');
  expect(written('desk.html')).toMatch(/noindex[^]*<h1>電話応対資料/);
  expect(written('notice.html')).not.toContain('noindex');
});

test('a template of one\'s own beside the incident file is told as such', async () => {
  const { template } = await made('own.html', {}, ['notice.md', '\n## ', '\n## 当会の']);
  expect(template).toEqual({ file: 'notice.md', isBuiltIn: false });
  expect(written('own.html')).toContain('当会の');
});

test('the facts still marked 見本 are told as far as their words are printed here', async () => {
  const representative = 'facts.sender.representative';
  expect((await made('samples.html')).samples).toEqual([representative]);
  expect((await made('spaced.html', {}, ['incident.yaml', '代表理事　見本　太郎 ', '" 代表理事　見本　太郎 "'])).samples).toEqual([representative]);
  expect((await made('fewer.html', {}, ['notice.md', `\n  {{${representative}}}`, ''])).samples).toEqual([]);
});

test('what is missing and what is written out by hand is told', async () => {
  const { advice } = await made('advice.html', {}, ['notice.md', '\n## ', '\nお電話は03-1234-5678へ。\n\n## ']);
  expect(advice.map(({ code }) => code)).toEqual(['notice-fact-written-out']);
  expect((await made('fine.html')).advice).toEqual([]);
});

test.each(['html', 'pdf'] as const)('a character that no font has is refused for %s too, and nothing is written', async (format) => {
  const file = `unprintable.${format}`;
  expect(await problemsOf(() => made(file, { format }, ['notice.md', '\n## ', '\n\u{1f600}です。\n\n## ']))).toMatchObject([{ code: 'template-glyph-missing' }]);
  expect(existsSync(at(file))).toBe(false);
});

test('a file that is there already is left alone', async () => {
  writeFileSync(at('theirs.html'), 'mine');
  expect(await problemsOf(() => made('theirs.html'))).toMatchObject([{ code: 'notice-exists' }]);
  expect(written('theirs.html')).toBe('mine');
});
