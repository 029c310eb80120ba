// `npm run build` copies this into dist/program: loads the files of the bundle, each with the code that V8 made of it at the build (code-cache.js), so that a
// short command does not wait until a megabyte of source is compiled. Code of another Node is not looked for, and V8 refuses what does not fit its
// version and flags; that source is compiled as ever. V8 does not see that code is damaged or another source's, so that a checksum of both comes first.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Where the code for this Node lies, if any does. */
export const CODE = `${FOLDER}code/${process.version}-${process.platform}-${process.arch}/`;
const CHECKSUM_BYTES = 32;

const require = createRequire(import.meta.url);
const modules = new Map();
/** What has been loaded, by name of its file. */
export const scripts = new Map();

/** What a file of the bundle exports. Throws as `require` does. */
export function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const filename = FOLDER + name;
  const source = readFileSync(filename);
  // On one line with the source's first, so that places in a stack are those of the file.
  const script = new Script(`(function (exports, require, module, __filename) { 'use strict'; ${source}\n})`, { filename, cachedData: codeOf(name, source) });
  scripts.set(name, { script, source });
  const module = { exports: {} };
  modules.set(name, module);
  script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, filename);
  return module.exports;
}

/** Code is kept behind this. */
export function checksum(source, code) {
  return createHash('sha256').update(source).update(code).digest();
}

/** Undefined where there is none, or none that is whole and of this source. */
function codeOf(name, source) {
  try {
    const kept = readFileSync(`${CODE}${name}.code`);
    const code = kept.subarray(CHECKSUM_BYTES);
    return checksum(source, code).equals(kept.subarray(0, CHECKSUM_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}
