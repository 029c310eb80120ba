// A notice or a desk sheet of templates/card-breach as the program would set it, some of its facts changed.
import { readFileSync } from 'node:fs';
import { parseIncidentFile } from '../../src/incident/incident-file.js';
import { composeDocument } from '../../src/letter/compose-document.js';
import { documentPhrases, type DocumentKind, type DocumentTemplate, type MergedDocument } from '../../src/letter/document-template.js';
import { phrasesOf, textOf, type MergedTemplate } from '../../src/letter/letter-template.js';
import { mergeDocument, mergeFacts } from '../../src/letter/merge-facts.js';
import { parseDocument, parseTemplate } from '../../src/letter/parse-template.js';
import type { ComposedLetter } from '../../src/letter/placed-text.js';
import { builtInChains } from './built-in-fonts.js';

const FOLDER = 'templates/card-breach';
const chains = builtInChains();
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
const letterTemplate = parseTemplate(read('letter.md'), 'letter.md');

/** What placeholders can name. */
export const FACTS = parseIncidentFile(read('incident.yaml'), 'incident.yaml').facts;

export interface ComposedDocument {
  readonly template: DocumentTemplate;
  readonly merged: MergedDocument;
  readonly composed: ComposedLetter;
}

export function mergedLetter(facts = FACTS): MergedTemplate {
  return mergeFacts(letterTemplate, facts);
}

export function composedDocument(kind: DocumentKind, facts = FACTS): ComposedDocument {
  return composed(parseDocument(read(`${kind}.md`), `${kind}.md`), facts);
}

/** Of a template of a test's own. */
export function composedSource(source: string, facts = FACTS): ComposedDocument {
  return composed(parseDocument(source, 'notice.md'), facts);
}

function composed(template: DocumentTemplate, facts: ReadonlyMap<string, string>): ComposedDocument {
  const merged = mergeDocument(template, new Map([...facts, ['letter.subject', textOf(mergedLetter(facts).subject)]]));
  return { template, merged, composed: composeDocument(merged, { chains }) };
}

export function letterText(letter: MergedTemplate): string {
  return [...phrasesOf(letter)].map(textOf).join('\n');
}

export function documentText(document: MergedDocument): string {
  return documentPhrases(document).map(textOf).join('\n');
}
