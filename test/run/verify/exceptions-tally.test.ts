// exceptions.csv as it is counted: lines by their code, and rows held by their place, a row with several findings once.
import { tallyException, type ExceptionsTally } from '../../../src/run/verify/exceptions-tally.js';

test('every line counts for its code, and a row with a line that asks for attention is held once', () => {
  const tally: ExceptionsTally = { findings: new Map(), heldRows: new Set() };
  for (const [kind, code, file, row] of [
    ['要確認', 'text-doubtful', 'a.csv', '7'], ['要確認', 'name-missing', 'a.csv', '7'], ['要確認', 'text-doubtful', 'b.csv', '7'],
    ['参考', 'no-barcode', 'a.csv', '9'], ['要確認', 'text-doubtful', 'a.csv', '77'],
  ] as const) tallyException(tally, (column) => ({ 区分: kind, 理由コード: code, ファイル: file, 行: row })[column]);
  expect(tally.findings).toEqual(new Map([['text-doubtful', 3], ['name-missing', 1], ['no-barcode', 1]]));
  expect(tally.heldRows).toEqual(new Set(['a.csv:7', 'b.csv:7', 'a.csv:77']));
});
