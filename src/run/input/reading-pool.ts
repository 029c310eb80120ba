// Exports read on worker threads, stretch by stretch.
import { Piscina } from 'piscina';
import type { ExportSource, ExportTable } from '../../export/read-export.js';
import type { SelectionRules } from '../../incident/selection.js';
import type { JudgedStretch } from './judged-stretch.js';

/** What one thread is given at a time. */
export interface ReadingTask {
  /** Which export, from 0. */
  readonly place: number;
  readonly table: ExportTable;
  readonly rules: SelectionRules;
  /** Handed over, not copied: they are the task's own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly line: number;
}

export interface ReadingPool {
  /** As many stretches as are worth having under way. */
  readonly width: number;
  /** Undefined where a stretch has to be read in order. Throws whatever is a bug. */
  judge(task: ReadingTask): Promise<JudgedStretch | undefined>;
  /** May be asked more than once. */
  close(): Promise<void>;
}

/** For exports of less, all together, starting threads costs more than they give. */
const WORTH_THREADS_BYTES = 20 << 20;
/** A stretch waits at each thread while another is read. */
const STRETCHES_A_THREAD = 2;
/** And some have been read while what came before them is looked at on this thread. */
const STRETCHES_READ = 2;
/** What a thread runs. */
const WORKER = new URL('./reading-worker.js', import.meta.url);

export function worthThreads(exports: readonly Pick<ExportSource, 'bytes'>[]): boolean {
  return exports.reduce((sum, { bytes = 0 }) => sum + bytes, 0) >= WORTH_THREADS_BYTES;
}

/** Threads take as long to begin as a letter to be composed, so that they are begun before it is known what is to be read how. */
export function readingPool(threads: number, worker = WORKER): ReadingPool {
  const pool = new Piscina<ReadingTask, JudgedStretch | undefined>({
    filename: worker.href, minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: STRETCHES_A_THREAD,
  });
  // A thread that cannot even start has no task to fail with; nobody would be told, and the tasks would wait for ever.
  const broken = new Promise<never>((_, reject) => pool.on('error', reject));
  broken.catch(() => undefined);
  let closing: Promise<void> | undefined;
  return {
    width: threads * STRETCHES_A_THREAD + STRETCHES_READ,
    judge: (task) => Promise.race([pool.run(task, { transferList: [task.bytes.buffer] }), broken]),
    close: () => (closing ??= pool.destroy()),
  };
}
