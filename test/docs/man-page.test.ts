// The manual page says what --help says, of every command and option; otherwise: npm run man.
import { readFileSync } from 'node:fs';
import { MAN_FILES } from '../../docs/man/man-files.js';
import { manPage } from '../../docs/man/man-page.js';
import { packageFile, packageVersion } from '../../src/run/package-file.js';

test.each(MAN_FILES)('in %s it is as the program would write it now', (language, file) => {
  expect(readFileSync(packageFile(file), 'utf8').split('\n')).toEqual(manPage(language, packageVersion()).split('\n'));
});

test.each(MAN_FILES)('in %s no line is taken by roff for a request that is none', (_, file) => {
  const requests = readFileSync(packageFile(file), 'utf8').split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []);
  expect([...new Set(requests)].sort()).toEqual(['B', 'EE', 'ad', 'EX', 'PP', 'SH', 'SS', 'TH', 'TP', '\\"', 'br'].sort());
});

test('npm installs it', () => {
  const { man, files } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { man: string; files: readonly string[] };
  expect(man).toBe('docs/man/oshirase.1');
  expect(files).toEqual(expect.arrayContaining([man, 'docs/man/ja/oshirase.1']));
});
