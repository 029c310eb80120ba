// Touches the disk: what a shard's folder holds. Every shard has its print files and the plan's report; what there is only one of in a run
// (lists, papers for the post, what `account` needs beside) lies in the first alone, so that names and addresses do not lie about in as
// many copies as there are machines. The report's approval says that all shards are of the same people.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintFonts } from '../../print/print-fonts.js';
import type { PageFacts } from '../../report-page/page-facts.js';
import { exceptionsCsv } from '../exception-list.js';
import { loadFonts, openFonts } from '../input/font-files.js';
import { gaijiDocuments } from '../post/gaiji-list.js';
import { pageFacts } from '../page-facts.js';
import type { Portion } from '../portion.js';
import { CONTROL_SHEETS, plannedDocuments } from '../post/post-documents.js';
import type { PreparedRun } from '../prepare.js';
import { withChecksums, type Report } from '../report.js';
import { EXCEPTIONS, FOLDERS, LISTS, MANIFEST, sealsOf } from '../disk/run-folder.js';
import { isInShare, type Share } from './share.js';

const FACTS = 'account.json';
/** Font files of the incident file, in its order; those of the program are read from the program. */
const FONTS = 'fonts';

/** The content of FACTS. */
export interface AccountFacts {
  /** Who posts, and whether sheets are folded: control sheets say so, which are made when all checksums are known. */
  readonly sender: string;
  readonly isFolded: boolean;
  /** What lies in post/ of the finished run, in the order of its seal. */
  readonly documents: readonly string[];
  /** What report.html shows beside the report; it is made when all checksums are known. */
  readonly page: PageFacts;
}

/** The share of a run. */
export function shardOf(run: PreparedRun, share: Share): Portion {
  const batches = run.plan.batches.filter((_, index) => isInShare(index, share));
  return {
    batches,
    lists: shardLists(share),
    folders: share.part === 1 ? [...FOLDERS, FONTS] : FOLDERS,
    contents: () => (share.part === 1 ? onceInARun(run) : Promise.resolve([])),
  };
}

/** What must be in a shard's folder beside print files and report. */
export function shardLists({ part }: Share): readonly string[] {
  return part === 1 ? [...LISTS, FACTS] : [];
}

/** The report as planned: without the checksums of any share. */
export function planOf(report: Report): Report {
  return withChecksums(report, new Map());
}

/** Of a first shard that is whole. */
export async function accountFacts(folder: string): Promise<AccountFacts> {
  return JSON.parse(await readFile(join(folder, FACTS), 'utf8')) as AccountFacts;
}

/** The fonts of the run that a first shard is of: those under its seal. A folder without any is lost by many a copy, and others put files into it. */
export async function shardFonts(folder: string): Promise<PrintFonts> {
  const files = [...(await sealsOf(folder)).keys()].filter((file) => file.startsWith(`${FONTS}/`));
  return openFonts((await loadFonts(files.map((file) => ({ path: join(folder, file), at: { file } })))).bytes);
}

/** What only the first share holds. */
async function onceInARun(run: PreparedRun): ReturnType<Portion['contents']> {
  const { plan: { batches, exceptions }, manifest, post, sender, fonts } = run;
  const opened = openFonts(fonts);
  const planned = plannedDocuments({ batches, ...post, sender }, opened);
  const gaiji = gaijiDocuments(batches, opened);
  const builtIn = (await loadFonts([])).bytes.files.length;
  const facts: AccountFacts = {
    sender,
    isFolded: post.isFolded,
    documents: [...planned.map(({ file }) => file), ...(batches.length > 0 ? [CONTROL_SHEETS] : []), ...gaiji.map(({ file }) => file)],
    page: await pageFacts(run, opened),
  };
  return [
    [MANIFEST, manifest],
    [EXCEPTIONS, exceptionsCsv(exceptions)],
    [FACTS, `${JSON.stringify(facts, null, 2)}\n`],
    ...fonts.files.slice(builtIn).map((bytes, index) => [`${FONTS}/${String(index + 1).padStart(4, '0')}`, bytes] as const),
    ...[...planned, ...gaiji].map(({ file, content }) => [file, content] as const),
  ];
}
