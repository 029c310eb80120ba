// Who gets no letter because of an earlier run, and what speaks against it: letters that are not recorded as posted, that came back, or of
// which nobody can know. Told whatever else is kept quiet, for these people hear nothing.
import { batchList } from '../ledger/batch-choice.js';
import type { EarlierRun, MadeRun } from '../ledger/earlier-run.js';
import type { NotifiedPerson } from '../recipient/notified.js';
import { letterNumber } from '../run/letter-number.js';
import type { NotifiedRead } from '../run/input/notified-manifests.js';
import type { PreparedRun } from '../run/prepare.js';
import { grouped } from '../wording/grouped-number.js';
import { NOTIFIED_TERMINAL as SAYS } from '../wording/notified-terminal.js';
import { TERMINAL } from '../wording/terminal-text.js';
import { quoted } from './command-line.js';
import type { Screen } from './screen.js';

/** Numbers told of letters that came back. */
const SHOWN = 5;

/** On stderr, also with --quiet and --json. `runs` are the manifests' own, in the same order. */
export function showNotified({ plan: { notified, report }, manifests }: PreparedRun, runs: readonly EarlierRun[], { language, tell, mark }: Screen): void {
  if (report.notified === undefined) return;
  const { letters, returned } = report.notified;
  const first = report.batches[0]?.first;
  tell(mark('bold', SAYS.silenced[language]({ people: grouped(notified.length), letters: grouped(letters), first })));
  const folders = runs.flatMap(({ manifest, made }) => (manifest.returned.size > 0 && made !== undefined ? [quoted(made.folder)] : []));
  if (returned.again > 0) tell(SAYS.again[language]({ people: grouped(returned.again), folders: folders.join(' / ') }));
  const warnings = [
    ...gapsIn(manifests).map((gap) => SAYS.gap[language](gap)),
    ...manifests.flatMap((manifest, index) => {
      const people = notified.filter(({ letter }) => letter.manifest === index);
      // Whoever is written to again may be all whom a manifest was about.
      const isOfNobody = people.length === 0 && manifest.letters > 0 && returned.again === 0;
      return [
        ...(isOfNobody ? [SAYS.nobody[language]({ file: manifest.name, letters: grouped(manifest.letters) })] : []),
        ...runWarnings(manifest.name, runs[index]?.made, people, language),
      ];
    }),
  ];
  for (const warning of warnings) tell(mark('yellow', `${TERMINAL.warning[language]()}: ${warning}`));
}

function runWarnings(file: string, made: MadeRun | undefined, people: readonly NotifiedPerson[], language: Screen['language']): readonly string[] {
  if (made === undefined) return [SAYS.alone[language]({ file, people: grouped(people.length) })];
  const { folder, unposted, batches, fateOf } = made;
  const numbersOf = (fate: ReturnType<MadeRun['fateOf']>): readonly string[] => people.flatMap(({ letter: { number, batch } }) => (fateOf(number, batch) === fate ? [number] : []));
  const returned = numbersOf('returnedOpen').toSorted();
  const list = batchList(unposted);
  return [
    ...(unposted.length === 0 ? [] : [SAYS.unposted[language]({
      folder, command: `oshirase posted ${quoted(folder)} --batch ${list} --date ${language === 'ja' ? '発送日' : 'YYYY-MM-DD'}`, isWhole: unposted.length === batches, batches: list,
      letters: grouped(unposted.reduce((sum, batch) => sum + batch.letters, 0)), people: grouped(numbersOf('notPosted').length),
    })]),
    ...(returned.length === 0 ? [] : [SAYS.returned[language]({
      folder, command: `oshirase handled ${quoted(folder)} --file CSV`, people: grouped(returned.length),
      numbers: returned.slice(0, SHOWN).join(', '), left: grouped(Math.max(0, returned.length - SHOWN)),
    })]),
  ];
}

/** Numbers below the highest that no manifest holds: a run between was forgotten. */
function gapsIn(manifests: readonly NotifiedRead[]): readonly { readonly first: string; readonly last: string }[] {
  const gaps: { readonly first: string; readonly last: string }[] = [];
  let next = 1;
  for (const { first, last } of manifests.flatMap(({ numbers }) => numbers ?? []).toSorted((a, b) => a.first - b.first)) {
    if (first > next) gaps.push({ first: letterNumber(next), last: letterNumber(first - 1) });
    next = Math.max(next, last + 1);
  }
  return gaps;
}
