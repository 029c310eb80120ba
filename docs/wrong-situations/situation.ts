// What goes wrong at a desk: what lies there, what was typed, and what the machine does to it. The program itself says the rest.
import type { Desk } from './desk.js';

/** A fault the machine is made to have (faulty-machine.js): the calls of node:fs/promises on paths that end so fail with the code. */
export interface MachineFault {
  readonly call: 'open' | 'mkdir' | 'rename' | 'statfs';
  readonly pathEnds: string;
  /** Of the system (ENOSPC, EACCES, EPERM, EBUSY); `SIGINT` is Ctrl-C at this moment, `small` a disk that is nearly full. */
  readonly code: 'ENOSPC' | 'EACCES' | 'EPERM' | 'EBUSY' | 'SIGINT' | 'small';
}

export interface Situation {
  /** What went wrong, as a heading. */
  readonly title: string;
  /** How somebody comes to be there, in a sentence or two. */
  readonly story: string;
  /** The words typed after `oshirase`. */
  readonly typed: readonly string[];
  /** Changes the clean desk. */
  readonly prepare?: (desk: Desk) => void;
  readonly fault?: MachineFault;
}

/** Situations of one kind, under a heading. */
export interface Chapter {
  readonly title: string;
  readonly situations: readonly Situation[];
}
