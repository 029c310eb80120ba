// Touches the disk: which template a notice or a desk sheet is made from. A letter that tells of a breach has built-in ones;
// of any other letter nobody can know beforehand what there is to publish.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentKind } from '../../letter/document-template.js';
import { refuse } from '../../refusal.js';
import { besideFile } from './font-files.js';
import { inputText, type InputText } from './input-file.js';
import { packageFile } from './package-file.js';
import type { ReadIncident, ReadLetter } from './read-incident.js';

const KEYS = { notice: 'template', desk: 'desk' } as const satisfies Record<DocumentKind, string>;
/** As `init` puts them beside the letter. */
const USUAL_NAMES = { notice: 'notice.md', desk: 'desk.md' } as const satisfies Record<DocumentKind, string>;
const BUILT_IN = 'templates/card-breach';

export interface NoticeTemplate extends InputText {
  /** None was named or found, so the built-in one served. */
  readonly isBuiltIn: boolean;
}

/** The one that the incident file names, else the one beside the letter's template, else the built-in one. Refuses where there is none. */
export async function noticeTemplate(kind: DocumentKind, { incident, path }: ReadIncident, letter: ReadLetter): Promise<NoticeTemplate> {
  const key = KEYS[kind];
  const named = incident.notice[key];
  if (named !== undefined) return read(besideFile(path, named), incident.at(['notice', key]));
  const name = USUAL_NAMES[kind];
  const beside = join(dirname(letter.path), name);
  if (existsSync(beside)) return read(beside);
  if (letter.letter.kind !== 'breach-notice') refuse('notice-template-missing', { file: name, key: `notice.${key}` });
  return read(packageFile(`${BUILT_IN}/${name}`));
}

async function read(path: string, ...at: readonly [] | readonly [Parameters<typeof inputText>[2]]): Promise<NoticeTemplate> {
  return { ...await inputText(path, 'template', ...at), isBuiltIn: dirname(path) === packageFile(BUILT_IN) };
}
