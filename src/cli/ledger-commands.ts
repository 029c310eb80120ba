// The commands for what happens after a run is made: each names a folder that generate made.
import type { Command } from 'commander';
import type { CommandParts } from './command-parts.js';
import type { TypedRecordOptions } from './handled.js';
import type { TypedPostedOptions } from './posted.js';
import type { TypedReprintOptions } from './reprint.js';

export const LEDGER_EXAMPLES = {
  posted: 'oshirase posted letters --batch 1-3 --date 2022-03-01',
  handled: 'oshirase handled letters --file handled.csv',
  returns: 'oshirase returns letters --file returned.csv',
  status: 'oshirase status letters',
  find: 'oshirase find letters 000123-0',
  reprint: 'oshirase reprint letters --letters 12,40-45 --out reprint.pdf',
} as const;

/** In the order in which they are used. */
export function ledgerCommands({ prepared, say, screen, setExitCode }: CommandParts): readonly Command[] {
  const aboutRun = (name: keyof typeof LEDGER_EXAMPLES): Command => (
    prepared(name).description(say(name)).argument('<DIR>', say('run')));
  return [
    aboutRun('posted')
      .option('--batch <LIST>', say('postedBatch'))
      .option('--date <DATE>', say('postedDate'))
      .action(async (folder: string, options: TypedPostedOptions) => {
        const { posted } = await import('./posted.js');
        setExitCode(await posted(folder, options, screen));
      }),
    aboutRun('handled')
      .option('--file <CSV>', say('handledFile'))
      .action(async (folder: string, options: TypedRecordOptions) => {
        const { handled } = await import('./handled.js');
        setExitCode(await handled(folder, options, screen));
      }),
    aboutRun('returns')
      .option('--file <CSV>', say('returnsFile'))
      .action(async (folder: string, options: TypedRecordOptions) => {
        const { returns } = await import('./returns.js');
        setExitCode(await returns(folder, options, screen));
      }),
    aboutRun('status')
      .action(async (folder: string) => {
        const { status } = await import('./status.js');
        setExitCode(await status(folder, screen));
      }),
    aboutRun('find')
      .argument('<TEXT>', say('findText'))
      .action(async (folder: string, text: string) => {
        const { find } = await import('./find.js');
        setExitCode(await find(folder, text, screen));
      }),
    aboutRun('reprint')
      .option('--letters <LIST>', say('reprintLetters'))
      .option('--batch <LIST>', say('reprintBatch'))
      .option('--out <FILE>', say('reprintFile'))
      .option('--reason <TEXT>', say('reprintReason'))
      .action(async (folder: string, options: TypedReprintOptions) => {
        const { reprintLetters } = await import('./reprint.js');
        setExitCode(await reprintLetters(folder, options, screen));
      }),
  ];
}
