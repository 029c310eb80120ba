// What all of a run leaves in one folder, and in which order it is sealed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { exceptionsCsv } from '../../src/run/exception-list.js';
import { manifestParts } from '../../src/run/manifest.js';
import { inSealOrder, wholeRun } from '../../src/run/portion.js';
import { prepare, type PreparedRun } from '../../src/run/prepare.js';
import { withChecksums } from '../../src/run/report.js';
import { filesOf } from '../support/files-of-portion.js';
import { tableBytes } from '../support/table-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

/** A run of one letter to somebody whose name another system may lack, and somebody held; or of nobody. */
function runOf(name: string, ...people: readonly string[]): Promise<PreparedRun> {
  const path = join(folder, name);
  writeFileSync(path, tableBytes(ASSOCIATION_HEADER, ...people.map((person, index) => (
    [`K${index}`, '2021/12/01 10:00:00', 'クレジットカード', '決済完了', '1000', String(index), person, '', '104-0061', '東京都', '中央区', '銀座1-2', '']))));
  return prepare({ exports: [path] }, { rowsRead: () => undefined, planning: () => undefined });
}

test('the seal names lists, report and page first, then the print files and the papers for the post in their order, then what else there is', () => {
  const files = ['post/a.csv', 'post/gaiji.csv', 'post/bundles.csv', 'letters/0002.pdf', 'report.html', 'exceptions.csv', 'report.json', 'letters/0001.pdf', 'manifest.csv', 'post/control-sheets.pdf'];
  const report = { batches: ['letters/0001.pdf', 'letters/0002.pdf', 'letters/0003.pdf'].map((file) => ({ file, letters: 1, first: '', last: '', pages: 2, sheets: 1, sha256: null })) };
  expect([...inSealOrder(new Map(files.map((file) => [file, `of ${file}`])), report)]).toEqual([
    'manifest.csv', 'exceptions.csv', 'report.json', 'report.html', 'letters/0001.pdf', 'letters/0002.pdf', 'post/bundles.csv', 'post/control-sheets.pdf', 'post/gaiji.csv', 'post/a.csv',
  ].map((file) => [file, `of ${file}`]));
});

test('a whole run leaves its lists, its page, and the documents for post office and mailing house', async () => {
  const run = await runOf('payments.csv', '𠮷田　一郎', '渡辺　?子');
  const whole = wholeRun(run);
  const { batches, lists, folders } = whole;
  expect({ batches, lists, folders }).toEqual({ batches: run.plan.batches, lists: ['manifest.csv', 'exceptions.csv', 'report.html'], folders: ['letters', 'post'] });
  const files = new Map(await filesOf(whole, withChecksums(run.plan.report, new Map([['letters/0001.pdf', 'a'.repeat(64)]]))));
  expect([...files.keys()]).toEqual([
    'manifest.csv', 'exceptions.csv', 'post/bundles.csv', 'post/bundle-slips.pdf', 'post/posting.csv', 'post/gaiji.csv', 'post/gaiji.pdf', 'report.html', 'post/control-sheets.pdf',
  ]);
  expect([...files.get('manifest.csv') as Iterable<Uint8Array>]).toEqual([...manifestParts(run.plan.batches)]);
  expect(files.get('exceptions.csv')).toBe(exceptionsCsv(run.plan.exceptions));
  expect([...files.get('report.html') as Iterable<string>].join('')).toContain('渡辺　?子');
  expect(files.get('post/gaiji.csv')).toContain('"U+20BB7"');
});

test('a run without letters has its lists all the same, and nothing for printer and post office', async () => {
  const run = await runOf('nobody.csv', '渡辺　?子');
  expect((await filesOf(wholeRun(run), run.plan.report)).map(([file]) => file)).toEqual(['manifest.csv', 'exceptions.csv', 'post/gaiji.csv', 'report.html']);
});
