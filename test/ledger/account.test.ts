// Whatever is recorded, everyone in scope is in exactly one place, and nobody is closed whom no record names.
import fc from 'fast-check';
import { accountOf, openPeople, type Records } from '../../src/ledger/account.js';
import type { HeldRow } from '../../src/ledger/held-people.js';
import type { LedgerRun, MadeLetter } from '../../src/ledger/ledger-run.js';
import { parseCalendarDay } from '../../src/calendar-day.js';
import { letterNumber } from '../../src/run/letter-number.js';
import type { Report, ReportBatch } from '../../src/run/report.js';
import { Refusal } from '../../src/refusal.js';

const DAY = parseCalendarDay('2022-03-01')!;
const HANDLING = { day: DAY, method: '電話' };
const heldRow = (place: string, customerId: string, ...codes: readonly string[]): HeldRow => ({ place, listedAt: 2, customerId, name: '', company: '', codes });

interface Case {
  readonly run: LedgerRun;
  readonly letters: ReadonlyMap<string, MadeLetter>;
}

/** Letters in batches of two; held: one by number with two rows, one without a number, one number of two people; a row by itself. */
function caseOf(count: number, customers: Partial<Report['customers']> = {}): Case {
  const letters = new Map(Array.from({ length: count }, (_, index) => [letterNumber(index + 1), { batch: String(1 + Math.floor(index / 2)).padStart(4, '0'), customerId: '' }]));
  const names = [...new Set([...letters.values()].map(({ batch }) => batch))];
  const batches = names.map((name) => ({ file: `letters/${name}.pdf`, letters: [...letters.values()].filter(({ batch }) => batch === name).length }));
  const held = {
    people: [
      [heldRow('a:2', '1', 'name-missing'), heldRow('a:3', '1', 'name-missing')], [heldRow('a:4', '', 'overseas')],
      [heldRow('a:5', '3', 'identity-conflict'), heldRow('a:6', '3', 'identity-conflict')],
    ] as const,
    rows: [heldRow('a:7', '1', 'date-unreadable')],
  };
  const report = { customers: { affected: count + 5, letters: count, held: 3, excluded: 2, alreadyNotified: 0, accepted: 0, ...customers }, batches: batches as unknown as readonly ReportBatch[] };
  return { run: { folder: '', report: report as unknown as Report, seals: new Map(), manifest: new Uint8Array(), held }, letters };
}

const recordsOf = (posted: readonly string[], returned: readonly string[], handled: readonly string[], customers: readonly string[], rows: readonly string[]): Records => ({
  posted: new Map(posted.map((batch) => [batch, DAY])),
  returned: new Map(returned.map((number) => [number, { day: '' }])),
  reprinted: new Map(),
  handled: {
    letters: new Map(handled.map((number) => [number, HANDLING])), customers: new Map(customers.map((id) => [id, HANDLING])), rows: new Map(rows.map((row) => [row, HANDLING])),
  },
});

test('the places add up to everyone in scope, and whoever no record names is open', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9 }).chain((count) => {
    const { letters, run } = caseOf(count);
    const some = (from: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...from]);
    const numbers = [...letters.keys()];
    return fc.tuple(
      fc.constant({ letters, run }), some([...new Set([...letters.values()].map(({ batch }) => batch))]), some(numbers), some(numbers), some(['1']), some(['a:2', 'a:3', 'a:4', 'a:5', 'a:6', 'a:7']),
    );
  }), ([{ letters, run }, posted, returned, handled, customers, rows]) => {
    const account = accountOf(run, letters, recordsOf(posted, returned, handled, customers, rows));
    expect(account.posted + account.handled + account.excluded + openPeople(account)).toBe(account.affected);
    const unnamed = [...letters].filter(([number, { batch }]) => !handled.includes(number) && (returned.includes(number) || !posted.includes(batch)));
    expect(account.returnedOpen + account.notPosted).toBe(unnamed.length);
    const heldOpen = [!['a:2', 'a:3'].some((row) => rows.includes(row)) && customers.length === 0, !rows.includes('a:4'), !['a:5', 'a:6'].every((row) => rows.includes(row))];
    expect(account.heldOpen).toBe(heldOpen.filter(Boolean).length);
    expect(account.heldRows).toBe(customers.length > 0 || rows.includes('a:7') ? 0 : 1);
  }));
});

test.each([
  ['a letter that the report does not count', { letters: 4 }], ['somebody held whom no list names', { held: 4 }], ['somebody in scope who is nowhere', { affected: 11 }],
])('%s leaves the account open to nobody: it is refused', (_, customers) => {
  const { run, letters } = caseOf(5, customers);
  expect(() => accountOf(run, letters, recordsOf([], [], [], [], []))).toThrow(Refusal);
});
