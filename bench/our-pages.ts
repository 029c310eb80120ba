// What `npm run bench` runs as our own page writing, in a process of its own like every peer: `our-pages.js DATA LETTERS FOLDER`, on one
// thread, 1,000 letters a print file. Reading, addresses and lists are not in it; the whole command is measured beside it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareLetter } from '../src/run/prepare-letter.js';
import { renderBatch } from '../src/run/render/render-batch.js';
import { jobOf } from './job-of-people.js';
import { people } from './letters.js';

const LETTERS_A_FILE = 1_000;

const [, , , typed = '0', folder = '.'] = process.argv;
const prepared = await prepareLetter(undefined);
const letters = people(prepared, Number(typed));
for (let first = 0; first < letters.length; first += LETTERS_A_FILE) {
  const name = String(first / LETTERS_A_FILE + 1).padStart(4, '0');
  const bytes = await renderBatch({ composed: prepared.composed, bookmarks: false }, prepared.opened, jobOf(name, letters.slice(first, first + LETTERS_A_FILE), first));
  await writeFile(join(folder, `${name}.pdf`), bytes);
}
