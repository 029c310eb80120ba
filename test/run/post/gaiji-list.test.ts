// The list of characters a mailing house may lack, from exports to the files: what it must name, and what it must not.
import fc from 'fast-check';
import { ASSOCIATION_HEADER } from '../../../fixtures/generate/association-row.js';
import { encodeCp932 } from '../../../src/export/cp932-encoding.js';
import type { PackedBatch } from '../../../src/run/batching.js';
import { manifestParts } from '../../../src/run/manifest.js';
import { gaijiSearch } from '../../../src/run/post/gaiji-list.js';
import type { PostDocument } from '../../../src/run/post/post-documents.js';
import { clustersOf } from '../../../src/typesetting/cluster.js';
import { arbitraryExport } from '../../support/arbitrary-export.js';
import { readCsvTable, type CsvLine } from '../../support/csv-table.js';
import { planBench, planOf, type PlanBench } from '../../support/plan-of-export.js';
import { readPdfPages } from '../../support/read-pdf.js';
import { tableBytes } from '../../support/table-bytes.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

async function gaijiDocuments(batches: readonly PackedBatch[], fonts = bench.fonts): Promise<readonly PostDocument[]> {
  const { seen, documents } = gaijiSearch(batches, fonts);
  expect([...seen(manifestParts(batches))]).toEqual([...manifestParts(batches)]);
  return documents();
}

/** An export of one payment a person. */
function exportOf(people: readonly { readonly name: string; readonly town?: string }[]): Uint8Array {
  return tableBytes(ASSOCIATION_HEADER, ...people.map(({ name, town = '銀座1-2-3' }, index) => (
    [`K${index}`, '2021/12/01 10:00:00', 'クレジットカード', '決済完了', '1000', String(index + 1), name, '', '104-0061', '東京都', '中央区', town, ''])));
}

async function listOf(bytes: Uint8Array): Promise<{ readonly files: readonly string[]; readonly lines: readonly CsvLine[]; readonly pages: readonly string[] }> {
  const documents = await gaijiDocuments((await planOf(bytes, bench)).batches);
  const [csv, pdf] = documents;
  const pages = pdf === undefined ? [] : await readPdfPages(Buffer.from(pdf.content));
  return {
    files: documents.map(({ file }) => file),
    lines: readCsvTable(Buffer.from(csv?.content ?? '')).lines,
    pages: pages.map(({ texts }) => texts.map(({ text }) => text).join('\n')),
  };
}

test('names each character outside cp932 once a letter and field, with the font that draws it', async () => {
  const { lines } = await listOf(exportOf([{ name: '𠮷田　𠮷男', town: '銀座1−2〜𠮷' }, { name: '山田　太郎' }, { name: '辻󠄀　花子' }]));
  expect(lines.map(({ 項目, 文字, 符号位置, cp932, 書体 }) => [項目, 文字, 符号位置, cp932, 書体])).toEqual([
    ['宛名', '𠮷', 'U+20BB7', 'なし', 'NotoSerifJP-Regular'],
    ['住所', '−', 'U+2212', 'なし', 'BIZUDMincho-Regular'],
    ['住所', '〜', 'U+301C', 'なし', 'BIZUDMincho-Regular'],
    ['住所', '𠮷', 'U+20BB7', 'なし', 'NotoSerifJP-Regular'],
    ['宛名', '辻󠄀', 'U+8FBB+U+E0100', 'なし', expect.stringMatching(/^(BIZUDMincho|NotoSerifJP)-Regular$/)],
  ]);
  expect(lines[0]).toMatchObject({ 発送番号: '000001-8', ロット: '0001' });
  expect(lines[4]).toMatchObject({ 発送番号: '000003-4' });
});

test('is a header and no sheet when any system has every character', async () => {
  expect(await listOf(exportOf([{ name: '髙橋　ﾀﾛｳ' }, { name: '㈱A－b①' }]))).toEqual({ files: ['post/gaiji.csv'], lines: [], pages: [] });
});

test('a character that every system has is named where the font of the body does not draw it', async () => {
  const { chains, ...fonts } = bench.fonts;
  // As if the body's font lacked it: the next of the chain draws it.
  const find: typeof chains.mincho.find = (cluster) => (cluster === '髙' ? { ...chains.mincho.find(cluster)!, typeface: chains.mincho.find('𠮷')!.typeface, fallback: true } : chains.mincho.find(cluster));
  const documents = await gaijiDocuments((await planOf(exportOf([{ name: '髙橋　一' }]), bench)).batches, { ...fonts, chains: { ...chains, mincho: { find } } });
  expect(documents.map(({ file }) => file)).toEqual(['post/gaiji.csv', 'post/gaiji.pdf']);
  expect(readCsvTable(Buffer.from(documents[0]!.content)).lines).toEqual([
    { 発送番号: '000001-8', ロット: '0001', 項目: '宛名', 文字: '髙', 符号位置: 'U+9AD9', cp932: 'あり', 書体: 'NotoSerifJP-Regular' },
  ]);
});

