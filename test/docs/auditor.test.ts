// docs/ja/auditor.md tells how to recount a run without the program: its commands are run, and give the report's numbers.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealOfAll } from '../../src/report-page/batch-table.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { perform } from '../../src/run/perform.js';
import { prepare } from '../../src/run/prepare.js';
import type { Report } from '../../src/run/report.js';
import { AT_THE_DESK } from '../support/at-the-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

test('every command of the auditor\'s page gives the number it is said to give', async () => {
  const run = await prepare({ exports: [packageFile('fixtures/payments.csv')], batchSize: 100 }, { rowsRead: () => undefined, planning: () => undefined });
  const out = join(folder, 'run');
  const { report } = await perform(run, { ...AT_THE_DESK, folder: out, onBatch: () => undefined });
  const manual = readFileSync(packageFile('docs/ja/auditor.md'), 'utf8');
  const commands = Array.from(manual.matchAll(/```sh\n(.*?)\n```/gs), ([, command = '']) => command);
  const said = commands.map((command) => execFileSync('bash', ['-c', command], { cwd: out, stdio: ['ignore', 'pipe', 'pipe'] }).toString().trim());
  expect(said).toEqual(expectedOf(report));
});

function expectedOf({ batches, letters, rows }: Report): unknown[] {
  return [
    expect.stringMatching(/^manifest\.csv: (?:OK|成功)\n/), `${sealOfAll(batches)}  -`, String(letters.count), String(rows.inLetter), '', String(rows.held),
  ];
}
