// Ctrl-C while a plan of hundreds of thousands is made: work that never waits gives no turn to whoever listens for the signal, so that it
// would be answered when all is done. node:vm is the only part of Node that stops such work; nothing is evaluated by it but the call.
import { runInNewContext } from 'node:vm';

/** Returns what `work`, which must not wait, returns; Ctrl-C ends it at once and is then told to those who listen for SIGINT. */
export function interruptible<Result>(work: () => Result): Result {
  try {
    return runInNewContext('work()', { work }, { breakOnSigint: true }) as Result;
  } catch (error) {
    // An error of the context it ran in, which is no Error here.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') process.emit('SIGINT');
    throw error;
  }
}
