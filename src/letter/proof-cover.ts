// The sheets before a proof's letters: what to check, the counts, the envelope's arithmetic, boxes to sign and the number
// that ties the signature to what was seen; then which letters follow, and why.
import type { IncidentWindow } from '../incident/incident-window.js';
import { largestBarcodePt } from '../postal/barcode-size.js';
import { ENVELOPE_FACTS, type EnvelopeFacts } from '../wording/envelope-facts.js';
import { grouped } from '../wording/grouped-number.js';
import { PROOF_COVER as SAYS } from '../wording/proof-sheets.js';
import { FULL_PT, NARROWEST } from './address-ladder.js';
import { addressZone, foldsMm, playOf, reachableZone, visibleZone, type EnvelopeProfile } from './envelope-profile.js';
import type { Ink } from './ink.js';
import { emMm, PAPER_WIDTH_MM } from './page-grid.js';
import type { ComposedLetter, ComposedPage } from './placed-text.js';
import type { Setting } from './set-phrase.js';
import { sheetColumn, type SheetColumn } from './sheet-column.js';

/** What the cover tells. */
export interface ProofCover {
  readonly window: IncidentWindow;
  readonly envelope: EnvelopeProfile;
  /** Facts still marked 見本. */
  readonly samples: readonly string[];
  /** Absent without an export: there is no plan to sign. */
  readonly plan?: {
    readonly approval: { readonly short: string; readonly full: string };
    /** `notified` only where earlier runs were given. */
    readonly counts: Readonly<Record<Exclude<keyof typeof SAYS.counts, 'notified'>, number>> & { readonly notified?: number };
  };
  readonly letters: readonly { readonly number: string; readonly reasons: readonly string[] }[];
  readonly pagesPerLetter: number;
  readonly pagesPerSheet: ComposedLetter['pagesPerSheet'];
}

const MARGIN_MM = 20;
const PLACE = { leftMm: MARGIN_MM, widthMm: PAPER_WIDTH_MM - 2 * MARGIN_MM, topMm: 16, sizePt: 10 } as const;
const TITLE = { sizePt: 11.5, family: 'gothic', gapMm: 4 } as const;
const SMALL_PT = 9;
/** So few that they fit a page even where every one takes two lines. */
const LISTED_A_PAGE = 26;

/** Whole sheets, so that the first letter begins on a front. */
export function proofCover(cover: ProofCover, chains: Setting['chains']): readonly ComposedPage[] {
  const listed = Array.from({ length: Math.ceil(cover.letters.length / LISTED_A_PAGE) }, (_, index) => index * LISTED_A_PAGE);
  const count = 1 + listed.length;
  const before = count + (count % cover.pagesPerSheet);
  const pages = [frontOf(cover, chains), ...listed.map((from) => listOf(cover, from, before, chains))].map(pageOf);
  return pages.length === before ? pages : [...pages, { parts: [] }];
}

/** The profile's numbers, and what fits. */
export function envelopeFacts(profile: EnvelopeProfile): EnvelopeFacts {
  const [visible, reachable] = [visibleZone(profile), reachableZone(profile)];
  const address = addressZone(profile);
  const [widthMm, heightMm] = [address.rightMm - address.leftMm, address.bottomMm - address.topMm];
  const characters = widthMm / emMm(FULL_PT);
  return {
    ...profile,
    foldsMm: foldsMm(profile),
    playMm: playOf(profile),
    visible,
    reachable,
    characters: { full: Math.floor(characters), condensed: Math.floor(characters / NARROWEST) },
    barcodePt: largestBarcodePt({ widthMm, heightMm }),
  };
}

function frontOf({ window, envelope, samples, plan, pagesPerSheet }: ProofCover, chains: Setting['chains']): Ink {
  const column = sheetColumn(PLACE, chains);
  column.text(SAYS.title, { sizePt: 18, family: 'gothic', align: 'center' });
  column.text(SAYS.subtitle, { sizePt: SMALL_PT, align: 'center', gapMm: 1 });
  column.text(SAYS.period(window.firstDay, window.lastDay), { gapMm: 3 });
  if (plan === undefined) column.text(SAYS.withoutExport, { family: 'gothic', gapMm: 2 });
  else countsOf(plan.counts, column);
  if (samples.length > 0) column.text(SAYS.samples(samples), { sizePt: SMALL_PT, family: 'gothic', gapMm: 2 });
  column.text(SAYS.checksTitle, TITLE);
  const checks = SAYS.checks({ isFolded: foldsMm(envelope).length > 0, isDuplex: pagesPerSheet === 2 });
  for (const check of plan === undefined ? checks : [...checks, SAYS.planCheck]) column.text(`□　${check}`, { hangEm: 2, gapMm: 0.7, leadingEm: 1.4 });
  column.text(ENVELOPE_FACTS.title.ja(), TITLE);
  const facts = envelopeFacts(envelope);
  for (const says of [ENVELOPE_FACTS.envelope, ENVELOPE_FACTS.zones, ENVELOPE_FACTS.fits]) column.text(says.ja(facts), { sizePt: SMALL_PT });
  column.text(SAYS.signTitle, TITLE);
  column.skip(1);
  column.table([SAYS.signHead], [18, 32, 45, 75], { sizePt: SMALL_PT });
  column.table((plan === undefined ? [SAYS.signFirst] : [SAYS.signFirst, SAYS.signFinal]).map((row) => [row, '', '', '']), [18, 32, 45, 75], { rowMm: 13 });
  if (plan !== undefined) {
    column.text(SAYS.approvalTitle, TITLE);
    column.text(plan.approval.short, { sizePt: 18, family: 'gothic', leadingEm: 1.3 });
    column.text(SAYS.full(plan.approval.full), { sizePt: 7, family: 'gothic' });
    column.text(SAYS.approval(plan.approval.short), { sizePt: SMALL_PT, gapMm: 1 });
  }
  return column.ink();
}

function countsOf(counts: NonNullable<ProofCover['plan']>['counts'], column: SheetColumn): void {
  const cells = [
    [SAYS.counts.letters, counts.letters], [SAYS.counts.sheets, counts.sheets], [SAYS.counts.files, counts.files],
    [SAYS.counts.held, counts.held], [SAYS.counts.excluded, counts.excluded],
    ...(counts.notified === undefined ? [] : [[SAYS.counts.notified, counts.notified] as const]),
  ] as const;
  // As wide as their labels are long, so that none of six takes two lines.
  const labelLength = cells.reduce((sum, [label]) => sum + label.length, 0);
  const widths = cells.map(([label]) => PLACE.widthMm * label.length / labelLength);
  column.text(SAYS.countsTitle, TITLE);
  column.skip(1);
  column.table([cells.map(([label]) => label), cells.map(([, count]) => grouped(count))], widths, { align: 'center' });
}

function listOf({ letters, pagesPerLetter }: ProofCover, from: number, pagesBefore: number, chains: Setting['chains']): Ink {
  const column = sheetColumn(PLACE, chains);
  column.text(SAYS.listTitle, { ...TITLE, gapMm: 0 });
  column.skip(2);
  const rows = letters.slice(from, from + LISTED_A_PAGE).map(({ number, reasons }, index) => (
    [number, String(pagesBefore + (from + index) * pagesPerLetter + 1), reasons.join('、')]));
  column.table([SAYS.listHead, ...rows], [26, 14, 130], { sizePt: SMALL_PT });
  return column.ink();
}

function pageOf(ink: Ink): ComposedPage {
  return { parts: [{ kind: 'shared', ...ink }] };
}
