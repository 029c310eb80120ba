// What a signature is tied to, in whole runs: it holds as long as nothing that matters changes, and no longer.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvalOf, changedSince } from '../../src/run/approval.js';
import { packageFile } from '../../src/run/input/package-file.js';
import type { PlanRequest } from '../../src/run/plan-request.js';
import { prepare } from '../../src/run/prepare.js';
import { reportText } from '../../src/run/report.js';
import { changedIncident } from '../support/changed-incident.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const EXPORT = packageFile('fixtures/monthly-exports/2021-10.csv');
const INCIDENT = packageFile('templates/card-breach/incident.yaml');
const silent = { rowsRead: () => undefined, planning: () => undefined };

async function approvalWith(request: Partial<PlanRequest> = {}): Promise<string> {
  const { plan } = await prepare({ exports: [EXPORT], incident: INCIDENT, ...request }, silent);
  return plan.report.approval ?? '';
}

/** A copy of the export with the bytes of one text replaced by others of the same length. */
function changedExport(name: string, change: (bytes: Buffer) => void): string {
  const path = join(folder, name, '2021-10.csv');
  cpSync(EXPORT, path);
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
  return path;
}

let approval: string;
beforeAll(async () => {
  approval = await approvalWith();
});

test('is 64 hexadecimal digits, and the same every time', async () => {
  expect(approval).toMatch(/^[0-9a-f]{64}$/);
  expect(await approvalWith()).toBe(approval);
});

test('stands in the report', async () => {
  const { plan } = await prepare({ exports: [EXPORT], incident: INCIDENT }, silent);
  expect(JSON.parse(reportText(plan.report))).toMatchObject({ approval });
});

test('does not depend on where the files lie', async () => {
  const incident = changedIncident(join(folder, 'elsewhere'), ['letter.md', '\n', '\n']);
  expect(await approvalWith({ incident, exports: [changedExport('elsewhere', () => undefined)] })).toBe(approval);
});

test('a changed word of the template is a change of the letter', async () => {
  const incident = changedIncident(join(folder, 'template'), ['letter.md', '謹白', '敬白']);
  expect(changedSince(approval, await approvalWith({ incident }))).toEqual(['letter']);
});

test('a comment in the incident file is a change too: the file was seen as it was', async () => {
  const incident = changedIncident(join(folder, 'comment'), ['incident.yaml', '# ', '#  ']);
  expect(changedSince(approval, await approvalWith({ incident }))).toEqual(['letter']);
});

test('a changed fact is a change of the letter, and of nothing else', async () => {
  const incident = changedIncident(join(folder, 'fact'), ['incident.yaml', '03-3260-7346', '03-3260-7340']);
  expect(changedSince(approval, await approvalWith({ incident }))).toEqual(['letter']);
});

test('a changed profile of the envelope is a change of the letter, a comment in it too', async () => {
  const own = (name: string, text: string) => {
    const incident = changedIncident(join(folder, name), ['incident.yaml', 'envelope: naga3-100x55', 'envelope: own.yaml']);
    writeFileSync(join(folder, name, 'own.yaml'), text);
    return approvalWith({ incident });
  };
  const profile = readFileSync(packageFile('templates/envelopes/naga3-100x55.yaml'), 'utf8');
  const before = await own('envelope', profile);
  expect(changedSince(before, await own('envelope-weight', profile.replace('weightG: 5', 'weightG: 6')))).toEqual(['letter']);
  expect(changedSince(before, await own('envelope-comment', profile.replace('# ', '#  ')))).toEqual(['letter']);
});

test('a changed row is a change of the people', async () => {
  const [first = 0] = [readFileSync(EXPORT).indexOf('2021/10/'), readFileSync(EXPORT).indexOf('2021-10-')].filter((at) => at >= 0);
  expect(first).toBeGreaterThan(0);
  const row = changedExport('row', (bytes) => {
    const day = first + '2021/10/'.length;
    bytes.write(bytes.subarray(day, day + 2).toString('latin1') === '30' ? '29' : '30', day, 'latin1');
  });
  expect(changedSince(approval, await approvalWith({ exports: [row] }))).toEqual(['people']);
});

test('another order or another cut is a change of the people', async () => {
  const exports = [packageFile('fixtures/payments.csv')];
  const usual = await approvalWith({ exports });
  expect(changedSince(usual, await approvalWith({ exports, order: 'export' }))).toEqual(['people']);
  expect(changedSince(usual, await approvalWith({ exports, batchSize: 100 }))).toEqual(['people']);
});

test('another version or another font is a change of the program', async () => {
  const { plan, composed } = await prepare({ exports: [EXPORT], incident: INCIDENT }, silent);
  const { report } = plan;
  const version = { ...report, tool: { ...report.tool, version: '9.9.9' } };
  const files = report.settings.files.map((file) => (file.role === 'font' ? { ...file, sha256: '0'.repeat(64) } : file));
  const fonts = { ...report, settings: { ...report.settings, files } };
  for (const changed of [version, fonts]) expect(changedSince(approval, approvalOf({ ...plan, report: changed }, composed))).toEqual(['program']);
});
