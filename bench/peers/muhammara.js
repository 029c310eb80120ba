// muhammara (PDFHummus, C++) with each shared page as a form XObject, a reader's own text and bars drawn over it.
import { barRectangles, data, letters, outFile, PAPER, peerRequire } from './given.js';

const muhammara = peerRequire('muhammara');
const writer = muhammara.createWriter(outFile);
const font = writer.getFontForFile(data.font);

function drawTexts(context, texts) {
  context.BT();
  context.k(0, 0, 0, 1);
  for (const [x, y, size, text] of texts) {
    context.Tf(font, size);
    context.Tm(1, 0, 0, 1, x, y);
    context.Tj(text);
  }
  context.ET();
}

const forms = data.pages.map(({ texts, rules }) => {
  const form = writer.createFormXObject(0, 0, ...PAPER);
  const context = form.getContentContext();
  drawTexts(context, texts);
  for (const [x1, y1, x2, y2, width] of rules) context.w(width).m(x1, y1).l(x2, y2).S();
  writer.endFormXObject(form);
  return form;
});
for (const letter of letters()) {
  forms.forEach((form, index) => {
    const page = writer.createPage(0, 0, ...PAPER);
    const context = writer.startPageContentContext(page);
    context.q().cm(1, 0, 0, 1, 0, 0).doXObject(page.getResourcesDictionary().addFormXObjectMapping(form.id)).Q();
    if (index === 0) {
      drawTexts(context, letter.texts);
      for (const [x, y, width, height] of barRectangles(letter)) context.re(x, y, width, height);
      context.f();
    }
    writer.writePage(page);
  });
}
writer.end();
