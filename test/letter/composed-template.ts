// A template folder as a run would compose it, and a sample reader's own texts in its slots.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseCalendarDay, type CalendarDay } from '../../src/calendar-day.js';
import { parseIncidentFile, type IncidentFile } from '../../src/incident/incident-file.js';
import { setAddressBlock } from '../../src/letter/address-block.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import type { MergedTemplate } from '../../src/letter/letter-template.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { personalInk } from '../../src/letter/personal-ink.js';
import type { ComposedLetter, PlacedText } from '../../src/letter/placed-text.js';
import { builtInChains } from './built-in-fonts.js';
import { layoutLines } from './layout-lines.js';
import { builtInEnvelope } from '../support/built-in-envelope.js';

const chains = builtInChains();
export const PROFILE = builtInEnvelope();

export interface ComposedTemplate {
  readonly incident: IncidentFile;
  readonly merged: MergedTemplate;
  readonly composed: ComposedLetter;
}

/** The folders of templates/ that hold a letter. */
export const LETTER_FOLDERS: readonly string[] = readdirSync('templates').filter((folder) => existsSync(`templates/${folder}/letter.md`));

/** Of templates/`folder`, some of its facts changed. */
export function composedTemplate(folder: string, facts: Readonly<Record<string, string>> = {}): ComposedTemplate {
  const incident = parseIncidentFile(readFileSync(`templates/${folder}/incident.yaml`, 'utf8'), 'incident.yaml');
  const template = parseTemplate(readFileSync(`templates/${folder}/letter.md`, 'utf8'), 'letter.md');
  const merged = mergeFacts(template, new Map([...incident.facts, ...Object.entries(facts)]));
  return { incident, merged, composed: composeLetter(merged, { chains }, PROFILE) };
}

/** With a reader whose address has as many lines as usual. */
export function sampleLayout(composed: ComposedLetter): readonly string[] {
  const block = setAddressBlock({
    postalCode: '112-0014', address: '東京都文京区関口1-24-8　東宝江戸川橋ビル802号室', company: '株式会社青葉住宅サービス', department: '住宅相談部', name: '山田　太郎', honorific: '様',
  }, chains.mincho, PROFILE, true);
  if (block === 'overflow') throw new Error('the sample address does not fit');
  const days = ['2021-10-20', '2021-11-20', '2022-01-20'].map(parseCalendarDay).filter((day): day is CalendarDay => day !== undefined);
  return layoutLines(composed, personalInk(composed)({ number: '000123-0', block, days }));
}

/** What all letters share, page by page. */
export function sharedTexts({ pages }: ComposedLetter): readonly (readonly PlacedText[])[] {
  return pages.map(({ parts }) => parts.flatMap((part) => (part.kind === 'shared' ? part.texts : [])));
}

export function wordsOf(texts: readonly PlacedText[] | undefined): string {
  return (texts ?? []).map(({ text }) => text).join('');
}
