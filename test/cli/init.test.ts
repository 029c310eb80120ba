// `init --from`: an incident folder that already says what the export's columns are.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import type { Report } from '../../src/run/report.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What of report.json these tests look at. */
type Reported = Pick<Report, 'inputs' | 'rows' | 'findings' | 'settings'>;
const reported = (stdout: string): Reported => JSON.parse(stdout) as Reported; // as the command promises

const folder = temporaryFolder();
const fixture = (name: string): string => packageFile(`fixtures/${name}/payments.csv`);

async function initFrom(name: string, from: string): Promise<{ exitCode: number | null; stderr: string; incident: string; yaml: string }> {
  const own = join(folder, name);
  const { exitCode, stderr } = await runCli(['init', own, '--from', from]);
  const incident = join(own, 'incident.yaml');
  return { exitCode, stderr, incident, yaml: existsSync(incident) ? readFileSync(incident, 'utf8') : '' };
}

test('a system that is recognised is named, and the folder can be used as it is', async () => {
  const { exitCode, incident, yaml } = await initFrom('known', fixture('presets/ec-cube-4'));
  expect(exitCode).toBe(0);
  expect(yaml).toMatch(/^ {2}preset: ec-cube-4$/m);
  const { exitCode: checked, stdout } = await runCli(['check', fixture('presets/ec-cube-4'), '--incident', incident, '--json']);
  expect([checked, reported(stdout).inputs[0]?.preset]).toEqual([0, 'ec-cube-4']);
});

test('of an export without addresses it says that the member list is needed', async () => {
  expect((await initFrom('bare', fixture('presets/gmo-pg'))).yaml).toMatch(/--customers で指定してください。\n {2}preset: gmo-pg$/m);
});

test('of an unknown one it fills in the names that can mean one thing, asks for the rest, and the refusal points there', async () => {
  const { incident, yaml } = await initFrom('unknown', fixture('refused/unrecognised-header'));
  expect(yaml).toMatch(/見つかった見出し: 注文ID、注文日、支払方法、お名前、住所$/m);
  expect(yaml).toMatch(/^ {4}name: お名前$/m);
  const refused = await runCli(['check', fixture('refused/unrecognised-header'), '--incident', incident]);
  expect(refused.stderr).toMatch(/incident\.yaml:\d+:export\.columns.*paidAt.*\[incident-columns-missing\]/);
  writeFileSync(incident, yaml.replace(/^ {4}# paidAt:.*$/m, '    paidAt: 注文日'));
  const { exitCode, stdout } = await runCli(['check', fixture('refused/unrecognised-header'), '--incident', incident, '--json']);
  expect([exitCode, reported(stdout).rows.read]).toEqual([0, 1]);
});

test('names that YAML would misread are quoted, and none that may be a person is written', async () => {
  const export_ = join(folder, 'odd.csv');
  writeFileSync(export_, '決済日時,氏名,住所,"番号: #1",山田　太郎\n2021/11/05,山田　太郎,東京都中央区銀座1-1,1,\n');
  const { yaml } = await initFrom('odd', export_);
  expect(yaml).not.toMatch(/山田|#1/);
  expect(yaml).toMatch(/ほか2列/);
});

test('nothing is overwritten, and nothing made of a file that is no export', async () => {
  const { exitCode, stderr, yaml } = await initFrom('refused', fixture('refused/pdf-as-csv'));
  expect([exitCode, yaml]).toEqual([2, '']);
  expect(stderr).toMatch(/\[export-is-pdf\]/);
  expect((await initFrom('nameless', fixture('refused/paypay'))).stderr).toMatch(/\[export-nameless\]/);
  expect((await initFrom('known', fixture('presets/base'))).stderr).toMatch(/\[init-file-exists\]/);
});

test('what was recognised, and how it differs, is said in the summary', async () => {
  const own = join(folder, 'differs.csv');
  const known = readFileSync(fixture('presets/stripe'), 'utf8').split('\n').map((line, at) => line.replace(/\r?$/, at === 0 ? ',Customer Name,社内の覚え' : ',,')).join('\n');
  writeFileSync(own, known.replace(',Card Address City', ',都市'));
  const { stdout } = await runCli(['check', own]);
  expect(stdout).toMatch(/differs\.csv {2}.*形式 stripe.*日時は UTC/);
  expect(stdout).toMatch(/stripe の既知の見出しとの違い: ない列 Card Address City、使わない未知の列 3（Customer Name）/);
  copyFileSync(fixture('unicode-text'), own);
  expect((await runCli(['check', own])).stdout).toMatch(/文字コード utf-16le、タブ区切り、形式 association/);
});

test('a gaiji.csv beside the incident file is used, said, and stands in report.json', async () => {
  const incident = packageFile('fixtures/gaiji-map/incident.yaml');
  const { exitCode, stdout } = await runCli(['check', fixture('gaiji-map'), '--incident', incident]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/gaiji\.csv {2}外字の対応表（2字）/);
  const report = reported((await runCli(['check', fixture('gaiji-map'), '--incident', incident, '--json'])).stdout);
  expect(report.findings).toEqual({ gaiji: 1 });
  expect(report.settings.files).toContainEqual(expect.objectContaining({ role: 'gaiji', file: 'gaiji.csv' }));
});
