// The letters' own objects: for each letter its page dictionaries, and for each page with personal parts one short content
// stream, uncompressed, because deflating it would cost more time than it saves room.
import { joined, type Ink } from '../letter/ink.js';
import type { PersonalInk } from '../letter/personal-ink.js';
import type { ClusterCodes } from './cluster-codes.js';
import { ContentStream } from './content-stream.js';
import type { DirectObjects } from './pdf-objects.js';
import type { SharedPage } from './shared-pages.js';

/** Of the length of nearly every letter's own content, so that it need not be moved. */
const LENGTH_DIGITS = 3;

type PersonalPage = Extract<SharedPage, { readonly kind: 'personal' }>;

/** Writes letters one by one; returns the object numbers of a letter's pages, for the page-tree node `parent`. */
export function letterWriter(
  direct: DirectObjects,
  pages: readonly SharedPage[],
  codes: ClusterCodes,
): (ink: PersonalInk, parent: number) => readonly number[] {
  const { writer } = direct;
  const stream = new ContentStream(writer, codes);
  return (ink, parent) => {
    if (ink.length !== pages.length) throw new Error(`ink for ${String(ink.length)} pages of ${String(pages.length)}`);
    return pages.map((page, index) => {
      const contents = contentsOf(page, ink[index] ?? [], direct, stream);
      const number = direct.begin();
      writer.ascii('<</Type/Page/Parent ');
      writer.whole(parent);
      writer.ascii(' 0 R');
      if (contents !== undefined) {
        writer.ascii('/Contents ');
        writer.whole(contents);
        writer.ascii(' 0 R');
      }
      writer.ascii('>>\nendobj\n');
      return number;
    });
  };
}

/** The object a page's content is in; undefined where there is none. */
function contentsOf(page: SharedPage, parts: readonly Ink[], { begin, writer }: DirectObjects, stream: ContentStream): number | undefined {
  const expected = page.kind === 'personal' ? page.personalParts : 0;
  if (parts.length !== expected) throw new Error(`ink for ${String(parts.length)} personal parts of ${String(expected)}`);
  if (page.kind === 'blank') return undefined;
  if (page.kind === 'shared') return page.contents;
  if (isBlank(page, parts)) return undefined;
  const number = begin();
  writer.ascii('<</Length ');
  const length = writer.gap(LENGTH_DIGITS);
  writer.ascii('>>\nstream\n');
  const start = writer.length;
  stream.restart();
  drawPage(page, parts, stream);
  const written = writer.length - start;
  writer.ascii('endstream\nendobj\n');
  // The last line end of the content is the one that must stand before endstream (ISO 19005-1, 6.1.7), and is no part of its length.
  writer.fill(length, LENGTH_DIGITS, written - 1);
  return number;
}

function isBlank({ steps }: PersonalPage, parts: readonly Ink[]): boolean {
  return !steps.some((step) => 'form' in step) && parts.every(({ texts, rules }) => texts.length === 0 && rules.length === 0);
}

function drawPage(page: PersonalPage, parts: readonly Ink[], stream: ContentStream): void {
  let next = 0;
  for (const step of page.steps) {
    if ('form' in step) {
      stream.form(step.form);
      continue;
    }
    const first = parts[next];
    const { texts, rules } = step.personalParts === 1 && first !== undefined ? first : joined(parts.slice(next, next + step.personalParts));
    stream.texts(texts);
    stream.rules(rules);
    next += step.personalParts;
  }
}
