#!/usr/bin/env node
// A program that cannot even be loaded ends as everything does that could not run; node's own 1 would say that it is done.
const { main } = await import('../dist/program/main.js').catch((error) => {
  console.error(`oshirase を起動できません / oshirase cannot be started (${error.code ?? error.name})\n  → npm ci`);
  process.exit(2);
});
await main(process.argv.slice(2));
