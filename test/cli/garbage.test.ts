// What nobody holds any more is collected when it is asked for, and only where it is worth the look.
import { setTimeout } from 'node:timers/promises';
import { collectGarbage } from '../../src/cli/garbage.js';

const letGo = (): WeakRef<object> => new WeakRef({ letters: new Array<number>(1000).fill(1) });

test('what many letters leave behind is collected, of few it may stay', async () => {
  const left = letGo();
  await setTimeout(0); // a reference is held until the turn is over in which it was made
  collectGarbage(100_000);
  expect(left.deref()).toBeUndefined();
  expect(() => {
    collectGarbage(1);
  }).not.toThrow();
  expect('gc' in globalThis).toBe(false);
});
