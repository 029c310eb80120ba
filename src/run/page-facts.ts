// What report.html shows beside report.json: the letter with an addressee that nobody is, and the lines of exceptions.csv unless the page is
// to name nobody. Made where the plan is; a share of a run hands it on as it is.
import type { PaymentField } from '../export/payment.js';
import { filledPage } from '../letter/filled-page.js';
import { joined } from '../letter/ink.js';
import { pagePictures, type PagePictures } from '../print/page-picture.js';
import type { PrintFonts } from '../print/print-fonts.js';
import { maskCardNumbers } from '../recipient/card-number.js';
import { MOST_EXCEPTIONS, type PageException, type PageFacts } from '../report-page/page-facts.js';
import { registerPlaceText, sentenceOf } from '../wording/finding-sentence.js';
import type { ExceptionLine } from './exception-list.js';
import { letterInk } from './letter-ink.js';
import type { PreparedRun } from './prepare.js';
import { sampleLetters } from './proof/sample-letters.js';

export async function pageFacts(run: Pick<PreparedRun, 'plan' | 'composed' | 'envelope'>, fonts: PrintFonts): Promise<PageFacts> {
  const { exceptions, report: { settings } } = run.plan;
  return {
    letter: await samplePictures(run, fonts),
    exceptions: settings.noPersonal === true ? null : exceptions.slice(0, MOST_EXCEPTIONS).map(pageException),
  };
}

/** Where no sample fits the envelope, the places for it stay empty. */
async function samplePictures({ plan, composed, envelope }: Pick<PreparedRun, 'plan' | 'composed' | 'envelope'>, fonts: PrintFonts): Promise<PagePictures> {
  const [sample] = sampleLetters(envelope, fonts.chains.mincho, plan.report.incident);
  const [ink = []] = sample === undefined ? [] : await letterInk(composed, [sample.person]);
  const { glyphs, pages } = pagePictures(composed.pages.map((page, index) => joined(filledPage(page, ink[index] ?? []))), fonts);
  return { glyphs, pages };
}

function pageException({ finding: { at, doubt, registeredIn }, row }: ExceptionLine): PageException {
  const { message, hint = '' } = sentenceOf(doubt, 'ja');
  const cell = (field: PaymentField): string => maskCardNumbers(row?.cells[field].text ?? '');
  return {
    code: doubt.code,
    message: registeredIn === undefined ? message : `${message}（${registerPlaceText(registeredIn, 'ja')}）`,
    hint,
    file: at.file, line: at.line ?? null, column: at.column ?? '',
    customerId: cell('customerId'), name: cell('name'), company: cell('company'), department: cell('department'),
    postalCode: cell('postalCode'), address: cell('address'), paidAt: cell('paidAt'), method: cell('method'), status: cell('status'),
  };
}
