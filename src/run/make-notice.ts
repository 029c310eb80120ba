// The public notice and the sheet for those who answer the telephone, from the facts of the same incident file as the letters:
// what one says of a date, a number or a name, all of them say.
import type { IncidentFile } from '../incident/incident-file.js';
import { composeDocument } from '../letter/compose-document.js';
import { adviseOnDocument } from '../letter/document-advice.js';
import { documentPhrases, type DocumentKind, type MergedDocument } from '../letter/document-template.js';
import type { LetterAdvice } from '../letter/letter-advice.js';
import { textOf } from '../letter/letter-template.js';
import { mergeDocument } from '../letter/merge-facts.js';
import { parseDocument } from '../letter/parse-template.js';
import { writeSheets } from '../print/sheet-file.js';
import { webPage } from '../print/web-page.js';
import { loadFonts, openFonts } from './input/font-files.js';
import { writeNew } from './disk/new-file.js';
import { noticeTemplate } from './input/notice-template.js';
import { namedFonts, readIncident, readLetter } from './input/read-incident.js';

/** Paper, or a page for a web site. */
export type NoticeFormat = 'pdf' | 'html';

export interface NoticeRequest {
  /** The incident file's path, if one was typed. */
  readonly incident: string | undefined;
  readonly kind: DocumentKind;
  readonly format: NoticeFormat;
  readonly file: string;
}

/** What was made. */
export interface MadeNotice {
  readonly sha256: string;
  /** Of the PDF. */
  readonly pages: number | null;
  /** Dotted names of facts still marked 見本 that are printed here. */
  readonly samples: readonly string[];
  readonly advice: readonly LetterAdvice[];
  /** The file the words came from, and whether it is the program's own. */
  readonly template: { readonly file: string; readonly isBuiltIn: boolean };
}

/** Nothing in it is personal: others may read it, a web server too. */
const FOR_EVERYBODY = 0o644;

/** Makes one file. Throws a Refusal; then nothing is written. */
export async function makeNotice({ incident: typed, kind, format, file }: NoticeRequest): Promise<MadeNotice> {
  const read = await readIncident(typed);
  const letter = await readLetter(read);
  const { text, provenance, isBuiltIn } = await noticeTemplate(kind, read, letter);
  const template = parseDocument(text, provenance.file);
  const merged = mergeDocument(template, new Map([...read.incident.facts, ['letter.subject', textOf(letter.letter.subject)]]));
  const fonts = await loadFonts(namedFonts(read));
  const opened = openFonts(fonts.bytes);
  // Composed for either format: a character that no font has is a slip worth telling before the page is published.
  const composed = composeDocument(merged, { chains: opened.chains });
  const content = format === 'html' ? webPage(merged, kind) : writeSheets(composed, opened, textOf(merged.subject));
  return {
    sha256: await writeNew(file, content, 'notice-exists', FOR_EVERYBODY),
    pages: format === 'html' ? null : composed.pages.length,
    samples: printedSamples(read.incident, merged),
    advice: adviseOnDocument(template, merged, kind),
    template: { file: provenance.file, isBuiltIn },
  };
}

/** The sample facts whose words are printed: a fact that this document has no use for is nothing to warn of here. */
function printedSamples({ samples, facts }: IncidentFile, merged: MergedDocument): readonly string[] {
  const printed = documentPhrases(merged).map(textOf);
  return samples.filter((name) => printed.some((text) => text.includes((facts.get(name) ?? '').trim())));
}
