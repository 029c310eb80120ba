// The programs that write the same letters, each at the best way we know, and how to tell whether one is installed. How many letters
// it is measured with follows its pace: the difference of two runs must be long beside their noise.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export interface Peer {
  readonly name: string;
  /** Its command without data, number of letters and folder; a string says why it is skipped. */
  readonly command: readonly string[] | string;
  readonly letters: readonly [few: number, many: number];
}

/** Whole files of LibreOffice's 250 letters. */
const SLOWEST = [250, 750] as const;
const SLOW = [200, 2_000] as const;
const FAST = [2_000, 42_000] as const;
const PROGRAMS = join(import.meta.dirname, '../../peers');
const PACKAGES = resolve(process.env['OSHIRASE_BENCH_PEERS'] ?? '.');
/** Debian's own beside whichever comes first. */
const PYTHONS = ['python3', '/usr/bin/python3'];

export const OURS: Peer = { name: 'oshirase, page writing', command: [process.execPath, join(import.meta.dirname, 'our-pages.js')], letters: FAST };

export const PEERS: readonly Peer[] = [
  { name: 'floor: hand-written bytes, Node', command: node('floor.js'), letters: FAST },
  OURS,
  { name: 'muhammara, form XObjects', command: node('muhammara.js', 'muhammara'), letters: SLOW },
  { name: 'ReportLab, form XObjects', command: reportLab(), letters: SLOW },
  { name: 'pdfkit, plain', command: node('pdfkit-plain.js'), letters: SLOW },
  { name: 'pdf-lib, embedded pages', command: node('pdf-lib.js', 'pdf-lib'), letters: SLOW },
  { name: 'pdfme, base PDF', command: node('pdfme.js', 'pdf-lib', '@pdfme/generator', '@pdfme/schemas'), letters: SLOW },
  { name: 'Typst, shared pages as PDF images', command: node('typst.js', '@myriaddreamin/typst-ts-node-compiler'), letters: SLOW },
  { name: 'upLaTeX and dvipdfmx, form XObjects', command: programs('uplatex.js', 'uplatex', 'dvipdfmx', 'uppltotf', 'pltotf'), letters: SLOW },
  { name: 'LibreOffice, drawing with master pages', command: programs('libreoffice.js', 'soffice'), letters: SLOWEST },
];

function node(program: string, ...packages: readonly string[]): readonly string[] | string {
  const { resolve: find } = createRequire(join(PACKAGES, 'any.js'));
  const missing = packages.filter((name) => !succeeds(() => find(name)));
  return missing.length === 0 ? [process.execPath, join(PROGRAMS, program)] : `not installed (${missing.join(', ')})`;
}

function reportLab(): readonly string[] | string {
  const python = PYTHONS.find((candidate) => spawnSync(candidate, ['-c', 'import reportlab']).status === 0);
  return python === undefined ? 'not installed (python3-reportlab)' : [python, join(PROGRAMS, 'reportlab_forms.py')];
}

/** One that starts these commands. */
function programs(program: string, ...commands: readonly string[]): readonly string[] | string {
  const folders = (process.env['PATH'] ?? '').split(':');
  const missing = commands.filter((command) => !folders.some((folder) => existsSync(join(folder, command))));
  return missing.length === 0 ? [process.execPath, join(PROGRAMS, program)] : `not installed (${missing.join(', ')})`;
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
