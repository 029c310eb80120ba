// report.html held against report.json: whoever seals a run anew may not show a superior other counts than the run has. What the account alone
// decides is made once more and must stand in the page as it is; the list of exceptions rests on the seal.
import type { PageAccount } from '../../report-page/page-facts.js';
import { accountParts } from '../../report-page/report-page.js';
import type { Differences } from './difference.js';
import { REPORT_PAGE } from '../disk/run-folder.js';

/** Tells a page that shows another account. A page of another version of the program looks otherwise, and is left to the seal. */
export function holdReportPage(page: string, report: string, version: string, { add }: Differences): void {
  if (!shows(page, report, version)) add('report-page-other', REPORT_PAGE);
}

function shows(page: string, report: string, version: string): boolean {
  try {
    const account = JSON.parse(report) as PageAccount;
    return account.tool.version !== version || accountParts(account).every(({ markup }) => page.includes(markup));
  } catch {
    // A report that lacks what a page is made of was edited by somebody.
    return false;
  }
}
