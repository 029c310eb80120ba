// A small account that adds up, and lines of exceptions, for pages that no run is needed for.
import type { CalendarDay } from '../../src/calendar-day.js';
import type { FindingCode } from '../../src/finding.js';
import type { PageAccount, PageAssets, PageException, PageFacts } from '../../src/report-page/page-facts.js';
import { reportPage } from '../../src/report-page/report-page.js';

export const ASSETS: PageAssets = { style: 'p { margin: 0 }', script: 'void 0;' };
const SHA256 = '0123456789abcdef'.repeat(4);

export const ACCOUNT: PageAccount = {
  tool: { version: '9.9.9', postalData: 'none' },
  incident: { firstDay: '2021-12-01' as CalendarDay, lastDay: '2022-01-31' as CalendarDay },
  inputs: [{ file: 'payments.csv', role: 'export', sha256: SHA256, bytes: 1234, encoding: 'cp932', preset: 'association', rows: 1021 }],
  settings: { files: [{ file: 'incident.yaml', role: 'incident', sha256: SHA256, bytes: 99 }], batchSize: 500, envelope: 'naga3-100x55' },
  rows: { read: 1021, inLetter: 1003, held: 3, outsideWindow: 4, notCard: 5, excludedStatus: 1, excludedPerson: 2, alreadyNotified: 0, notAPayment: 3 },
  customers: { affected: 1003, letters: 1000, held: 2, excluded: 1, alreadyNotified: 0, accepted: 0 },
  letters: { count: 1000, pages: 2000, sheets: 1000, withBarcode: 999 },
  batches: [1, 2].map((lot) => ({
    file: `letters/000${lot}.pdf`, letters: 500, first: lot === 1 ? '000001-8' : '000501-7', last: lot === 1 ? '000500-9' : '001000-9', pages: 1000, sheets: 500, sha256: SHA256,
  })),
  exclusions: [{ reason: '亡くなられた方', customers: 1, rows: 2 }],
  findings: { 'date-unreadable': 1, 'name-missing': 2, 'no-barcode': 1 },
  samples: [],
  breakdown: { paymentsByDay: { '2021-12-01': 7, '2022-01-31': 1000 }, lettersByPrefecture: { 東京都: 600, 石川県: 400 } },
  approval: SHA256,
};

export function exception(code: FindingCode, changed: Partial<PageException> = {}): PageException {
  return {
    code, message: '日付が読めません', hint: '確かめてください', file: 'payments.csv', line: 12, column: '決済日時', customerId: '000042', name: '山田　太郎', company: '', department: '',
    postalCode: '104-0061', address: '東京都中央区銀座1-2', paidAt: '21/12/1x', method: 'カード', status: '完了', ...changed,
  };
}

export const EXCEPTIONS: readonly PageException[] = [exception('date-unreadable'), exception('name-missing'), exception('name-missing', { line: 13 }), exception('no-barcode')];

/** The whole page as text. */
export function pageOf(account: PageAccount = ACCOUNT, exceptions: PageFacts['exceptions'] = EXCEPTIONS, letter: PageFacts['letter'] = { glyphs: '', pages: ['<path d="M0 0"/>'] }): string {
  return [...reportPage(account, { letter, exceptions }, ASSETS)].join('');
}
