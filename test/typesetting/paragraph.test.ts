import { setParagraph } from '../../src/typesetting/paragraph.js';
import { setText, TEXTBOOK_CHAIN, textOf, written } from './set-text.js';

test('an opening bracket at a line head stands with its ink at the edge', () => {
  const run = { style: 0, text: '「字', xEm: -0.5, extraAdvancesEm: [0, 0] };
  expect(setText('「字', {})).toEqual([{ runs: [run], startEm: 0, widthEm: 1.5 }]);
});

test('an opening bracket at an indent keeps the indent before its ink', () => {
  expect(setText('「字', { firstIndentEm: 1 })[0]).toMatchObject({ startEm: 1, widthEm: 1.5, runs: [{ xEm: 0.5 }] });
});

test('the first line has one indent, all others another', () => {
  const lines = setText('東西南北春夏秋冬花鳥', { widthEm: 5, firstIndentEm: 1 });
  expect(written(lines)).toEqual(['1.0-5.0 東西南北', '0.0-5.0 春夏秋冬', '0.0-2.0 花鳥']);
});

test('brackets and stops in a row are set solid', () => {
  const [line] = setText('（「字」）。字', {});
  expect(line?.runs[0]?.extraAdvancesEm).toEqual([-0.5, 0, 0, -0.5, -0.5, 0, 0]);
  expect(line?.widthEm).toBe(5);
});

test('a quarter em stands between kanji and figures, never at an edge', () => {
  expect(setText('計300名', { widthEm: 10 })[0]?.runs[0]?.extraAdvancesEm).toEqual([0.25, 0, 0, 0.25, 0]);
  const lines = setText('合計件数は300', { widthEm: 5 });
  expect(lines.map((line) => [textOf(line), line.runs[0]?.xEm, line.runs[0]?.extraAdvancesEm.at(-1)])).toEqual([
    ['合計件数は', 0, 0],
    ['300', 0, 0],
  ]);
});

test('a stop that does not fit is drawn in by tightening (追い込み)', () => {
  expect(written(setText('あ、いうえおか。きくけこさ', { widthEm: 7 }))).toEqual(['0.0-7.0 あ、いうえおか。', '0.0-5.0 きくけこさ']);
});

test('where nothing can be tightened the last character goes down with its stop (追い出し)', () => {
  const lines = setText('あいうえおかき。くけこ', { widthEm: 7 });
  expect(written(lines)).toEqual(['0.0-7.0 あいうえおか', '0.0-5.0 き。くけこ']);
  expect(lines[0]?.runs[0]?.extraAdvancesEm).toEqual([0.2, 0.2, 0.2, 0.2, 0.2, 0]);
});

test('a stop that hangs stands beyond the edge, and the line before it is flush', () => {
  const lines = setText('あいうえおかき。くけこ', { widthEm: 7, hangStops: true });
  expect(written(lines)).toEqual(['0.0-7.0 あいうえおかき。', '0.0-3.0 くけこ']);
  expect(lines[0]?.runs[0]?.extraAdvancesEm).toEqual([0, 0, 0, 0, 0, 0, 0, -1]);
});

test('a stop that fits does not hang', () => {
  const lines = setText('あいうえおか。くけこ', { widthEm: 7, hangStops: true });
  expect(lines[0]).toMatchObject({ widthEm: 7, runs: [{ text: 'あいうえおか。' }] });
});

test('the last line is never a lone character with its stop', () => {
  const lines = setText('あいうえおかきくけこさ。', { widthEm: 5 });
  expect(written(lines)).toEqual(['0.0-5.0 あいうえお', '0.0-5.0 かきくけ', '0.0-2.5 こさ。']);
});

test('a line break in the text begins a line and leaves the one before at its natural width', () => {
  const lines = setText('あいう\n\nえお', { firstIndentEm: 1, restIndentEm: 2 });
  expect(written(lines)).toEqual(['1.0-4.0 あいう', '2.0-2.0 ', '2.0-4.0 えお']);
});

test('an empty text is one empty line', () => {
  expect(setText('', {})).toEqual([{ runs: [], startEm: 0, widthEm: 0 }]);
  expect(setParagraph([], { widthEm: 9, firstIndentEm: 0, restIndentEm: 0, align: 'start' }, [])).toHaveLength(1);
});

test('spaces at the end of a line are dropped, at the beginning of the text kept', () => {
  expect(setText('　あい　うえ ', { widthEm: 3 }).map(textOf)).toEqual(['　あい', 'うえ']);
});

test.each([
  ['start', ['0.0-5.0 あいうえお', '0.0-2.5 かき。']],
  ['end', ['0.0-5.0 あいうえお', '2.5-5.0 かき。']],
  ['center', ['0.0-5.0 あいうえお', '1.3-3.8 かき。']],
] as const)('alignment %s', (align, lines) => {
  expect(written(setText('あいうえおかき。', { widthEm: 5, align }))).toEqual(lines);
});

test('only justified lines are opened', () => {
  expect(written(setText('あいうえ2022年', { widthEm: 5, align: 'start' }))).toEqual(['0.0-4.0 あいうえ', '0.0-3.3 2022年']);
});

test('each style is a run of its own that begins where the one before ends', () => {
  const styles = [
    { text: '電話は', style: 0 },
    { text: '0120', style: 1 },
    { text: 'です。', style: 0 },
  ];
  const [line] = setParagraph(styles, { widthEm: 20, firstIndentEm: 0, restIndentEm: 0, align: 'start' }, [TEXTBOOK_CHAIN, TEXTBOOK_CHAIN]);
  expect(line?.runs).toEqual([
    { style: 0, text: '電話は', xEm: 0, extraAdvancesEm: [0, 0, 0.25] },
    { style: 1, text: '0120', xEm: 3.25, extraAdvancesEm: [0, 0, 0, 0.25] },
    { style: 0, text: 'です。', xEm: 5.5, extraAdvancesEm: [0, 0, -0.5] },
  ]);
});

test('a word wider than the line breaks where the line is full', () => {
  expect(setText('ABCDEFGHIJKLMNOP', { widthEm: 3 }).map(textOf)).toEqual(['ABCDEF', 'GHIJKL', 'MNOP']);
});

test('a web address wider than the line breaks after its slashes first', () => {
  const lines = setText('https://example.jp/notice/20220228.html', { widthEm: 10 });
  expect(lines.map(textOf)).toEqual(['https://example.jp/', 'notice/20220228.html']);
});

test('stops that fill more than a line still break somewhere', () => {
  expect(setText('。'.repeat(9), { widthEm: 2 }).map(textOf).join('')).toBe('。'.repeat(9));
});

test('a room narrower than a character holds one a line', () => {
  expect(setText('あい', { widthEm: 0.5 }).map(textOf)).toEqual(['あ', 'い']);
});

test('a style without a chain is an error', () => {
  const measure = { widthEm: 9, firstIndentEm: 0, restIndentEm: 0, align: 'start' } as const;
  expect(() => setParagraph([{ text: 'あ', style: 3 }], measure, [TEXTBOOK_CHAIN])).toThrow('no font chain for style 3');
});
