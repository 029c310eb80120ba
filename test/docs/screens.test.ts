// The manual's pictures of the terminal show what the program shows; and each picture that a page names is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screenPictures } from '../../docs/terminal/screens.js';
import { terminalPicture } from '../../docs/terminal/terminal-picture.js';
import { PAGES } from '../support/documented-commands.js';

const FOLDER = 'docs/ja/pictures';

test('the screens are as the program shows them (otherwise: npm run screens)', async () => {
  const pictures = await screenPictures();
  expect(readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))).toEqual([...pictures.keys()].map((name) => `${name}.svg`).sort());
  for (const [name, picture] of pictures) expect(readFileSync(join(FOLDER, `${name}.svg`), 'utf8')).toBe(picture);
});

test('wide characters take two cells, colours are kept, and a line that is too long goes on in the next row', () => {
  const picture = terminalPicture('oshirase check', `\u001b[33m要確認\u001b[39m ab\n${'あ'.repeat(51)}<`);
  expect(picture).toContain('<text x="14" y="48.4" textLength="45" fill="#ffd877">要確認</text>');
  expect(picture).toContain('<text x="66.5" y="48.4" textLength="15">ab</text>');
  expect(picture).toContain(`textLength="750">${'あ'.repeat(50)}</text>`);
  expect(picture).toContain('<text x="14" y="88.4" textLength="15">あ</text>');
  expect(picture).toContain('<text x="29" y="88.4" textLength="7.5">&lt;</text>');
});

test.each(PAGES)('%s: pictures and pages it links to are there', (page) => {
  const text = readFileSync(page, 'utf8');
  const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g), ([, link = '']) => link).filter((link) => /[./]/.test(link));
  expect(links.filter((link) => !existsSync(join(page, '..', link)))).toEqual([]);
});
