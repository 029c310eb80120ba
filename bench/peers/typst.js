// Typst (its compiler as a Node module, in this process): one compilation makes a PDF of the shared pages, a second takes its pages in as
// images behind every letter, which makes Typst store their content once. Texts are placed by their baseline; all bars
// are one curve. Tags for screen readers are left out, as nobody else here writes them. An empty box before each text keeps Typst from
// pulling a bracket to the left that begins a line.
import { readFileSync, writeFileSync } from 'node:fs';
import { barRectangles, data, letters, outFile, PAPER, peerRequire } from './given.js';

/** The others ask for one thread too. Set before the module starts its own. */
process.env.RAYON_NUM_THREADS = '1';
const { NodeCompiler } = peerRequire('@myriaddreamin/typst-ts-node-compiler');
const [width, height] = PAPER;

const SETTINGS = `
#set page(width: ${width}pt, height: ${height}pt, margin: 0pt)
#set text(font: "BIZ UDMincho", lang: "ja", cjk-latin-spacing: none, top-edge: "baseline", bottom-edge: "baseline", kerning: false)
#let texts(placed) = for (x, y, size, line) in placed { place(dx: x * 1pt, dy: (${height} - y) * 1pt, box() + text(size: size * 1pt, line)) }
`;
const SHARED = `${SETTINGS}
#for page in json("shared.json") {
  texts(page.texts)
  for (x1, y1, x2, y2, thick) in page.rules {
    place(line(start: (x1 * 1pt, (${height} - y1) * 1pt), end: (x2 * 1pt, (${height} - y2) * 1pt), stroke: thick * 1pt))
  }
  pagebreak(weak: true)
}`;
const LETTERS = `${SETTINGS}
#let bars(rectangles) = place(curve(fill: black, ..rectangles.map(((x, y, wide, tall)) => (
  curve.move((x * 1pt, (${height} - y) * 1pt)), curve.line((wide * 1pt, 0pt), relative: true),
  curve.line((0pt, -tall * 1pt), relative: true), curve.line((-wide * 1pt, 0pt), relative: true), curve.close(mode: "straight"),
)).flatten()))
#let shared = range(${data.pages.length}).map(index => image("shared.pdf", page: index + 1, width: ${width}pt))
#for letter in json("letters.json") {
  for (index, page) in shared.enumerate() {
    place(page)
    if index == 0 { texts(letter.texts); bars(letter.bars) }
    pagebreak(weak: true)
  }
}`;

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(data.font)] }] });

function compiled(source) {
  return compiler.pdf({ mainFileContent: source }, { pdfTags: false });
}

function given(name, value) {
  compiler.mapShadow(`${process.cwd()}/${name}`, Buffer.from(value));
}

given('shared.json', JSON.stringify(data.pages));
given('shared.pdf', compiled(SHARED));
given('letters.json', JSON.stringify(Array.from(letters(), (letter) => ({ texts: letter.texts, bars: barRectangles(letter) }))));
writeFileSync(outFile, compiled(LETTERS));
