// docs/wrong-situations.md: each situation with what was typed and what was shown, in both languages, and the exit code.
import { TERMINAL } from '../../src/wording/terminal-text.js';
import type { Language } from '../../src/wording/wording.js';
import type { Played } from './play.js';
import type { Chapter, Situation } from './situation.js';

/** What was shown in each language. */
export interface Shown {
  readonly ja: Played;
  readonly en: Played;
}

/** The page's text. */
export function situationsPage(chapters: readonly Chapter[], shown: ReadonlyMap<Situation, Shown>): string {
  let number = 0;
  const sections = chapters.flatMap(({ title, situations }) => [
    `## ${title}`, '', ...situations.flatMap((situation) => section((number += 1), situation, shown.get(situation))),
  ]);
  return [
    '# Wrong situations, and what is said',
    '',
    '<!-- Written by `npm run situations`; test/docs/wrong-situations.test.ts holds it against the program. -->',
    '',
    `${number} ways in which a run goes wrong at a desk, each played with the program itself. A sentence says what happened and where; the line with → what to`,
    'do. A desk holds `payments.csv` (five people), `members.csv`, `incident.yaml` and `letter.md`, and where it is told of a finished run in `letters`. Faults of disks and',
    'viewers are injected where the system would report them (`docs/wrong-situations/faulty-machine.js`). The counts of a summary are left out (…). All people are',
    'made up. All codes with their sentences: [refusals.md](refusals.md).',
    '',
    ...sections,
  ].join('\n');
}

function section(number: number, { title, story, typed }: Situation, shown: Shown | undefined): readonly string[] {
  if (shown === undefined) throw new Error(`${title} was not played`);
  const { ja, en } = shown;
  if (ja.exitCode !== en.exitCode) throw new Error(`${title} ends with ${ja.exitCode} in Japanese, with ${en.exitCode} in English`);
  return [
    `### ${number}. ${title}`, '', `${story} Exit code ${ja.exitCode ?? 'none'}.`, '',
    '```console', `$ ${['oshirase', ...typed].join(' ')}`, withoutCounts(ja.shown, 'ja'), '```', '',
    '```console', `$ ${['oshirase', ...typed, '--lang', 'en'].join(' ')}`, withoutCounts(en.shown, 'en'), '```', '',
  ];
}

/** The counts of a summary are the same in all situations, and hide what is said of this one. */
function withoutCounts(shown: string, language: Language): string {
  const lines = shown.trimEnd().split('\n');
  const first = lines.indexOf(TERMINAL.exports[language]());
  if (first < 0) return lines.join('\n');
  const said = ['notes', 'held', 'nobody', 'allClear', 'nothingWritten'] as const;
  const next = lines.findIndex((line, place) => place > first && (said.some((what) => line === TERMINAL[what][language]()) || line.startsWith('「letters」') || line.startsWith('"letters"')));
  return [...lines.slice(0, first), '…', ...lines.slice(next)].join('\n');
}
