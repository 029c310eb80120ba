// What the disk says when it cannot be written, as a sentence. Codes and base names alone are passed on: a path may hold somebody's name.
import { basename } from 'node:path';
import { problem, Refusal } from '../../refusal.js';

/** The code of a fault of the disk, `ENOSPC`, `EACCES`; plain data, so that it can cross between threads. */
export interface DiskFault {
  readonly code: string;
}

/** Undefined for an error that is none of the disk's. */
export function faultOf(error: unknown): DiskFault | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+$/.test(code) ? { code } : undefined;
}

/** A fault as the error it was. */
export function thrownFault({ code }: DiskFault): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * A fault of the disk while `out`, as typed, was written, as a refusal; anything else is a bug and stays one. `isLeft`: something
 * half-done could not be taken back.
 */
export function diskRefusal(error: unknown, out: string, isLeft = false): unknown {
  const fault = faultOf(error);
  if (fault === undefined) return error;
  if (fault.code === 'ENOSPC' || fault.code === 'EDQUOT') return new Refusal([problem('disk-full', { folder: out, isLeft })]);
  return new Refusal([problem('out-not-writable', { folder: out, reason: fault.code, isLeft })]);
}

/** A fault of the disk that nobody foresaw where it came up, as a refusal; undefined for anything else. */
export function unforeseenFault(error: unknown): Refusal | undefined {
  const fault = faultOf(error);
  if (fault === undefined) return undefined;
  const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : '';
  return new Refusal([problem('disk-fault', { file: basename(path), reason: fault.code })]);
}
