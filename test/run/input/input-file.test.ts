// What the command line names is opened, or told in a sentence why it cannot be.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportSource } from '../../../src/export/read-export.js';
import { differentSources, exportSources, inputText, listSource } from '../../../src/run/input/input-file.js';
import { problemsOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const AT = { file: 'incident.yaml', line: 3, column: 'letter.template' };
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeAll(() => {
  for (const name of ['oct', 'nov', 'folder.csv']) mkdirSync(at(name));
  for (const name of ['payments.csv', 'oct/p.csv', 'nov/p.csv', 'a;b.csv']) writeFileSync(at(name), name);
  symlinkSync(at('payments.csv'), at('link.csv'));
  symlinkSync('loop.csv', at('loop.csv'));
});

async function contentOf(source: ExportSource | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source!.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('exports are opened in the order given, each under its name, by a link under the name of the link', async () => {
  const sources = await exportSources([at('oct/p.csv'), at('nov/p.csv'), at('link.csv')]);
  expect(sources.map(({ name }) => name)).toEqual(['oct/p.csv', 'nov/p.csv', 'link.csv']);
  expect(await Promise.all(sources.map(contentOf))).toEqual(['oct/p.csv', 'nov/p.csv', 'payments.csv']);
});

test('all that cannot be opened is told at once: no such file, with the name that was meant, and a folder', async () => {
  expect(await problemsOf(() => exportSources([at('paymets.csv'), at('payments.csv'), at('folder.csv'), at('nowhere', 'x.csv'), at('payments.csv', 'x.csv')]))).toEqual([
    { code: 'file-missing', detail: { file: 'paymets.csv', near: 'payments.csv' } }, { code: 'file-is-folder', detail: { file: 'folder.csv' } },
    { code: 'file-missing', detail: { file: 'x.csv', near: '' } }, { code: 'file-missing', detail: { file: 'x.csv', near: '' } },
  ]);
});

test('a file that the disk does not open is told with what the disk says', async () => {
  expect(await problemsOf(() => listSource(at('loop.csv')))).toEqual([{ code: 'file-unreadable', detail: { file: 'loop.csv', reason: 'ELOOP' } }]);
});

test('a file given twice is refused, be it by a link', async () => {
  expect(await problemsOf(() => differentSources([at('payments.csv'), at('link.csv'), at('oct/p.csv')]))).toEqual([{ code: 'export-twice', detail: { file: 'payments.csv' } }]);
});

test('a name with what stands between the names of 出典 is refused for an export, and for nothing else', async () => {
  expect(await problemsOf(() => exportSources([at('a;b.csv'), at('payments.csv')]))).toEqual([{ code: 'export-name-semicolon', detail: { file: 'a;b.csv' } }]);
  expect((await differentSources([at('a;b.csv')])).map(({ name }) => name)).toEqual(['a;b.csv']);
});

test('a list beside the exports has its base name; one that is not there is refused', async () => {
  const source = await listSource(at('oct/p.csv'));
  expect([source.name, await contentOf(source)]).toEqual(['p.csv', 'oct/p.csv']);
  expect(await problemsOf(() => listSource(at('gone.csv')))).toEqual([{ code: 'file-missing', detail: { file: 'gone.csv', near: '' } }]);
});

test('a file that is gone when it is read is told', async () => {
  writeFileSync(at('stick.csv'), 'x');
  const source = await listSource(at('stick.csv'));
  rmSync(at('stick.csv'));
  expect(await problemsOf(() => contentOf(source))).toEqual([{ code: 'file-unreadable', detail: { file: 'stick.csv', reason: 'ENOENT' } }]);
});

test('a file that is too large to be read at once is no fault of the disk', async () => {
  writeFileSync(at('huge.md'), '');
  truncateSync(at('huge.md'), 3e9);
  await expect(inputText(at('huge.md'), 'template')).rejects.toMatchObject({ code: 'ERR_FS_FILE_TOO_LARGE' });
});

test('a large file comes in pieces of a mebibyte', async () => {
  writeFileSync(at('large.csv'), Buffer.alloc((1 << 20) + 5));
  const sizes: number[] = [];
  for await (const { length } of (await listSource(at('large.csv'))).open()) sizes.push(length);
  expect(sizes).toEqual([1 << 20, 5]);
});

test('a text is read with or without its mark, and report.json is told of its bytes', async () => {
  const bytes = Buffer.from('\ufeffひな形');
  writeFileSync(at('letter.md'), bytes);
  expect(await inputText(at('letter.md'), 'template')).toEqual({
    text: 'ひな形', provenance: { role: 'template', file: 'letter.md', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: 12 },
  });
});

test.each<[string, string, string, object]>([
  ['is not there', 'gone.md', 'file-missing', { file: 'gone.md', near: '' }], ['is a folder', 'folder.csv', 'file-is-folder', { file: 'folder.csv' }],
  ['the disk does not open', 'loop.csv', 'file-unreadable', { file: 'loop.csv', reason: 'ELOOP' }], ['is no UTF-8', 'sjis.md', 'settings-not-utf8', { file: 'sjis.md' }],
])('a text that %s is refused where its name was written', async (_, name, code, detail) => {
  writeFileSync(at('sjis.md'), new Uint8Array([0x82, 0xd0]));
  expect(await problemsOf(() => inputText(at(name), 'template', AT))).toEqual([{ code, detail, at: AT }]);
});
