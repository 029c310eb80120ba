// The letters' own objects: for each letter its page dictionaries, and for each page with personal parts one short content
// stream, uncompressed, because deflating it would cost more time than it saves room.
import { joined, type Ink } from '../letter/ink.js';
import type { PersonalInk } from '../letter/personal-ink.js';
import { byteWriter } from './byte-writer.js';
import type { ByteWriter } from './byte-writer.js';
import type { ClusterCodes } from './cluster-codes.js';
import { contentStream } from './content-stream.js';
import type { DirectObjects } from './pdf-objects.js';
import type { SharedPage } from './shared-pages.js';

type PersonalPage = Extract<SharedPage, { readonly kind: 'personal' }>;

/** Writes letters one by one; returns the object numbers of a letter's pages, for the page-tree node `parent`. */
export function letterWriter(
  direct: DirectObjects,
  pages: readonly SharedPage[],
  codes: ClusterCodes,
): (ink: PersonalInk, parent: number) => readonly number[] {
  const content = byteWriter();
  return (ink, parent) => {
    if (ink.length !== pages.length) throw new Error(`ink for ${String(ink.length)} pages of ${String(pages.length)}`);
    return pages.map((page, index) => {
      const contents = contentsOf(page, ink[index] ?? [], direct, content, codes);
      const number = direct.begin();
      direct.writer.ascii(`<</Type/Page/Parent ${String(parent)} 0 R${contents}>>\nendobj\n`);
      return number;
    });
  };
}

function contentsOf(
  page: SharedPage,
  parts: readonly Ink[],
  direct: DirectObjects,
  content: ByteWriter,
  codes: ClusterCodes,
): string {
  const expected = page.kind === 'personal' ? page.personalParts : 0;
  if (parts.length !== expected) throw new Error(`ink for ${String(parts.length)} personal parts of ${String(expected)}`);
  if (page.kind === 'blank') return '';
  if (page.kind === 'shared') return `/Contents ${String(page.contents)} 0 R`;
  content.clear();
  drawPage(page, parts, content, codes);
  if (content.length() === 0) return '';
  // The last line end of the content is the one that must stand before endstream (ISO 19005-1, 6.1.7), and is no part of its length.
  const number = direct.begin();
  direct.writer.ascii(`<</Length ${String(content.length() - 1)}>>\nstream\n`);
  direct.writer.bytes(content.peek());
  direct.writer.ascii('endstream\nendobj\n');
  return `/Contents ${String(number)} 0 R`;
}

function drawPage(page: PersonalPage, parts: readonly Ink[], content: ByteWriter, codes: ClusterCodes): void {
  const stream = contentStream(content, codes);
  let next = 0;
  for (const step of page.steps) {
    if ('form' in step) {
      stream.form(step.form);
      continue;
    }
    const { texts, rules } = joined(parts.slice(next, next + step.personalParts));
    stream.texts(texts);
    stream.rules(rules);
    next += step.personalParts;
  }
}
