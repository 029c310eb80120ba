// The staff's page on editing the letter: what it shows works, and each picture is there.
import { readFileSync, statSync } from 'node:fs';
import { parseIncidentFile } from '../../src/incident/incident-file.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { builtInChains } from './built-in-fonts.js';
import { PROFILE } from './composed-template.js';
import { refusedProblems } from './refused-problems.js';
import { FACTS, FRONT_MATTER, templateSource } from './template-source.js';

const manual = readFileSync('docs/ja/letter.md', 'utf8');
const chains = builtInChains();
const fenced = (language: string) => [...manual.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, example = '']) => example);
const pictures = [...manual.matchAll(/\(pictures\/([^)]+)\)/g)].map(([, name = '']) => `docs/ja/pictures/${name}`);

test.each(fenced('markdown'))('the example composes: %j', (example) => {
  const { facts } = parseIncidentFile(readFileSync('docs/pictures/example-incident.yaml', 'utf8'), 'incident.yaml');
  const source = readFileSync('docs/pictures/example-letter.md', 'utf8') + example;
  expect(composeLetter(mergeFacts(parseTemplate(source, 'letter.md'), facts), { chains }, PROFILE).pages).toHaveLength(2);
});

test.each(fenced('yaml'))('the front matter is one: %j', (example) => {
  expect(mergeFacts(parseTemplate(`${example}\n本文です。\n`, 'letter.md'), FACTS).footerRest).not.toEqual([]);
});

test('every key of the front matter is explained', () => {
  const [unknown] = refusedProblems(() => parseTemplate(templateSource({ frontMatter: ['foot: 末尾', ...FRONT_MATTER] }), 'letter.md'));
  const known = unknown?.code === 'template-key-unknown' ? unknown.detail.known.split(', ') : [];
  expect(known).toContain('subject');
  for (const key of known) expect(manual).toContain(`\`${key}\``);
});

test('every picture is there, and all together are small', () => {
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.reduce((total, path) => total + statSync(path).size, 0)).toBeLessThan(400_000);
});
