// `npm run gallery`: writes docs/address-gallery.md and its pictures. Needs poppler.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSheets } from '../../src/print/sheet-file.js';
import { openFonts } from '../../src/run/input/font-files.js';
import { packageFile } from '../../src/run/input/package-file.js';
import { contactSheets, DRAWN_MM } from './contact-sheet.js';
import { readGallery } from './gallery-entry.js';
import { galleryPage } from './gallery-page.js';

const DPI = 105;
const px = (mm: number): string => String(Math.round((mm / 25.4) * DPI));

const gallery = await readGallery();
writeFileSync(packageFile('docs/address-gallery.md'), galleryPage(gallery));
const sheets = contactSheets(gallery.entries, gallery.run.envelope);
const work = mkdtempSync(join(tmpdir(), 'gallery-'));
try {
  const file = join(work, 'sheets.pdf');
  writeFileSync(file, writeSheets(sheets, openFonts(gallery.run.fonts), 'address gallery'));
  for (const page of sheets.pages.keys()) draw(file, page + 1);
} finally {
  rmSync(work, { recursive: true });
}

function draw(file: string, page: number): void {
  const area = ['-x', '0', '-y', '0', '-W', px(DRAWN_MM.width), '-H', px(DRAWN_MM.height)];
  const picture = packageFile(`docs/gallery/windows-${page}`);
  const { status, stderr } = spawnSync('pdftoppm', ['-gray', '-png', '-singlefile', '-r', String(DPI), '-f', String(page), '-l', String(page), ...area, file, picture]);
  if (status !== 0) throw new Error(`pdftoppm: ${String(stderr)}`);
}
