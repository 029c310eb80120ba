// Touches the disk: are the files the program came with all there and whole? An unpacked folder loses files, and people edit templates.
import { join } from 'node:path';
import { parseEnvelopeFile } from '../../letter/envelope-file.js';
import { parseIncidentFile, type IncidentFile } from '../../incident/incident-file.js';
import { mergeDocument, mergeFacts } from '../../letter/merge-facts.js';
import { parseDocument, parseTemplate } from '../../letter/parse-template.js';
import { damagedTables } from '../../typesetting/table-checksum.js';
import { readTypeface } from '../../typesetting/typeface.js';
import { builtInFontFiles, readBuiltInFont } from '../input/font-files.js';
import { inputText } from '../input/input-file.js';
import type { FileFacts, PostalFacts, ProgramFacts } from './machine-facts.js';
import { packageFile } from '../input/package-file.js';
import { postalTables } from '../input/postal-tables.js';
import { postalTablesVersion } from '../input/postal-tables-version.js';
import { pageFile, PAGE_FILES } from '../report-page-file.js';
import type { SettingsFile } from '../report.js';
import { BUILT_IN_TARIFF, loadTariff } from '../post/tariff-file.js';

/** The templates by what they are. What is no longer in the folder can only be missed by a list. */
export const BUILT_IN_TEMPLATES = {
  letters: ['annual-fee', 'card-breach'],
  /** Beside the letter of card-breach. */
  documents: ['desk', 'notice'],
  envelopes: ['kaku2-110x85', 'naga3-100x55', 'naga3-90x45'],
} as const;

/** What was found of the program that lies in `root`. Whatever cannot be read is named, and nothing is thrown for it. */
export async function programFacts(root = packageFile('.')): Promise<ProgramFacts> {
  return { fonts: await fontFacts(root), templates: await filesRead(templatesIn(root)), postal: postalFacts() };
}

async function fontFacts(root: string): Promise<FileFacts> {
  const files = await builtInFontFiles(root).catch(() => undefined);
  if (files === undefined) return { files: 1, broken: ['fonts/chain.yaml'] };
  return filesRead(files.map((file) => [file, async () => {
    const bytes = await readBuiltInFont(file, root);
    if (!readTypeface(bytes).hasTrueTypeOutlines || damagedTables(bytes).length > 0) throw new Error('damaged');
  }]));
}

function templatesIn(root: string): readonly Reading[] {
  const textOf = async (file: string, role: SettingsFile['role']): Promise<string> => (await inputText(join(root, file), role)).text;
  const incidentAt = async (file: string): Promise<IncidentFile> => parseIncidentFile(await textOf(file, 'incident'), file);
  return [
    ...BUILT_IN_TEMPLATES.letters.flatMap((name): Reading[] => {
      const [incident, letter] = [`templates/${name}/incident.yaml`, `templates/${name}/letter.md`];
      return [[incident, () => incidentAt(incident)], [letter, async () => {
        mergeFacts(parseTemplate(await textOf(letter, 'template'), letter), (await incidentAt(incident)).facts);
      }]];
    }),
    ...BUILT_IN_TEMPLATES.documents.map((name): Reading => {
      const file = `templates/card-breach/${name}.md`;
      return [file, async () => {
        const { facts } = await incidentAt('templates/card-breach/incident.yaml');
        // The letter's own subject, whatever it says: its template is looked at above.
        mergeDocument(parseDocument(await textOf(file, 'template'), file), new Map([...facts, ['letter.subject', '']]));
      }];
    }),
    ...BUILT_IN_TEMPLATES.envelopes.map((name): Reading => {
      const file = `templates/envelopes/${name}.yaml`;
      return [file, async () => parseEnvelopeFile(await textOf(file, 'envelope'), file)];
    }),
    [BUILT_IN_TARIFF, () => loadTariff(join(root, BUILT_IN_TARIFF))],
    ...Object.values(PAGE_FILES).map((file): Reading => [file, () => pageFile(file, join(root, file))]),
  ];
}

/** A file by its name in the package, and what throws when it is not whole. */
type Reading = readonly [file: string, read: () => Promise<unknown>];

async function filesRead(readings: readonly Reading[]): Promise<FileFacts> {
  const broken = await Promise.all(readings.map(([file, read]) => read().then(() => [], () => [file])));
  return { files: readings.length, broken: broken.flat() };
}

function postalFacts(): PostalFacts | undefined {
  try {
    const tables = postalTables();
    const prefectures = tables.prefectures();
    const municipalities = prefectures.flatMap((prefecture) => tables.municipalitiesOf(prefecture));
    const towns = municipalities.reduce((sum, municipality) => sum + tables.townsOfMunicipality(municipality).length, 0);
    return { version: postalTablesVersion(), prefectures: prefectures.length, municipalities: municipalities.length, towns };
  } catch {
    return undefined;
  }
}
