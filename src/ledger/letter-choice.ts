// Letters as they are typed: `12,40-45`. A number is what stands on the letter (000123-0), or the count alone; the check digit, where it is typed,
// must be right. A hyphen may belong to a number or stand between two: six digits or more and one more are a number, as letters show them.
import { fold } from '../folding.js';
import { problem, refuseAll, type Problem } from '../refusal.js';
import { letterNumber } from '../run/letter-number.js';
import type { ReportBatch } from '../run/report.js';
import { typedNumber } from './typed-number.js';

/** Counts of letters, without check digits, both ends included. */
export interface LetterRange {
  readonly first: number;
  readonly last: number;
}

const NUMBER = String.raw`\d{6,12}-\d|\d{1,13}`;
const RANGE = new RegExp(String.raw`^(${NUMBER})(?:[-~〜](${NUMBER}))?$`);
const ALLOWED = '12,40-45 / 000123-0 / 000123-0~000130-5';
/** Fewer digits are never a number with its check digit (contract, section 4). */
const COUNT_DIGITS = 6;

/** The letters meant, as typed. Throws a Refusal with every part that is no number, has a wrong check digit, or that the run has no letter of. */
export function chosenLetters(typed: string, batches: readonly ReportBatch[]): readonly LetterRange[] {
  const run = { first: countOf(batches[0]?.first), last: countOf(batches.at(-1)?.last) };
  const problems: Problem[] = [];
  const ranges = fold(typed).split(/[,、]/).flatMap((part): readonly LetterRange[] => {
    const [, from, to] = RANGE.exec(part) ?? [];
    const ends = [from, to].filter((end) => end !== undefined).map((end) => countMeant(end, run));
    const faults = ends.filter((end) => typeof end !== 'number');
    const [first, last = first] = ends.filter((end) => typeof end === 'number');
    if (faults.length === 0 && first !== undefined && last !== undefined && first <= last) return [{ first, last }];
    problems.push(...(faults.length > 0 ? faults : [wrongPart(part)]));
    return [];
  });
  refuseAll(problems);
  return ranges;
}

/** Whether a letter is one of those. */
export function isChosen(number: string, ranges: readonly LetterRange[]): boolean {
  const count = countOf(number);
  return ranges.some(({ first, last }) => first <= count && count <= last);
}

/** The count of a typed number. Seven digits may be a number with its check digit or, in a run of a million, one without. */
function countMeant(typed: string, run: LetterRange): number | Problem {
  const isIn = (count: number): boolean => run.first <= count && count <= run.last;
  const whole = typedNumber(typed);
  const bare = !typed.includes('-') && (typed.length <= COUNT_DIGITS || !typed.startsWith('0')) ? [Number(typed)] : [];
  const withDigit = 'number' in whole ? [countOf(whole.number)] : [];
  const meant = [...new Set([...bare, ...withDigit])].filter(isIn);
  if (meant.length > 1) return problem('typed-number-ambiguous', { number: typed, choices: meant.map(letterNumber).join(' / ') });
  const [count] = meant;
  if (count !== undefined) return count;
  if (withDigit.length === 0 && typed.length > COUNT_DIGITS) return problem('typed-number-wrong', { number: typed });
  return problem('typed-number-unknown', { number: typed, first: letterNumber(run.first), last: letterNumber(run.last) });
}

function wrongPart(part: string): Problem {
  return problem('option-value-wrong', { option: '--letters', value: part, allowed: ALLOWED });
}

function countOf(number = ''): number {
  return Number(number.replace(/-\d$/, ''));
}
