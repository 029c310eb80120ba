// `npm run transcript`: docs/ja/first-letters.md shows what the guided run really prints; this writes it there, or with --check
// says whether it still does. Runs the built program in an empty folder, answers its questions and keeps what then stands on the screen.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { startGuide } from '../../dist/cli/guide/start-guide.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = join(ROOT, 'docs/ja/first-letters.md');
const BEGIN = '<!-- npm run transcript -->\n```text\n';
const END = '```\n';
/** A question, and the number chosen or the fact typed. */
const ANSWERS = [
  ['どの決済データ', '1'], ['これで全部', '1'], ['ほかに使うファイル', '1'], ['どの設定', '1'], ['この設定で進みますか', '1'], ['書き込みますか', '1'],
  ['「ポイント併用」', '1'], ['「その他」', '2'], ['書き込みますか', '1'], ['人数は合っていますか', '1'],
  ['どうしますか', '1'], ['差出人の代表者', '代表理事　鈴木　一郎'], ['差出人の郵便番号', '112-0014'], ['差出人の住所', '東京都文京区関口1-24-2'], ['書き込みますか', '1'], ['人数は合っていますか', '1'], ['校正刷りを作りますか', '1'], ['通知書を作りますか', '4'],
];

// Local time stands beside each file.
if (process.env.TZ !== 'Asia/Tokyo') {
  const { status } = spawnSync(process.execPath, process.argv.slice(1), { env: { ...process.env, TZ: 'Asia/Tokyo', HOME: '/nonexistent', USERPROFILE: '/nonexistent' }, stdio: 'inherit' });
  process.exit(status ?? 1);
}

const desk = mkdtempSync(join(tmpdir(), 'desk-'));
copyFileSync(join(ROOT, 'fixtures/payments.csv'), join(desk, 'payments.csv'));
utimesSync(join(desk, 'payments.csv'), 1_646_100_000, 1_646_100_000);
process.chdir(desk);
try {
  const page = readFileSync(PAGE, 'utf8');
  const start = page.indexOf(BEGIN) + BEGIN.length;
  const written = page.slice(0, start) + (await transcript()) + page.slice(page.indexOf(END, start));
  if (!process.argv.includes('--check')) writeFileSync(PAGE, written);
  else if (written !== page) {
    console.error(written.slice(start));
    process.exitCode = 1;
  }
} finally {
  process.chdir(ROOT);
  rmSync(desk, { recursive: true });
}

async function transcript() {
  const [input, output, lines] = [new PassThrough(), new PassThrough(), ['']];
  output.end = () => output;
  const waiting = [...ANSWERS];
  let since = '';
  const show = (line) => {
    lines.push(...line.split('\n'), '');
    lines.splice(-line.split('\n').length - 2, 1);
    since = '';
  };
  output.on('data', (bytes) => {
    draw(bytes.toString('utf8'), lines);
    since += bytes.toString('utf8');
    const [next] = waiting;
    if (next === undefined || !since.includes(next[0]) || !/Enter で決定|Esc で戻る/.test(since)) return;
    waiting.shift();
    since = '';
    setImmediate(() => input.write(`${next[1]}\r`));
  });
  let blank = true;
  const print = (line) => {
    if (line === '' && blank) return;
    blank = line === '';
    show(line);
  };
  await startGuide({ language: 'ja', json: false, quiet: false, color: false, live: false, print, tell: show, progress: () => undefined, mark: (_, text) => text }, { input, output });
  if (waiting.length > 0) throw new Error(`never asked: ${waiting[0][0]}`);
  // An approval is another with every version of the program.
  const text = lines.map((line) => line.trimEnd()).join('\n').replace(/\b[0-9a-f]{64}\b/g, '1a2b3c4d5e6f…').replace(/\b(?:[0-9a-f]{4}-){2}[0-9a-f]{4}\b/g, '1a2b-3c4d-5e6f');
  return `${text.trim()}\n`;
}

/** What a terminal makes of the few movements that prompts use: erase a line, up a line, to the beginning. */
function draw(text, lines) {
  for (const [, count, movement, character] of text.matchAll(/\u001b\[(\??\d*)([A-Za-z])|([\s\S])/g)) {
    if (movement === 'A') lines.splice(lines.length - Number(count || 1));
    else if (movement === 'K') lines[lines.length - 1] = '';
    else if (character === '\n') lines.push('');
    else if (character !== undefined && character !== '\r') lines[lines.length - 1] += character;
  }
}
