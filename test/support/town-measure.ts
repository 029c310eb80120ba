// How towns are matched, counted: each row of the tables with its code, without a code, and with codes of other towns.
import type { CodeStanding } from '../../src/postal/code-standing.js';
import type { PostalData } from '../../src/postal/postal-data.js';
import type { RowIndex } from './row-index.js';
import { SPELLINGS, trialOf } from './town-trial.js';
import type { CodedRow, TownSpelling, Trial } from './town-trial.js';
import { WRONG_CODES, wrongCodes } from './wrong-codes.js';
import type { WrongCode } from './wrong-codes.js';

export interface WithCode {
  matched: number;
  /** Matched, but with something else than the house number left. */
  cutWrongly: number;
  unsure: number;
  takesNone: number;
  /** A right code said to be another's, or none of the tables. */
  misjudged: number;
}

export interface WithoutCode {
  found: number;
  /** Nothing found, because the town has several codes. */
  severalCodes: number;
  notTold: number;
  wrong: number;
}

/** What is said of a wrong code. */
export interface WithWrongCode {
  matched: number;
  otherTown: number;
  otherPrefecture: number;
  unsure: number;
  takesNone: number;
}

export interface TownMeasure {
  tried: number;
  /** Rows that the spelling leaves as they are. */
  same: number;
  readonly withCode: WithCode;
  readonly withoutCode: WithoutCode;
  readonly withWrongCode: Readonly<Record<WrongCode, WithWrongCode>>;
  /** The addresses that were not matched with their code, or whose code was not found though their town has one. */
  readonly refused: string[];
}

/** All that must not happen. */
export function mistakes({ withCode, withoutCode, withWrongCode }: TownMeasure): number {
  const matchedWrongly = WRONG_CODES.reduce((sum, kind) => sum + withWrongCode[kind].matched, 0);
  return withCode.cutWrongly + withCode.misjudged + withoutCode.wrong + matchedWrongly;
}

/** Tries rows of the tables, which are neighbours of each other in `index`. Rows of no town have to be left out. */
export function measure(rows: readonly CodedRow[], postal: PostalData, index: RowIndex): Readonly<Record<TownSpelling, TownMeasure>> {
  const measures = Object.fromEntries(SPELLINGS.map((spelling) => [spelling, nothingYet()])) as Record<TownSpelling, TownMeasure>;
  for (const row of rows) {
    const wrong = wrongCodes(row, index);
    for (const spelling of SPELLINGS) {
      const trial = trialOf(row, spelling);
      if (trial === undefined) measures[spelling].same += 1;
      else add(measures[spelling], row, trial, wrong);
    }
  }
  return measures;

  function add(counts: TownMeasure, row: CodedRow, { address, rest }: Trial, wrong: readonly (readonly [WrongCode, string])[]): void {
    counts.tried += 1;
    const standing = postal.standing(row.code, address);
    counts.withCode[withCodeOutcome(standing, rest)] += 1;
    const outcome = withoutCodeOutcome(postal.codeOf(address), row, index);
    counts.withoutCode[outcome] += 1;
    if (standing.kind !== 'matched' || outcome === 'notTold') counts.refused.push(`${row.code} ${address}`);
    for (const [kind, code] of wrong) counts.withWrongCode[kind][wrongCodeOutcome(postal.standing(code, address))] += 1;
  }
}

function withCodeOutcome(standing: CodeStanding, rest: string): keyof WithCode {
  if (standing.kind === 'matched') return standing.rest === rest ? 'matched' : 'cutWrongly';
  if (standing.kind === 'unsure') return 'unsure';
  return standing.kind === 'takes-none' ? 'takesNone' : 'misjudged';
}

function withoutCodeOutcome(code: string | undefined, row: CodedRow, index: RowIndex): keyof WithoutCode {
  if (code !== undefined) return code === row.code ? 'found' : 'wrong';
  return index.codesOf(row).size > 1 ? 'severalCodes' : 'notTold';
}

function wrongCodeOutcome({ kind }: CodeStanding): keyof WithWrongCode {
  if (kind === 'matched' || kind === 'unsure') return kind;
  if (kind === 'unknown') throw new Error('A code of the tables is unknown.');
  return ({ 'takes-none': 'takesNone', 'other-town': 'otherTown', 'other-prefecture': 'otherPrefecture' } as const)[kind];
}

function nothingYet(): TownMeasure {
  return {
    tried: 0,
    same: 0,
    withCode: { matched: 0, cutWrongly: 0, unsure: 0, takesNone: 0, misjudged: 0 },
    withoutCode: { found: 0, severalCodes: 0, notTold: 0, wrong: 0 },
    withWrongCode: Object.fromEntries(WRONG_CODES.map((kind) => [kind, noneYet()])) as Record<WrongCode, WithWrongCode>,
    refused: [],
  };
}

function noneYet(): WithWrongCode {
  return { matched: 0, otherTown: 0, otherPrefecture: 0, unsure: 0, takesNone: 0 };
}
