// pdfme with the shared pages as its base PDF, which it takes over as they are, and a text field for each line of a reader's own. The
// base is made by pdf-lib. Its barcode plugins do not know the customer barcode: the bars are one SVG path.
import { readFileSync, writeFileSync } from 'node:fs';
import { barRectangles, data, letters, outFile, PAPER, pdfLibFontkit, peerRequire } from './given.js';

const { PDFDocument } = peerRequire('pdf-lib');
const { generate } = peerRequire('@pdfme/generator');
const { text, svg } = peerRequire('@pdfme/schemas');
const MM = 25.4 / 72;
const [width, height] = PAPER;
const bytes = readFileSync(data.font);

const base = await PDFDocument.create();
base.registerFontkit(pdfLibFontkit);
const font = await base.embedFont(bytes, { subset: true });
for (const { texts, rules } of data.pages) {
  const page = base.addPage(PAPER);
  for (const [x, y, size, line] of texts) page.drawText(line, { x, y, size, font });
  for (const [x1, y1, x2, y2, thickness] of rules) page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness });
}

const [first] = data.letters;
const fields = first.texts.map(([x, y, fontSize], index) => ({
  name: `line${index}`, type: 'text', content: '', fontName: 'mincho', fontSize, lineHeight: 1, alignment: 'left', verticalAlignment: 'top',
  position: { x: x * MM, y: (height - y - fontSize * 0.88) * MM }, width: (width - x) * MM - 1, height: fontSize * MM * 1.2,
}));
const bars = { name: 'bars', type: 'svg', content: '', position: { x: 0, y: 0 }, width: width * MM, height: height * MM };
const template = { basePdf: await base.save(), schemas: data.pages.map((_, index) => (index === 0 ? [...fields, bars] : [])) };

function barPath(letter) {
  const path = barRectangles(letter).map(([x, y, wide, tall]) => `M${x} ${height - y}h${wide}v${-tall}h${-wide}z`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path fill="#000000" d="${path}"/></svg>`;
}

const inputs = Array.from(letters(), (letter) => ({
  ...Object.fromEntries(letter.texts.map(([, , , line], index) => [`line${index}`, line])),
  bars: barPath(letter),
}));
writeFileSync(outFile, await generate({ template, inputs, plugins: { text, svg }, options: { font: { mincho: { data: bytes, fallback: true, subset: true } } } }));
