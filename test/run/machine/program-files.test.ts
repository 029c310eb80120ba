// The files the program came with, looked at as they lie here.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { packageFile } from '../../../src/run/input/package-file.js';
import { BUILT_IN_TEMPLATES, programFacts } from '../../../src/run/machine/program-files.js';
import { PAGE_FILES } from '../../../src/run/report-page-file.js';

test('the fonts, templates and postal tables of this package are whole', async () => {
  const { fonts, templates, postal } = await programFacts();
  expect(fonts).toEqual({ files: 4, broken: [] });
  expect(templates).toEqual({ files: 12, broken: [] });
  expect(postal).toMatchObject({ prefectures: 47 });
});

test('every template of the folder is looked at', () => {
  const names = readdirSync(packageFile('templates'), { withFileTypes: true });
  expect(names.filter((one) => one.isFile()).map(({ name }) => name)).toEqual(['tariff.yaml']);
  expect(names.filter((one) => one.isDirectory()).map(({ name }) => name).sort()).toEqual([...BUILT_IN_TEMPLATES.letters, 'envelopes', 'report-page'].sort());
  const documents = BUILT_IN_TEMPLATES.documents.map((name) => `${name}.md`);
  expect(readdirSync(packageFile('templates/annual-fee')).sort()).toEqual(['incident.yaml', 'letter.md']);
  expect(readdirSync(packageFile('templates/card-breach')).sort()).toEqual(['incident.yaml', 'letter.md', ...documents].sort());
  expect(readdirSync(packageFile('templates/report-page')).sort()).toEqual(Object.values(PAGE_FILES).map((file) => basename(file)).sort());
  expect(readdirSync(packageFile('templates/envelopes')).sort()).toEqual(BUILT_IN_TEMPLATES.envelopes.map((name) => `${name}.yaml`));
});
