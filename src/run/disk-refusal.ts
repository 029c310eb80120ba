// What the disk says when it cannot be written, as a sentence. Only codes are passed on: a path may hold somebody's name.
import { problem, Refusal } from '../refusal.js';

/** A fault of the disk as a refusal that names `out` as typed; anything else is a bug and stays one. */
export function diskRefusal(error: unknown, out: string): unknown {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return new Refusal([problem('disk-full', { folder: out })]);
  if (/^E[A-Z]+$/.test(reason)) return new Refusal([problem('out-not-writable', { folder: out, reason })]);
  return error;
}
