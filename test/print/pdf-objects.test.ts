// Holds pdfkit's private fields to what src/print/pdf-objects.ts takes them for: fails loudly when another pdfkit differs.
import { readFileSync } from 'node:fs';
import { openPdf, referenceTo } from '../../src/print/pdf-objects.js';
import { writePrintFile } from '../../src/print/print-file.js';
import { referredTo, takeApart } from './pdf-structure.js';
import { BARE_LETTER, FONTS, bareTexts, placed } from './sample-letter.js';

const OPTIONS: PDFKit.PDFDocumentOptions = { pdfVersion: '1.4', info: { CreationDate: new Date(0) } };

test('pdfkit is the version whose private fields are known', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../node_modules/pdfkit/package.json', import.meta.url), 'utf8'));
  expect(manifest).toMatchObject({ version: '0.20.2' });
});

test('objects written as bytes stand at the offsets of the cross-reference table, among those of pdfkit', () => {
  const pdf = openPdf(OPTIONS);
  const early = pdf.doc.ref({ Early: true });
  const first = pdf.direct.begin();
  pdf.direct.writer.ascii('<</First true>>\nendobj\n');
  early.end(undefined);
  const second = pdf.direct.begin();
  pdf.direct.writer.ascii('<</Second true>>\nendobj\n');
  const late = pdf.doc.ref({ Late: referenceTo(first) });
  late.end(undefined);
  const { object } = takeApart(pdf.finish());
  expect([early.id, first, second, late.id].map((number) => object(number).text))
    .toEqual(['<< /Early true >>', '<</First true>>', '<</Second true>>', `<< /Late ${String(first)} 0 R >>`]);
});

test('objects written as bytes are in the file though pdfkit writes nothing after them', () => {
  const pdf = openPdf(OPTIONS);
  const number = pdf.direct.begin();
  pdf.direct.writer.ascii('<</Last true>>\nendobj\n');
  expect(takeApart(pdf.finish()).object(number).text).toBe('<</Last true>>');
});

test('no font is referred to that is not embedded', () => {
  const { objects } = takeApart(openPdf(OPTIONS).finish());
  expect(objects.filter(({ text }) => text.includes('/Font'))).toEqual([]);
});

test('ten thousand letters make one page tree, a hundred letters a node, every page under its parent', () => {
  const letters = Array.from({ length: 10_000 }, (_, index) => bareTexts(placed(String(index))));
  const { ofType, object, trailer } = takeApart(writePrintFile(BARE_LETTER, letters, FONTS, { title: 'お知らせ' }));
  const root = referredTo(object(referredTo(trailer, 'Root')).text, 'Pages');
  expect(object(root).text).toContain('/Count 20000');
  expect(object(root).text).toContain('/MediaBox [0 0 595.28 841.89]');
  const nodes = kidsOf(object(root).text);
  expect(nodes).toHaveLength(100);
  const reached = nodes.flatMap((node) => {
    const { text } = object(node);
    expect(referredTo(text, 'Parent')).toBe(root);
    expect(text).toContain('/Count 200');
    return kidsOf(text).map((page) => ({ page, parent: referredTo(object(page).text, 'Parent'), node }));
  });
  expect(reached.filter(({ parent, node }) => parent !== node)).toEqual([]);
  expect(reached.map(({ page }) => page)).toEqual(ofType('Page').map(({ number }) => number));
});

function kidsOf(text: string): readonly number[] {
  const kids = /\/Kids ?\[([^\]]*)\]/u.exec(text)?.[1] ?? '';
  return Array.from(kids.matchAll(/(\d+) 0 R/gu), (match) => Number(match[1]));
}
