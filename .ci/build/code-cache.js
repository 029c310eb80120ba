// Part of `npm run build`: what V8 compiled of the bundle while the usual commands ran, written beside it for the Node that runs this, and taken away for any other.
// `node .ci/build/code-cache.js [ROOT]`, where ROOT is the folder of a package of ours; here and nowhere else is code written.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
const { CODE, checksum, load, scripts } = await import(pathToFileURL(join(root, 'dist/program/program-loader.js')).href);
const sample = join(root, 'fixtures/payments.csv');
const out = mkdtempSync(join(tmpdir(), 'code-'));

rmSync(join(CODE, '..'), { recursive: true, force: true });
const { main } = load('main.cjs');
// Where nothing lies that a command would take up by itself.
process.chdir(out);
process.stdout.write = () => true;
process.stderr.write = () => true;
for (const args of [['check', sample], ['generate', sample, '--out', join(out, 'run'), '--jobs', '1']]) {
  await main(args);
  if (process.exitCode === 2) throw new Error(`${args[0]} could not run`);
}
process.exitCode = 0;
process.chdir(root);
rmSync(out, { recursive: true });
mkdirSync(CODE, { recursive: true });
for (const [name, { script, source }] of scripts) {
  const code = script.createCachedData();
  writeFileSync(`${CODE}${name}.code`, Buffer.concat([checksum(source, code), code]));
}
