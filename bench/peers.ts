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
  { name: 'Typst', command: withoutProgram('typst'), letters: SLOW },
  { name: 'upLaTeX', command: withoutProgram('uplatex'), letters: SLOW },
  { name: 'LibreOffice', command: withoutProgram('soffice'), letters: SLOW },
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

/** Typesetters we have no program for yet: said as it is, whether or not they are there. */
function withoutProgram(command: string): string {
  const installed = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, command)));
  return installed ? 'installed, but there is no program for it here yet' : 'not installed';
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
