// docs/address-gallery.md says what the program does with the worst addresses; this keeps it true.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGallery } from '../../docs/gallery/gallery-entry.js';
import { galleryPage } from '../../docs/gallery/gallery-page.js';
import { personOf } from '../../src/run/render/render-job.js';

const page = readFileSync('docs/address-gallery.md', 'utf8');
const gallery = await readGallery();

test('lines, sizes, condensing, barcode numbers and notes are what the plan of the addresses gives (otherwise: npm run gallery)', () => {
  expect(page.split('\n')).toEqual(galleryPage(gallery).split('\n'));
});

test('its pictures are there', () => {
  const pictures = Array.from(page.matchAll(/\]\((gallery\/[\w-]+\.png)\)/g), ([, path = '']) => path);
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) expect(existsSync(join('docs', picture))).toBe(true);
});

test('a letter has every character that is registered, in order, and a barcode of its own code', () => {
  for (const { registered, letter } of gallery.entries) {
    if (letter === undefined) continue;
    const { recipient: { honorific, postalCode }, block, displayNumber } = letter;
    const { address, company, department, name } = registered;
    const squash = (text: string) => text.replace(/[ \u3000]/g, '');
    expect(block.texts.slice(1).map(squash).join('')).toBe(squash(address + company + department + name + honorific));
    expect(block.texts[0]).toBe(postalCode);
    expect(personOf(letter).barcode).toEqual(displayNumber === '' ? undefined : { postalCode: postalCode.replace('-', ''), displayNumber });
  }
});
