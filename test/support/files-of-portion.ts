// All that a portion of a run has to be written beside print files and report, in the order in which it is written.
import type { FileToWrite, Portion } from '../../src/run/portion.js';
import type { Report } from '../../src/run/report.js';

export async function filesOf({ planned, contents }: Portion, report: Report): Promise<readonly FileToWrite[]> {
  const files: FileToWrite[] = [];
  for await (const file of planned()) files.push(file);
  return [...files, ...await contents(report)];
}
