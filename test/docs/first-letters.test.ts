// The manual's first steps show what the program really prints; otherwise: npm run transcript.
import { spawnSync } from 'node:child_process';
import { packageFile } from '../../src/run/input/package-file.js';

test('the transcript of the guided run is what the guided run prints', () => {
  const { status, stderr } = spawnSync(process.execPath, [packageFile('docs/transcript/write.js'), '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
