// The options that shape a plan: the same for every command that makes one, so that what was checked can be made.
import type { Command } from 'commander';
import type { HelpKey } from '../wording/help-text.js';

/** The options of every command that plans. */
export function planning(command: Command, say: (key: HelpKey) => string, exports = '<EXPORT...>'): Command {
  return command
    .argument(exports, say('exports'))
    .option('--incident <FILE>', say('incident'))
    .option('--customers <FILE>', say('customers'))
    .option('--exclude <FILE>', say('exclude'))
    .option('--corrections <FILE>', say('corrections'))
    .option('--preset <NAME>', say('preset'))
    .option('--encoding <NAME>', say('encoding'))
    .option('--batch-size <N>', say('batchSize'))
    .option('--order <NAME>', say('order'))
    .option('--simplex', say('simplex'))
    .option('--notified <MANIFEST>', say('notified'), (value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}
