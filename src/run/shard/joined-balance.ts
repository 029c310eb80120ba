// The account of a run made in shards, closed once more when they are joined: from manifest.csv as it lies there, from the report and from
// what was sealed. Whoever joined the wrong files, or one of them twice, hears of it before anything is declared finished.
import { refuse } from '../../refusal.js';
import { firstNumber } from '../earlier-letters.js';
import { countOf, letterNumber } from '../letter-number.js';
import type { ManifestLine } from '../read-manifest.js';
import type { Report } from '../report.js';

/** Reads along with manifest.csv. */
export interface LetterBooks {
  readonly see: (line: ManifestLine) => void;
  /** Throws a Refusal (exit code 2) naming every check that fails. */
  readonly close: (report: Report, seals: ReadonlyMap<string, string>) => void;
}

interface BatchBook {
  letters: number;
  readonly first: string;
  last: string;
}

export function letterBooks(): LetterBooks {
  const batches = new Map<string, BatchBook>();
  let letters = 0;
  let rows = 0;
  let first: number | undefined;
  let isInOrder = true;
  return {
    see(line) {
      const [number, file] = [line('発送番号'), `letters/${line('ロット')}.pdf`];
      letters += 1;
      rows += line('出典').split(';').length;
      first ??= countOf(number);
      if (first === undefined || number !== letterNumber(first + letters - 1)) isInOrder = false;
      const batch = batches.get(file);
      if (batch === undefined) batches.set(file, { letters: 1, first: number, last: number });
      else {
        batch.letters += 1;
        batch.last = number;
      }
    },
    close(report, seals) {
      const { rows: { read, ...fates }, customers } = report;
      const agrees = ({ file, letters: count, first, last }: Report['batches'][number]): boolean => {
        const book = batches.get(file);
        return book?.letters === count && book.first === first && book.last === last;
      };
      const checks: readonly (readonly [string, boolean])[] = [
        ['rows.read = sum of fates', read === sum(Object.values(fates))],
        ['rows in letters = rows in manifest.csv', fates.inLetter === rows],
        ['affected = letters + held + excluded + already notified', customers.affected === customers.letters + customers.held + customers.excluded + customers.alreadyNotified],
        ['letters = lines of manifest.csv', report.letters.count === letters && customers.letters === letters],
        ['batches add up', sum(report.batches.map((batch) => batch.letters)) === letters && batches.size === report.batches.length],
        ['batches as in manifest.csv', report.batches.every(agrees)],
        ['numbers without gap or repeat', isInOrder && (first === undefined || letterNumber(first) === firstNumber(report))],
        ['every print file is sealed', report.batches.every(({ file, sha256 }) => seals.get(file) === sha256)],
      ];
      const failed = checks.filter(([, holds]) => !holds).map(([name]) => name);
      if (failed.length > 0) refuse('run-unbalanced', { checks: failed.join(', ') });
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
