// incident.yaml: what it says, and where it is wrong.
import { parseIncidentFile } from '../../src/incident/incident-file.js';
import { Refusal, type Problem } from '../../src/refusal.js';

const MINIMAL = `incident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }
letter: { date: 2022-03-01 }
`;

function problemsOf(text: string): { code: string; line: number | undefined; detail: unknown }[] {
  try {
    parseIncidentFile(text, 'incident.yaml');
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code, at, detail }) => ({ code, line: at?.line, detail }));
    throw error;
  }
  return [];
}

describe('an incident file', () => {
  test('needs its window and the date of the letter, and has defaults for the rest', () => {
    const file = parseIncidentFile(MINIMAL, 'incident.yaml');
    expect(file.window).toEqual({ firstDay: '2021-10-14', lastDay: '2022-01-25' });
    const { at, facts, ...settings } = file;
    expect(settings).toEqual({
      window: { firstDay: '2021-10-14', lastDay: '2022-01-25' }, timeZone: 'Asia/Tokyo', preset: 'auto', columns: {},
      terms: { cardMethods: [], otherMethods: [], excludedStatuses: [] }, customers: {},
      letter: { template: 'letter.md', date: '2022-03-01', envelope: 'naga3-100x55' }, notice: { date: '2022-03-01' },
      batch: { size: 500, order: 'postal-code', keepBundles: false }, print: { paperGsm: 64, pagesPerMinute: 60, marks: [] }, post: { acceptsDelay: false },
      fallbackFonts: [], samples: [],
    });
    expect(Object.keys(settings.notice)).toEqual(['date']);
    expect(Object.keys(settings.post)).toEqual(['acceptsDelay']);
    expect([...facts.keys()]).toEqual(['incident.firstDay', 'incident.lastDay', 'letter.date', 'notice.date']);
    expect(at(['letter', 'date'])).toEqual({ file: 'incident.yaml', line: 2, column: 'letter.date' });
  });

  test('says what it says of window, words, print, post and notice', () => {
    const { window, ...said } = parseIncidentFile([
      'incident: { firstDay: 2021-10-14, lastDay: 2021-10-14, timeZone: UTC }',
      'export: { preset: association, cardMethods: [会費], otherMethods: [現金書留], excludedStatuses: [取消], includedStatuses: [完了] }',
      'letter: { template: l.md, date: 2022-03-01, envelope: naga3-90x45 }',
      'notice: { template: n.md, desk: d.md, date: 2022-02-28 }',
      'batch: { size: 40, order: export, keepBundles: true }',
      'print: { paperGsm: 81.4, pagesPerMinute: 120, marks: [omr, data-matrix] }',
      'post: { payment: 料金後納, acceptsDelay: true, tariff: t.yaml }',
      'fonts: { fallback: [g.ttf] }',
    ].join('\n'), 'incident.yaml');
    expect(window).toEqual({ firstDay: '2021-10-14', lastDay: '2021-10-14' });
    expect(said).toMatchObject({
      timeZone: 'UTC', preset: 'association', letter: { template: 'l.md', date: '2022-03-01', envelope: 'naga3-90x45' },
      terms: { cardMethods: ['会費'], otherMethods: ['現金書留'], excludedStatuses: ['取消'], includedStatuses: ['完了'] },
      notice: { template: 'n.md', desk: 'd.md', date: '2022-02-28' }, batch: { size: 40, order: 'export', keepBundles: true },
      print: { paperGsm: 81.4, pagesPerMinute: 120, marks: ['omr', 'data-matrix'] }, post: { payment: '料金後納', acceptsDelay: true, tariff: 't.yaml' }, fallbackFonts: ['g.ttf'],
    });
    expect(said.facts.get('notice.date')).toBe('2022年2月28日');
  });

  test('keeps a telephone number as the text it is', () => {
    const { facts } = parseIncidentFile(`${MINIMAL}facts: { sender: { phone: 0312345678 } }\n`, 'incident.yaml');
    expect(facts.get('facts.sender.phone')).toBe('0312345678');
  });

  test('takes the weight of paper as it is sold, with a fraction', () => {
    expect(parseIncidentFile(`${MINIMAL}print: { paperGsm: 81.4 }\n`, 'incident.yaml').print.paperGsm).toBe(81.4);
    expect(problemsOf(`${MINIMAL}print: { paperGsm: 0 }\n`)).toMatchObject([{ code: 'incident-value-wrong', line: 3 }]);
  });

  test('gives the days of the run to the template in Japanese', () => {
    const { facts } = parseIncidentFile(MINIMAL, 'incident.yaml');
    expect(Object.fromEntries(facts)).toEqual({
      'incident.firstDay': '2021年10月14日', 'incident.lastDay': '2022年1月25日', 'letter.date': '2022年3月1日', 'notice.date': '2022年3月1日',
    });
  });

  test('lists the facts still marked 見本', () => {
    const { samples } = parseIncidentFile(`${MINIMAL}facts:\n  sender:\n    name: 協会\n    address: 【見本】東京都\n`, 'incident.yaml');
    expect(samples).toEqual(['facts.sender.address']);
  });

  test('joins several header names of a field in the order given', () => {
    const text = `${MINIMAL}export:\n  preset: custom\n  columns:\n    paidAt: [日付, 時刻]\n    name: 氏名\n    address: 住所\n`;
    expect(parseIncidentFile(text, 'incident.yaml').columns.name?.headers).toEqual(['氏名']);
    expect(parseIncidentFile(text, 'incident.yaml').columns.paidAt).toEqual({
      headers: ['日付', '時刻'], at: { file: 'incident.yaml', line: 6, column: 'export.columns.paidAt' },
    });
  });
});

