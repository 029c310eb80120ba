// How a refusal is shown: every problem at its place, with what to do; as text on stderr or, with --json, as one document.
import type { Place } from '../finding.js';
import type { Problem, Refusal } from '../refusal.js';
import { sentenceOfProblem } from '../wording/problem-sentence.js';
import { TERMINAL } from '../wording/terminal-text.js';
import type { Screen } from './screen.js';

/** Shows what stops the run. */
export function showRefusal({ problems }: Refusal, screen: Screen): void {
  if (screen.json) {
    const [first] = problems.map((problem) => errorOf(problem, screen));
    screen.print(JSON.stringify({ error: first, problems: problems.map((problem) => errorOf(problem, screen)) }, null, 2));
    return;
  }
  screen.tell(screen.mark('red', TERMINAL.problemTitle[screen.language]()));
  const sentences = problems.map((problem) => ({ problem, ...sentenceOfProblem(problem, screen.language) }));
  for (const [index, { problem, message, hint }] of sentences.entries()) {
    const place = placeText(problem.at);
    screen.tell(`  ${place}${place === '' ? '' : ': '}${message} [${problem.code}]`);
    // What is to be done about several alike is said once, below the last of them.
    if (hint !== undefined && hint !== sentences[index + 1]?.hint) screen.tell(`    → ${hint}`);
  }
}

/** `payments.csv:128:住所`, as editors and grep write places. */
export function placeText(at: Place | undefined): string {
  return at === undefined ? '' : [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
}

function errorOf(problem: Problem, { language }: Screen): { code: string; message: string; hint?: string; at: Place | null } {
  return { code: problem.code, ...sentenceOfProblem(problem, language), at: problem.at ?? null };
}
