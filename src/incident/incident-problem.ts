// Turns a schema's complaint about incident.yaml into a located sentence: which line, which setting, what would be right.
import { isMap, isNode, isScalar, type Document, type LineCounter } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../finding.js';
import { nearName } from '../near-name.js';
import { problem, type Problem } from '../refusal.js';
import { SETTINGS } from './incident-schema.js';

type Path = readonly PropertyKey[];
type Settings = typeof SETTINGS;
/** Of the file as a whole, when it is no block of settings. */
const WHOLE = { wanted: 'block', example: 'incident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }' } as const;

/** Finds the line of a setting, or of the nearest block around it. */
export interface YamlPlaces {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The line on which the key at `path` stands; that of the enclosing block when it is not there. */
export function placeOf({ file, document, lines }: YamlPlaces, path: Path): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const offset = keyOffset(document, path.slice(0, depth));
    if (offset !== undefined) return { file, line: lines.linePos(offset).line, column: path.join('.') };
  }
  return { file, line: 1, ...(path.length > 0 ? { column: path.join('.') } : {}) };
}

/** One problem for each thing the schema complains of; `settings` are those of the kind of file it is. */
export function problemsOf(error: z.ZodError, places: YamlPlaces, settings: Settings = SETTINGS): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...issue.path, key], places, settings));
    if (issue.code === 'invalid_key') return [unknownKey(issue.path, places, settings)];
    return [wrongValue(issue.path, places, settings)];
  });
}

function unknownKey(path: Path, places: YamlPlaces, settings: Settings): Problem {
  const key = String(path.at(-1));
  const known = siblings(path, settings);
  const detail = { key, near: nearName(key, known) ?? '', known: known.join('・') };
  return problem('incident-key-unknown', detail, placeOf(places, path));
}

function wrongValue(path: Path, places: YamlPlaces, settings: Settings): Problem {
  const key = path.filter((step) => typeof step === 'string').join('.');
  const setting = settings[key] ?? (path.length === 0 ? WHOLE : { wanted: 'text' as const, example: `${String(path.at(-1))}: …` });
  if (!places.document.hasIn(path)) return problem('incident-key-missing', { key, example: setting.example }, placeOf(places, path));
  return problem('incident-value-wrong', { key: path.length === 0 ? places.file : key, ...setting }, placeOf(places, path));
}

function siblings(path: Path, settings: Settings): string[] {
  const parent = path.slice(0, -1).map((step) => `${String(step)}.`).join('');
  return Object.keys(settings).filter((name) => name.startsWith(parent) && !name.slice(parent.length).includes('.')).map((name) => name.slice(parent.length));
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const item = document.getIn(path, true);
  return isNode(item) ? item.range?.[0] : undefined;
}
