// Draws the pictures of docs/ja/letter.md with the program itself: each `markdown` example that a picture follows becomes
// a letter, and the part of its page below the title the picture. Needs `npm run build` and poppler: node docs/pictures/draw.js
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'docs/ja/pictures');
const work = mkdtempSync(join(tmpdir(), 'pictures-'));
const EXAMPLE = /```markdown\n([\s\S]*?)```\n+!\[[^\]]*\]\(pictures\/([\w-]+)\.png\)/g;
const DPI = 100;
const px = (mm) => Math.round((mm / 25.4) * DPI);
/** Below the title and above the foot of page 1, in pixels. */
const AREA = { x: px(18), y: px(115), width: px(174), height: px(163) };
const MARGIN = px(2);

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, maxBuffer: 1e8 });
  if (status !== 0 && !(command === process.execPath && status === 1)) throw new Error(`${command} ${args.join(' ')}\n${stderr}`);
  return stdout;
}

/** A print file of letters made with this incident file. */
function printFile(incident) {
  const out = join(work, 'out');
  rmSync(out, { recursive: true, force: true });
  run(process.execPath, ['bin/oshirase.js', 'generate', 'fixtures/payments.csv', '--incident', incident, '--out', out]);
  return join(out, 'letters/0001.pdf');
}

function areaOf({ x, y, width, height }) {
  return ['-x', x, '-y', y, '-W', width, '-H', height].map(String);
}

/** Rows of the area down to the last with ink, from a binary PGM. */
function inkedHeight(pgm) {
  const body = pgm.subarray(pgm.length - AREA.width * AREA.height);
  return Math.floor(body.findLastIndex((gray) => gray < 128) / AREA.width) + 1;
}

function draw(file, name, ...options) {
  run('pdftoppm', ['-gray', '-png', '-singlefile', ...options, file, join(pictures, name)]);
}

for (const [, body, name] of readFileSync(join(root, 'docs/ja/letter.md'), 'utf8').matchAll(EXAMPLE)) {
  copyFileSync(join(root, 'docs/pictures/example-incident.yaml'), join(work, 'incident.yaml'));
  writeFileSync(join(work, 'letter.md'), readFileSync(join(root, 'docs/pictures/example-letter.md'), 'utf8') + body);
  const file = printFile(join(work, 'incident.yaml'));
  const page = ['-r', String(DPI), '-f', '1'];
  run('pdftoppm', ['-gray', '-singlefile', ...page, ...areaOf(AREA), file, join(work, 'area')]);
  draw(file, name, ...page, ...areaOf({ ...AREA, height: inkedHeight(readFileSync(join(work, 'area.pgm'))) + MARGIN }));
}
const breach = printFile(join(root, 'templates/card-breach/incident.yaml'));
draw(breach, 'card-breach-1', '-r', '40', '-f', '1');
draw(breach, 'card-breach-2', '-r', '40', '-f', '2');
// docs/ja/post.md: what lies beside the letters of the same run.
draw(join(work, 'out/post/control-sheets.pdf'), 'control-sheet', '-r', '50', '-f', '1');
draw(join(work, 'out/post/bundle-slips.pdf'), 'bundle-slips', '-r', '70', '-f', '1', '-x', '0', '-y', '0', '-W', '579', '-H', '411');
draw(printFile(join(root, 'templates/annual-fee/incident.yaml')), 'annual-fee', '-r', '40', '-f', '1');

// docs/ja/envelope.md: the sheet that measures an envelope, a proof's cover, and the guides on a proof's letter.
const [sheet, proof] = [join(work, 'sheet.pdf'), join(work, 'proof.pdf')];
run(process.execPath, ['bin/oshirase.js', 'proof', '--calibration', '--out', sheet]);
run(process.execPath, ['bin/oshirase.js', 'proof', 'fixtures/payments.csv', '--out', proof]);
draw(sheet, 'calibration', '-r', '100', '-f', '1', '-x', '0', '-y', '0', '-W', '827', '-H', '440');
draw(proof, 'proof-cover', '-r', '50', '-f', '1');
draw(proof, 'proof-guides', '-r', '90', '-f', '3', '-x', '0', '-y', '0', '-W', '744', '-H', '400');

// docs/ja/notice.md: what is published, and what lies beside the telephone.
for (const [name, ...options] of [['public-notice'], ['desk-sheet', '--desk']]) {
  const pdf = join(work, `${name}.pdf`);
  run(process.execPath, ['bin/oshirase.js', 'notice', '--out', pdf, ...options]);
  draw(pdf, name, '-r', '50', '-f', '1');
}
rmSync(work, { recursive: true });
