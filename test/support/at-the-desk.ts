// Who performs a run in tests: always the same person at the same machine, with nobody else at work there.
import type { PerformOptions } from '../../src/run/perform.js';

export const AT_THE_DESK: Omit<PerformOptions, 'folder' | 'onBatch'> = {
  jobs: 1,
  record: () => ({ time: '2022-03-01T09:00:00Z', user: 'staff', host: 'desk' }),
  owner: { pid: 1000, host: 'desk', isRunning: () => false },
  onKept: () => undefined,
};
