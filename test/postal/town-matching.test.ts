import { postalData } from '../../src/postal/postal-data.js';
import { allPostalCodes } from '../../fixtures/generate/places.js';
import { postalTables } from '../../src/run/input/postal-tables.js';
import { rowIndex } from '../support/row-index.js';
import { measure, mistakes } from '../support/town-measure.js';
import { SPELLINGS, allRows } from '../support/town-trial.js';

const EVERY = 10;

describe('the towns of the tables, every tenth, all of Kyoto, Hokkaido\'s 条 and all that have several codes', () => {
  const tables = postalTables();
  const index = rowIndex(allRows(tables, allPostalCodes()));
  const rows = index.all.filter((row, position) =>
    position % EVERY === 0 || row.municipality.startsWith('京都市') || (row.prefecture === '北海道' && row.name.includes('条')) || index.codesOf(row).size > 1);
  const measured = measure(rows, postalData(tables), index);

  test.each(SPELLINGS)('%s: none is matched with a wrong code, cut at a wrong place, given a wrong code or denied its own', (spelling) => {
    expect(mistakes(measured[spelling])).toBe(0);
  });

  test.each(SPELLINGS)('%s: nearly all are matched, and of those with one code nearly all have it found', (spelling) => {
    const { tried, withCode, withoutCode } = measured[spelling];
    expect(tried).toBeGreaterThan(300);
    expect(withCode.matched / tried).toBeGreaterThan(0.99);
    expect(withoutCode.found / (tried - withoutCode.severalCodes)).toBeGreaterThan(0.98);
  });
});
