// A second round, as staff make it: a corrected export needs only the difference, and what is not known of the first round is said aloud.
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvTable, type CsvLine } from '../support/csv-table.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { LETTER_NAMES, sampleRun } from '../support/sealed-sample-run.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const at = (...path: readonly string[]): string => join(folder, ...path);
const oshirase = (...args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: folder });
const INCIDENT = ['--incident', 'incident/incident.yaml'];
const check = (...args: readonly string[]): Promise<CliResult> => oshirase('check', 'second.csv', ...INCIDENT, ...args);
const table = (run: string, name: string): readonly CsvLine[] => readCsvTable(readFileSync(at(run, name))).lines;

function copyOf(name: string): string {
  cpSync(at('run'), at(name), { recursive: true });
  return name;
}

/** The export made anew: 渡辺 is mended, 小林's day is, somebody is new, and of those who have a letter one moved. */
beforeAll(async () => {
  await sampleRun(folder);
  const first = readFileSync(at('payments.csv'), 'utf8');
  const second = first.replaceAll('渡辺　?子', '渡辺　花子').replace('21/12/1x', '2021/12/11').replace(/(902101,佐藤　花子,,)104-0061(.*)銀座2-2/, '$1104-0045$2築地2-2');
  expect(second).toContain('104-0045,東京都,中央区,築地2-2');
  writeFileSync(at('second.csv'), `${second}K9,2021/12/09 10:00:00,クレジットカード,決済完了,1000,908009,吉田　五郎,,104-0061,東京都,中央区,銀座5-5,\r\n`);
});

describe('a first round that was posted', () => {
  beforeAll(async () => {
    copyOf('posted');
    await oshirase('posted', 'posted', '--batch', '1-3', '--date', '2022-03-01');
  });

  test('yields letters for whoever has none yet, and says how many it silences', async () => {
    const { exitCode, stdout, stderr } = await oshirase('generate', 'second.csv', ...INCIDENT, '--notified', 'posted/manifest.csv', '--out', 'round-2', '--batch-size', '2');
    expect([exitCode, stderr]).toEqual([1, '以前にお知らせしたため、通知書を作らない方: 5名（発送台帳の5通と照合しました）。今回の発送番号は 000006-7 から始まります\n']);
    expect(table('round-2', 'manifest.csv').map(({ 発送番号, ロット, 宛名 }) => [発送番号, ロット, 宛名])).toEqual([
      ['000006-7', '0001', '小林　四郎'], ['000007-5', '0001', '吉田　五郎'], ['000008-3', '0002', '渡辺　花子'],
    ]);
    expect(stdout).toMatch(/以前にお知らせした方の行 +5\n/);
    expect(stdout).toMatch(/以前にお知らせした方 +5\n/);
    expect(JSON.parse(readFileSync(at('round-2/report.json'), 'utf8'))).toMatchObject({
      rows: { alreadyNotified: 5 }, customers: { alreadyNotified: 5 }, notified: { letters: 5, highest: '000005-9', returned: { again: 0, unchanged: 0 } },
    });
  });

  test('a changed address of somebody with a letter is a note, told apart from those who get one', async () => {
    const noted = table('round-2', 'exceptions.csv').filter(({ 区分 }) => 区分 === '参考');
    expect(noted).toMatchObject([{ 理由コード: 'changed-since-notified', ファイル: 'second.csv', 行: '3', 列: '郵便番号+都道府県+市区町村+町名番地+建物名', 氏名: LETTER_NAMES[1] }]);
    const { stdout } = await check('--notified', 'posted/manifest.csv');
    expect(stdout).toMatch(/参考（以前にお知らせした方。通知書は作成していません）\n {2}second\.csv:3:.*\[changed-since-notified\]/);
    expect(stdout).toContain('oshirase generate second.csv --incident incident/incident.yaml --notified posted/manifest.csv --out');
  });

  test('the second folder is verified, posted, found and accounted for like any other', async () => {
    expect((await oshirase('verify', 'round-2')).exitCode).toBe(0);
    expect((await oshirase('posted', 'round-2', '--batch', '1-2', '--date', '2022-04-01')).exitCode).toBe(0);
    expect((await oshirase('find', 'round-2', '000008-3')).stdout).toContain('渡辺　花子');
    const { stdout } = await oshirase('status', 'round-2');
    expect(stdout).toMatch(/発送済み（返戻なし） +3\n.*以前にお知らせ済み +5\n/);
    expect(stdout).toContain('（manifest.csv）で確かめてください: oshirase status');
    expect(JSON.parse((await oshirase('status', 'round-2', '--json')).stdout)).toMatchObject({ affected: 10, posted: 3, alreadyNotified: 5, heldOpen: 2 });
  });

  test('the same manifest again changes nothing; another is refused and named', async () => {
    const again = (manifest: string): Promise<CliResult> => oshirase('generate', 'second.csv', ...INCIDENT, '--notified', manifest, '--out', 'round-2', '--batch-size', '2');
    expect((await again('posted/manifest.csv')).stdout).toContain('すでにあり');
    expect((await again('round-2/manifest.csv')).stderr).toMatch(/--notified manifest\.csv.*\[out-other-inputs\]/);
  });

  test('a third round wants both manifests: with the second alone the forgotten numbers are told', async () => {
    expect((await check('--notified', 'round-2/manifest.csv', '--quiet')).stderr).toMatch(/ご注意: 発送番号 000001-8 から 000005-9 までの台帳が指定されていません/);
    const { stderr } = await check('--notified', 'round-2/manifest.csv', '--notified', 'posted/manifest.csv');
    expect(stderr).toMatch(/通知書を作らない方: 8名（発送台帳の8通と照合しました）\n$/);
  });

  test('letters that came back go out again once the address changed, and to nobody else', async () => {
    const run = 'came-back';
    cpSync(at('posted'), at(run), { recursive: true });
    // 佐藤 has moved since; 山田 is registered as before; 髙橋 was reached by telephone.
    writeFileSync(at('back.csv'), '発送番号\r\n000001-8\r\n000002-6\r\n000003-4\r\n');
    writeFileSync(at('by-telephone.csv'), '発送番号,方法,日付\r\n000003-4,電話,2022-03-20\r\n');
    const back = await oshirase('returns', run, '--file', 'back.csv');
    expect(back.stdout).toContain('--notified came-back/manifest.csv');
    await oshirase('handled', run, '--file', 'by-telephone.csv');
    const { stderr, stdout } = await check('--notified', 'came-back/manifest.csv', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ customers: { letters: 4, alreadyNotified: 4 }, findings: { 'changed-since-notified': 1 }, notified: { returned: { again: 1, unchanged: 1 } } });
    expect(stderr).toMatch(/変わった方 1名には、もう一度通知書を作ります.*oshirase handled came-back --file CSV\n/);
    expect(stderr).toMatch(/ご注意: 「came-back」の通知書が返戻され、宛名も住所もそのときのままの方 1名（000001-8）には、通知書を作りません/);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('"file":"returns.csv"');
  });
});

