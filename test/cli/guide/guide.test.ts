// The guided run as somebody at the desk sees it, from the first question to the letters.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../../src/run/input/package-file.js';
import { filledDesk, guidedSession, KEY, type Answer } from '../../support/guided-session.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const { enter, escape, interrupt, endOfInput } = KEY;
const folder = temporaryFolder();
const OCTOBER = packageFile('fixtures/monthly-exports/2021-10.csv');
const NOVEMBER = packageFile('fixtures/monthly-exports/2021-11.csv');

/** What an incident folder holds. */
const INCIDENT = ['desk.md', 'incident.yaml', 'letter.md', 'notice.md'].map((name) => `incident/${name}`);

function desk(files: Readonly<Record<string, string>>): string {
  return filledDesk(folder, files);
}

/** Every file below a folder. */
function filesIn(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(place.length + 1)).sort();
}

/** From an export to its letters, always with what is proposed. */
const STRAIGHT: readonly Answer[] = [
  ['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', enter], ['この設定で進みますか', enter], ['書き込みますか', enter],
  ['人数は合っていますか', enter], ['どうしますか', `3${enter}`], ['校正刷りを作りますか', enter], ['1名分の通知書を作りますか', enter],
];

describe('from an export to its letters', () => {
  const ODD_NAME = `決済 "10月" $HOME's.csv`;
  let place: string;
  let session: Awaited<ReturnType<typeof guidedSession>>;
  beforeAll(async () => {
    place = desk({ [ODD_NAME]: OCTOBER });
    session = await guidedSession(place, STRAIGHT);
  });

  test('offers the file with its size and date, and says what it is and how many people that means', () => {
    expect(session.shown).toMatch(/\$HOME's\.csv {2}\d+ B {2}2022-02-2\d \d\d:\d\d 更新/);
    expect(session.shown).toContain('を読み取れます（文字コード cp932、形式 association）。');
    expect(session.shown).toContain('通知書を作る方は 1名、要確認の方は 0名です。');
  });

  test('makes an incident folder, a proof and the letters, and nothing else', () => {
    const made = filesIn(place);
    expect(made.filter((file) => !file.startsWith('通知書/'))).toEqual([ODD_NAME, ...INCIDENT, '校正刷り.pdf'].sort());
    expect(made).toContain('通知書/letters/0001.pdf');
    expect(session.exitCode).toBe(0);
  });

  test('lists the facts that are still samples with file and line', () => {
    const lines = readFileSync(join(place, 'incident/incident.yaml'), 'utf8').split('\n');
    const [, line = ''] = /incident\.yaml:(\d+):facts\.sender\.representative/.exec(session.shown) ?? [];
    expect(lines[Number(line) - 1]).toContain('representative:');
  });

  test('ends with command lines that a shell understands and that make the same bytes', () => {
    const commands = session.shown.split('\n').filter((line) => line.startsWith('  oshirase '));
    expect(commands.map((line) => line.trim().split(' ')[1])).toEqual(['check', 'proof', 'generate']);
    const again = join(place, '再び');
    const script = `oshirase() { "${process.execPath}" "${packageFile('bin/oshirase.js')}" "$@"; }\n${(commands[2] ?? '').replace(join(place, '通知書'), again)}`;
    execFileSync('bash', ['-c', script], { stdio: 'pipe' });
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(place, '通知書/SHA256SUMS'), 'utf8'));
  });
});

