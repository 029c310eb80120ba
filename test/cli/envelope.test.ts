// The envelope that incident.yaml names: one of the program's own, or a file that staff have written beside it.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packageFile } from '../../src/run/input/package-file.js';
import type { Report } from '../../src/run/report.js';
import { readPdfPages } from '../support/read-pdf.js';
import { runCli } from '../support/run-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const EXPORT = packageFile('fixtures/companies-at-one-address/payments.csv');
const BUILT_IN = readFileSync(packageFile('templates/envelopes/kaku2-110x85.yaml'), 'utf8');

/** A copy of the built-in incident for this envelope, with a profile beside it if one is given. */
function incidentWith(envelope: string, profile?: string): string {
  const own = join(folder, envelope.replace(/\W/g, '-'));
  mkdirSync(own, { recursive: true });
  copyFileSync(packageFile('templates/card-breach/letter.md'), join(own, 'letter.md'));
  const incident = readFileSync(packageFile('templates/card-breach/incident.yaml'), 'utf8')
    .replace('naga3-100x55', envelope).replace('  sender:  ', '  sender:\n    returnAddress: 〒162-0000　東京都新宿区\n  #');
  writeFileSync(join(own, 'incident.yaml'), incident);
  if (profile !== undefined) writeFileSync(join(own, envelope), profile);
  return join(own, 'incident.yaml');
}

test('a profile of one\'s own beside the incident file is used, said to take the sheet unfolded, and stands in the report with its checksum', async () => {
  const profile = BUILT_IN.replace(/^# returnAddress/m, 'returnAddress').replace('name: kaku2-110x85', 'name: 当協会の封筒');
  const incident = incidentWith('my-envelope.yaml', profile);
  const out = join(folder, 'out');
  const { exitCode, stdout } = await runCli(['generate', EXPORT, '--incident', incident, '--out', out]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('折らずに封筒に入れ');
  const { settings } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Pick<Report, 'settings'>; // as the contract promises
  expect(settings.files).toContainEqual({
    role: 'envelope', file: 'my-envelope.yaml', bytes: Buffer.byteLength(profile), sha256: createHash('sha256').update(profile).digest('hex'),
  });
  const [page] = await readPdfPages(readFileSync(join(out, 'letters/0001.pdf')));
  const [first] = page?.texts ?? [];
  expect(first?.text).toBe('〒162-0000　東京都新宿区');
});

test('what staff ask for in the window is told where the profile has no place for it, and only there', async () => {
  const placed = BUILT_IN.replace(/^# returnAddress/m, 'returnAddress');
  const said = async (incident: string) => (await runCli(['check', EXPORT, '--incident', incident])).stderr;
  expect(await said(incidentWith('naga3-100x55'))).toMatch(/incident\.yaml:\d+:facts\.sender\.returnAddress: 「facts\.sender\.returnAddress」は印刷しません/);
  expect(await said(incidentWith('placed.yaml', placed))).not.toContain('印刷しません');
});

test('a built-in profile stands in the report too', async () => {
  const { stdout } = await runCli(['check', EXPORT, '--incident', incidentWith('naga3-90x45'), '--json']);
  const { settings } = JSON.parse(stdout) as Pick<Report, 'settings'>;
  expect(settings.files).toContainEqual(expect.objectContaining({ role: 'envelope', file: 'naga3-90x45.yaml' }));
});

test('a value that is none is answered in a whole sentence', async () => {
  const { stderr } = await runCli(['check', EXPORT, '--incident', incidentWith('unit.yaml', BUILT_IN.replace('leftMm: 20', 'leftMm: 20mm'))]);
  expect(stderr).toContain('「window.leftMm」の値が正しくありません。長さ（mm、半角の数字だけ）を書いてください');
});

test.each([
  ['an unknown name, with those that are known', 'kaku3', undefined, /incident\.yaml:15:letter\.envelope.*「kaku3」.*\[envelope-unknown\]\n.*kaku2-110x85, naga3-100x55, naga3-90x45/],
  ['a name that leads out of the folder of profiles', '../card-breach/incident', undefined, /\[envelope-unknown\]/],
  ['a file that is not there', 'gone.yaml', undefined, /incident\.yaml:15:letter\.envelope.*gone\.yaml.*\[file-missing\]/],
  ['a profile that is wrong, at its line', 'wrong.yaml', BUILT_IN.replace('widthMm: 110', 'widthMm: 70'), /wrong\.yaml:7:window\.widthMm.*窓 70 mm － 縁 2 mm × 2 － 用紙の動く幅 30 mm ＝ 36 mm.*\[envelope-window-too-small\]/],
])('%s is refused', async (_, envelope, profile, message) => {
  const { exitCode, stderr } = await runCli(['check', EXPORT, '--incident', incidentWith(envelope, profile)]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
});
