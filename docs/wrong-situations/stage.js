// One process that plays situation after situation with the built program, so that fonts and tables are read once: each play has a working
// folder and a command line of its own, and what it shows on both streams is kept in order. Plays come in as JSON, what was shown goes out.
import process from 'node:process';
import { main } from '../../dist/cli/main.js';

const streams = [process.stdout, process.stderr];
const writes = streams.map((stream) => stream.write);
const plays = JSON.parse(await textOf(process.stdin));
const played = [];
for (const { cwd, args, color } of plays) played.push(await play(cwd, args, color === true));
process.exitCode = 0;
process.stdout.write(JSON.stringify(played));

async function play(cwd, args, color) {
  let shown = '';
  process.chdir(cwd);
  process.stdout.isTTY = color;
  process.exitCode = undefined;
  for (const stream of streams) stream.write = (text) => (shown += text) !== undefined;
  try {
    await main(args);
  } finally {
    streams.forEach((stream, index) => (stream.write = writes[index]));
    process.removeAllListeners('SIGINT');
    process.stdout.removeAllListeners('error');
  }
  return { shown, exitCode: process.exitCode };
}

async function textOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