test.each([
  ['points nowhere', 'facts: { sender: { name: *a } }', 3, 'BAD_ALIAS'],
  ['points at what it stands in', 'facts: &a\n  sender: { name: *a }', 4, 'BAD_ALIAS'],
  ['is well', 'facts: { a: &a x, b: *a }', 3, 'BAD_ALIAS'],
  ['is no alias but a key that is no text', 'facts: { {{facts.sender.name}}: x }', 3, 'NON_STRING_KEY'],
])('an alias that %s is told at its line', (_, line, at, reason) => {
  expect(problemsOf(`${MINIMAL}${line}\n`)).toContainEqual({ code: 'incident-syntax', line: at, detail: { reason } });
});

describe('the layout of the customers file', () => {
  test('is read with its encoding and the places of its columns', () => {
    const text = `${MINIMAL}customers:\n  encoding: utf-8\n  columns: { customerId: 番号, company: 社名, address: [県, 市] }\n`;
    expect(parseIncidentFile(text, 'incident.yaml').customers).toMatchObject({
      encoding: 'utf-8', columns: { address: { headers: ['県', '市'], at: { line: 5, column: 'customers.columns.address' } } },
    });
  });

  test('needs a number, a name or company, and an address', () => {
    expect(problemsOf(`${MINIMAL}customers:\n  columns: { department: 部署 }\n`)).toMatchObject([
      { code: 'incident-customer-columns-missing', line: 4, detail: { fields: 'customerId, name, address' } },
    ]);
  });

  test('lacks no more than is not there', () => {
    const columns = (text: string): unknown => problemsOf(`${MINIMAL}customers:\n  columns: { ${text} }\n`).map(({ detail }) => detail);
    expect(columns('customerId: 番号, name: 氏名, address: 住所')).toEqual([]);
    expect(columns('name: 氏名, address: 住所')).toEqual([{ fields: 'customerId' }]);
    expect(columns('customerId: 番号, address: 住所')).toEqual([{ fields: 'name' }]);
    expect(columns('customerId: 番号, company: 社名')).toEqual([{ fields: 'address' }]);
  });

  test('knows nothing of payments', () => {
    expect(problemsOf(`${MINIMAL}customers:\n  columns: { paidAt: 日付, customerId: 番号 }\n`)).toMatchObject([{ code: 'incident-key-unknown', line: 4 }]);
  });

  test('names the encodings that are read', () => {
    expect(problemsOf(`${MINIMAL}customers: { encoding: sjis }\n`)).toMatchObject([{ code: 'incident-value-wrong', line: 3 }]);
  });
});

