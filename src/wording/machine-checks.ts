// What `oshirase doctor` says: what was found of each thing, and what to do about it. Both languages side by side, one entry a code.
import { grouped } from './grouped-number.js';
import { wording, type DetailOfWording, type Language, type Sentence, type Wording } from './wording.js';

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
const listed = (names: readonly string[], mark: string): string => names.join(mark);

interface Space { readonly neededBytes: number; readonly letters: number }
interface Node { readonly version: string; readonly required: string }
interface Power { readonly cores: number; readonly memoryBytes: number }

const REINSTALL = {
  ja: 'プログラムのフォルダーで npm ci を実行するか、プログラムを入れ直してください。',
  en: 'Run npm ci in the program\'s folder, or install the program again.',
};

export const MACHINE_CHECKS = {
  'node-fit': wording<Node>({
    ja: ({ version, required }) => ({ message: `Node.js ${version}（必要なもの: ${required}）` }),
    en: ({ version, required }) => ({ message: `Node.js ${version} (needed: ${required})` }),
  }),
  'node-old': wording<Node>({
    ja: ({ version, required }) => ({ message: `Node.js ${version} は古すぎます（必要なもの: ${required}）`, hint: 'https://nodejs.org から新しい LTS を入れてください。' }),
    en: ({ version, required }) => ({ message: `Node.js ${version} is too old (needed: ${required})`, hint: 'Install the current LTS from https://nodejs.org.' }),
  }),
  'fonts-fit': wording<{ files: number }>({
    ja: ({ files }) => ({ message: `組み込みの書体 ${files}個を読み取れ、どの表も検査値と一致しました` }),
    en: ({ files }) => ({ message: `All ${files} built-in fonts can be read, every table agrees with its checksum` }),
  }),
  'fonts-broken': wording<{ names: readonly string[] }>({
    ja: ({ names }) => ({ message: `組み込みの書体がないか、壊れています: ${listed(names, '、')}`, hint: REINSTALL.ja }),
    en: ({ names }) => ({ message: `Built-in fonts are missing or damaged: ${listed(names, ', ')}`, hint: REINSTALL.en }),
  }),
  'templates-fit': wording<{ files: number }>({
    ja: ({ files }) => ({ message: `文面・設定・封筒・料金表のひな形 ${files}個を読み取れました` }),
    en: ({ files }) => ({ message: `All ${files} templates can be read (letters, incident files, envelopes, tariff)` }),
  }),
  'templates-broken': wording<{ names: readonly string[] }>({
    ja: ({ names }) => ({ message: `ひな形がないか、読み取れません: ${listed(names, '、')}`, hint: `templates を書き換えたときは元に戻してください。${REINSTALL.ja}` }),
    en: ({ names }) => ({ message: `Templates are missing or cannot be read: ${listed(names, ', ')}`, hint: `Undo changes in templates. ${REINSTALL.en}` }),
  }),
  'postal-fit': wording<{ version: string; prefectures: number; municipalities: number; towns: number }>({
    ja: ({ version, municipalities, towns }) => ({ message: `郵便番号データ（${version}）: ${grouped(municipalities)}市区町村、${grouped(towns)}町域` }),
    en: ({ version, municipalities, towns }) => ({ message: `Postal data (${version}): ${grouped(municipalities)} municipalities, ${grouped(towns)} towns` }),
  }),
  'postal-broken': wording<object>({
    ja: () => ({ message: '郵便番号データが読み取れないか、欠けています', hint: REINSTALL.ja }),
    en: () => ({ message: 'The postal data cannot be read or is incomplete', hint: REINSTALL.en }),
  }),
  'folder-fit': wording<object>({
    ja: () => ({ message: '今のフォルダーに書き込めます' }),
    en: () => ({ message: 'The current folder can be written to' }),
  }),
  'folder-closed': wording<object>({
    ja: () => ({ message: '今のフォルダーに書き込めません', hint: 'ご自分のフォルダー（書類など）に移り、そこで実行してください。' }),
    en: () => ({ message: 'The current folder cannot be written to', hint: 'Change to a folder of your own and work there.' }),
  }),
  'modes-fit': wording<object>({
    ja: () => ({ message: 'できるファイルは、作成した方だけが開けます' }),
    en: () => ({ message: 'What is made here can be opened by its maker alone' }),
  }),
  'modes-open': wording<object>({
    ja: () => ({
      message: '今のフォルダーでは、できるファイルをほかの方も開けるおそれがあります（権限 0700・0600 が効きません）',
      hint: 'USB メモリーや共有フォルダーではなく、このパソコンの、ご自分だけのフォルダーで作成してください。',
    }),
    en: () => ({
      message: 'Others may be able to open what is made in the current folder (modes 0700 and 0600 do not hold)',
      hint: 'Work in a folder of your own on this computer instead of a USB stick or a shared folder.',
    }),
  }),
  'modes-windows': wording<object>({
    ja: () => ({
      message: 'Windows では、できるファイルを開ける方は、入れたフォルダーの設定で決まります（Windows では試していません）',
      hint: '共有フォルダーではなく、ご自分のユーザーフォルダーの中で作成してください。',
    }),
    en: () => ({
      message: 'On Windows the folder decides who can open what is made in it (not tried on Windows)',
      hint: 'Work inside your own user folder instead of a shared one.',
    }),
  }),
  'space-fit': wording<Space & { freeBytes: number }>({
    ja: ({ freeBytes, neededBytes, letters }) => ({ message: `空き容量 ${gigabytes(freeBytes)} GB（${grouped(letters)}通で約 ${gigabytes(neededBytes)} GB）` }),
    en: ({ freeBytes, neededBytes, letters }) => ({ message: `Free space: ${gigabytes(freeBytes)} GB (${grouped(letters)} letters take about ${gigabytes(neededBytes)} GB)` }),
  }),
  'space-short': wording<Space & { freeBytes: number }>({
    ja: ({ freeBytes, neededBytes, letters }) => ({
      message: `空き容量 ${gigabytes(freeBytes)} GB では、${grouped(letters)}通（約 ${gigabytes(neededBytes)} GB）には足りません`,
      hint: '1万通で約 15 MB です。多いときは、空けるか、空きのあるディスクのフォルダーで作成してください。',
    }),
    en: ({ freeBytes, neededBytes, letters }) => ({
      message: `Free space: ${gigabytes(freeBytes)} GB, too little for ${grouped(letters)} letters (about ${gigabytes(neededBytes)} GB)`,
      hint: 'Ten thousand letters take about 15 MB. For many, free some space or work on another disk.',
    }),
  }),
  'space-unknown': wording<Space>({
    ja: ({ neededBytes, letters }) => ({ message: '空き容量が分かりません', hint: `${grouped(letters)}通で約 ${gigabytes(neededBytes)} GB です。空きがあることを確かめてください。` }),
    en: ({ neededBytes, letters }) => ({ message: 'Free space is not known', hint: `${grouped(letters)} letters take about ${gigabytes(neededBytes)} GB. See that there is room.` }),
  }),
  'locale-fit': wording<{ locale: string }>({
    ja: ({ locale }) => ({ message: `端末の文字コード: ${locale}` }),
    en: ({ locale }) => ({ message: `Terminal encoding: ${locale}` }),
  }),
  'locale-other': wording<{ locale: string }>({
    ja: ({ locale }) => ({
      message: `端末の文字コードが UTF-8 ではないようです（${locale === '' ? 'LANG の設定なし' : locale}）`,
      hint: '画面の文字が化けるときは、LANG=ja_JP.UTF-8（または C.UTF-8）を設定してください。できるファイルには影響しません。',
    }),
    en: ({ locale }) => ({
      message: `The terminal does not seem to be UTF-8 (${locale === '' ? 'LANG is not set' : locale})`,
      hint: 'If characters on the screen are garbled, set LANG=ja_JP.UTF-8 (or C.UTF-8). The files are not affected.',
    }),
  }),
  'console-windows': wording<object>({
    ja: () => ({ message: 'Windows の端末（試していません）', hint: '画面の文字が化けるときは、chcp 65001 と入力してください。できるファイルには影響しません。' }),
    en: () => ({ message: 'A Windows console (not tried)', hint: 'If characters on the screen are garbled, type chcp 65001. The files are not affected.' }),
  }),
  'terminal-fit': wording<{ columns: number; noColor: boolean }>({
    ja: ({ columns, noColor }) => ({ message: `画面の幅: 半角 ${columns}文字${noColor ? '（NO_COLOR により色なし）' : ''}` }),
    en: ({ columns, noColor }) => ({ message: `Terminal width: ${columns} columns${noColor ? ' (no colours, as NO_COLOR asks)' : ''}` }),
  }),
  'terminal-narrow': wording<{ columns: number; noColor: boolean }>({
    ja: ({ columns }) => ({ message: `画面の幅が狭すぎます（半角 ${columns}文字）`, hint: '端末の窓を、半角60文字以上に広げてください。' }),
    en: ({ columns }) => ({ message: `The terminal is narrow (${columns} columns)`, hint: 'Make its window at least 60 columns wide.' }),
  }),
  'no-terminal': wording<object>({
    ja: () => ({ message: '出力先は端末ではありません（色なし）' }),
    en: () => ({ message: 'The output is no terminal (no colours)' }),
  }),
  'clock-fit': wording<{ year: number }>({
    ja: ({ year }) => ({ message: `時計: ${year}年（run.log にだけ使い、通知書の日付には使いません）` }),
    en: ({ year }) => ({ message: `Clock: the year ${year} (used for run.log, never for a letter)` }),
  }),
  'clock-wrong': wording<{ year: number }>({
    ja: ({ year }) => ({ message: `時計が合っていないようです（${year}年）`, hint: 'システムの日付と時刻を合わせてください。run.log の記録に使います。' }),
    en: ({ year }) => ({ message: `The clock seems wrong (the year ${year})`, hint: 'Set the date and time of the system: run.log records them.' }),
  }),
  'time-zone': wording<{ timeZone: string }>({
    ja: ({ timeZone }) => ({ message: `時間帯: ${timeZone}（影響しません。日付は incident.yaml の timeZone で判断します）` }),
    en: ({ timeZone }) => ({ message: `Time zone: ${timeZone} (does not matter: dates are judged in the timeZone of incident.yaml)` }),
  }),
  'power-fit': wording<Power>({
    ja: ({ cores, memoryBytes }) => ({ message: `CPU のコア ${cores}、メモリー ${gigabytes(memoryBytes)} GB` }),
    en: ({ cores, memoryBytes }) => ({ message: `Cores: ${cores}, memory: ${gigabytes(memoryBytes)} GB` }),
  }),
  'memory-small': wording<Power>({
    ja: ({ cores, memoryBytes }) => ({
      message: `CPU のコア ${cores}、メモリー ${gigabytes(memoryBytes)} GB（数万通には少なめです）`,
      hint: '4万6千通で約 0.8 GB を使います。ほかのプログラムを終了し、--jobs 1 を付けてください。',
    }),
    en: ({ cores, memoryBytes }) => ({
      message: `Cores: ${cores}, memory: ${gigabytes(memoryBytes)} GB (little for tens of thousands of letters)`,
      hint: '46,000 letters take about 0.8 GB. Close other programs and use --jobs 1.',
    }),
  }),
};

export type CheckCode = keyof typeof MACHINE_CHECKS;
export type CheckDetail<C extends CheckCode> = DetailOfWording<(typeof MACHINE_CHECKS)[C]>;

/** The sentence of one check, in the reader's language. */
export function checkSentence<C extends CheckCode>({ code, detail }: { readonly code: C; readonly detail: CheckDetail<C> }, language: Language): Sentence {
  const entry = MACHINE_CHECKS[code] as unknown as Wording<CheckDetail<C>>;
  return entry[language](detail);
}
