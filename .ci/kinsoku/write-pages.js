// Writes the PDFs that check.py reads: 500 texts in three measures, set and printed by the built program, a text a page; and, by
// which the checker is checked, the same texts cut without rules, and pages that are wrong on purpose, each in one way.
//
//   node write-pages.js FOLDER        prints a line a file: what check.py is to be called with
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePrintFile } from '../../dist/print/print-file.js';
import { fontChain } from '../../dist/typesetting/font-chain.js';
import { setParagraph } from '../../dist/typesetting/paragraph.js';
import { readTypeface } from '../../dist/typesetting/typeface.js';
import { sampleTexts } from './sample-texts.js';

const SEED = 20220301;
const TEXTS = 500;
const EM_PT = 10.5;
const EM_MM = (EM_PT * 25.4) / 72;
const LEFT_MM = (210 - 45 * EM_MM) / 2;
/** The letter's own measure, a shorter one, and one as narrow as a newspaper's column. */
const MEASURES_EM = [45, 31, 20];
const LINE_MM = 1.66 * EM_MM;

const bytes = readFileSync(fileURLToPath(import.meta.resolve('@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf')));
const typeface = readTypeface(bytes);
const chain = fontChain([typeface], [0]);
const FONTS = { files: [{ bytes, typeface }], chains: { mincho: chain, gothic: chain } };

/** What is wrong with a page, and its lines; each begins at the left edge and is as wide as it says, or as it happens to be. */
const FAULTY = [
  ['line-start', ['このたびは皆様にご心配をおかけいたしました', '。深くお詫びを申し上げます。']],
  ['line-start', ['ご連絡が本日まで遅れましたことをお詫びし', 'ょうと存じます。']],
  ['line-start', ['お送りしましたのはカードのご利用のデータベ', 'ースの写しです。']],
  ['line-start', ['お電話の受付は毎日午前の九時から夜の九時', '～となります。']],
  ['line-start', ['この件についてお心当たりのある方は各', '々ご連絡ください。']],
  ['line-end', ['カードの裏面の番号へお電話をいただきまして「', '不正アクセスの件」とお伝えください。']],
  ['line-end', ['このたびのお手続きにかかる手数料の総額は￥', '多額になります。']],
  ['number', ['このたびご返金いたします金額は合計で12,', '345円となります。']],
  ['number', ['お申し込みいただいた方の人数は合計で300', '名となりました。']],
  ['date', ['対象となりますご利用の期間は2021年10月', '14日からとなります。']],
  ['telephone', ['ご不明な点はお気軽に相談窓口0120-', '816620までお電話ください。']],
  ['url-host', ['くわしいことは次のページ https://www.', 'example.jp/notice/をご覧ください。']],
  ['url', ['くわしいことは https://example.jp/not', 'ice/をご覧ください。']],
  ['inseparable', ['それはちょっとした設定の誤りによるもの…', '…つまり人の手によるものでした。']],
  ['single-character', ['ご心配をおかけしておりますことを深くお詫び', 'す。']],
];

const FAULTY_EM = 20;

const folder = process.argv[2];
if (folder === undefined) throw new Error('write-pages.js FOLDER');
const leftPt = (LEFT_MM * 72) / 25.4;

const texts = sampleTexts(SEED, TEXTS);
for (const measureEm of MEASURES_EM) {
  const pages = texts.map((text) => setParagraph([{ text, style: 0 }], justified(measureEm), [chain]).map(({ runs }) => runs));
  await write(`texts-${measureEm}.pdf`, pages);
  console.log(`texts ${leftPt.toFixed(3)} ${EM_PT} ${measureEm} ${join(folder, `texts-${measureEm}.pdf`)}`);
}

for (const measureEm of [FAULTY_EM, 45]) {
  const name = `naive-${measureEm}.pdf`;
  await write(name, texts.map((text) => cut(text, measureEm).map((line, index, { length }) => filled(line, index < length - 1, measureEm))));
  console.log(`naive ${leftPt.toFixed(3)} ${EM_PT} ${measureEm} ${join(folder, name)}`);
}

const wrong = FAULTY.map(([, lines]) => lines.map((text, index) => filled(text, index < lines.length - 1)));
const short = [['一行目の右の端がそろっていない段落です', 'から誤りです。'].map((text) => filled(text, false))];
const right = [setParagraph([{ text: texts[0], style: 0 }], justified(FAULTY_EM), [chain]).map(({ runs }) => runs)];
await write('faulty.pdf', [...wrong, ...short, ...right]);
const kinds = [...FAULTY.map(([kind]) => kind), 'right-edge', 'none'];
console.log(`faulty ${kinds.join(',')} ${join(folder, 'faulty.pdf')}`);

/** Lines as full as they go, whatever character comes next. */
function cut(text, measureEm) {
  const lines = [];
  let line = '';
  let widthEm = 0;
  for (const cluster of text) {
    const { advanceEm } = chain.find(cluster);
    if (widthEm + advanceEm > measureEm) {
      lines.push(line);
      [line, widthEm] = ['', 0];
    }
    line += cluster;
    widthEm += advanceEm;
  }
  return [...lines, line];
}

function justified(widthEm) {
  return { widthEm, firstIndentEm: 0, restIndentEm: 0, align: 'justify' };
}

/** A line as it stands, opened or tightened evenly to the measure, whatever the rules say. */
function filled(text, toMeasure, measureEm = FAULTY_EM) {
  const clusters = Array.from(text);
  const widthEm = clusters.reduce((total, cluster) => total + chain.find(cluster).advanceEm, 0);
  const extraEm = toMeasure ? (measureEm - widthEm) / (clusters.length - 1) : 0;
  return [{ text, xEm: 0, extraAdvancesEm: clusters.map((_, index) => (index < clusters.length - 1 ? extraEm : 0)) }];
}

async function write(name, pages) {
  const composed = pages.map((lines) => ({
    parts: [{
      kind: 'shared',
      rules: [],
      texts: lines.flatMap((runs, line) => runs.map(({ text, xEm, extraAdvancesEm }) => ({
        text, extraAdvancesEm, family: 'mincho', sizePt: EM_PT, xMm: LEFT_MM + xEm * EM_MM, yMm: 40 + line * LINE_MM,
      }))),
    }],
  }));
  writeFileSync(join(folder, name), await writePrintFile({ pages: composed, pagesPerSheet: 1 }, [composed.map(() => [])], FONTS, { title: 'oshirase' }));
}
