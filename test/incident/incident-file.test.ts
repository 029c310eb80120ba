// incident.yaml: what it says, and where it is wrong.
import { parseIncidentFile } from '../../src/incident/incident-file.js';
import { Refusal } from '../../src/refusal.js';

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
    expect(file).toMatchObject({
      timeZone: 'Asia/Tokyo', preset: 'auto', batch: { size: 500, order: 'postal-code' }, fallbackFonts: [],
      letter: { template: 'letter.md', date: '2022-03-01', envelope: 'naga3-100x55' },
    });
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
    expect(facts.get('incident.firstDay')).toBe('2021年10月14日');
    expect(facts.get('letter.date')).toBe('2022年3月1日');
  });

  test('lists the facts still marked 見本', () => {
    const { samples } = parseIncidentFile(`${MINIMAL}facts:\n  sender:\n    name: 協会\n    address: 【見本】東京都\n`, 'incident.yaml');
    expect(samples).toEqual(['facts.sender.address']);
  });

  test('joins several header names of a field in the order given', () => {
    const text = `${MINIMAL}export:\n  preset: custom\n  columns:\n    paidAt: [日付, 時刻]\n    name: 氏名\n    address: 住所\n`;
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
