// Placed text as operators, read as the text they are.
import type { PlacedRule, PlacedText } from '../../src/letter/placed-text.js';
import { ByteWriter } from '../../src/print/byte-writer.js';
import { clusterCodes } from '../../src/print/cluster-codes.js';
import { ContentStream } from '../../src/print/content-stream.js';
import { FONTS, placed } from './sample-letter.js';

/** An operator a line, with codes as `1.2`: each two bytes a decimal number. */
function drawn(texts: readonly PlacedText[], rules: readonly PlacedRule[] = []): readonly string[] {
  const writer = new ByteWriter();
  const stream = new ContentStream(writer, clusterCodes(FONTS));
  if (texts.length > 0) stream.texts(texts);
  stream.rules(rules);
  const content = Buffer.from(writer.take()).toString('latin1');
  const readable = content.replace(/\(([^()]*)\)/gu, (_, codes: string) =>
    `(${Array.from(codes.matchAll(/[^]{2}/gu), ([pair]) => Buffer.from(pair, 'latin1').readUInt16BE()).join('.')})`);
  return readable.trimEnd().split(/\n|(?<=[A-Za-z])(?=[/([])/u);
}

test('lines are placed from the one before, in points from the bottom left', () => {
  expect(drawn([placed('あい', { xMm: 25.4, yMm: 297 - 254 }), placed('い', { xMm: 25.4, yMm: 297 - 127 })])).toEqual([
    'BT', '72 720 Td', '/F0 10.5 Tf', '(1.2)Tj', '0 -360 Td', '(2)Tj', 'ET',
  ]);
});

test('a cluster the font lacks is drawn from the fallback within the line', () => {
  expect(drawn([placed('𠮷田𠮷', { xMm: 0, yMm: 297 })]).slice(2)).toEqual([
    '/F2 10.5 Tf', '(1)Tj', '/F0 10.5 Tf', '(1)Tj', '/F2 10.5 Tf', '(1)Tj', 'ET',
  ]);
});

test('extra advances are adjustments between strings, the last one left out', () => {
  expect(drawn([placed('あいう', { extraAdvancesEm: [0, 0.125, 0.25] })])).toContain('[(1.2)-125(3)]TJ');
  expect(drawn([placed('」、う', { extraAdvancesEm: [-0.5, -0.5, 0] })])).toContain('[(1)500(2)500(3)]TJ');
});

test('an extra advance before a change of font is kept', () => {
  expect(drawn([placed('田𠮷', { extraAdvancesEm: [0.1, 0] })])).toEqual(expect.arrayContaining(['[(1)-100]TJ', '[(1)]TJ']));
});

test('condensed type keeps its extra advances in em of the uncondensed size, and the next line is natural again', () => {
  const lines = drawn([placed('あい', { condense: 0.8, extraAdvancesEm: [0.1, 0] }), placed('う')]);
  expect(lines).toEqual(expect.arrayContaining(['80 Tz', '[(1)-125(2)]TJ', '100 Tz']));
});

test('a form is painted at natural width, whatever was set before it, and nothing is said where it is natural already', () => {
  const painted = (condense: number): readonly string[] => {
    const writer = new ByteWriter();
    const stream = new ContentStream(writer, clusterCodes(FONTS));
    stream.texts([placed('い', { condense })]);
    stream.form('S1');
    stream.texts([placed('い', { condense })]);
    return Buffer.from(writer.take()).toString('latin1').split('\n').filter((line) => / (?:Tz|Do)/.test(line)).map((line) => line.replace(/(?<=Tz).*/, ''));
  };
  expect(painted(0.8)).toEqual(['80 Tz', '100 Tz', '/S1 Do', '80 Tz']);
  expect(painted(1)).toEqual(['/S1 Do']);
});

test('advances for another number of clusters are a bug', () => {
  expect(() => drawn([placed('か\u3099く', { extraAdvancesEm: [0, 0, 0] })])).toThrow('3 extra advances for 2 clusters');
});

test('a rule is a stroked line of its width, its ends square so that corners close', () => {
  const rule = { fromXMm: 0, fromYMm: 297, toXMm: 25.4, toYMm: 271.6, widthPt: 0.5 };
  expect(drawn([], [rule])).toEqual(['2 J', '0.5 w 0 0 m 72 72 l S']);
});

test('a barcode is one string in its own font, at natural width', () => {
  const bars = `13${'144'.repeat(21)}31`;
  const lines = drawn([placed('い', { xMm: 0, yMm: 297, condense: 0.8 }), placed(bars, { xMm: 0, yMm: 297, sizePt: 8.5, family: 'barcode' }), placed('い', { xMm: 0, yMm: 297 })]);
  expect(lines.slice(1)).toEqual(['0 0 Td', '80 Tz', '/F0 10.5 Tf', '(1)Tj', '0 0 Td', '100 Tz', '/B 8.5 Tf', expect.stringMatching(/^\(.*\)Tj$/u), '0 0 Td', '/F0 10.5 Tf', '(1)Tj', 'ET']);
});

test('an empty text draws nothing', () => {
  expect(drawn([placed('', { xMm: 0, yMm: 297 })])).toEqual(['BT', '0 0 Td', 'ET']);
});

test('gray text is an artifact between black text', () => {
  expect(drawn([placed('い', { xMm: 0, yMm: 297, grayLevel: 0.92 }), placed('い', { xMm: 0, yMm: 297 })])).toEqual([
    'BT', '0 0 Td', '/Artifact BMC', '0.92 g', '/F0 10.5 Tf', '(1)Tj', '0 g', 'EMC', '0 0 Td', '(1)Tj', 'ET',
  ]);
});

test('a gray dashed rule leaves the next one black and whole', () => {
  const rule = { fromXMm: 0, fromYMm: 297, toXMm: 25.4, toYMm: 297, widthPt: 0.3 };
  expect(drawn([], [{ ...rule, grayLevel: 0.5, dashMm: [2.54, 1.27] }, rule])).toEqual([
    '2 J', '0.5 G', '[7.2 3.6 ] 0 d', '0.3 w 0 0 m 72 0 l S', '[] 0 d', '0 G', '0.3 w 0 0 m 72 0 l S',
  ]);
});
