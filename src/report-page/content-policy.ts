// What the page may do, said in the page: show itself, run its one script, and nothing else. No source is allowed, so that not even markup
// that got in by a fault could send anything out (CSP Level 3; hashes as in 2.3.1).
import { createHash } from 'node:crypto';
import type { PageAssets } from './page-facts.js';

/** The content of the meta element; the hashes are of the text between the tags. */
export function contentPolicy({ style, script }: PageAssets): string {
  return `default-src 'none'; style-src '${sourceHash(style)}'; script-src '${sourceHash(script)}'; base-uri 'none'; form-action 'none'`;
}

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
