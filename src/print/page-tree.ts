// The pages of a print file in printing order (ISO 32000-1, 7.7.3), in the two forms they are written in: what pages draw with is the root's,
// or each node's where letters of several print files were copied into one. A page has nothing but its content; of another make it is not guessed at.
import { fail, referenceUnder, type StoredObjects } from './stored-objects.js';

export interface TreePage {
  /** Its object, which is read when it is asked for. */
  readonly object: number;
  /** The dictionary of what it draws with; the same text for pages that share it. */
  readonly resources: string;
}

const NODE = /^<<\/Type\/Pages\/Parent \d+ 0 R(?:\/Resources (\d{1,8}) 0 R)?\/Kids\[([^\]]*)\]\/Count (\d{1,8})>>$/;
const ROOT = /^<< \/Type \/Pages \/Count (\d{1,8}) \/Kids \[([^\]]*)\] \/MediaBox \[0 0 595\.28 841\.89\] (?:\/Resources (<< .*>>) )?>>$/;
const PAGE = /^<<\/Type\/Page\/Parent \d+ 0 R(?:\/Contents (\d{1,8}) 0 R)?>>$/;
const REFERENCES = /^(?:\d{1,8} 0 R(?: (?!$)|$))*$/;

/** Throws UnreadablePdf where the counts and the pages do not agree. */
export function readPageTree({ trailer, object }: StoredObjects): readonly TreePage[] {
  const catalogue = object(referenceUnder('Root', trailer)).dictionary;
  const root = object(referenceUnder('Pages', catalogue)).dictionary;
  const [, count, kids = '', ofRoot] = ROOT.exec(root) ?? fail('a page tree of another make');
  const pages = referencesOf(kids).flatMap((node) => {
    const [, ofNode, inNode = '', said] = NODE.exec(object(node).dictionary) ?? fail('a node of another make');
    if ((ofNode === undefined) === (ofRoot === undefined)) return fail('what a page draws with stands in two places or in none');
    const resources = ofRoot ?? object(Number(ofNode)).dictionary;
    const found = referencesOf(inNode);
    return found.length === Number(said) ? found.map((page): TreePage => ({ object: page, resources })) : fail('a node that counts its pages wrong');
  });
  return pages.length === Number(count) ? pages : fail('pages counted wrong');
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
