// A small finished run, made once by the program itself: five letters in three print files, three people held and a row nobody can judge.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { runCli } from './run-cli.js';
import { tableBytes } from './table-bytes.js';

/** Who gets a letter, in the order of the letters. */
export const LETTER_NAMES = ['山田　太郎', '佐藤　花子', '髙橋　一', '鈴木　次郎', '田中　三郎'];

const row = (customerId: string, name: string, address: string, day = '2021/12/01 10:00:00'): readonly string[] => (
  [`K${customerId}${address}`, day, 'クレジットカード', '決済完了', '1000', customerId, name, '', '104-0061', '東京都', '中央区', address, '']);

/** Writes an export and an incident file into `folder` and returns their paths. Held: 908001 (two rows), a guest without a number, and 908003, two names of one number. */
export function sampleInputs(folder: string): { readonly payments: string; readonly incident: string } {
  cpSync(packageFile('templates/card-breach'), join(folder, 'incident'), { recursive: true });
  const incident = join(folder, 'incident/incident.yaml');
  writeFileSync(incident, readFileSync(incident, 'utf8').replaceAll('見本', '実在'));
  const rows = [
    ...LETTER_NAMES.map((name, index) => row(`90210${index}`, name, `銀座${index + 1}-2`)),
    row('908001', '渡辺　?子', '銀座6-1'), row('908001', '渡辺　?子', '銀座6-1', '2021/12/05 10:00:00'),
    row('', '伊藤　〓美', '銀座7-1'),
    row('908003', '加藤　一郎', '銀座8-1'), row('908003', '中村　二郎', '銀座8-2'),
    row('908004', '小林　四郎', '銀座4-1', '21/12/1x'),
  ];
  const payments = join(folder, 'payments.csv');
  writeFileSync(payments, tableBytes(ASSOCIATION_HEADER, ...rows));
  return { payments, incident };
}

/** Makes `DIR/run` of them inside `folder` and returns its path. */
export async function sampleRun(folder: string): Promise<string> {
  const { payments, incident } = sampleInputs(folder);
  const run = join(folder, 'run');
  const { exitCode, stderr } = await runCli(['generate', payments, '--out', run, '--batch-size', '2', '--quiet', '--incident', incident]);
  if (exitCode !== 1) throw new Error(stderr);
  return run;
}
