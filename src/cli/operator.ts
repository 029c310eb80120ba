// Who runs the program, on which machine and when: what run.log says, and what a lock is told from another by.
import { hostname, userInfo } from 'node:os';
import { calendarDay, type CalendarDay } from '../calendar-day.js';
import type { LockOwner } from '../run/disk/run-lock.js';
import type { RunRecord } from '../run/run-log.js';

/** This moment, this account, this machine. */
export function record(): RunRecord {
  return { time: new Date().toISOString(), user: userName(), host: hostname() };
}

/** The day it is here. */
export function today(): CalendarDay {
  const now = new Date();
  const day = calendarDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error('the clock tells a day of another century');
  return day;
}

/** This process. */
export function lockOwner(): LockOwner {
  return { pid: process.pid, host: hostname(), isRunning };
}

/** Signal 0 asks and disturbs nobody; a process of somebody else's answers by refusing. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown'; // an account without a name, as in some containers
  }
}
