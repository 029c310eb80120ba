// An export that is read stretch by stretch, each by whoever is free, comes to what it comes to when it is read in order.
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { parseCalendarDay } from '../../../src/calendar-day.js';
import { changedPayment, type Payment } from '../../../src/export/payment.js';
import { Refusal } from '../../../src/refusal.js';
import { stretchJudge } from '../../../src/run/input/judged-stretch.js';
import { packageFile } from '../../../src/run/input/package-file.js';
import { readingPool, worthThreads, type ReadingPool, type ReadingTask } from '../../../src/run/input/reading-pool.js';
import { readExports, type ReadingRules, type ReadingThreads } from '../../../src/run/input/reading.js';
import { ASSOCIATION_HEADER, ORDINARY_ROW, sourceOf } from '../../export/sample-source.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const RULES: ReadingRules = {
  window: { firstDay: parseCalendarDay('2021-10-14')!, lastDay: parseCalendarDay('2022-01-25')! }, timeZone: 'Asia/Tokyo',
  terms: { cardMethods: [], otherMethods: [], excludedStatuses: ['取消'] }, layout: { preset: 'auto' },
};
/** A thread runs what was compiled: beside the source where mutants are tried, else as it was built. */
const WORKER = pathToFileURL(['src', 'dist'].map((place) => packageFile(`${place}/run/input/reading-worker.js`)).find(existsSync) ?? 'not built');
const folder = temporaryFolder();

const ROWS = [
  ORDINARY_ROW, ORDINARY_ROW.replace('M001', 'M002').replace('2021/11/05', '2021-12-31'), ORDINARY_ROW.replace('2021/11/05', '2020/11/05'), ORDINARY_ROW.replace('クレジットカード', '銀行振込'),
  ORDINARY_ROW.replace('売上', '取消'), ORDINARY_ROW.replace('クレジットカード', '会費払い'), '合計,,,,5000,,,,,,,,', '', `${ORDINARY_ROW},余分`, ORDINARY_ROW.replace('山田　太郎', '=山田'),
  ORDINARY_ROW.replace('山田　太郎', '"山田　太郎"'), ORDINARY_ROW.replace('銀座1-2-3', '"銀座1-2-3\r\n見本館,3階"'),
];
/** What has to be read in order, and what is refused. */
const DOUBTFUL = [ORDINARY_ROW.replace('M001', '="M001"'), ORDINARY_ROW.replace('山田　太郎', '山"田'), ORDINARY_ROW.replace('山田　太郎', '"山田"様'), ORDINARY_ROW.replace('山田　太郎', '"山田')];
const row = fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...ROWS) }, { weight: 1, arbitrary: fc.constantFrom(...DOUBTFUL) });
const table = fc.array(fc.tuple(row, fc.constantFrom('\r\n', '\n', '\r')), { minLength: 1, maxLength: 60 }).map((rows) => `${ASSOCIATION_HEADER}\n${rows.map(([text, end]) => text + end).join('')}`);

/** Judges in this thread, the later stretch sooner. */
function unevenPool(): ReadingPool & { readonly tasks: ReadingTask[] } {
  const tasks: ReadingTask[] = [];
  return {
    tasks, width: 3, close: () => Promise.resolve(),
    async judge(task) {
      tasks.push(task);
      await wait(tasks.length % 2);
      return structuredClone(stretchJudge(structuredClone(task.table), RULES)({ bytes: Buffer.from(task.bytes), line: task.line }));
    },
  };
}

/** All that was read, as plain data; or all that it was refused for. */
async function outcome(exports: readonly string[], chunkBytes: number, threads?: ReadingThreads): Promise<unknown> {
  const sources = exports.map((content, index) => sourceOf(content, chunkBytes, `${index + 1}.csv`));
  try {
    const { payments, ...others } = await readExports(sources, RULES, () => undefined, threads);
    return { ...others, payments: payments.map((payment) => changedPayment(payment, {})) };
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

test('any exports, wherever they are cut and whichever stretch is ready first', async () => {
  let taken = 0;
  await fc.assert(fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), fc.integer({ min: 100, max: 1500 }), async (exports, chunkBytes) => {
    const pool = unevenPool();
    const told: Payment[] = [];
    const inStretches = await outcome(exports, chunkBytes, { pool, meanwhile: (payments) => told.push(...payments) });
    expect(inStretches).toEqual(await outcome(exports, chunkBytes));
    expect(told.every(({ paidOn }) => paidOn >= '2021-10-14')).toBe(true);
    taken += pool.tasks.length;
  }), { numRuns: 300 });
  expect(taken).toBeGreaterThan(200);
});

test('a record without an end behind stretches that were read is refused as it is when all is read in order', async () => {
  const endless = `${ASSOCIATION_HEADER}\n${`${ORDINARY_ROW}\n`.repeat(900)}"${'山'.repeat(600_000)}`;
  const threads = { pool: unevenPool(), meanwhile: () => undefined };
  expect(await outcome([endless], 50_000, threads)).toEqual(await outcome([endless], 50_000));
  expect(await outcome([endless], 50_000)).toEqual([expect.objectContaining({ code: 'quote-unclosed' })]);
});

test('whoever is told of every row reads in order, and so does an export that staff have corrected', async () => {
  const exports = [sourceOf(`${ASSOCIATION_HEADER}\n${`${ORDINARY_ROW}\n`.repeat(50)}`, 200)];
  const threads = { pool: { ...unevenPool(), judge: (): never => { throw new Error('no thread is wanted'); } }, meanwhile: () => undefined };
  let told = 0;
  await readExports(exports, { ...RULES, onJudged: () => (told += 1) }, () => undefined, threads);
  expect(told).toBe(50);
  const line = { line: 2, row: { file: 'payments.csv', line: 3 }, code: '', texts: {}, accepted: false };
  expect((await readExports(exports, { ...RULES, corrections: [line] }, () => undefined, threads)).payments).toHaveLength(50);
});

test('threads are worth their while for exports that are long, all together', () => {
  expect([[], [{ bytes: 20 << 20 }], [{ bytes: 19 << 20 }, {}], [{ bytes: 19 << 20 }, { bytes: 1 << 20 }]].map(worthThreads)).toEqual([false, true, false, true]);
});

test('on real threads it comes to the same', async () => {
  const exports = [`${ASSOCIATION_HEADER}\n${`${ROWS.join('\n')}\n`.repeat(300)}`, `${ASSOCIATION_HEADER}\n${ORDINARY_ROW}`];
  const threads = { pool: readingPool(2, WORKER), meanwhile: () => undefined };
  expect(await outcome(exports, 20_000, threads)).toEqual(await outcome(exports, 20_000));
});

test('where no thread can start the reading ends and does not wait', async () => {
  const threads = { pool: readingPool(1, pathToFileURL(join(folder, 'no-worker.js'))), meanwhile: () => undefined };
  await expect(outcome([`${ASSOCIATION_HEADER}\n${`${ORDINARY_ROW}\n`.repeat(50)}`], 200, threads)).rejects.toThrow();
});
