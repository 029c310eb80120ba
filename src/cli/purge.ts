// `oshirase purge`: removes the personal data of a run whose work is done. It asks for the number of people instead of asking back.
import { join } from 'node:path';
import { fold } from '../folding.js';
import { purge } from '../ledger/purge.js';
import { PURGED } from '../run/disk/purge-mark.js';
import { grouped } from '../wording/grouped-number.js';
import { PURGE_TERMINAL as SAYS } from '../wording/purge-terminal.js';
import { quoted } from './command-line.js';
import { showSteps } from './next-step.js';
import { lockOwner, record, today } from './operator.js';
import type { Screen } from './screen.js';

/** As commander hands them over. */
export interface TypedPurgeOptions {
  readonly confirm?: string;
  readonly withOpenPeople?: string;
}

/** Returns the exit code, 0: nothing personal is left in DIR. */
export async function purgeRun(folder: string, typed: TypedPurgeOptions, screen: Screen): Promise<number> {
  const { document, sha256, mark, before } = await purge({
    folder, owner: lockOwner(), confirm: foldedOf(typed.confirm), withOpenPeople: foldedOf(typed.withOpenPeople),
    when: () => ({ purgedOn: today(), purgedAt: record().time }),
    commandFor: (people, open = 0) => `oshirase purge ${quoted(folder)} --confirm ${people}${open > 0 ? ` --with-open-people ${open}` : ''}`,
  });
  const { language, print, mark: emphasized } = screen;
  if (screen.json) {
    print(JSON.stringify({ ...document, sha256, purgedBefore: before !== undefined }, null, 2));
    return 0;
  }
  if (screen.quiet) return 0;
  const file = join(folder, PURGED);
  print(before === undefined ? emphasized('green', SAYS.done[language]({ folder, people: grouped(mark.people), files: grouped(mark.files.length) })) : SAYS.before[language]({ folder, day: before }));
  print(SAYS.record[language]({ file }));
  print(SAYS.checksum[language]({ sha256 }));
  if (before === undefined) showSteps([SAYS.nextSign[language]({ file }), SAYS.nextCopies[language](), SAYS.nextDisk[language]()], screen);
  return 0;
}

function foldedOf(typed: string | undefined): string | undefined {
  return typed === undefined ? undefined : fold(typed);
}
