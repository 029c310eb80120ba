// The style and the script of report.html, which stand in the page as they lie with the templates.
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import { pageAssets, pageFile, reportPageContent } from '../../src/run/report-page-file.js';
import type { Report } from '../../src/run/report.js';
import { ACCOUNT, EXCEPTIONS } from '../report-page/sample-account.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

/** A text as a file that the program might have as its own. */
function lying(text: string): string {
  const path = join(folder, 'page.css');
  writeFileSync(path, text);
  return relative(packageFile(''), path);
}

test('are read whole', async () => {
  const { style, script } = await pageAssets();
  expect(style).toMatch(/^[^]*\{[^]*\}\n$/);
  expect(script).toMatch(/document[^]*\n$/);
  expect(await pageFile(lying('p > b { margin: 0 }'))).toBe('p > b { margin: 0 }');
});

test.each(['', '</style>', 'a < b; </', '<!-- -->'])('%j cannot stand in a page', async (text) => {
  const file = lying(text);
  await expect(pageFile(file)).rejects.toThrow(`${file} cannot stand in a page`);
});

test('that are not there stop the page', async () => {
  await expect(pageFile('templates/report-page/gone.css')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('stand in the page of a run, with its account, its letter and its exceptions', async () => {
  const page = [...await reportPageContent(ACCOUNT as unknown as Report, { letter: { glyphs: '<path id="glyph-0"/>', pages: ['<path d="M0 0"/>'] }, exceptions: EXCEPTIONS })].join('');
  const { style, script } = await pageAssets();
  for (const part of [style, script, '<path id="glyph-0"/>', '<path d="M0 0"/>', '山田　太郎', '1,000']) expect(page).toContain(part);
});