describe('a wrong incident file', () => {
  test('with an unknown key is told the line and the name that was probably meant', () => {
    expect(problemsOf(MINIMAL.replace('letter:', 'leter:'))).toContainEqual({
      code: 'incident-key-unknown', line: 2, detail: expect.objectContaining({ key: 'leter', near: 'letter' }) as unknown,
    });
  });

  test('with a setting of a later version is refused, not accepted and ignored', () => {
    expect(problemsOf(`${MINIMAL}notified: { manifest: a.csv }\n`)).toMatchObject([{ code: 'incident-key-unknown', line: 3 }]);
  });

  test('is told all its problems at once', () => {
    const problems = problemsOf('incident:\n  firstDay: 2021-02-31\n  lastday: 2022-01-25\nletter:\n  date: 2022-03-01\nbatch:\n  size: many\n');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['incident-value-wrong', 2], ['incident-key-missing', 1], ['incident-key-unknown', 3], ['incident-value-wrong', 7],
    ]);
  });

  test.each([
    ['a reversed window, with both days', MINIMAL.replace('2022-01-25', '2021-01-25'), { firstDay: '2021-10-14', lastDay: '2021-01-25' }, 'incident.firstDay', 1],
    ['columns without custom, with what stands there', `${MINIMAL}export:\n  preset: auto\n  columns:\n    name: 氏名\n`, { preset: 'auto' }, 'export.columns', 5],
    ['custom without a date', `${MINIMAL}export:\n  preset: custom\n  columns:\n    name: 氏名\n`, { fields: 'paidAt' }, 'export.columns', 5],
    ['a word that is in both lists, with their names', `${MINIMAL}export:\n  otherMethods: [振替, ＫＡＩＨＩ]\n  cardMethods: [kaihi]\n`, { first: 'cardMethods', second: 'otherMethods' }, 'export.otherMethods', 4],
    ['a status that counts and does not', `${MINIMAL}export:\n  includedStatuses: [完了]\n  excludedStatuses: [取消, 完了]\n`, { first: 'includedStatuses', second: 'excludedStatuses' }, 'export.excludedStatuses', 5],
  ])('%s is told once, in its place', (_, text, detail, column, line) => {
    let problems: readonly Problem[] = [];
    try {
      parseIncidentFile(text, 'incident.yaml');
    } catch (error) {
      problems = (error as Refusal).problems;
    }
    expect(problems.map(({ at, detail: told }) => ({ at, told }))).toEqual([{ at: { file: 'incident.yaml', line, column }, told: detail }]);
  });

  test.each([
    ['a window that ends before it begins', MINIMAL.replace('2022-01-25', '2021-01-25'), 'incident-window-reversed', 1],
    ['columns without custom', `${MINIMAL}export:\n  columns:\n    name: 氏名\n`, 'incident-columns-without-custom', 4],
    ['custom without the columns nothing works without', `${MINIMAL}export:\n  preset: custom\n`, 'incident-columns-missing', 3],
    ['a method that is card and not card', `${MINIMAL}export:\n  cardMethods: [会費]\n  otherMethods: [会費]\n`, 'incident-term-twice', 5],
    ['a list where a text belongs', `${MINIMAL}fonts:\n  fallback: gaiji.ttf\n`, 'incident-value-wrong', 4],
    ['an unknown time zone', MINIMAL.replace('lastDay: 2022-01-25', 'lastDay: 2022-01-25, timeZone: Asia/Edo'), 'incident-value-wrong', 1],
    ['a key that stands twice', `${MINIMAL}letter: {}\n`, 'incident-syntax', 3],
    ['an empty text', '', 'incident-key-missing', 1],
    ['a list instead of settings', '- a\n', 'incident-value-wrong', 1],
  ])('%s is refused at its line', (_, text, code, line) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ code, line }));
  });
});
