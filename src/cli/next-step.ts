// Every result ends with what to do about it.
import { TERMINAL } from '../wording/terminal-text.js';
import type { Screen } from './screen.js';

/** A numbered list of what to type or do next; nothing when there is nothing to do. */
export function showSteps(steps: readonly string[], { print, mark, language }: Screen): void {
  if (steps.length === 0) return;
  print('');
  print(mark('bold', TERMINAL.next[language]()));
  steps.forEach((step, index) => print(`  ${index + 1}. ${step}`));
}
