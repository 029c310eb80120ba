import { Refusal, type Problem } from '../../src/refusal.js';

/** The problems an action is refused for; none when it is not. */
export function refusedProblems(action: () => unknown): readonly Problem[] {
  try {
    action();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

/** `3 template-markup html`: line, code, and the detail's values. */
export function asLines(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ at, code, detail }) => [at?.line ?? '-', code, ...Object.values<unknown>({ ...detail })].join(' '));
}
