// LibreOffice without its windows: flat OpenDocument drawings with the shared pages as master pages, converted to PDF by one call. A drawing
// leaves texts where they are put, to a hundredth of a millimetre, where a text document is laid out anew for each letter. Its PDFs repeat a
// master page on every page; a master page that is a PDF image would be stored once, but is drawn five times as slowly.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { barRectangles, data, folder, letters, PAPER } from './given.js';

/** Larger drawings take more time a letter, smaller ones more time a file. */
const LETTERS_A_FILE = 250;
const [width, height] = PAPER;
/** A line begins this far above its baseline, in em: BIZ UDMincho's ascent. */
const ASCENT = 1802 / 2048;
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = { office: 'office', style: 'style', text: 'text', draw: 'drawing', presentation: 'presentation', svg: 'svg-compatible', fo: 'xsl-fo-compatible' };
const SIZES = new Set([...data.pages, ...data.letters].flatMap(({ texts }) => texts.map(([, , size]) => size)));
const THICKNESSES = new Set(data.pages.flatMap(({ rules }) => rules.map(([, , , , thick]) => thick)));

function frames(texts) {
  const escaped = (text) => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return texts.map(([x, y, size, text]) => `<draw:frame draw:style-name="text" svg:x="${x}pt" svg:y="${height - y - ASCENT * size}pt" svg:width="${width - x}pt" svg:height="${size}pt">`
    + `<draw:text-box><text:p text:style-name="size${size}">${escaped(text)}</text:p></draw:text-box></draw:frame>`).join('');
}

function lines(rules) {
  return rules.map(([x1, y1, x2, y2, thick]) => (
    `<draw:line draw:style-name="rule${thick}" svg:x1="${x1}pt" svg:y1="${height - y1}pt" svg:x2="${x2}pt" svg:y2="${height - y2}pt"/>`)).join('');
}

/** All bars as one shape, in hundredths of a point: a shape each is many times the work. */
function bars(letter) {
  const rectangles = barRectangles(letter).map(([x, y, wide, tall]) => [x, height - y - tall, wide, tall].map((value) => Math.round(value * 100)));
  const left = Math.min(...rectangles.map(([x]) => x));
  const top = Math.min(...rectangles.map(([, y]) => y));
  const wide = Math.max(...rectangles.map(([x, , across]) => x + across)) - left;
  const tall = Math.max(...rectangles.map(([, y, , down]) => y + down)) - top;
  const path = rectangles.map(([x, y, across, down]) => `M${x - left} ${y - top}h${across}v${down}h${-across}z`).join('');
  return `<draw:path draw:style-name="bars" svg:x="${left / 100}pt" svg:y="${top / 100}pt" svg:width="${wide / 100}pt" svg:height="${tall / 100}pt" svg:viewBox="0 0 ${wide} ${tall}" svg:d="${path}"/>`;
}

function style(name, family, properties) {
  return `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;
}

/** Without office:styles, empty as it is, master pages are not read. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${Object.entries(NAMES).map(([prefix, name]) => `xmlns:${prefix}="${OASIS}:${name}:1.0"`).join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.graphics">
<office:font-face-decls><style:font-face style:name="mincho" svg:font-family="'BIZ UDMincho'"/></office:font-face-decls><office:styles/>
<office:automatic-styles>
<style:page-layout style:name="paper"><style:page-layout-properties fo:margin="0pt" fo:page-width="${width}pt" fo:page-height="${height}pt"/></style:page-layout>
${style('page', 'drawing-page', '<style:drawing-page-properties presentation:background-objects-visible="true"/>')}
${style('text', 'graphic', `<style:graphic-properties draw:stroke="none" draw:fill="none" draw:auto-grow-width="false" draw:auto-grow-height="false" fo:wrap-option="no-wrap"
 draw:textarea-horizontal-align="left" draw:textarea-vertical-align="top" ${['left', 'right', 'top', 'bottom'].map((side) => `fo:padding-${side}="0pt"`).join(' ')}/>`)}
${style('bars', 'graphic', '<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#000000"/>')}
${Array.from(THICKNESSES, (thick) => style(`rule${thick}`, 'graphic', `<style:graphic-properties draw:stroke="solid" svg:stroke-color="#000000" svg:stroke-width="${thick}pt"/>`)).join('')}
${Array.from(SIZES, (size) => style(`size${size}`, 'paragraph', `<style:paragraph-properties style:text-autospace="none"/><style:text-properties style:font-name="mincho" style:font-name-asian="mincho"
 fo:font-size="${size}pt" style:font-size-asian="${size}pt" style:letter-kerning="false"/>`)).join('')}
</office:automatic-styles>
<office:master-styles>${data.pages.map(({ texts, rules }, index) => `<style:master-page style:name="shared${index}" style:page-layout-name="paper" draw:style-name="page">${frames(texts)}${lines(rules)}</style:master-page>`).join('')}</office:master-styles>
<office:body><office:drawing>`;

function drawing(some) {
  const pages = some.flatMap((letter) => data.pages.map((_, index) => (
    `<draw:page draw:style-name="page" draw:master-page-name="shared${index}">${index === 0 ? frames(letter.texts) + bars(letter) : ''}</draw:page>`)));
  return `${HEAD}${pages.join('')}</office:drawing></office:body></office:document>`;
}

const here = resolve(folder);
const all = Array.from(letters());
const files = [];
for (let first = 0; first < all.length; first += LETTERS_A_FILE) {
  const name = join(here, `${String(files.length + 1).padStart(4, '0')}.fodg`);
  writeFileSync(name, drawing(all.slice(first, first + LETTERS_A_FILE)));
  files.push(name);
}
// A fonts folder and a profile of its own: it sees this font alone, and a LibreOffice that is open is left alone.
mkdirSync(join(here, 'fonts'));
copyFileSync(data.font, join(here, 'fonts', 'mincho.ttf'));
writeFileSync(join(here, 'fonts.conf'), `<fontconfig><dir>${here}/fonts</dir><cachedir>${here}/fonts</cachedir></fontconfig>`);
execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(here, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', here, ...files],
  { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, FONTCONFIG_FILE: join(here, 'fonts.conf') } });
// It ends with 0 even where a file could not be converted.
if (readdirSync(here).filter((name) => name.endsWith('.pdf')).length !== files.length) throw new Error('LibreOffice left out a file');
