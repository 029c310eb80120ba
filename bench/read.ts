// `npm run bench:read`: what reading an export costs beside splitting it with csv-parse. The same file of 600,000 rows goes through readExport,
// whose callback does nothing, and through csv-parse alone ('data' events, the same options), turn and turn about in one run.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { cp932Bytes } from '../fixtures/generate/cp932-bytes.js';
import { readExport } from '../src/export/read-export.js';

const ROWS = 600_000;
const ROUNDS = 5;
const CHUNK_BYTES = 1 << 20;
const TARGET = 1.3;
const HEADER = '決済番号,決済日時,決済方法,決済状況,金額,会員番号,氏名,会社名,郵便番号,都道府県,市区町村,町名番地,建物名\r\n';

const folder = await mkdtemp(join(tmpdir(), 'oshirase-bench-'));
try {
  const file = join(folder, 'payments.csv');
  await pipeline(Readable.from(exportChunks()), createWriteStream(file));
  await compare(file);
} finally {
  await rm(folder, { recursive: true });
}

async function compare(file: string): Promise<void> {
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const alone = await seconds(() => csvParseAlone(file));
    const ours = await seconds(() => readAll(file));
    ratios.push(ours / alone);
    say(`${round}: readExport ${ours.toFixed(2)} s, csv-parse ${alone.toFixed(2)} s, ratio ${(ours / alone).toFixed(2)}`);
  }
  const median = ratios.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  say(`median ${median.toFixed(2)}, target at most ${TARGET}`);
  if (median > TARGET) process.exitCode = 1;
}

async function readAll(file: string): Promise<void> {
  const source = { name: 'payments.csv', open: () => createReadStream(file, { highWaterMark: CHUNK_BYTES }) };
  const { rows } = await readExport(source, { layout: { preset: 'auto' } }, () => undefined);
  if (rows !== ROWS) throw new Error(`${rows} rows were read`);
}

async function csvParseAlone(file: string): Promise<void> {
  const parser = parse({ encoding: 'latin1', record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true });
  let records = 0;
  parser.on('data', () => {
    records += 1;
  });
  await pipeline(createReadStream(file, { highWaterMark: CHUNK_BYTES }), parser);
  if (records !== ROWS + 1) throw new Error(`${records} records were read`);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Ordinary rows, about 120 bytes each, none alike. */
function* exportChunks(): Generator<Uint8Array> {
  yield cp932Bytes(HEADER);
  let lines: string[] = [];
  for (let row = 1; row <= ROWS; row++) {
    const number = String(row).padStart(8, '0');
    const time = `${String(row % 24).padStart(2, '0')}:${String(row % 60).padStart(2, '0')}:00`;
    lines.push(`P${number},2021/11/${String((row % 30) + 1).padStart(2, '0')} ${time},クレジットカード,売上,11000,${number},青木　恵子,,104-0061,東京都,中央区,銀座${(row % 9) + 1}-${(row % 20) + 1}-7,\r\n`);
    if (lines.length === 10_000 || row === ROWS) {
      yield cp932Bytes(lines.join(''));
      lines = [];
    }
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
