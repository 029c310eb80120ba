// All that a portion of a run has to be written beside print files and report, in the order in which it is written.
import type { FileContent } from '../../src/run/disk/sealed-file.js';
import type { FileToWrite, Portion } from '../../src/run/portion.js';
import type { Report } from '../../src/run/report.js';

export async function filesOf({ planned, contents }: Portion, report: Report): Promise<readonly FileToWrite[]> {
  const files: FileToWrite[] = [];
  for await (const [file, content] of planned()) files.push([file, await taken(content)]);
  return [...files, ...await contents(report)];
}

/** As who writes a file does before asking for the next. */
async function taken(content: FileContent): Promise<FileContent> {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  const parts: (string | Uint8Array)[] = [];
  for await (const part of content) parts.push(part);
  return parts;
}
