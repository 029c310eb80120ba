// Every setting of incident.yaml: what it takes, and that what a message shows as right is right.
import { stringify } from 'yaml';
import { parseIncidentFile } from '../../src/incident/incident-file.js';
import { INCIDENT_FORM } from '../../src/incident/incident-schema.js';
import { Refusal, type Problem } from '../../src/refusal.js';

/** An incident file with `value` (YAML on one line) at `path`, and everything indispensable besides. */
function fileWith(path: readonly string[], value: string): string {
  const [block = '', ...inner] = path;
  const settings: Record<string, Record<string, string>> = {
    incident: { firstDay: '2021-10-14', lastDay: '2022-01-25' }, letter: { date: '2022-03-01' },
    ...(path[0] === 'export' && path[1] === 'columns' && path.length === 3 ? { export: { preset: 'custom' } } : {}),
  };
  const others = Object.entries(settings).filter(([name]) => name !== block).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('');
  const [setting = '', field] = inner;
  if (setting === '') return `${others}${block}: ${value}\n`;
  const beside = Object.entries(settings[block] ?? {}).filter(([name]) => name !== setting).map(([name, text]) => `  ${name}: ${text}\n`).join('');
  if (field === undefined) return `${others}${block}:\n${beside}  ${setting}: ${value}\n`;
  const rest = { paidAt: '日時', ...(block === 'customers' ? { customerId: '番号', name: '氏名', address: '住所', paidAt: undefined } : {}) };
  const fields = Object.entries(rest).filter(([name, text]) => name !== field && text !== undefined).map(([name, text]) => `    ${name}: ${String(text)}\n`).join('');
  return `${others}${block}:\n${beside}  ${setting}:\n${fields}    ${field}: ${value}\n`;
}

function problemsOf(text: string): readonly Problem[] {
  try {
    parseIncidentFile(text, 'incident.yaml');
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

const PATHS = Object.keys(INCIDENT_FORM.settings).map((name) => [name] as const);

test.each(PATHS)('%s: the example a message shows is a setting of that name, and taken', (name) => {
  const path = name.split('.');
  const { example } = INCIDENT_FORM.settings[name]!;
  const [, key = '', value = ''] = /^(\S+): (\S.*)$/.exec(example) ?? [];
  expect(key).toBe(path.at(-1));
  const left = problemsOf(fileWith(path, value)).filter(({ code }) => code !== 'incident-columns-without-custom' && code !== 'incident-key-missing');
  expect(left).toEqual([]);
});

/** What each kind of value is not, and what the message then says is wanted. */
const WRONG: readonly (readonly [wanted: string, wrong: string, settings: readonly string[]])[] = [
  ['block', 'x', ['incident', 'export', 'export.columns', 'customers', 'customers.columns', 'letter', 'notice', 'batch', 'print', 'post', 'fonts', 'facts']],
  ['day', '2022-02-30', ['incident.firstDay', 'incident.lastDay', 'letter.date', 'notice.date']],
  ['zone', 'Asia/Edo', ['incident.timeZone']],
  ['preset', 'unknown', ['export.preset']],
  ['texts', 'x', ['export.cardMethods', 'export.otherMethods', 'export.excludedStatuses', 'export.includedStatuses', 'fonts.fallback']],
  ['encoding', 'sjis', ['customers.encoding']],
  ['text', '""', ['letter.template', 'letter.envelope', 'notice.template', 'notice.desk', 'post.tariff']],
  ['positive', '0', ['batch.size', 'print.pagesPerMinute']],
  ['order', 'name', ['batch.order']],
  ['yesOrNo', 'はい', ['batch.keepBundles', 'post.acceptsDelay']],
  ['weight', '080', ['print.paperGsm']],
  ['marks', '[barcode]', ['print.marks']],
  ['payment', '切手', ['post.payment']],
  ['columns', '[]', [
    ...['paymentId', 'paidAt', 'method', 'status', 'customerId', 'name', 'company', 'department', 'postalCode', 'address'].map((field) => `export.columns.${field}`),
    ...['customerId', 'name', 'company', 'department', 'postalCode', 'address'].map((field) => `customers.columns.${field}`),
  ]],
];

test('every setting there is has a kind', () => {
  expect(WRONG.flatMap(([, , settings]) => settings).sort()).toEqual(PATHS.map(([name]) => name).sort());
});

test.each(WRONG.flatMap(([wanted, wrong, settings]) => settings.map((name) => [name, wrong, wanted] as const)))('%s is not %s: told with what it takes and an example', (name, wrong, wanted) => {
  const problems = problemsOf(fileWith(name.split('.'), wrong));
  expect(problems).toContainEqual(expect.objectContaining({ code: 'incident-value-wrong', detail: { key: name, wanted, example: INCIDENT_FORM.settings[name]!.example } }));
});

test('a file that is no settings is told what one looks like', () => {
  const [wrong] = problemsOf('- a\n');
  expect(wrong?.detail).toEqual({ key: 'incident.yaml', wanted: 'block', example: 'incident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }' });
});

test.each(['incident', 'export', 'customers', 'letter', 'notice', 'batch', 'print', 'post', 'fonts'])('a name that does not exist in %s is refused', (block) => {
  expect(problemsOf(fileWith([block, 'unheard'], 'x'))).toContainEqual(expect.objectContaining({ code: 'incident-key-unknown' }));
});

test.each([
  ['1', true], ['81.4', true], ['104.75', true], ['999', true], ['1000', false], ['64.', false], ['64.123', false], ['-64', false], ['64 g', false], ['x64', false],
])('paper of %s g/m2 is paper: %s', (weight, isPaper) => {
  expect(problemsOf(fileWith(['print', 'paperGsm'], stringify(weight).trim())).length === 0).toBe(isPaper);
});

test('a list of header names without a name, and a list of words with an empty one, are no lists', () => {
  expect(problemsOf(fileWith(['export', 'columns', 'name'], '[""]'))).toMatchObject([{ code: 'incident-value-wrong' }]);
  expect(problemsOf(fileWith(['export', 'cardMethods'], '[会費, ""]'))).toMatchObject([{ code: 'incident-value-wrong' }]);
});

test('facts are text at every depth, and nothing else', () => {
  expect(parseIncidentFile(fileWith(['facts'], '{ a: x, b: { c: { d: "" } } }'), 'incident.yaml').facts.get('facts.b.c.d')).toBe('');
  expect(problemsOf(fileWith(['facts'], '{ a: [x] }'))).toMatchObject([{ code: 'incident-value-wrong' }]);
});
