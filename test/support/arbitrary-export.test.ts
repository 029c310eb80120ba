import fc from 'fast-check';
import iconv from 'iconv-lite';
import { arbitraryExport } from './arbitrary-export.js';

const ENCODINGS = ['cp932', 'utf-8'] as const;

test.each(ENCODINGS)('rows stand in the order of the file and people own only rows in scope (%s)', (encoding) => {
  fc.assert(fc.property(arbitraryExport(encoding), ({ bytes, rows, people }) => {
    const lines = rows.map(({ line }) => line);
    expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
    expect(lines[0]).toBe(2);
    const text = iconv.decode(Buffer.from(bytes), encoding);
    expect(text.split(/\r\n|\r|\n/).length).toBeGreaterThan(lines.at(-1) ?? 0);
    const owned = people.flatMap((person) => person.lines);
    expect(new Set(owned).size).toBe(owned.length);
    expect(rows.filter(({ fate }) => fate.startsWith('in-letter')).every(({ line }) => owned.includes(line))).toBe(true);
  }), { numRuns: 60 });
});

test('every fate and code comes up in a few hundred exports', () => {
  const rows = fc.sample(arbitraryExport(), { numRuns: 300, seed: 1 }).flatMap((generated) => generated.rows);
  expect([...new Set(rows.map(({ fate }) => fate))].sort())
    .toEqual(['held', 'in-letter', 'in-letter-or-held', 'not-a-payment', 'not-card', 'outside-window']);
  expect([...new Set(rows.flatMap(({ codes }) => codes))].sort()).toEqual([
    'address-missing', 'address-overflow', 'bytes-invalid', 'card-number-in-field', 'column-count', 'date-unreadable', 'formula-like', 'gaiji',
    'identity-conflict', 'method-unknown', 'name-missing', 'overseas', 'postal-code-invalid', 'postal-code-mismatch', 'postal-code-missing',
    'text-doubtful',
  ]);
});

test('statuses count as the incident file says', () => {
  const terms = { excludedStatuses: ['返金'], includedStatuses: ['決済完了'] };
  const rows = fc.sample(arbitraryExport('cp932', terms), { numRuns: 60, seed: 1 }).flatMap((generated) => generated.rows);
  expect(rows.some(({ fate }) => fate === 'excluded-status')).toBe(true);
  expect(rows.some(({ codes }) => codes.includes('status-unknown'))).toBe(true);
});
