// What every letter of a print file shares, written once: a form XObject for shared text between personal parts
// (ISO 32000-1, 8.10), a whole content stream for a page without any.
import type { ComposedLetter, SharedPart } from '../letter/placed-text.js';
import { MEDIA_BOX } from './a4-page.js';
import { byteWriter } from './byte-writer.js';
import type { ClusterCodes } from './cluster-codes.js';
import { contentStream } from './content-stream.js';
import { pageContent } from './page-content.js';
import { endWith } from './pdf-objects.js';

/** One step in painting a page with personal parts: a form by its resource name, or so many personal parts. */
type PageStep = { readonly form: string } | { readonly personalParts: number };

/** A page as its dictionaries refer to it. */
export type SharedPage =
  | { readonly kind: 'blank' }
  | { readonly kind: 'shared'; readonly contents: number }
  | { readonly kind: 'personal'; readonly steps: readonly PageStep[]; readonly personalParts: number };

export interface SharedPages {
  readonly pages: readonly SharedPage[];
  readonly forms: Readonly<Record<string, PDFKit.PDFKitReference>>;
}

/** Writes the shared content; `fonts` is the font dictionary, to be ended when all codes are known. */
export function writeSharedPages(
  doc: PDFKit.PDFDocument,
  letter: ComposedLetter,
  codes: ClusterCodes,
  fonts: PDFKit.PDFKitReference,
): SharedPages {
  const forms: Record<string, PDFKit.PDFKitReference> = {};
  const pages = letter.pages.map((page): SharedPage => {
    const content = pageContent(page);
    const [first] = content;
    if (first === undefined) return { kind: 'blank' };
    if (first.kind === 'shared' && content.length === 1) {
      return { kind: 'shared', contents: endWith(doc.ref({}), sharedBytes(first, codes)).id };
    }
    const steps = content.map((part): PageStep => {
      if (part.kind === 'personal') return { personalParts: part.parts };
      const form = `S${String(Object.keys(forms).length)}`;
      const dictionary = { Type: 'XObject', Subtype: 'Form', BBox: MEDIA_BOX, Resources: { Font: fonts } };
      forms[form] = endWith(doc.ref(dictionary), sharedBytes(part, codes));
      return { form };
    });
    return { kind: 'personal', steps, personalParts: page.parts.filter(({ kind }) => kind === 'personal').length };
  });
  return { pages, forms };
}

function sharedBytes({ texts, rules }: SharedPart, codes: ClusterCodes): Uint8Array {
  const writer = byteWriter();
  const stream = contentStream(writer, codes);
  stream.texts(texts);
  stream.rules(rules);
  return writer.take();
}
