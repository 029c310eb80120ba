// What every print file has around its letters, whether they are written for the first time or copied: what it says of itself, how it is to
// be printed (contract, section 5), and page-tree nodes with so many letters each.
import type { ByteWriter } from './byte-writer.js';
import { openPdf, reference, referenceTo, type PdfObjects } from './pdf-objects.js';

/** So that no viewer has to read the dictionaries of thousands of pages to find one. */
const LETTERS_A_NODE = 100;
/** The clock never reaches a print file: equal inputs, equal bytes. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));
/** A dialog that scales or turns over the short edge moves the address out of the window. */
const VIEWER_PREFERENCES = { DisplayDocTitle: true, PrintScaling: 'None' };
const DUPLEX = { 1: 'Simplex', 2: 'DuplexFlipLongEdge' } as const;

/** Opens a print file without pages, in `room` if some is given. Nothing personal belongs into its title. */
export function openPrintFile(title: string, pagesPerSheet: 1 | 2, room?: ByteWriter): PdfObjects {
  const info = { Title: titleOf(title), Creator: 'oshirase', Producer: 'oshirase (pdfkit)', CreationDate: NO_DATE };
  const pdf = openPdf({ pdfVersion: '1.4', lang: 'ja', info }, room);
  pdf.catalogue['ViewerPreferences'] = pdf.doc.ref({ ...VIEWER_PREFERENCES, Duplex: DUPLEX[pagesPerSheet] });
  return pdf;
}

/** Nodes of the page tree (ISO 32000-1, 7.7.3), and the page objects of each letter. */
export interface PageNodes {
  readonly nodes: readonly object[];
  readonly written: readonly (readonly number[])[];
}

/** Writes the letters as they come, each under the node whose number `writeLetter` is given, and the nodes. `resources` is the object a node's pages have of it. */
export function writePageNodes<Letter>(
  { direct, catalogue }: PdfObjects,
  letters: Iterable<Letter>,
  writeLetter: (letter: Letter, parent: number) => readonly number[],
  resources?: number,
): PageNodes {
  const nodes: number[] = [];
  const written: (readonly number[])[] = [];
  const head = `<</Type/Pages/Parent ${String(catalogue['Pages'])}${resources === undefined ? '' : `/Resources ${reference(resources)}`}`;
  const close = (node: number, firstLetter: number): void => {
    const { writer } = direct;
    direct.begin(node);
    writer.ascii(`${head}/Kids[`);
    let count = 0;
    for (let letter = firstLetter; letter < written.length; letter += 1) {
      for (const page of written[letter] ?? []) {
        if (count > 0) writer.ascii(' ');
        writer.whole(page);
        writer.ascii(' 0 R');
        count += 1;
      }
    }
    writer.ascii(`]/Count ${String(count)}>>\nendobj\n`);
    nodes.push(node);
  };
  let node: number | undefined;
  for (const letter of letters) {
    node ??= direct.reserve();
    written.push(writeLetter(letter, node));
    if (written.length % LETTERS_A_NODE > 0) continue;
    close(node, written.length - LETTERS_A_NODE);
    node = undefined;
  }
  if (node !== undefined) close(node, written.length - (written.length % LETTERS_A_NODE));
  return { nodes: nodes.map(referenceTo), written };
}

/** pdfkit copies the title into XMP as it stands, so what XML would read as markup is written in its full-width form. */
function titleOf(title: string): string {
  const fullWidth: Readonly<Record<string, string>> = { '&': '＆', '<': '＜', '>': '＞' };
  return title.replace(/[&<>]/gu, (character) => fullWidth[character] ?? character).replace(/\p{Cc}/gu, ' ');
}
