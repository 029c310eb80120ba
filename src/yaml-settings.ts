// Settings that staff write as YAML: what is wrong with one is told at its line, with what would be right. Read with
// the failsafe schema, because `phone: 0312345678` must stay the text it is; a zod schema makes numbers and days of it.
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import type { Place } from './finding.js';
import { nearName } from './near-name.js';
import { problem, refuseAll, type Problem } from './refusal.js';
import type { SettingsKind, ValueKind } from './wording/setting-refusals.js';

// zod would compile a reader (new Function) of each schema; set for all of the program, for no schema is read often enough for it to pay.
z.config({ jitless: true });

type Path = readonly PropertyKey[];

/** What a setting wants, and how it is written. */
export interface Setting {
  readonly wanted: ValueKind;
  readonly example: string;
}

/** A kind of settings file. */
export interface SettingsForm<Settings> {
  readonly kind: SettingsKind;
  readonly schema: z.ZodType<Settings>;
  /** By dotted name; also the list of names that exist. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** An example of the file as a whole, for one that is no block of settings. */
  readonly example: string;
}

/** What a file says, and where. */
export interface ReadSettings<Settings> {
  readonly settings: Settings;
  /** The line on which the key at `path` stands; that of the enclosing block when it is not there. */
  readonly placeOf: (path: Path) => Place;
}

interface YamlPlaces {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Reads the text of a settings file. Throws a Refusal that holds every problem of syntax, or every one the schema has. */
export function readSettings<Settings>(text: string, file: string, form: SettingsForm<Settings>): ReadSettings<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', stringKeys: true, lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors.map(({ code, pos: [offset] }) => ({ code, offset })), ...aliasesIn(document)];
  refuseAll(faults.map(({ code, offset }) => problem(`${form.kind}-syntax`, { reason: code }, { file, line: lines.linePos(offset).line })));
  const places = { file, document, lines };
  const parsed = form.schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { settings: parsed.data, placeOf: (path) => placeOf(places, path) };
  refuseAll(problemsOf(parsed.error, form, places));
  throw parsed.error;
}

/** Settings say what they say in one place. An alias may point nowhere, at itself, or multiply a file without end. */
function aliasesIn(document: Document): readonly { readonly code: string; readonly offset: number }[] {
  const found: { code: string; offset: number }[] = [];
  visit(document, { Alias: (_, { range }) => void found.push({ code: 'BAD_ALIAS', offset: range?.[0] ?? 0 }) });
  return found;
}

function placeOf({ file, document, lines }: YamlPlaces, path: Path): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const offset = keyOffset(document, path.slice(0, depth));
    if (offset !== undefined) return { file, line: lines.linePos(offset).line, column: path.join('.') };
  }
  return { file, line: 1, ...(path.length > 0 ? { column: path.join('.') } : {}) };
}

/** One problem for each thing the schema complains of. */
function problemsOf(error: z.ZodError, form: SettingsForm<unknown>, places: YamlPlaces): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...issue.path, key], form, places));
    if (issue.code === 'invalid_key') return [unknownKey(issue.path, form, places)];
    return [wrongValue(issue.path, form, places)];
  });
}

function unknownKey(path: Path, { kind, settings }: SettingsForm<unknown>, places: YamlPlaces): Problem {
  const key = String(path.at(-1));
  const known = siblings(path, settings);
  const detail = { key, near: nearName(key, known) ?? '', known: known.join(', ') };
  return problem(`${kind}-key-unknown`, detail, placeOf(places, path));
}

function wrongValue(path: Path, { kind, settings, example }: SettingsForm<unknown>, places: YamlPlaces): Problem {
  const key = path.filter((step) => typeof step === 'string').join('.');
  const whole: Setting = { wanted: 'block', example };
  const setting = settings[key] ?? (path.length === 0 ? whole : { wanted: 'text' as const, example: `${String(path.at(-1))}: …` });
  if (!places.document.hasIn(path)) return problem(`${kind}-key-missing`, { key, example: setting.example }, placeOf(places, path));
  return problem(`${kind}-value-wrong`, { key: path.length === 0 ? places.file : key, ...setting }, placeOf(places, path));
}

function siblings(path: Path, settings: SettingsForm<unknown>['settings']): string[] {
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
