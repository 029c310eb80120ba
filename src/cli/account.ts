// `oshirase account`: joins the shards of a run into the folder that one process would have made.
import { join } from 'node:path';
import { joinShards } from '../run/shard/join-shards.js';
import { reportText } from '../run/report.js';
import { REPORT_PAGE } from '../run/disk/run-folder.js';
import { grouped } from '../wording/grouped-number.js';
import { NEXT } from '../wording/next-steps.js';
import { SHARD_TERMINAL as SAYS } from '../wording/shard-terminal.js';
import { showSteps } from './next-step.js';
import { lockOwner, record } from './operator.js';
import { stage } from './progress.js';
import type { Screen } from './screen.js';

/** Returns the exit code generate would return. */
export async function account(folder: string, screen: Screen): Promise<number> {
  const { language, print } = screen;
  const joining = stage(screen, (done) => SAYS.joining[language]({ done }));
  const { report, alreadyThere } = await joinShards({ folder, record, owner: lockOwner(), onFile: joining.at });
  joining.end();
  const { rows, customers, letters, samples } = report;
  if (screen.json) print(reportText(report).trimEnd());
  else if (!screen.quiet) {
    if (alreadyThere) print(SAYS.alreadyJoined[language]({ folder }));
    print(SAYS.balanced[language]({
      folder, read: grouped(rows.read), affected: grouped(customers.affected), letters: grouped(letters.count), printFiles: grouped(report.batches.length),
      held: grouped(customers.held), excluded: grouped(customers.excluded), notified: grouped(customers.alreadyNotified),
    }));
    showSteps([
      ...(rows.held > 0 ? [NEXT.held[language]({ people: grouped(customers.held), rows: grouped(rows.held), file: join(folder, 'exceptions.csv') })] : []),
      NEXT.reportPage[language]({ file: join(folder, REPORT_PAGE) }),
      ...(samples.length > 0 ? [NEXT.samples[language]()] : []),
      ...(letters.count > 0 ? [NEXT.sheets[language]({ folder }), NEXT.count[language]({ envelopes: grouped(letters.count) })] : []),
    ], screen);
  }
  return rows.held > 0 ? 1 : 0;
}
