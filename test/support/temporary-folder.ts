// A folder of a test's own, gone when its tests are.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder; removed after the tests of the file (or of the `describe` block) that asked for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oshirase-test-'));
  beforeAll(() => void mkdirSync(folder, { recursive: true })); // gone already where tests run again in one process, as mutation testing has them
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
