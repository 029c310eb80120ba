// How exports and lists are read: what was typed goes before what the incident file says.
import { parseIncidentFile, type IncidentFile } from '../../../src/incident/incident-file.js';
import { customersLayout, readingRules } from '../../../src/run/input/reading-rules.js';

const incidentOf = (settings: string): IncidentFile => (
  parseIncidentFile(`incident: { firstDay: 2021-10-14, lastDay: 2022-01-25, timeZone: UTC }\nletter: { date: 2022-03-01 }\n${settings}`, 'incident.yaml'));
const CUSTOM = 'export:\n  preset: custom\n  cardMethods: [会費カード払い]\n  columns:\n    paidAt: [決済日, 決済時刻]\n    name: 氏名\n    address: 住所\n';

test('window, time zone and terms are those of the incident file; what it does not say is recognised', () => {
  const incident = incidentOf('');
  expect(readingRules(incident, {})).toEqual({
    window: { firstDay: '2021-10-14', lastDay: '2022-01-25' }, timeZone: 'UTC', terms: incident.terms, layout: { preset: 'auto' },
  });
});

test('columns that the incident file names are looked for, with where it names them', () => {
  const { layout, terms } = readingRules(incidentOf(CUSTOM), {});
  expect(layout).toEqual({
    preset: 'custom', columns: { paidAt: ['決済日', '決済時刻'], name: ['氏名'], address: ['住所'] },
    at: { paidAt: { file: 'incident.yaml', line: 7, column: 'export.columns.paidAt' }, name: { file: 'incident.yaml', line: 8, column: 'export.columns.name' }, address: { file: 'incident.yaml', line: 9, column: 'export.columns.address' } },
  });
  expect(terms.cardMethods).toEqual(['会費カード払い']);
});

test('a preset and an encoding that were typed go before', () => {
  expect(readingRules(incidentOf('export: { preset: zeus }\n'), {}).layout).toEqual({ preset: 'zeus' });
  expect(readingRules(incidentOf('export: { preset: zeus }\n'), { preset: 'stripe', encoding: 'euc-jp' })).toMatchObject({ layout: { preset: 'stripe' }, encoding: 'euc-jp' });
  expect(readingRules(incidentOf(CUSTOM), { preset: 'auto' }).layout).toEqual({ preset: 'auto' });
});

test('of the registered-address list, what the incident file does not say is recognised', () => {
  expect(customersLayout(incidentOf('').customers)).toEqual({});
  expect(customersLayout(incidentOf('customers: { encoding: utf-8 }\n').customers)).toEqual({ encoding: 'utf-8' });
  expect(customersLayout(incidentOf('customers: { columns: { customerId: 番号, name: [姓, 名], address: 住所 } }\n').customers)).toMatchObject({
    layout: { preset: 'custom', columns: { customerId: ['番号'], name: ['姓', '名'], address: ['住所'] } },
  });
});
