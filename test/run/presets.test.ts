// Every system that is known, from the bytes of its export to the plan.
import { existsSync, readFileSync } from 'node:fs';
import { PRESET_NAMES, type PresetName } from '../../src/export/layout.js';
import { countPayments } from '../../src/recipient/payment-count.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { problemsOf } from '../export/sample-source.js';
import { planBench, planOf, type PlanBench } from '../support/plan-of-export.js';
import type { WholePlan } from '../support/whole-batches.js';

let bench: PlanBench;
beforeAll(async () => {
  bench = await planBench();
});

function bytesOf(preset: string, file = 'payments.csv'): Uint8Array | undefined {
  const path = packageFile(`fixtures/presets/${preset}/${file}`);
  return existsSync(path) ? readFileSync(path) : undefined;
}

function planned(preset: PresetName, layout: 'auto' | PresetName = 'auto'): Promise<WholePlan> {
  const customers = bytesOf(preset, 'members.csv');
  return planOf(bytesOf(preset) ?? new Uint8Array(), bench, 5, { layout: { preset: layout }, ...(customers && { customers }) });
}

interface Expected {
  readonly preset: PresetName;
  readonly encoding: string;
  readonly lines: readonly number[];
  readonly payments: number;
  readonly days: readonly [string, string];
  readonly notCard: number;
  readonly outside: number;
  readonly addressee: string;
  readonly code: string;
  readonly address: string;
}

const GINZA = { encoding: 'cp932', lines: [2], payments: 1, days: ['2021-11-05', '2021-11-05'], notCard: 1, outside: 1, addressee: '青木　恵子', code: '104-0061', address: '東京都中央区銀座2-11-7' } as const;
const EXPECTED: readonly Expected[] = [
  { ...GINZA, preset: 'kaihi-pay' },
  { ...GINZA, preset: 'zeus', notCard: 0 },
  { ...GINZA, preset: 'gmo-pg', notCard: 0, days: ['2022-01-25', '2022-01-25'] },
  { ...GINZA, preset: 'ec-cube-4', lines: [2, 3] },
  { ...GINZA, preset: 'ec-cube-2', code: '060-0001', address: '北海道札幌市中央区北一条西2-1-1' },
  { ...GINZA, preset: 'make-shop', addressee: '青木商店　総務部　青木　恵子' },
  { ...GINZA, preset: 'color-me' },
  { ...GINZA, preset: 'base', encoding: 'utf-8' },
  { ...GINZA, preset: 'stores', encoding: 'utf-8', lines: [2, 3] },
  { ...GINZA, preset: 'next-engine' },
  { ...GINZA, preset: 'stripe', encoding: 'utf-8', lines: [2, 4], payments: 2, days: ['2021-10-14', '2022-01-25'], notCard: 0, outside: 2, addressee: '青木 恵子' },
];

test('every preset is in this table, but those that need no fixture or can make no letter', () => {
  expect([...EXPECTED.map(({ preset }) => preset), 'association', 'sb-payment'].sort()).toEqual([...PRESET_NAMES].sort());
});

test.each(EXPECTED)('$preset: recognised, one letter to whoever paid by card in the window', async (expected) => {
  const { report, batches, exceptions } = await planned(expected.preset);
  expect(exceptions).toEqual([]);
  expect(report.inputs[0]).toMatchObject({ preset: expected.preset, encoding: expected.encoding });
  expect(report.rows).toMatchObject({ inLetter: expected.lines.length, outsideWindow: expected.outside, notCard: expected.notCard, held: 0 });
  const [letter, ...others] = batches.flatMap(({ letters }) => letters);
  expect(others).toEqual([]);
  const recipient = letter?.recipient;
  expect(recipient?.payments.map(({ source }) => source.line)).toEqual(expected.lines);
  const [firstDay, lastDay] = expected.days;
  expect(countPayments(recipient?.payments ?? [])).toEqual({ count: expected.payments, firstDay, lastDay });
  expect([recipient?.company, recipient?.department, recipient?.name].filter(Boolean).join('　')).toBe(expected.addressee);
  expect([recipient?.postalCode, recipient?.address]).toEqual([expected.code, expected.address]);
  expect(JSON.stringify(batches)).not.toMatch(/4111111111111111|himitsu|大阪|坂本/);
});

test.each(EXPECTED)('$preset may also be named with --preset', async ({ preset, lines }) => {
  expect((await planned(preset, preset)).report.rows.inLetter).toBe(lines.length);
});

test.each([['zeus', 'ゼウス'], ['gmo-pg', 'GMOペイメントゲートウェイ'], ['sb-payment', 'SBペイメントサービス']])(
  '%s without a member list asks for one by the name of the system', async (preset, system) => {
    const problems = await problemsOf(() => planOf(bytesOf(preset) ?? new Uint8Array(), bench));
    expect(problems).toEqual([{ code: 'customers-needed', detail: { system }, at: { file: 'payments.csv', line: 1 } }]);
  },
);

test('sb-payment with a member list asks for the column that joins them', async () => {
  expect(await problemsOf(() => planned('sb-payment'))).toMatchObject([{ code: 'customers-unjoinable', detail: { system: 'SBペイメントサービス' } }]);
});
