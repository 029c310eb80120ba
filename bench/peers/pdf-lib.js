// pdf-lib with the shared pages made once and embedded, which is a form XObject; only a reader's own text is drawn a letter.
import { readFileSync, writeFileSync } from 'node:fs';
import { barRectangles, data, letters, outFile, PAPER, pdfLibFontkit, peerRequire } from './given.js';

const { PDFDocument, fill, moveTo, lineTo, closePath } = peerRequire('pdf-lib');
const bytes = readFileSync(data.font);

async function withFont() {
  const made = await PDFDocument.create();
  made.registerFontkit(pdfLibFontkit);
  return [made, await made.embedFont(bytes, { subset: true })];
}

function drawTexts(page, font, texts) {
  for (const [x, y, size, text] of texts) page.drawText(text, { x, y, size, font });
}

const [template, templateFont] = await withFont();
for (const { texts, rules } of data.pages) {
  const page = template.addPage(PAPER);
  drawTexts(page, templateFont, texts);
  for (const [x1, y1, x2, y2, thickness] of rules) page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness });
}
const [document, font] = await withFont();
const shared = await document.embedPdf(await template.save(), data.pages.map((_, index) => index));
for (const letter of letters()) {
  shared.forEach((embedded, index) => {
    const page = document.addPage(PAPER);
    page.drawPage(embedded);
    if (index > 0) return;
    drawTexts(page, font, letter.texts);
    // One path for all bars: a rectangle each of drawRectangle is several times the work.
    page.pushOperators(...barRectangles(letter).flatMap(([x, y, width, height]) => [
      moveTo(x, y), lineTo(x + width, y), lineTo(x + width, y + height), lineTo(x, y + height), closePath(),
    ]), fill());
  });
}
writeFileSync(outFile, await document.save());
