// Input that stops the run (exit code 2). Thrown before anything is written, with every problem of
// the same kind that could be collected, each at its place.
import type { Place } from './finding.js';
import type { RefusalCode, RefusalDetail } from './wording/refusals.js';

export type Problem = {
  readonly [C in RefusalCode]: { readonly code: C; readonly detail: RefusalDetail<C>; readonly at?: Place };
}[RefusalCode];

/** The one exception that is not a bug: what the person typed or handed in cannot be worked with. */
export class Refusal extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ code }) => code).join(', '));
    this.name = 'Refusal';
    this.problems = problems;
  }
}

/** One problem, typed by its code. */
export function problem<C extends RefusalCode>(code: C, detail: RefusalDetail<C>, at?: Place): Problem {
  return { code, detail, ...(at === undefined ? {} : { at }) } as Problem;
}

/** Stops the run for one problem. */
export function refuse<C extends RefusalCode>(code: C, detail: RefusalDetail<C>, at?: Place): never {
  throw new Refusal([problem(code, detail, at)]);
}

/** Stops the run when any problem was collected; otherwise returns. */
export function refuseAll(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first !== undefined) throw new Refusal([first, ...rest]);
}
