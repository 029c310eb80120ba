// The manual page says what --help says, of every command and option; otherwise: npm run man.
import { readFileSync } from 'node:fs';
import { MAN_FILES } from '../../docs/man/man-files.js';
import { manPage } from '../../docs/man/man-page.js';
import { displayWidth } from '../../src/cli/column.js';
import { packageFile, packageVersion } from '../../src/run/input/package-file.js';

test.each(MAN_FILES)('in %s it is as the program would write it now', (language, file) => {
  expect(readFileSync(packageFile(file), 'utf8').split('\n')).toEqual(manPage(language, packageVersion()).split('\n'));
});

test.each(MAN_FILES)('in %s no line is taken by roff for a request that is none', (_, file) => {
  const requests = readFileSync(packageFile(file), 'utf8').split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []);
  expect([...new Set(requests)].sort()).toEqual(['B', 'EE', 'ad', 'EX', 'PP', 'SH', 'SS', 'TH', 'TP', '\\"', 'br'].sort());
});

test('in Japanese every line fits 80 columns as it stands, for readers that break no line between two characters', () => {
  const lines = readFileSync(packageFile('docs/man/ja/oshirase.1'), 'utf8').split('\n').filter((line) => /[ぁ-ん]/.test(line));
  const shown = lines.filter((line) => !line.startsWith('.')).map((line) => line.replace(/\\:|\\f[BIR]/g, '').replace(/\\(.)/g, '$1'));
  expect(shown.length).toBeGreaterThan(100);
  // The deepest indent is 14 columns.
  expect(shown.filter((line) => displayWidth(line) > 71)).toEqual([]);
  expect(shown.filter((line) => /^[、。」）]|[「（]$/.test(line))).toEqual([]);
});

test('npm installs it', () => {
  const { man, files } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { man: string; files: readonly string[] };
  expect(man).toBe('docs/man/oshirase.1');
  expect(files).toEqual(expect.arrayContaining([man, 'docs/man/ja/oshirase.1']));
});