test('a way back stands at every question, and leads to the one before', async () => {
  const place = desk({ 'payments.csv': OCTOBER });
  const answers: Answer[] = [['どの決済データ', enter], ['これで全部', `3${enter}`]];
  answers.push(['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', `4${enter}`], ['ほかに使うファイル', `6${enter}`], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', enter]);
  answers.push(['この設定で進みますか', `5${enter}`], ['どの設定', enter], ['この設定で進みますか', enter], ['書き込みますか', `2${enter}`], ['この設定で進みますか', enter], ['書き込みますか', enter]);
  answers.push(['人数は合っていますか', enter], ['どうしますか', `4${enter}`], ['人数は合っていますか', enter], ['どうしますか', enter], ['差出人の代表者', escape], ['どうしますか', `3${enter}`]);
  answers.push(['校正刷りを作りますか', `5${enter}`], ['どうしますか', `3${enter}`], ['校正刷りを作りますか', `4${enter}`], ['通知書を作りますか', `3${enter}`], ['校正刷りを作りますか', `6${enter}`]);
  const { exitCode, shown } = await guidedSession(place, answers);
  expect(exitCode).toBe(0);
  expect(shown).toMatch(/oshirase check .*payments\.csv --incident .*incident\.yaml/);
  expect(filesIn(place)).toEqual([...INCIDENT, 'payments.csv']);
});

describe.each([['Ctrl-C', interrupt], ['Ctrl-D', endOfInput]])('%s', (_, key) => {
  test.each(STRAIGHT.map(([question], index) => [question, index] as const))('at 「%s」 ends with 130 and a sentence, and nothing is half-made', async (question, index) => {
    const place = desk({ 'payments.csv': OCTOBER });
    const { exitCode, shown } = await guidedSession(place, [...STRAIGHT.slice(0, index), [question, key]]);
    expect(exitCode).toBe(130);
    const made = filesIn(place).filter((file) => file !== 'payments.csv');
    if (made.length === 0) expect(shown).toContain('中断しました。何も作成していません。');
    for (const file of made) expect(shown.split('ここまでに作成したもの')[1]).toContain(file);
    expect(made).toEqual([...INCIDENT, '校正刷り.pdf'].slice(0, index > 8 ? 5 : index > 5 ? 4 : 0));
  });
});

describe('an export of no known layout', () => {
  test('is asked about column by column, and the answers stand in incident.yaml', async () => {
    const place = desk({ 'orders.csv': packageFile('fixtures/refused/unrecognised-header/payments.csv') });
    const { exitCode, shown } = await guidedSession(place, [
      ['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', enter],
      // 注文日 alone is left: the other names can mean one thing only.
      ['決済した日', enter],
      ['この対応でよいですか', enter], ['この設定で進みますか', enter], ['書き込みますか', enter], ['人数は合っていますか', `5${enter}`],
    ]);
    expect(exitCode).toBe(0);
    expect(shown).toMatch(/氏名 ← お名前\n/);
    expect(shown).toMatch(/\d+～\d+: 列の対応（いま確かめたとおり）/);
    expect(shown).not.toContain('paymentId: 注文ID');
    expect(readFileSync(join(place, 'incident/incident.yaml'), 'utf8')).toMatch(/preset: custom\n {2}columns:\n {4}paymentId: 注文ID\n(?: {4}#.*\n)+ {4}name: お名前\n(?: {4}#.*\n)+ {4}address: 住所\n {4}paidAt: 注文日\n {4}method: 支払方法\n/);
  });

  test('can be described again from the beginning, names that seemed clear included', async () => {
    const place = desk({ 'orders.csv': packageFile('fixtures/refused/unrecognised-header/payments.csv') });
    const { shown } = await guidedSession(place, [
      ['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', enter],
      ['決済した日', enter], ['この対応でよいですか', `2${enter}`],
      ['決済した日', `2${enter}`], ['「氏名」はどの列', `3${enter}`], ['続けてつなぐ列', `2${enter}`], ['続けてつなぐ列', enter], ['郵便番号', `3${enter}`],
      ['「住所」はどの列', `2${enter}`], ['続けてつなぐ列', enter], ['決済方法', enter], ['この対応でよいですか', interrupt],
    ]);
    expect(shown).toContain('氏名 ← お名前 + 注文ID');
  });
});

describe('settings of one\'s own', () => {
  function withIncident(text: string): string {
    const place = desk({ 'payments.csv': packageFile('fixtures/payments.csv') });
    mkdirSync(join(place, 'jiken'));
    copyFileSync(packageFile('templates/card-breach/letter.md'), join(place, 'jiken/letter.md'));
    writeFileSync(join(place, 'jiken/incident.yaml'), text);
    return place;
  }

  test('are changed where they stand, every comment kept; words nobody knows are asked for and written', async () => {
    const built = readFileSync(packageFile('templates/card-breach/incident.yaml'), 'utf8').replaceAll('見本', '実在');
    const place = withIncident(built);
    const { shown } = await guidedSession(place, [
      ['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', enter],
      ['この設定で進みますか', `2${enter}`], ['初日', '2021-10-32\r'], ['初日', '\u007f\u007f15\r'], ['末日', '2021-10-01\r'], ['末日', `${'\u007f'.repeat(10)}２０２２-０１-２０\r`],
      ['この設定で進みますか', `3${enter}`], ['印刷する日付', escape], ['この設定で進みますか', `4${enter}`], ['どの封筒', `3${enter}`],
      ['この設定で進みますか', enter], ['書き込みますか', enter],
      ['「ポイント併用」', enter], ['「その他」', `2${enter}`], ['書き込みますか', enter], ['人数は合っていますか', `5${enter}`],
    ]);
    expect(shown).toContain('実在する日付を入力してください');
    expect(shown).toContain('初日（2021-10-15）よりあとの日付');
    expect(readFileSync(join(place, 'jiken/incident.yaml'), 'utf8')).toBe(built
      .replace('2021-10-14', '2021-10-15').replace('2022-01-25', '2022-01-20').replace('envelope: naga3-100x55', 'envelope: naga3-90x45')
      .replace(/(preset: auto.*\n)/, '$1  cardMethods: [ポイント併用]\n  otherMethods: [その他]\n'));
  });

  test('that are still samples are typed where they are asked for; what is left as it is is asked for again', async () => {
    const place = desk({ 'payments.csv': OCTOBER });
    const { shown } = await guidedSession(place, [
      ...STRAIGHT.slice(0, 7), ['どうしますか', enter], ['差出人の代表者', `代表理事　山本　健一${enter}`], ['差出人の郵便番号', enter], ['差出人の住所', `  ${enter}`], ['差出人の住所', `\u007f\u007f東京都文京区関口1-24-2: 3階${enter}`],
      ['書き込みますか', enter], ['人数は合っていますか', enter], ['どうしますか', enter], ['差出人の郵便番号', `112-0014${enter}`], ['書き込みますか', enter], ['人数は合っていますか', enter], ['校正刷りを作りますか', interrupt],
    ]);
    expect(shown).toContain('あとで決めるときは、そのまま Enter');
    expect(shown).toMatch(/\n {2}35: {5}representative: .*\n {2}37: {5}address: "東京都文京区関口1-24-2: 3階"/);
    const written = readFileSync(join(place, 'incident/incident.yaml'), 'utf8');
    expect(written).toMatch(/representative: 代表理事　山本　健一 +# .*\n {4}postalCode: 112-0014 +# .*\n {4}address: "?東京都文京区関口1-24-2: 3階"? +# /);
  });

  test('that cannot be read are told of as by check, and can be mended meanwhile', async () => {
    const place = withIncident('incident: { firstDay: 2021-10-14, lastDay: 2022-01-25 }\nletter: { date: 昨日 }\n');
    const { shown } = await guidedSession(place, [['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', enter], ['どうしますか', `2${enter}`], ['どの設定', interrupt]]);
    expect(shown).toMatch(/incident\.yaml:2:letter\.date.*\[incident-value-wrong\]\n\s+→ /);
  });
});

test('a file that is none is told of, and the question stands again; monthly exports go together', async () => {
  const place = desk({ '11.csv': NOVEMBER, '10.csv': OCTOBER, 'pdf.csv': packageFile('fixtures/refused/pdf-as-csv/payments.csv') });
  const { shown } = await guidedSession(place, [
    ['どの決済データ', enter], ['どうしますか', enter], ['どの決済データ', `2${enter}`], ['これで全部', `2${enter}`], ['どの決済データ', `2${enter}`], ['これで全部', enter], ['ほかに使うファイル', enter],
    ['どの設定', `3${enter}`], ['この設定で進みますか', enter], ['人数は合っていますか', enter], ['どうしますか', `4${enter}`],
  ]);
  expect(shown).toContain('[export-is-pdf]');
  expect(shown).toMatch(/oshirase check \S*10\.csv \S*11\.csv\n/);
  expect(existsSync(join(place, 'incident'))).toBe(false);
});

test('an export without addresses is joined with a list that has them', async () => {
  const place = desk({ 'members.csv': packageFile('fixtures/presets/zeus/members.csv'), 'zeus.csv': packageFile('fixtures/presets/zeus/payments.csv') });
  const { shown } = await guidedSession(place, [['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', `3${enter}`], ['会員台帳', enter], ['この設定で進みますか', enter], ['人数は合っていますか', `5${enter}`]]);
  expect(shown).toMatch(/oshirase check \S*zeus\.csv --customers \S*members\.csv\n/);
});

test('in English it asks in English', async () => {
  const { shown, exitCode } = await guidedSession(desk({ 'payments.csv': OCTOBER }), [
    ['Which payment export', enter], ['Is that all', enter], ['anything else', enter], ['Which settings', enter], ['Go on with these', enter], ['Write this', enter],
    ['Is that as it should be', enter], ['What now', enter], ['Whoever signs', enter], ['postal code', enter], ['address', `1-2-3 Sekiguchi${enter}`], ['Write this', enter], ['Is that as it should be', enter], ['What now', `3${enter}`], ['Make the proof', enter], ['Make 1 letters', interrupt],
  ], 'en');
  expect(exitCode).toBe(130);
  // What stands in the files is Japanese whatever the screen speaks.
  expect(shown.replace(/^ {2}(?:sender| *\d+:).*$/gm, '')).not.toMatch(/[ぁ-ん]{4}/);
});

const TO_SETTINGS: readonly Answer[] = [['どの決済データ', enter], ['これで全部', enter], ['ほかに使うファイル', enter], ['どの設定', enter]];
const UNKNOWN_LAYOUT = 'fixtures/refused/unrecognised-header/payments.csv';
const LIST_OF_ALL: readonly Answer[] = [['決済した日', enter], ['この対応でよいですか', `2${enter}`], ['決済した日', `2${enter}`], ['「氏名」はどの列', `3${enter}`]];

test.each<readonly [string, string, readonly Answer[]]>([
  ['which column', UNKNOWN_LAYOUT, [...TO_SETTINGS, ['決済した日', interrupt]]],
  ['further columns', UNKNOWN_LAYOUT, [...TO_SETTINGS, ...LIST_OF_ALL, ['続けてつなぐ列', interrupt]]],
  ['whether columns are right', UNKNOWN_LAYOUT, [...TO_SETTINGS, ['決済した日', enter], ['この対応でよいですか', interrupt]]],
  ['the first day', 'fixtures/payments.csv', [...TO_SETTINGS, ['この設定で進みますか', `2${enter}`], ['初日', interrupt]]],
  ['the last day', 'fixtures/payments.csv', [...TO_SETTINGS, ['この設定で進みますか', `2${enter}`], ['初日', enter], ['末日', interrupt]]],
  ['the date of the letter', 'fixtures/payments.csv', [...TO_SETTINGS, ['この設定で進みますか', `3${enter}`], ['印刷する日付', interrupt]]],
  ['the envelope', 'fixtures/payments.csv', [...TO_SETTINGS, ['この設定で進みますか', `4${enter}`], ['どの封筒', interrupt]]],
  ['the folder\'s name', 'fixtures/payments.csv', [...TO_SETTINGS.slice(0, -1), ['どの設定', `2${enter}`], ['フォルダーの名前', interrupt]]],
  ['a fact that is a sample', 'fixtures/payments.csv', [...TO_SETTINGS, ['この設定で進みますか', enter], ['書き込みますか', enter], ['「ポイント併用」', `3${enter}`], ['「その他」', `3${enter}`], ['人数は合っていますか', enter], ['どうしますか', enter], ['差出人の代表者', interrupt]]],
  ['a word nobody knows', 'fixtures/payments.csv', [...TO_SETTINGS, ['この設定で進みますか', enter], ['書き込みますか', enter], ['「ポイント併用」', interrupt]]],
])('Ctrl-C at the question of %s ends with 130', async (_, file, answers) => {
  const { exitCode, shown } = await guidedSession(desk({ 'payments.csv': packageFile(file) }), answers);
  expect(exitCode).toBe(130);
  expect(shown).toContain('中断しました。');
});
