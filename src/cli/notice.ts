// `oshirase notice`: what is published beside the letters, and what lies beside the telephone.
import { refuse } from '../refusal.js';
import { makeNotice, type MadeNotice, type NoticeFormat, type NoticeRequest } from '../run/make-notice.js';
import { refuseExisting } from '../run/disk/new-file.js';
import { NOTICE_TERMINAL as SAYS } from '../wording/notice-terminal.js';
import { showSteps } from './next-step.js';
import { NOTICE_EXAMPLES } from './notice-command.js';
import type { Screen } from './screen.js';
import { showLetterWarnings } from './warnings.js';

/** As commander hands them over. */
export interface TypedNoticeOptions {
  readonly out?: string;
  readonly desk?: boolean;
  readonly incident?: string;
}

/** Returns the exit code. */
export async function notice({ out, desk = false, incident }: TypedNoticeOptions, screen: Screen): Promise<number> {
  const file = out ?? refuse('option-missing', { option: '--out', example: NOTICE_EXAMPLES.notice });
  const format = formatOf(file) ?? refuse('notice-format', { file });
  await refuseExisting(file, 'notice-exists');
  const request: NoticeRequest = { incident, kind: desk ? 'desk' : 'notice', format, file };
  const made = await makeNotice(request);
  showLetterWarnings(made.advice, made.samples, screen);
  if (screen.json) screen.print(JSON.stringify(documentOf(request, made), null, 2));
  else if (!screen.quiet) show(request, made, screen);
  return 0;
}

function formatOf(file: string): NoticeFormat | undefined {
  if (/\.pdf$/i.test(file)) return 'pdf';
  return /\.html?$/i.test(file) ? 'html' : undefined;
}

/** What a script is told. */
function documentOf({ kind, format, file }: NoticeRequest, { sha256, pages, samples, advice, template }: MadeNotice): unknown {
  return { file, kind, format, sha256, pages, template, samples, advice: advice.map(({ code, detail, at }) => ({ code, detail, at })) };
}

function show({ kind, format, file }: NoticeRequest, { pages, template }: MadeNotice, { language, print, ...screen }: Screen): void {
  print(SAYS.made[language]({ file, pages }));
  if (template.isBuiltIn) print(SAYS.builtIn[language]({ file: template.file }));
  const read = format === 'pdf' ? SAYS.nextReadPdf : SAYS.nextReadPage;
  showSteps([kind === 'desk' ? SAYS.nextDesk[language]({ file }) : read[language]({ file }), SAYS.nextAgain[language]()], { language, print, ...screen });
}
