// Checksums of the fonts a letter is printed with, which a report names. They are some 24 MB, and hashing them here was a seventh of a short command: it is
// done on a thread of its own while this one goes on.
import { Worker } from 'node:worker_threads';

/** What the thread runs: little enough to be no file that the bundle would have to know, and the same whether Node takes it for a script or a module. */
const THREAD = `
const { createHash } = process.getBuiltinModule('node:crypto');
const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
parentPort.postMessage(workerData.map((bytes) => createHash('sha256').update(bytes).digest('hex')));`;

/** The SHA-256 of each, as hex; no copy is made of what lies in shared memory. Rejects when the thread cannot do it. */
export function fontChecksums(files: readonly Uint8Array[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { eval: true, workerData: files });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