test('what was never recorded as posted is told with its batches, its people and the command, whatever is kept quiet', async () => {
  const run = copyOf('unposted run');
  const warned = async (...args: readonly string[]): Promise<string> => (await check('--notified', `${run}/manifest.csv`, ...args)).stderr;
  expect(await warned('--quiet')).toMatch(/ご注意: 「unposted run」の通知書には、発送した記録がありません（全5通）.*5名.*oshirase posted "unposted run" --batch 1-3 --date 発送日/);
  await oshirase('posted', run, '--batch', '2', '--date', '2022-03-01');
  expect(await warned('--json', '--lang', 'en')).toMatch(/Warning: Batch 1,3 of "unposted run" is not recorded as posted/);
  const proof = await oshirase('proof', 'second.csv', ...INCIDENT, '--notified', `${run}/manifest.csv`, '--out', 'proof.pdf');
  expect(proof.stderr).toMatch(/のロット 1,3 には、発送した記録がありません（3通）。このうち3名/);
  expect(proof.stdout).toContain(`--notified "${run}/manifest.csv" --approved`);
});

test('a manifest that lies alone cannot tell what was posted, and one of other people is told', async () => {
  mkdirSync(at('mail'), { recursive: true });
  cpSync(at('run/manifest.csv'), at('mail/round-1.csv'));
  expect((await check('--notified', 'mail/round-1.csv')).stderr).toMatch(/ご注意: round-1\.csv のそばに.*5名の通知書を作りません/);
  writeFileSync(at('none.csv'), readFileSync(at('second.csv'), 'utf8').replaceAll(/90210\d/g, '777777'));
  expect((await oshirase('check', 'none.csv', ...INCIDENT, '--notified', 'run/manifest.csv')).stderr).toMatch(/manifest\.csv の5通は、今回の対象の方のどなたのものでもありません/);
});

test.each<[string, readonly string[], RegExp]>([
  ['the same manifest twice', ['--notified', 'run/manifest.csv', '--notified', './run/../run/manifest.csv'], /manifest\.csv.*\[export-twice\]/],
  ['a list that is no manifest', ['--notified', 'run/exceptions.csv'], /exceptions\.csv:1: .*発送台帳（manifest\.csv）ではありません.*\[manifest-header-wrong\]/],
  ['a manifest that is not there', ['--notified', 'nowhere/manifest.csv'], /manifest\.csv.*\[file-missing\]/],
  ['a folder', ['--notified', 'run'], /\[file-is-folder\]/],
  ['a manifest that a spreadsheet saved', ['--notified', 'saved.csv'], /saved\.csv:2:ロット: .*4桁.*\[manifest-line-wrong\]/],
  ['a manifest that is not as its run sealed it', ['--notified', 'edited/manifest.csv'], /「edited」.*（manifest\.csv）.*\[notified-damaged\]/],
])('%s is refused', async (_, args, message) => {
  writeFileSync(at('saved.csv'), readFileSync(at('run/manifest.csv'), 'utf8').replaceAll('"', '').replaceAll(',000', ','));
  cpSync(at('run'), at('edited'), { recursive: true });
  appendFileSync(at('edited/manifest.csv'), ' ');
  const { exitCode, stderr } = await check(...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
});
