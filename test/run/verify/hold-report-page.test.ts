// report.html beside report.json: a page that shows another account is told, whatever was sealed anew.
import { differences } from '../../../src/run/verify/difference.js';
import { holdReportPage } from '../../../src/run/verify/hold-report-page.js';
import { sampleFiles } from '../../support/sample-run-files.js';

/** What is told of the sample run's page and report after a change to either. */
async function told(change: (page: string, report: string) => readonly [page: string, report: string] = (page, report) => [page, report]): Promise<readonly string[]> {
  const files = await sampleFiles();
  const textOf = (file: string): string => files.get(file)?.toString() ?? '';
  const [page, report] = change(textOf('report.html'), textOf('report.json'));
  const { tool } = JSON.parse(textOf('report.json')) as { tool: { version: string } };
  const found = differences();
  holdReportPage(page, report, tool.version, found);
  return found.all().map(({ code, file }) => `${code} ${file}`);
}

const OTHER = ['report-page-other report.html'];

test('the page of a run shows the account of its report', async () => {
  expect(await told()).toEqual([]);
});

test('another count in the report, or in one place of the page, is told', async () => {
  expect(await told((page, report) => [page, report.replace('"affected": 8', '"affected": 9')])).toEqual(OTHER);
  expect(await told((page, report) => [page.replace('通知書をまだお届けできない方が', '通知書をお届けできた方が'), report])).toEqual(OTHER);
  expect(await told((page, report) => [page.replace(/<code>[0-9a-f]/, '<code>-'), report])).toEqual(OTHER);
});

test('a page of another version of the program looks otherwise, and is left to the seal', async () => {
  expect(await told((_, report) => ['', report.replace(/"version": "[^"]+"/, '"version": "0.0.1"')])).toEqual([]);
});

test.each(['', 'null', '{}', '[]'])('of a report that is %j no page can be shown', async (other) => {
  expect(await told((page) => [page, other])).toEqual(OTHER);
});
