// Touches the disk: what a shard's folder holds. Every shard has its print files and the plan's report; what there is only one of in a run
// (lists, papers for the post, what `account` needs beside) lies in the first alone, so that names and addresses do not lie about in as
// many copies as there are machines. The report's approval says that all shards are of the same people.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintFonts } from '../../print/print-fonts.js';
import type { PageFacts } from '../../report-page/page-facts.js';
import { loadFonts, openFonts } from '../input/font-files.js';
import { pageFacts } from '../page-facts.js';
import { plannedFiles, type Portion } from '../portion.js';
import { CONTROL_SHEETS, POST_DOCUMENTS } from '../post/post-documents.js';
import type { PreparedRun } from '../prepare.js';
import { withChecksums, type Report } from '../report.js';
import { FOLDERS, LISTS, sealsOf } from '../disk/run-folder.js';
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
    ...(share.part === 1 ? onceInARun(run) : { planned: () => [], contents: () => Promise.resolve([]) }),
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
function onceInARun(run: PreparedRun): Pick<Portion, 'planned' | 'contents'> {
  const { plan: { batches }, post, sender, fonts } = run;
  const papers = new Set(batches.length > 0 ? [CONTROL_SHEETS] : []);
  return {
    async *planned() {
      for await (const [file, content] of plannedFiles(run)) {
        papers.add(file);
        yield [file, content];
      }
    },
    async contents() {
      const builtIn = (await loadFonts([])).bytes.files.length;
      const documents = POST_DOCUMENTS.filter((file) => papers.has(file));
      const facts: AccountFacts = { sender, isFolded: post.isFolded, documents, page: await pageFacts(run, openFonts(fonts)) };
      return [
        [FACTS, `${JSON.stringify(facts, null, 2)}\n`],
        ...fonts.files.slice(builtIn).map((bytes, index) => [`${FONTS}/${String(index + 1).padStart(4, '0')}`, bytes] as const),
      ];
    },
  };
}
