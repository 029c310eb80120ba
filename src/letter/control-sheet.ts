// The sheet that goes round with a print file: what it is, how much there must be of everything, and boxes for whoever prints,
// folds, inserts, counts and posts. Nothing personal. Only the batch's own facts differ from sheet to sheet.
import { CONTROL_SHEET as SAYS } from '../wording/post-sheets.js';
import { joined, type Ink } from './ink.js';
import { baselineMm, PAPER_WIDTH_MM } from './page-grid.js';
import { placedLine, type LinePlace } from './placed-line.js';
import type { ComposedPage, PlacedText } from './placed-text.js';
import type { Setting } from './set-phrase.js';
import { sheetColumn } from './sheet-column.js';

/** A print file as its sheet tells it. */
export interface ControlledBatch {
  /** ロット, `0001`. */
  readonly name: string;
  /** Relative to DIR. */
  readonly file: string;
  readonly letters: number;
  readonly sheets: number;
  /** 発送番号. */
  readonly first: string;
  readonly last: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

const LEFT_MM = 20;
const RIGHT_MM = PAPER_WIDTH_MM - 15;
const WIDTH_MM = RIGHT_MM - LEFT_MM;
const HEAD = { topMm: 14, bigPt: 60, bigBaselineMm: 36, widthMm: 105 } as const;
const TITLE = { sizePt: 12, family: 'gothic', gapMm: 5 } as const;
const FACTS = { labelMm: 34, rowMm: 7.6, sizePt: 11, hashPt: 9, indentMm: 3 } as const;
const STEPS = { widthsMm: [24, 28, 42, 45, 36], headMm: 7, rowMm: 13, sizePt: 11, indentMm: 2 } as const;
const SPARES = { widthsMm: [34, 28, 30, 53, 30], headMm: 7, rowMm: 9.5, rows: 6 } as const;

/** What all sheets of a run share, and where the batch's own facts go on them. */
interface Frame extends Ink {
  readonly factsTopMm: number;
  readonly stepsTopMm: number;
  /** By what they count. */
  readonly steps: ReturnType<typeof SAYS.steps>;
}

/** What all sheets of a run are for. */
export interface ControlledRun {
  /** A name out of the settings. */
  readonly sender: string;
  /** Whether the envelope's sheets are folded. */
  readonly isFolded: boolean;
}

/** One page a batch, in order. */
export function controlSheets(batches: readonly ControlledBatch[], run: ControlledRun, chains: Setting['chains']): readonly ComposedPage[] {
  const frame = frameOf(run, chains);
  return batches.map((batch, index) => ({
    parts: [
      { kind: 'shared', texts: frame.texts, rules: frame.rules },
      { kind: 'shared', texts: ownFacts(batch, { place: index + 1, batches: batches.length }, frame, chains), rules: [] },
    ],
  }));
}

function frameOf({ sender, isFolded }: ControlledRun, chains: Setting['chains']): Frame {
  const steps = SAYS.steps({ isFolded });
  const column = sheetColumn({ leftMm: LEFT_MM, widthMm: WIDTH_MM, topMm: HEAD.topMm, sizePt: 10 }, chains);
  column.text(SAYS.title, { sizePt: 20, family: 'gothic', leadingEm: 1.3 });
  column.text(sender, { widthMm: HEAD.widthMm, gapMm: 7 });
  column.skip(Math.max(0, HEAD.bigBaselineMm + 4 - column.yMm()));
  column.text(SAYS.use, { sizePt: 9 });
  column.skip(3);
  const factsTopMm = column.yMm();
  column.table(SAYS.facts.map((fact) => [fact, '']), [FACTS.labelMm, WIDTH_MM - FACTS.labelMm], { rowMm: FACTS.rowMm });
  column.text(SAYS.stepsTitle, TITLE);
  column.skip(1);
  column.table([SAYS.stepsHead], STEPS.widthsMm, { rowMm: STEPS.headMm, sizePt: 9 });
  const stepsTopMm = column.yMm();
  const names = [...steps.sheets, ...steps.letters];
  column.table(names.map(() => SAYS.stepsHead.map(() => '')), STEPS.widthsMm, { rowMm: STEPS.rowMm });
  column.text(SAYS.sparesTitle, TITLE);
  column.skip(1);
  column.table([SAYS.sparesHead], SPARES.widthsMm, { rowMm: SPARES.headMm, sizePt: 9 });
  column.table(Array.from({ length: SPARES.rows }, () => SAYS.sparesHead.map(() => '')), SPARES.widthsMm, { rowMm: SPARES.rowMm });
  column.text(SAYS.spares, { sizePt: 9, gapMm: 2 });
  const labels = names.map((step, row) => placedLine(step, { xMm: LEFT_MM + STEPS.indentMm, yMm: stepBaselineMm(stepsTopMm, row), sizePt: STEPS.sizePt }, chains));
  return { ...joined([column.ink(), { texts: labels, rules: [] }]), factsTopMm, stepsTopMm, steps };
}

function ownFacts(batch: ControlledBatch, { place, batches }: { readonly place: number; readonly batches: number }, frame: Frame, chains: Setting['chains']): readonly PlacedText[] {
  const { name, file, letters, sheets, first, last, sha256 } = batch;
  const line = (text: string, at: LinePlace): PlacedText => placedLine(text, at, chains);
  const fact = (text: string, row: number): PlacedText => {
    const sizePt = text === sha256 ? FACTS.hashPt : FACTS.sizePt;
    return line(text, { xMm: LEFT_MM + FACTS.labelMm + FACTS.indentMm, yMm: baselineMm(frame.factsTopMm + row * FACTS.rowMm, sizePt, FACTS.rowMm), sizePt });
  };
  const expected = [...frame.steps.sheets.map(() => SAYS.sheetsExpected(sheets)), ...frame.steps.letters.map(() => SAYS.lettersExpected(letters))];
  const countEndMm = LEFT_MM + STEPS.widthsMm.slice(0, 4).reduce((sum, width) => sum + width, 0) - STEPS.indentMm;
  return [
    line(SAYS.batch, { xMm: RIGHT_MM, yMm: HEAD.topMm + 2, sizePt: 10, align: 'end' }),
    line(name, { xMm: RIGHT_MM, yMm: HEAD.bigBaselineMm, sizePt: HEAD.bigPt, align: 'end' }),
    line(SAYS.placeOf(place, batches), { xMm: LEFT_MM, yMm: HEAD.topMm + 14, sizePt: 11 }),
    ...[file, SAYS.letters(letters), SAYS.sheets(sheets), SAYS.envelopes(letters), SAYS.numbers(first, last), sha256].map(fact),
    ...expected.map((text, row) => line(text, { xMm: countEndMm, yMm: stepBaselineMm(frame.stepsTopMm, row), sizePt: STEPS.sizePt, align: 'end' })),
  ];
}

function stepBaselineMm(topMm: number, row: number): number {
  return baselineMm(topMm + row * STEPS.rowMm, STEPS.sizePt, STEPS.rowMm);
}
