// `npm run bench:compose`: what a letter costs beyond its personal part. The same people get the letter as it is and the letter
// with its body set out four times over; per letter the time must be the same, because the body is set once a run.
import { performance } from 'node:perf_hooks';
import { setAddressBlock } from '../src/letter/address-block.js';
import type { ComposedLetter } from '../src/letter/placed-text.js';
import { personalInk, type LetterPerson } from '../src/letter/personal-ink.js';
import { prepareLetter } from '../src/run/prepare-letter.js';
import { renderBatch } from '../src/run/render/render-batch.js';
import { parseCalendarDay } from '../src/calendar-day.js';
import { jobOf } from './job-of-people.js';

const LETTERS = [1_000, 10_000];
const ROUNDS = 3;

const { composed, opened, incident, envelope } = await prepareLetter(undefined);
const days = [parseCalendarDay('2021-12-01') ?? incident.letter.date];
await renderBatch({ composed, bookmarks: false }, opened, jobOf('0001', people(200)));

say('letters | set address block | place personal text | write, body once | write, body four times | bytes a letter');
for (const count of LETTERS) {
  const [block, place, once, fourTimes, bytes] = await measured(count);
  say([count, ...[block, place, once, fourTimes].map((ms) => `${(((ms ?? 0) / count) * 1000).toFixed(1)} us a letter`), Math.round((bytes ?? 0) / count)].join(' | '));
}

/** Medians of the milliseconds of each part, and the bytes of the print file. */
async function measured(count: number): Promise<readonly number[]> {
  const rounds: number[][] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const letters = people(count);
    rounds.push([
      await milliseconds(() => void people(count)),
      await milliseconds(() => letters.forEach((person) => personalInk(composed)(person))),
      await milliseconds(async () => {
        bytes = (await renderBatch({ composed, bookmarks: false }, opened, jobOf('0001', letters))).length;
      }),
      await milliseconds(() => renderBatch({ composed: withBodyFourTimes(composed), bookmarks: false }, opened, jobOf('0001', letters))),
    ]);
  }
  return [0, 1, 2, 3].map((part) => rounds.map((round) => round[part] ?? 0).sort((a, b) => a - b)[1] ?? 0).concat(bytes);
}

function people(count: number): readonly LetterPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const addressee = { postalCode: '104-0061', address: `東京都中央区銀座${(index % 8) + 1}丁目${(index % 20) + 1}-${(index % 9) + 1}　銀座第一ビル${index % 900}号室`, company: '', department: '', name: '山田　太郎', honorific: '様' as const };
    const block = setAddressBlock(addressee, opened.chains.mincho, envelope, true);
    if (block === 'overflow') throw new Error('an ordinary address fits');
    return { number: `${String(index + 1).padStart(6, '0')}-0`, block, days };
  });
}

function withBodyFourTimes(letter: ComposedLetter): ComposedLetter {
  const fourTimes = <T>(items: readonly T[]): T[] => [...items, ...items, ...items, ...items];
  return {
    ...letter,
    pages: letter.pages.map(({ parts }) => ({
      parts: parts.map((part) => (part.kind === 'shared' ? { ...part, texts: fourTimes(part.texts), rules: fourTimes(part.rules) } : part)),
    })),
  };
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
