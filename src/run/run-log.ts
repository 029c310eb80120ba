// run.log: who made which letters from which file, and when. The one file of DIR that tells the time, so that
// everything else is the same in every run; nothing personal of those written to stands in it.
import type { Report } from './report.js';

/** Asked at the start and at the end of a run; the clock and the account belong to the command line. */
export interface RunRecord {
  /** ISO 8601 with offset. */
  readonly time: string;
  readonly user: string;
  readonly host: string;
}

/** A few lines of `key: value`. */
export function runLogText(started: RunRecord, finished: RunRecord, report: Report): string {
  return [
    `started: ${started.time}`,
    `finished: ${finished.time}`,
    `user: ${started.user}@${started.host}`,
    `tool: ${report.tool.name} ${report.tool.version}`,
    ...report.inputs.map(({ file, sha256 }) => `input: ${file} sha256 ${sha256}`),
    `letters: ${report.letters.count}`,
    '',
  ].join('\n');
}

/** The log of a run made in shards: who joined them, then who made each and when. */
export function joinedLogText(started: RunRecord, finished: RunRecord, report: Report, shards: readonly { readonly shard: string; readonly log: string }[]): string {
  const made = shards.flatMap(({ shard, log }) => log.split('\n').filter((line) => OF_A_SHARD.test(line)).map((line) => `shard ${shard} ${line}\n`));
  return `${runLogText(started, finished, report)}${made.join('')}`;
}

const OF_A_SHARD = /^(?:started|finished|user): /;
