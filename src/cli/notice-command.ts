// `oshirase notice` as it is typed: it names neither export nor run, for nothing in it is about one person.
import type { Command } from 'commander';
import type { CommandParts } from './command-parts.js';
import type { TypedNoticeOptions } from './notice.js';

export const NOTICE_EXAMPLES = {
  notice: 'oshirase notice --out notice.pdf',
  noticePage: 'oshirase notice --out notice.html',
  noticeDesk: 'oshirase notice --desk --out desk.pdf',
} as const;

export function noticeCommand({ prepared, say, screen, setExitCode }: CommandParts): Command {
  return prepared('notice')
    .description(say('notice'))
    .option('--out <FILE>', say('noticeFile'))
    .option('--desk', say('desk'))
    .option('--incident <FILE>', say('incident'))
    .action(async (options: TypedNoticeOptions) => {
      const { notice } = await import('./notice.js');
      setExitCode(await notice(options, screen));
    });
}
