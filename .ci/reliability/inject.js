// Faults of the disk, put between the program and node:fs from outside, so that src holds no hooks: preloaded with --import, it is there in
// every thread, because a worker inherits the arguments of its process. A call is named by what it does and to which file ("rename
// letters/0001.pdf.partial #1"), not by its number, so that the same call is meant whichever thread makes it.
//   OSHIRASE_FAULT={"root": FOLDER, "log": FILE}                          notes every call in FOLDER
//   OSHIRASE_FAULT={"root": FOLDER, "log": FILE, "at": CALL, "code": "EIO"}   fails that call, and notes that it did
//   ... "onwards": true                                                   and everything that would write after it: the disk is gone
//   OSHIRASE_FAULT={"root": FOLDER, "log": FILE, "held": PATH}            what would move or remove the file fails, as Windows has it for a file that is open elsewhere
import fs from 'node:fs';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, resolve } from 'node:path';

const promises = fs.promises;
// The file the faults are noted in is written by node's own function, never by a wrapped one.
const note = appendFileSync;
const READS = new Set(['open-read', 'read', 'readFile', 'readdir']);

let [configured, setting, counts] = ['', undefined, new Map()];

/** The fault as it is set at this moment; counting begins anew with every new one. */
function fault() {
  const now = process.env.OSHIRASE_FAULT ?? '';
  if (now !== configured) [configured, setting, counts] = [now, now === '' ? undefined : { ...JSON.parse(now), isGone: false }, new Map()];
  return setting;
}

/** Throws where this call is to fail. `path` may be a number (a handle of node's own) or an address, which are nobody's business here. */
function pass(operation, path) {
  const set = fault();
  if (set === undefined || typeof path !== 'string') return;
  const name = relative(set.root, resolve(path)).replaceAll('\\', '/') || '.';
  if (name.startsWith('..')) return;
  const call = `${operation} ${name}`;
  const count = (counts.get(call) ?? 0) + 1;
  counts.set(call, count);
  const isMeant = set.at === `${call} #${count}`;
  if (isMeant && set.onwards === true) set.isGone = true;
  if (set.at === undefined && set.held === undefined) note(set.log, `${call} #${count}\n`);
  else if (isMeant || (set.isGone && !READS.has(operation))) {
    note(set.log, `${call} #${count}\n`);
    throw failure(set.code, operation, path);
  }
}

/** As node makes them: what works on an open file knows no path. */
function failure(code, operation, path) {
  return Object.assign(new Error(`${code}: injected, ${operation}`), { code, errno: -1, syscall: operation, ...(['read', 'write', 'fsync', 'fchmod'].includes(operation) ? {} : { path }) });
}

/** Moving or removing a folder asks for everything in it. */
function refuseHeld(operation, path) {
  const { held, root, log } = fault() ?? {};
  if (held === undefined || !fs.existsSync(join(root, held))) return;
  if (`${join(root, held)}/`.startsWith(`${resolve(path)}/`)) {
    note(log, `${operation} ${path}\n`);
    throw failure(operation === 'rename' ? 'EPERM' : 'EBUSY', operation, path);
  }
}

const flagged = (flags) => (flags === undefined || flags === 'r' || flags === 0 ? 'open-read' : 'open');
const original = { open: promises.open, rename: promises.rename, rm: promises.rm };

for (const name of ['mkdir', 'rmdir', 'chmod', 'link', 'appendFile', 'writeFile', 'readFile', 'readdir', 'mkdtemp']) {
  const before = promises[name];
  promises[name] = async (...args) => {
    pass(name, name === 'link' ? args[1] : args[0]);
    return before.apply(promises, args);
  };
}
promises.rename = async (from, to) => {
  pass('rename', to);
  refuseHeld('rename', from);
  return original.rename(from, to);
};
promises.rm = async (path, options) => {
  pass('rm', path);
  const { held, root } = fault() ?? {};
  const within = held === undefined ? '' : relative(resolve(path), join(root, held));
  // As rm does on Windows: everything goes but what is held, and the folders it lies in.
  if (within !== '' && !within.startsWith('..') && fs.existsSync(join(root, held))) await removeAround(resolve(path), join(root, held));
  refuseHeld('rm', path);
  return original.rm(path, options);
};

async function removeAround(folder, held) {
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if (path === held) continue;
    if (held.startsWith(`${path}/`)) await removeAround(path, held);
    else await original.rm(path, { recursive: true });
  }
}

const paths = new WeakMap();
const probe = await original.open(import.meta.filename, 'r');
const Handle = Object.getPrototypeOf(probe);
await probe.close();
promises.open = async (path, flags, mode) => {
  pass(flagged(flags), path);
  const handle = await original.open(path, flags, mode);
  paths.set(handle, path);
  return handle;
};
for (const [name, operation] of [['writeFile', 'write'], ['sync', 'fsync'], ['chmod', 'fchmod']]) {
  const before = Handle[name];
  Handle[name] = async function (...args) {
    try {
      pass(operation, paths.get(this));
    } catch (error) {
      // A disk fills up in the middle of a write, not between two.
      if (operation === 'write') await before.call(this, Buffer.from(args[0]).subarray(0, args[0].length >> 1));
      throw error;
    }
    return before.apply(this, args);
  };
}

// Streams, and whatever else works with callbacks, go by file descriptors.
const descriptors = new Map();
const opened = fs.open;
fs.open = (path, ...rest) => {
  const done = rest.at(-1);
  const flags = rest.length > 1 ? rest[0] : undefined;
  failing(done, () => pass(flagged(flags), path), () => opened.call(fs, path, ...rest.slice(0, -1), (error, fd) => {
    if (error === null) descriptors.set(fd, String(path));
    done(error, fd);
  }));
};
for (const [name, operation] of [['write', 'write'], ['writev', 'write'], ['fsync', 'fsync'], ['read', 'read'], ['close', 'close']]) {
  const before = fs[name];
  fs[name] = (fd, ...rest) => {
    const path = descriptors.get(fd);
    if (name === 'close') descriptors.delete(fd);
    const done = rest.at(-1);
    if (name === 'close' || path === undefined || typeof done !== 'function') return before.call(fs, fd, ...rest);
    return failing(done, () => pass(operation, path), () => before.call(fs, fd, ...rest));
  };
}

function failing(done, check, go) {
  try {
    check();
  } catch (error) {
    process.nextTick(done, error);
    return undefined;
  }
  return go();
}

for (const name of ['readFileSync']) {
  const before = fs[name];
  fs[name] = (path, ...rest) => {
    pass('readFile', path);
    return before.call(fs, path, ...rest);
  };
}

syncBuiltinESMExports();
