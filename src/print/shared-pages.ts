// What every letter of a run shares: a form XObject for shared text between personal parts (ISO 32000-1, 8.10), a whole content stream
// for a page without any. Drawn and deflated once a run, written once a print file: the codes of its text are the first in each.
import { figuresOf } from '../letter/personal-ink.js';
import type { ComposedLetter, SharedPart } from '../letter/placed-text.js';
import { MEDIA_BOX } from './a4-page.js';
import { ByteWriter } from './byte-writer.js';
import { clusterCodes, type ClusterCodes } from './cluster-codes.js';
import { ContentStream } from './content-stream.js';
import { deflated } from './deflated.js';
import { pageContent } from './page-content.js';
import { deflatedStream } from './pdf-objects.js';
import type { PrintFonts } from './print-fonts.js';

/** One step in painting a page with personal parts: a form by its resource name, or so many personal parts. */
type PageStep = { readonly form: string } | { readonly personalParts: number };

interface PersonalPage {
  readonly kind: 'personal';
  readonly steps: readonly PageStep[];
  readonly personalParts: number;
}

/** A page as its dictionaries refer to it. */
export type SharedPage = { readonly kind: 'blank' } | { readonly kind: 'shared'; readonly contents: number } | PersonalPage;

/** Streams are as they are stored. */
export interface SharedContent {
  readonly pages: readonly ({ readonly kind: 'blank' } | { readonly kind: 'shared'; readonly stream: Uint8Array } | PersonalPage)[];
  /** By resource name. */
  readonly forms: Readonly<Record<string, Uint8Array>>;
  /** Of the text that is shared; to be copied, not added to. */
  readonly codes: ClusterCodes;
}

export interface SharedPages {
  readonly pages: readonly SharedPage[];
  readonly forms: Readonly<Record<string, PDFKit.PDFKitReference>>;
}

/** The last of each letter: a thread has one letter for all of its print files. */
const known = new WeakMap<ComposedLetter, { readonly fonts: PrintFonts; readonly content: SharedContent }>();

/** Kept as long as the letter is. */
export function sharedContent(letter: ComposedLetter, fonts: PrintFonts): SharedContent {
  const before = known.get(letter);
  if (before?.fonts === fonts) return before.content;
  const codes = clusterCodes(fonts);
  const content = drawn(letter, codes);
  for (const figure of figuresOf(letter)) codes.of('gothic', figure);
  known.set(letter, { fonts, content });
  return content;
}

/** Writes it into a print file; `fonts` is the font dictionary, to be ended when all codes are known. */
export function writeSharedPages(doc: PDFKit.PDFDocument, content: SharedContent, fonts: PDFKit.PDFKitReference): SharedPages {
  const dictionary = { Type: 'XObject', Subtype: 'Form', BBox: MEDIA_BOX, Resources: { Font: fonts } };
  const forms = Object.fromEntries(Object.entries(content.forms).map(([name, stream]) => [name, deflatedStream(doc, stream, dictionary)]));
  const pages = content.pages.map((page): SharedPage => (page.kind === 'shared' ? { kind: 'shared', contents: deflatedStream(doc, page.stream).id } : page));
  return { pages, forms };
}

function drawn(letter: ComposedLetter, codes: ClusterCodes): SharedContent {
  const forms: Record<string, Uint8Array> = {};
  const writer = new ByteWriter();
  const stream = new ContentStream(writer, codes);
  // A list of slips is one letter of thousands of pages: one writer serves all.
  const streamOf = ({ texts, rules }: SharedPart): Uint8Array => {
    writer.clear();
    stream.restart();
    stream.texts(texts);
    stream.rules(rules);
    return deflated(writer.peek(), 'thorough');
  };
  const pages = letter.pages.map((page): SharedContent['pages'][number] => {
    const content = pageContent(page);
    const [first] = content;
    if (first === undefined) return { kind: 'blank' };
    if (first.kind === 'shared' && content.length === 1) return { kind: 'shared', stream: streamOf(first) };
    const steps = content.map((part): PageStep => {
      if (part.kind === 'personal') return { personalParts: part.parts };
      const form = `S${String(Object.keys(forms).length)}`;
      forms[form] = streamOf(part);
      return { form };
    });
    return { kind: 'personal', steps, personalParts: page.parts.filter(({ kind }) => kind === 'personal').length };
  });
  return { pages, forms, codes };
}
