// upLaTeX and dvipdfmx, far faster than LuaLaTeX and its OpenType fonts. The shared pages are form XObjects by dvipdfmx's own specials, pages
// leave by the bare \shipout without LaTeX's output routine, all bars are one path. The font's metrics are written here: those that come
// with TeX bring Japanese spacing along, and these texts are placed already.
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barRectangles, data, folder, letters, PAPER } from './given.js';

const [width, height] = PAPER;
const SIZES = new Set([...data.pages, ...data.letters].flatMap(({ texts }) => texts.map(([, , size]) => size)));
const ASCII = Array.from({ length: 95 }, (_, index) => index + 32);
/** Of the em, as BIZ UDMincho has it: ASCII takes half, everything else the whole. */
function metrics(share) {
  return `(CHARWD R ${share})(CHARHT R 0.88)(CHARDP R 0.12)`;
}

/** \T x y size text; \P page; \D drawing operators. In the end every sign stands for itself, a space too. */
const PREAMBLE = String.raw`\documentclass{minimal}\begin{document}
\kanjiskip0pt\xkanjiskip0pt\noautospacing\noautoxspacing
\def\T#1#2#3#4{\hbox to0pt{\kern#1bp\raise#2bp\hbox{\csname j#3\endcsname\csname a#3\endcsname#4}\hss}}
\def\P#1{\RawShipout\vbox to0pt{\vss\hbox{#1}}}
\def\D#1{\special{pdf:code #1}}
${Array.from(SIZES, (size) => String.raw`\expandafter\font\csname j${size}\endcsname=full at ${size}bp \expandafter\font\csname a${size}\endcsname=half at ${size}bp `).join('\n')}
\begingroup\endlinechar-1\catcode32=12\catcode35=12\catcode36=12\catcode37=12\catcode38=12\catcode94=12\catcode95=12\catcode126=12\relax
`;

function write(name, content) {
  writeFileSync(join(folder, name), content);
}

function run(command, ...parameters) {
  execFileSync(command, parameters, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

function setTexts(texts) {
  const escaped = (text) => text.replace(/[\\{}]/g, (sign) => `\\char${sign.charCodeAt(0)}\\relax{}`);
  return texts.map(([x, y, size, text]) => `\\T{${x}}{${y}}{${size}}{${escaped(text)}}`).join('');
}

function source() {
  const shared = data.pages.map(({ texts, rules }, index) => (
    `\\special{pdf:bxobj @shared${index} bbox 0 0 ${width} ${height}}${setTexts(texts)}\\D{${
      rules.map(([x1, y1, x2, y2, thick]) => `${thick} w ${x1} ${y1} m ${x2} ${y2} l S `).join('')}}\\special{pdf:exobj}`)).join('');
  const pages = Array.from(letters(), (letter, position) => data.pages.map((_, index) => {
    const own = index === 0 ? `${setTexts(letter.texts)}\\D{${barRectangles(letter).map((bar) => `${bar.map((value) => value.toFixed(2)).join(' ')} re `).join('')}f}` : '';
    const once = position === 0 && index === 0 ? `\\special{papersize=${width}bp,${height}bp}${shared}` : '';
    return `\\P{${once}\\special{pdf:uxobj @shared${index}}${own}}\n`;
  }).join(''));
  return `${PREAMBLE}${pages.join('')}\\endgroup\\end{document}`;
}

copyFileSync(data.font, join(folder, 'mincho.ttf'));
write('full.pl', `(DIRECTION YOKO)(DESIGNSIZE R 10)(TYPE D 0 ${metrics(1)})`);
write('half.pl', `(DESIGNSIZE R 10)${ASCII.map((code) => `(CHARACTER D ${code} ${metrics(0.5)})`).join('')}`);
write('half.enc', `/half[${Array.from({ length: 256 }, (_, code) => (ASCII.includes(code) ? `/uni00${code.toString(16).toUpperCase()}` : '/.notdef')).join(' ')}] def`);
write('letters.map', 'full unicode mincho.ttf\nhalf half.enc mincho.ttf\n');
write('letters.tex', source());
run('uppltotf', 'full.pl');
run('pltotf', 'half.pl');
run('uplatex', '-interaction=batchmode', '-halt-on-error', 'letters.tex');
// A page's origin is the paper's lower left corner, as in the data.
run('dvipdfmx', '-q', '-f', 'letters.map', '-x', '0bp', '-y', `${height}bp`, 'letters.dvi');
