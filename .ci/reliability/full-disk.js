// A disk that is full at many sizes: exit code 2 and a sentence, nothing left that looks finished, and with room the same command makes the
// bytes of an undisturbed run. Needs leave to mount a tmpfs.
//   node .ci/reliability/full-disk.js EXPORT SIZES BATCH_SIZE
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [exportFile, sizes, batchSize] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const place = mkdtempSync(join(tmpdir(), 'oshirase-disk-'));
const [undisturbed, disk] = [join(place, 'undisturbed'), mkdtempSync(join(place, 'disk-'))];
const generate = (out) => spawnSync(process.execPath, ['bin/oshirase.js', 'generate', exportFile, '--out', out, '--batch-size', batchSize, '--jobs', '2', '--lang', 'en'], { encoding: 'utf8' });
const bytes = (folder) => readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name))).reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);

generate(undisturbed);
const whole = bytes(undisturbed);
for (let index = 0; index < sizes; index += 1) {
  // tmpfs counts pages: at most nine tenths of what the files take leaves no run enough.
  const size = Math.max(64 << 10, Math.floor((whole * 0.9 * (index + 1)) / sizes));
  mount(`size=${size}`);
  try {
    const { status, stderr } = generate(join(disk, 'out'));
    if (status !== 2) fail(`${size} bytes: exit code ${status}`);
    if (!/\[disk-(full|too-small)\]/.test(stderr)) fail(`${size} bytes: does not say that the disk is full: ${stderr}`);
    if (existsSync(join(disk, 'out'))) fail(`${size} bytes: something was left behind`);
    mount(`remount,size=${whole * 2}`);
    if (generate(join(disk, 'out')).status > 1) fail(`${size} bytes: the same command did not go through with room`);
    if (readFileSync(join(disk, 'out/SHA256SUMS'), 'utf8') !== readFileSync(join(undisturbed, 'SHA256SUMS'), 'utf8')) fail(`${size} bytes: other bytes than an undisturbed run`);
  } finally {
    spawnSync('umount', [disk]);
  }
}
rmSync(place, { recursive: true });
console.log(`${sizes} full disks, up to nine tenths of the ${whole} bytes a run takes: exit code 2, nothing left behind, and with room the same bytes`);

function mount(options) {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { encoding: 'utf8' });
  if (status !== 0) fail(`a tmpfs could not be mounted: ${stderr}`);
}

function fail(what) {
  spawnSync('umount', [disk]);
  console.error(`full-disk.js: ${what}`);
  process.exit(1);
}
