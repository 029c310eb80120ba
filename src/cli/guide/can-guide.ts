// Whether `oshirase` alone leads through a run or prints its help; a file by itself, because most who see the help are never asked.
import type { ScreenOptions } from '../screen.js';

/** Whether there is somebody to ask: a terminal on both sides that can move its cursor. */
export function canGuide({ json, quiet }: ScreenOptions): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && process.env['TERM'] !== 'dumb' && !json && !quiet;
}
