// The floor: the same letters as bytes written by hand, with a table of glyph codes, shared pages as form XObjects and the barcode as a font
// of four glyphs. Not a library; what no program that writes these pages in Node can be much faster than.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { create } from 'fontkit';
import { data, letters, outFile, PAPER } from './given.js';

const FLUSH_BYTES = 1 << 22;
const file = openSync(outFile, 'w');
const font = create(readFileSync(data.font));
const subset = font.createSubset();
const codes = new Map();
const offsets = [];
let pending = '';
let written = 0;

function write(text) {
  pending += text;
  if (pending.length >= FLUSH_BYTES) flush();
}

function flush() {
  const bytes = Buffer.from(pending, 'latin1');
  writeSync(file, bytes);
  written += bytes.length;
  pending = '';
}

/** The object's number is the next one, or one kept for it. */
function object(body, number = offsets.length + 1) {
  offsets[number - 1] = written + pending.length;
  write(`${number} 0 obj\n${body}\nendobj\n`);
  return number;
}

function stream(dictionary, content, number) {
  return object(`<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`, number);
}

function codeOf(character) {
  let code = codes.get(character);
  if (code === undefined) {
    code = subset.includeGlyph(font.glyphForCodePoint(character.codePointAt(0)).id).toString(16).padStart(4, '0');
    codes.set(character, code);
  }
  return code;
}

function drawn(texts) {
  let content = 'BT\n';
  for (const [x, y, size, text] of texts) {
    content += `/F ${size} Tf 1 0 0 1 ${x} ${y} Tm <`;
    for (const character of text) content += codeOf(character);
    content += '> Tj\n';
  }
  return `${content}ET\n`;
}

// Numbers 1 to 4 are kept for what is only known at the end: catalog, root of the page tree, resources, font.
offsets.length = 4;
write('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n');
const forms = data.pages.map(({ texts, rules }) => stream(`/Type/XObject/Subtype/Form/BBox[0 0 ${PAPER.join(' ')}]/Resources 3 0 R`,
  drawn(texts) + rules.map(([x1, y1, x2, y2, width]) => `${width} w ${x1} ${y1} m ${x2} ${y2} l S\n`).join('')));
const back = stream('', '/X1 Do');
const { long, half, timing, pitch, width } = data.bar;
const glyphs = [[0, long], [long - half, half], [0, half], [half - timing, timing]].map(([from, height]) => stream('', `${pitch} 0 0 0 ${width} ${long} d1 0 ${from} ${width} ${height} re f`));
const bars = object(`<</Type/Font/Subtype/Type3/FontBBox[0 0 ${pitch} ${long}]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 49/LastChar 52/Widths[${Array(4).fill(pitch).join(' ')}]`
  + `/Encoding<</Differences[49/a/b/c/d]>>/CharProcs<<${glyphs.map((glyph, index) => `/${'abcd'[index]} ${glyph} 0 R`).join('')}>>/Resources<<>>>>`);
const nodes = [];
let kids = [];
let node = 0;
let pages = 0;
function endNode() {
  object(`<</Type/Pages/Parent 2 0 R/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`, node);
  nodes.push(node);
  kids = [];
}
for (const letter of letters()) {
  if (kids.length === 0) node = offsets.push(0);
  const content = stream('', `/X0 Do\n${drawn(letter.texts)}BT /B ${10 * letter.barScale} Tf ${letter.barsAt.join(' ')} Td (${letter.bars}) Tj ET`);
  kids.push(object(`<</Type/Page/Parent ${node} 0 R/Contents ${content} 0 R>>`), object(`<</Type/Page/Parent ${node} 0 R/Contents ${back} 0 R>>`));
  pages += 2;
  if (kids.length === 100) endNode();
}
if (kids.length > 0) endNode();

const embedded = stream('', Buffer.from(subset.encode()).toString('latin1'));
const perMille = 1000 / font.unitsPerEm;
const widths = subset.glyphs.map((id) => Math.round(font.getGlyph(id).advanceWidth * perMille)).join(' ');
const { minX, minY, maxX, maxY } = font.bbox;
const descriptor = object(`<</Type/FontDescriptor/FontName/FLOOR+Mincho/Flags 4/FontBBox[${[minX, minY, maxX, maxY].map((side) => Math.round(side * perMille)).join(' ')}]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80/FontFile2 ${embedded} 0 R>>`);
const cid = object(`<</Type/Font/Subtype/CIDFontType2/BaseFont/FLOOR+Mincho/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/W[0[${widths}]]>>`);
const mapped = Array.from(codes, ([character, code]) => `<${code}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`);
const blocks = Array.from({ length: Math.ceil(mapped.length / 100) }, (_, index) => mapped.slice(index * 100, index * 100 + 100));
const toUnicode = stream('', `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /F def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${
  blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`).join('')}endcmap end end`);
object(`<</Type/Font/Subtype/Type0/BaseFont/FLOOR+Mincho/Encoding/Identity-H/DescendantFonts[${cid} 0 R]/ToUnicode ${toUnicode} 0 R>>`, 4);
object(`<</Font<</F 4 0 R/B ${bars} 0 R>>/XObject<<${forms.map((form, index) => `/X${index} ${form} 0 R`).join('')}>>>>`, 3);
object(`<</Type/Pages/Count ${pages}/Kids[${nodes.map((kid) => `${kid} 0 R`).join(' ')}]/MediaBox[0 0 ${PAPER.join(' ')}]/Resources 3 0 R>>`, 2);
object('<</Type/Catalog/Pages 2 0 R>>', 1);
flush();
const start = written;
write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`);
for (const offset of offsets) write(`${String(offset).padStart(10, '0')} 00000 n \n`);
write(`trailer\n<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
flush();
closeSync(file);
