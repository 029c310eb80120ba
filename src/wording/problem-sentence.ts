// The sentence of one reason for which a run stops, in the reader's language.
import type { Problem } from '../refusal.js';
import { REFUSALS } from './refusals.js';
import type { Language, Sentence, Wording } from './wording.js';

/** What happened and what to do about it. */
export function sentenceOfProblem(problem: Problem, language: Language): Sentence {
  // Code and detail of a problem belong together by its type; the table's entry for the code takes that detail.
  const entry = REFUSALS[problem.code] as Wording<Problem['detail']>;
  return entry[language](problem.detail);
}
