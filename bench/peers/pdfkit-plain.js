// pdfkit as its guide shows it: every letter's text drawn in full. Documents drawn with it have no form XObjects to share.
import { createWriteStream } from 'node:fs';
import PDFDocument from 'pdfkit';
import { barRectangles, data, letters, outFile, PAPER } from './given.js';

const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
const out = createWriteStream(outFile);
document.pipe(out);
document.registerFont('mincho', data.font);
const [, height] = PAPER;

for (const letter of letters()) {
  data.pages.forEach(({ texts, rules }, index) => {
    document.addPage().font('mincho');
    for (const [x, y, size, text] of index === 0 ? [...texts, ...letter.texts] : texts) {
      document.fontSize(size).text(text, x, height - y, { lineBreak: false, baseline: 'alphabetic' });
    }
    for (const [x1, y1, x2, y2, width] of rules) document.lineWidth(width).moveTo(x1, height - y1).lineTo(x2, height - y2).stroke();
    if (index > 0) return;
    for (const [x, y, width, tall] of barRectangles(letter)) document.rect(x, height - y - tall, width, tall);
    document.fill();
  });
}
document.end();
await new Promise((resolve) => out.once('finish', resolve));
