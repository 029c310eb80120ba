// The one question of a guided run about what lies beside the export, and the sheet that measures an envelope.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../../src/run/input/package-file.js';
import { filledDesk, guidedSession, KEY, type Answer } from '../../support/guided-session.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const { enter, escape, interrupt } = KEY;
const folder = temporaryFolder();
const EXCLUDE = { 'payments.csv': packageFile('fixtures/exclude/payments.csv'), '除外.csv': packageFile('fixtures/exclude/exclude.csv') };
const TO_OTHERS: readonly Answer[] = [['どの決済データ', enter], ['これで全部', enter]];
/** With the built-in settings to the end of check. */
const TO_CHECK: readonly Answer[] = [['どの設定', `3${enter}`], ['この設定で進みますか', enter], ['人数は合っていますか', `5${enter}`]];

test('a list of people not to be written to is known by its columns, counted, heeded by check and repeated by the command lines', async () => {
  const place = filledDesk(folder, EXCLUDE);
  // Newer than the export, and yet not what is proposed as one.
  const { shown } = await guidedSession(place, [...TO_OTHERS, ['ほかに使うファイル', `2${enter}`], ['送らない方の一覧はどれ', enter], ['ほかにもありますか', enter], ...TO_CHECK]);
  expect(shown).toContain('送らない方の一覧（お亡くなりの方など）…近くに1個');
  expect(shown).toMatch(/送らない方の一覧: \S*除外\.csv（3件）/);
  expect(shown).toMatch(/通知書を作る方は 1名/);
  expect(shown).toMatch(/oshirase check \S*payments\.csv --exclude \S*除外\.csv\n/);
});

test('an earlier run near by is offered by its manifest, and whom that silences is said', async () => {
  const place = filledDesk(folder, { 'payments.csv': packageFile('fixtures/exclude/payments.csv') });
  const first = await guidedSession(place, [
    ...TO_OTHERS, ['ほかに使うファイル', enter], ['どの設定', `3${enter}`], ['この設定で進みますか', enter], ['人数は合っていますか', enter], ['どうしますか', `2${enter}`],
    ['校正刷りを作りますか', `4${enter}`], ['通知書を作りますか', enter],
  ]);
  expect(first.exitCode).toBe(0);
  const { shown } = await guidedSession(place, [...TO_OTHERS, ['ほかに使うファイル', `3${enter}`], ['発送台帳はどれ', enter], ['ほかにもありますか', enter], ['どの設定', `3${enter}`], ['この設定で進みますか', enter], ['どうしますか', `4${enter}`]]);
  expect(shown).toMatch(/前回までの発送台帳: \S*通知書\/manifest\.csv（3通）/);
  expect(shown).toContain('以前にお知らせしたため、通知書を作らない方: 3名');
  expect(shown).toMatch(/oshirase check \S*payments\.csv --notified \S*manifest\.csv\n/);
});

test('corrections and a register are taken together; each kind that can be given once is not asked for again', async () => {
  const place = filledDesk(folder, { 'payments.csv': packageFile('fixtures/corrections/payments.csv'), 'members.csv': packageFile('fixtures/presets/zeus/members.csv') });
  copyFileSync(packageFile('fixtures/corrections/exceptions.csv'), join(place, '直し.csv'));
  // The newest of three, and the only one that is an export.
  const { shown, asked } = await guidedSession(place, [
    ...TO_OTHERS, ['ほかに使うファイル', `4${enter}`], ['直しを書き込んだ一覧はどれ', enter], ['ほかにもありますか', `4${enter}`], ['会員台帳はどれ', enter], ['ほかにもありますか', enter], ['どの設定', interrupt],
  ]);
  expect(asked).toHaveLength(8);
  const last = shown.slice(shown.lastIndexOf('? ほかにもありますか'));
  expect(last).toContain('送らない方の一覧');
  expect(last).not.toContain('exceptions.csv');
});

test('there is a way back out of it, and out of a list that was added', async () => {
  const place = filledDesk(folder, EXCLUDE);
  const { shown } = await guidedSession(place, [
    ...TO_OTHERS, ['ほかに使うファイル', `2${enter}`], ['送らない方の一覧はどれ', `3${enter}`], ['ほかに使うファイル', `2${enter}`], ['送らない方の一覧はどれ', enter], ['ほかにもありますか', `5${enter}`],
    ['送らない方の一覧はどれ', `3${enter}`], ['ほかに使うファイル', `4${enter}`], ['ファイルの場所', escape], ['ほかに使うファイル', enter], ...TO_CHECK,
  ]);
  expect(shown).toMatch(/oshirase check \S*payments\.csv\n/);
});

test('a file that is no such list is told of at once, with its columns, and the question stands again', async () => {
  const place = filledDesk(folder, { 'payments.csv': packageFile('fixtures/exclude/payments.csv') });
  mkdirSync(join(place, 'a', 'b'), { recursive: true });
  const wrong = join(place, 'a', 'b', 'wrong.csv');
  writeFileSync(wrong, '氏名,電話\r\n佐藤,0\r\n');
  const { shown } = await guidedSession(place, [...TO_OTHERS, ['ほかに使うファイル', `2${enter}`], ['ファイルの場所', `"${wrong}"${enter}`], ['どうしますか', `2${enter}`], ['ほかに使うファイル', interrupt]]);
  expect(shown).toMatch(/wrong\.csv.*\[list-header-unrecognised\]/);
});

test.each([
  ['the kind of list', [['ほかに使うファイル', `2${enter}`], ['送らない方の一覧はどれ', interrupt]]],
  ['its path', [['ほかに使うファイル', `4${enter}`], ['ファイルの場所', interrupt]]],
  ['further ones', [['ほかに使うファイル', `2${enter}`], ['送らない方の一覧はどれ', enter], ['ほかにもありますか', interrupt]]],
] as readonly (readonly [string, readonly Answer[]])[])('Ctrl-C at the question of %s ends with 130', async (_, answers) => {
  const { exitCode, shown } = await guidedSession(filledDesk(folder, EXCLUDE), [...TO_OTHERS, ...answers]);
  expect(exitCode).toBe(130);
  expect(shown).toContain('中断しました。何も作成していません。');
});

test('the sheet that measures an envelope is made beside the proof, offered once, and stands among the command lines', async () => {
  const place = filledDesk(folder, { 'payments.csv': packageFile('fixtures/exclude/payments.csv') });
  const { shown } = await guidedSession(place, [
    ...TO_OTHERS, ['ほかに使うファイル', enter], ['どの設定', `3${enter}`], ['この設定で進みますか', enter], ['人数は合っていますか', enter], ['どうしますか', `2${enter}`],
    ['校正刷りを作りますか', `3${enter}`], ['校正刷りを作りますか', `5${enter}`],
  ]);
  expect(existsSync(join(place, '封筒測定.pdf'))).toBe(true);
  expect(shown).toMatch(/封筒測定\.pdf を「実際のサイズ（100%）」で印刷し/);
  expect(shown).toMatch(/oshirase proof --calibration --out \S*封筒測定\.pdf\n/);
});
