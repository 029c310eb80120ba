// Loaded before the program (`node --import`): makes one call of node:fs/promises fail as a full disk, a missing permission or a viewer that
// holds a file would, or press Ctrl-C at that moment. The fault is read from FAULT; see MachineFault in situation.ts.
import { syncBuiltinESMExports } from 'node:module';
import promises from 'node:fs/promises';
import process from 'node:process';

const { call, pathEnds, code } = JSON.parse(process.env.FAULT);
const original = promises[call];

promises[call] = async (path, ...rest) => {
  if (!String(path).endsWith(pathEnds)) return original(path, ...rest);
  if (code === 'small') return { ...(await original(path, ...rest)), bavail: 5, bsize: 4096 };
  if (code === 'SIGINT') {
    process.kill(process.pid, 'SIGINT');
    return new Promise(() => setTimeout(() => undefined, 10_000));
  }
  throw Object.assign(new Error(code), { code });
};
syncBuiltinESMExports();