test('the sheet draws each distinct character large, beside its code points, its count and the first numbers', async () => {
  const { pages } = await listOf(exportOf([...Array.from({ length: 7 }, () => ({ name: '𠮷田' })), { name: '—' }].map(({ name }, index) => ({ name: `${name}${index}` }))));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatch(/—\nU\+2014[^]*𠮷\nU\+20BB7\nなし\nNotoSerifJP-Regular\n7\n/);
  expect(pages[0]?.replaceAll('\n', '')).toContain('000001-8、000002-6、000003-4ほか4通');
});

test('the glyphs are set at 24 points from the chain of the letters', async () => {
  const documents = await gaijiDocuments((await planOf(exportOf([{ name: '𠮷田' }]), bench)).batches);
  const [page] = await readPdfPages(Buffer.from(documents[1]?.content ?? ''));
  expect(page?.texts.find(({ text }) => text === '𠮷')).toMatchObject({ sizePt: 24 });
});

test('a long list turns the page and stays on it', async () => {
  // Ideographs of plane 2 that the fallback font has, each in a name of its own.
  const rare = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x20000 + index)).filter((kanji) => bench.fonts.chains.mincho.find(kanji) !== undefined).slice(0, 40);
  const people = rare.map((kanji) => ({ name: `${kanji}${rare.join('').slice(0, 40)}` }));
  const documents = await gaijiDocuments((await planOf(exportOf(people), bench)).batches);
  const pages = await readPdfPages(Buffer.from(documents[1]?.content ?? ''));
  const texts = pages.flatMap((page) => page.texts);
  expect(pages).toHaveLength(4);
  expect(texts.filter(({ sizePt }) => sizePt === 24)).toHaveLength(40);
  expect(Math.max(...texts.map(({ yMm }) => yMm))).toBeLessThan(285);
});

test('lists all that cp932 lacks of what is printed, and nothing that every system has', async () => {
  await fc.assert(fc.asyncProperty(arbitraryExport('utf-8'), async ({ bytes }) => {
    const { batches } = await planOf(bytes, bench);
    const [csv] = await gaijiDocuments(batches);
    const { lines } = readCsvTable(Buffer.from(csv?.content ?? ''));
    const listed = new Set(lines.map(({ 発送番号, 項目, 符号位置 }) => `${発送番号} ${項目} ${符号位置}`));
    expect(listed.size).toBe(lines.length);
    const points = (cluster: string) => Array.from(cluster, (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join('+');
    for (const { number, recipient: { company, department, name, address } } of batches.flatMap(({ letters }) => letters)) {
      for (const [field, text] of [['宛名', `${company}${department}${name}`], ['住所', address]] as const) {
        for (const cluster of clustersOf(text)) {
          const usual = encodeCp932(cluster) !== undefined && bench.fonts.chains.mincho.find(cluster)?.fallback === false;
          expect(listed.has(`${number} ${field} ${points(cluster)}`)).toBe(!usual);
        }
      }
    }
  }), { numRuns: 40 });
});

test('letters of several print files are named whichever of them lack a character', async () => {
  const people = Array.from({ length: 7 }, (_, index) => ({ name: `${index % 3 === 1 ? '𠮷' : '吉'}田${index}` }));
  const { batches } = await planOf(exportOf(people), bench, 2);
  expect(batches.length).toBe(4);
  const [csv] = await gaijiDocuments(batches);
  expect(readCsvTable(Buffer.from(csv!.content)).lines.map(({ ロット, 文字 }) => [ロット, 文字])).toEqual([['0001', '𠮷'], ['0003', '𠮷']]);
});

test('is not said before the whole ledger was seen', async () => {
  const { batches } = await planOf(exportOf([{ name: '山田　太郎' }]), bench);
  const { seen, documents } = gaijiSearch(batches, bench.fonts);
  for (const part of seen(manifestParts(batches))) {
    expect(part.length).toBeGreaterThan(0);
    break;
  }
  await expect(documents()).rejects.toThrow('0 parts of the manifest for 1 print files');
});
