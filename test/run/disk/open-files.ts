// Which files this process has open, as Linux tells it: a file that nobody closes cannot be moved or removed on Windows.
import { readdirSync, readlinkSync } from 'node:fs';

/** The paths of open files in `folder`. */
export function openFilesIn(folder: string): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return []; // the one that was open to list them
    }
  }).filter((path) => path.startsWith(folder));
}
