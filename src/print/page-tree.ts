// The pages of a print file in printing order (ISO 32000-1, 7.7.3), in the one form they are written in: resources and paper are the
// root's alone, and a page has nothing but its content. A page of another make is not guessed at.
import { fail, referenceUnder, type StoredObjects } from './stored-objects.js';

export interface PageTree {
  /** Dictionary of the root, with what all pages draw with. */
  readonly root: string;
  /** Object numbers of the pages, which are read when they are asked for. */
  readonly pages: readonly number[];
}

const NODE = /^<< \/Type \/Pages \/Parent \d+ 0 R \/Kids \[([^\]]*)\] \/Count (\d{1,8}) >>$/;
const ROOT = /^<< \/Type \/Pages \/Count (\d{1,8}) \/Kids \[([^\]]*)\] \/MediaBox \[0 0 595\.28 841\.89\] \/Resources << .*>> >>$/;
const PAGE = /^<<\/Type\/Page\/Parent \d+ 0 R(?:\/Contents (\d{1,8}) 0 R)?>>$/;
const REFERENCES = /^(?:\d{1,8} 0 R(?: (?!$)|$))*$/;

/** Throws UnreadablePdf where the counts and the pages do not agree. */
export function readPageTree({ trailer, object }: StoredObjects): PageTree {
  const catalogue = object(referenceUnder('Root', trailer)).dictionary;
  const root = object(referenceUnder('Pages', catalogue)).dictionary;
  const [, count, kids = ''] = ROOT.exec(root) ?? fail('a page tree of another make');
  const pages = referencesOf(kids).flatMap((node) => {
    const [, ofNode = '', said] = NODE.exec(object(node).dictionary) ?? fail('a node of another make');
    const found = referencesOf(ofNode);
    return found.length === Number(said) ? found : fail('a node that counts its pages wrong');
  });
  return pages.length === Number(count) ? { root, pages } : fail('pages counted wrong');
}

/** The object a page's content is in; undefined for a blank page. Throws UnreadablePdf where a page has anything else. */
export function contentsOf(page: string): number | undefined {
  const [, contents] = PAGE.exec(page) ?? fail('a page of another make');
  return contents === undefined ? undefined : Number(contents);
}

function referencesOf(list: string): readonly number[] {
  if (!REFERENCES.test(list)) return fail('a list of anything but references');
  return Array.from(list.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}
