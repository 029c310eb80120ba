// One PDF to look at, and to sign, before anything is printed. Three kinds: of a plan, of the template
// alone, and the sheet that measures an envelope.
import { calibrationSheet } from '../../letter/calibration-sheet.js';
import type { ComposedLetter } from '../../letter/placed-text.js';
import { proofBooklet } from '../../letter/proof-booklet.js';
import { proofCover, type ProofCover } from '../../letter/proof-cover.js';
import type { PrintFonts } from '../../print/print-fonts.js';
import { writeSheets } from '../../print/sheet-file.js';
import { proofReasonText } from '../../wording/proof-reasons.js';
import { shortApproval } from '../approval.js';
import { openFonts } from '../input/font-files.js';
import { letterInk } from '../letter-ink.js';
import { writeNew } from '../disk/new-file.js';
import type { PreparedLetter } from '../prepare-letter.js';
import type { PreparedRun } from '../prepare.js';
import { proofLetters, type ProofLetter } from './proof-choice.js';
import { sampleLetters } from './sample-letters.js';

/** What was made. */
export interface Proof {
  readonly sha256: string;
  readonly letters: readonly ProofLetter[];
}

/** Of a plan with its letters: what is signed here is what generate makes. */
export async function proofOfPlan({ plan, letters: all, composed, envelope, fonts }: PreparedRun, file: string): Promise<Proof> {
  const { report, batches } = plan;
  const letters = proofLetters(all);
  const { approval = '', customers, letters: { count, sheets } } = report;
  const counts = { letters: count, sheets, files: batches.length, held: customers.held, excluded: customers.excluded, ...(report.notified && { notified: customers.alreadyNotified }) };
  const cover = { window: report.incident, envelope, samples: report.samples, plan: { approval: { short: shortApproval(approval), full: approval }, counts } };
  return write(composed, letters, cover, openFonts(fonts), file);
}

/** Of the template with sample addressees; there is nothing to approve in it but the words. */
export async function proofOfTemplate({ incident, envelope, composed, opened }: PreparedLetter, file: string): Promise<Proof> {
  const letters = sampleLetters(envelope, opened.chains.mincho, incident.window);
  return write(composed, letters, { window: incident.window, envelope, samples: incident.samples }, opened, file);
}

/** The sheet to measure an envelope with. */
export async function calibration({ envelope, opened }: PreparedLetter, file: string): Promise<Proof> {
  return { sha256: await save(calibrationSheet(envelope, opened.chains), opened, `窓の位置を測る用紙 ${envelope.name}`, file), letters: [] };
}

type CoverFacts = Omit<ProofCover, 'letters' | 'pagesPerLetter' | 'pagesPerSheet'>;

async function write(composed: ComposedLetter, letters: readonly ProofLetter[], facts: CoverFacts, fonts: PrintFonts, file: string): Promise<Proof> {
  const inks = [...await letterInk(composed, letters.map(({ person }) => person))];
  const inWords = letters.map(({ reasons }) => reasons.map((reason) => proofReasonText(reason, 'ja')));
  const listed = letters.map(({ person: { number } }, index) => ({ number, reasons: inWords[index] ?? [] }));
  const cover = proofCover({ ...facts, letters: listed, pagesPerLetter: composed.pages.length, pagesPerSheet: composed.pagesPerSheet }, fonts.chains);
  const shown = inks.map((ink, index) => ({ ink, reasons: inWords[index] ?? [] }));
  const booklet = proofBooklet(composed, shown, cover, facts.envelope, fonts.chains);
  return { sha256: await save(booklet, fonts, '校正刷り（見本）', file), letters };
}

async function save(sheets: ComposedLetter, fonts: PrintFonts, title: string, file: string): Promise<string> {
  return writeNew(file, writeSheets(sheets, fonts, title), 'proof-exists');
}
