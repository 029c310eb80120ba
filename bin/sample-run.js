// `npm start`: letters from the sample export into out/, made afresh each time. The sample has people to look at on
// purpose, so exit code 1 (somebody has to look at something) is a success here.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}out`, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['bin/oshirase.js', 'generate', 'fixtures/payments.csv', '--out', 'out', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status === 1 ? 0 : (status ?? 2);
