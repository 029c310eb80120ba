// What is told of a long run while it works, with a clock that the test turns.
import { stage } from '../../src/cli/progress.js';
import type { Screen } from '../../src/cli/screen.js';
import type { Language } from '../../src/wording/wording.js';

interface Watched {
  readonly drawn: string[];
  readonly told: string[];
  readonly screen: Screen;
}

function watched({ live, quiet = false, language = 'ja' }: { live: boolean; quiet?: boolean; language?: Language }): Watched {
  const [drawn, told]: [string[], string[]] = [[], []];
  const silent = (): void => undefined;
  const screen: Screen = {
    language, json: false, quiet, color: false, live, print: silent, mark: (_, text) => text,
    tell: (line) => told.push(line), progress: (line) => {
      if (live) drawn.push(line);
    },
  };
  return { drawn, told, screen };
}

/** 1,000 letters, 20 a second, told after each 100. */
function letters({ screen }: Watched, kept = 0): void {
  let now = 0;
  const printing = stage(screen, (count) => `${count}通`, () => now);
  if (kept > 0) printing.begin(kept);
  for (let done = kept + 100; done <= 1000; done += 100) {
    now += 5_000;
    printing.at(done, 1000);
  }
  printing.end();
}

test('on a terminal one line tells how far it is and how long it will take', () => {
  const watch = watched({ live: true });
  letters(watch);
  expect([watch.drawn[0], watch.drawn[1], watch.drawn.at(-1)]).toEqual(['100/1,000通、残り約50秒', '200/1,000通、残り約40秒', '1,000/1,000通']);
  expect(watch.told).toEqual([]);
});

test('what an interrupted run has left is no measure of speed', () => {
  const watch = watched({ live: true, language: 'en' });
  letters(watch, 500);
  expect(watch.drawn[0]).toBe('600/1,000通, about 20 s left');
});

test('elsewhere a line is told every ten seconds, and the last', () => {
  const watch = watched({ live: false });
  letters(watch);
  expect(watch.told).toEqual(['100/1,000通、残り約50秒', '300/1,000通、残り約40秒', '500/1,000通、残り約30秒', '700/1,000通、残り約20秒', '900/1,000通、残り約10秒', '1,000/1,000通']);
});

test('of what is over soon, and with --quiet, nothing is told', () => {
  const soon = watched({ live: false });
  let now = 0;
  const short = stage(soon.screen, (count) => count, () => (now += 100));
  short.at(1, 2);
  short.at(2, 2);
  short.end();
  const quiet = watched({ live: false, quiet: true });
  letters(quiet);
  expect([...soon.told, ...quiet.told]).toEqual([]);
});

test('a line is not drawn more often than can be read', () => {
  const watch = watched({ live: true });
  let now = 0;
  const fast = stage(watch.screen, (count) => count, () => (now += 10));
  for (let done = 1; done <= 100; done++) fast.at(done);
  expect(watch.drawn.length).toBeLessThan(12);
});

test('hours and minutes are told in words', () => {
  const watch = watched({ live: true });
  let now = 0;
  const slow = stage(watch.screen, (count) => count, () => now);
  now = 600_000;
  slow.at(100, 1000);
  now += 1_000;
  slow.at(100, 700);
  expect(watch.drawn).toEqual(['100/1,000、残り約1時間30分', '100/700、残り約1時間1分']);
});
