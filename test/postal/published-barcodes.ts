// Japan Post's published examples, from customer-barcode.tsv.
import { readFileSync } from 'node:fs';

interface PublishedBarcode {
  readonly id: string;
  readonly postalCode: string;
  /** What follows the town. */
  readonly rest: string;
  /** Before the cut at thirteen symbols. */
  readonly number: string;
  readonly symbols: readonly string[];
  readonly bars: string;
}

export const PUBLISHED: readonly PublishedBarcode[] = readFileSync(new URL('customer-barcode.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !/^(?:#|id\t)/.test(line))
  .map((line) => {
    const [id = '', postalCode = '', , rest = '', number = '', symbols = '', , bars = ''] = line.split('\t');
    return { id, postalCode, rest, number, symbols: symbols.split(' '), bars };
  });
