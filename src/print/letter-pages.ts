// The letters' own objects: for each letter its page dictionaries, and for each page with personal parts one short content
// stream, uncompressed, because deflating it would cost more time than it saves room.
import type { PlacedText } from '../letter/placed-text.js';
import { byteWriter } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import type { ClusterCodes } from './cluster-codes.js';
import { contentStream } from './content-stream.js';
import type { DirectObjects } from './pdf-objects.js';
import type { SharedPage } from './shared-pages.js';

/** What is set for one letter: for each page, for each personal part in order, its texts. */
export type PersonalTexts = readonly (readonly (readonly PlacedText[])[])[];

type PersonalPage = Extract<SharedPage, { readonly kind: 'personal' }>;

/** Writes letters one by one; returns the object numbers of a letter's pages, for the page-tree node `parent`. */
export function letterWriter(
  direct: DirectObjects,
  pages: readonly SharedPage[],
  codes: ClusterCodes,
): (texts: PersonalTexts, parent: number) => readonly number[] {
  const content = byteWriter();
  return (texts, parent) => {
    if (texts.length !== pages.length) throw new Error(`texts for ${String(texts.length)} pages of ${String(pages.length)}`);
    return pages.map((page, index) => {
      const contents = contentsOf(page, texts[index] ?? [], direct, content, codes);
      const number = direct.begin();
      direct.writer.ascii(`<</Type/Page/Parent ${String(parent)} 0 R${contents}>>\nendobj\n`);
      return number;
    });
  };
}

function contentsOf(
  page: SharedPage,
  parts: PersonalTexts[number],
  direct: DirectObjects,
  content: ByteWriter,
  codes: ClusterCodes,
): string {
  const expected = page.kind === 'personal' ? page.personalParts : 0;
  if (parts.length !== expected) throw new Error(`texts for ${String(parts.length)} personal parts of ${String(expected)}`);
  if (page.kind === 'blank') return '';
  if (page.kind === 'shared') return `/Contents ${String(page.contents)} 0 R`;
  content.clear();
  drawPage(page, parts, content, codes);
  const number = direct.begin();
  direct.writer.ascii(`<</Length ${String(content.length())}>>\nstream\n`);
  direct.writer.append(content);
  direct.writer.ascii('\nendstream\nendobj\n');
  return `/Contents ${String(number)} 0 R`;
}

function drawPage(page: PersonalPage, parts: PersonalTexts[number], content: ByteWriter, codes: ClusterCodes): void {
  const stream = contentStream(content, codes);
  let next = 0;
  for (const step of page.steps) {
    if ('form' in step) {
      stream.form(step.form);
      continue;
    }
    const texts = parts.slice(next, next + step.personalParts).flat();
    if (texts.length > 0) stream.texts(texts);
    next += step.personalParts;
  }
}
