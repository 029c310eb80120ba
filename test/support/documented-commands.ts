// The command lines that README and manual tell people to type, and the ones a machine is told to run, taken from the text.
import { readdirSync, readFileSync } from 'node:fs';

export interface DocumentedCommand {
  readonly file: string;
  /** Without prompt, indentation and remark. */
  readonly line: string;
}

/** Written by scripts from commands that were run; they hold what is typed wrongly on purpose. */
const GENERATED = ['docs/wrong-situations.md', 'docs/refusals.md'];
const pagesIn = (folder: string, end: RegExp): readonly string[] => (
  readdirSync(folder).filter((name) => end.test(name)).map((name) => `${folder}/${name}`).filter((name) => !GENERATED.includes(name)));

export const PAGES: readonly string[] = ['README.md', 'README.ja.md', ...pagesIn('docs/ja', /\.md$/), ...pagesIn('docs', /\.md$/)];
const FENCE = /^( *)```(\w*)\n([^]*?)^\1```/gm;
const SPAN = /`((?:oshirase|node bin\/oshirase\.js) [^`\n]+)`/g;

/** Lines of the blocks marked `sh`, and those of other blocks that begin with the program's name. */
export function exampleLines(): readonly DocumentedCommand[] {
  return PAGES.flatMap((file) => Array.from(readFileSync(file, 'utf8').matchAll(FENCE)).flatMap(([,, kind, body = '']) => (
    body.split('\n').map((line) => ({ file, line: withoutRemark(line) })).filter(({ line }) => line !== '' && (kind === 'sh' || line.startsWith('oshirase '))))));
}

/** What stands in running text, and what machines run: often with a name left to the reader. */
export function mentionedCommands(): readonly DocumentedCommand[] {
  const spans = PAGES.flatMap((file) => Array.from(readFileSync(file, 'utf8').matchAll(SPAN), ([, line = '']) => ({ file, line })));
  const scripts = pagesIn('docs', /\.(?:yaml|sh)$/).flatMap((file) => (
    Array.from(readFileSync(file, 'utf8').replace(/ *\\\n\s*/g, ' ').matchAll(/oshirase (?:[a-z]+) [^\n|']*/g), ([line]) => ({ file, line }))));
  return [...spans, ...scripts];
}

/** The words of a line as a shell takes them, as far as the manual goes: spaces divide, double quotes hold together. */
export function wordsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
}

function withoutRemark(line: string): string {
  return line.replace(/\s+#.*$/, '').replace(/^\s*#.*$/, '').replace(/^\s*\$ /, '').trim();
}
